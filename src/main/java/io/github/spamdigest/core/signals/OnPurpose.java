package io.github.spamdigest.core.signals;

import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.view.MailStream;
import io.github.spamdigest.core.view.NameActivity;
import io.github.spamdigest.core.view.NamesInView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Mail that was let in on purpose: the same rule or allow carried mail of the same From address and network on most days of
 * the two weeks before, clean mail among it, and there are no more threats in it now than is usual.
 *
 * <p>Never by a safe list, and by an allow entry only for a stranger: an attacker in a partner's mailbox inherits the
 * partner's place on such lists.
 */
final class OnPurpose {

    private OnPurpose() {}

    /**
     * The streams of a domain that were let in on purpose.
     *
     * @param tail how rarely chance may show their threats of a day; of six days a hundredth of it
     */
    static Set<MailStream> of(NameActivity activity, boolean isAcquainted, int covered, double tail) {
        Map<List<String>, List<MailStream>> ways = new HashMap<>();
        for (MailStream stream : activity.streams()) {
            if (!stream.address().isEmpty() && !stream.network().isEmpty() && mayBe(stream.allow(), isAcquainted)) {
                ways.computeIfAbsent(
                                List.of(stream.address(), stream.network(), stream.allow()), any -> new ArrayList<>())
                        .add(stream);
            }
        }
        Set<MailStream> found = new HashSet<>();
        activity.streams().stream().filter(OnPurpose::isExercise).forEach(found::add);
        ways.values().stream().filter(way -> isOnPurpose(way, covered, tail)).forEach(found::addAll);
        return found;
    }

    /** Where the platform itself says that it is one: an exercise, or a mailbox that collects attacks. */
    private static boolean isExercise(MailStream stream) {
        return Exclusions.SIMULATION_POLICIES.stream()
                .anyMatch(policy -> stream.allow().equalsIgnoreCase("organisation:" + policy));
    }

    private static boolean mayBe(String allow, boolean isAcquainted) {
        boolean isRule = allow.startsWith("rule:") || allow.equalsIgnoreCase("organisation:Exchange transport rule");
        return isRule || (allow.startsWith("organisation:") && !isAcquainted);
    }

    private static boolean isOnPurpose(List<MailStream> way, int covered, double tail) {
        DaySums sums = new DaySums();
        way.forEach(stream -> stream.days().forEach(day -> sums.add(stream, day)));
        int days = 0;
        for (int day = 1; day <= Limits.ON_PURPOSE_SPAN; day++) {
            days += sums.all[day] > 0 ? 1 : 0;
        }
        boolean isWanted = new Past(sums.clean, covered).isSome(1, Limits.ON_PURPOSE_SPAN + 1);
        return days >= Limits.ON_PURPOSE_DAYS && isWanted && !isImprobable(sums, covered, tail);
    }

    private static boolean isImprobable(DaySums sums, int covered, double tail) {
        Past inside = new Past(sums.inside, covered);
        Past harmful = new Past(sums.harmfulInside, covered);
        double ofSpan = tail * Limits.SPAN_TAIL / Limits.DAY_TAIL;
        return Poisson.isRarer(sums.inside[0], inside.ofDay(), tail)
                || Poisson.isRarer(inside.sum(0, NamesInView.RECENT), inside.ofSpan(), ofSpan)
                || Poisson.isRarer(sums.harmfulInside[0], harmful.ofDay(), tail);
    }
}
