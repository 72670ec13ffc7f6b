package io.github.spamdigest.core.life;

import io.github.spamdigest.core.Task.Reason;
import io.github.spamdigest.core.signals.Acquaintance;
import io.github.spamdigest.core.signals.Signals;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.MailStream;
import io.github.spamdigest.core.view.NamesInView;
import io.github.spamdigest.core.view.Proof;
import java.util.List;
import java.util.function.Predicate;

/**
 * In which ways mail of a name came that somebody decided to expect: an exercise keeps to its ways, an attacker who uses its
 * name does not. They are read from the days in view before the decision, so after five weeks none of them is known. A pure
 * function of its inputs.
 *
 * @param open what became of what was told
 * @param decision the decision
 * @param since how many days of mail are newer than it
 */
record SeenWays(OpenTasks open, Decision decision, int since) {

    /** Whether mail of the last days came in a way that cannot be expected, or that is not known. */
    boolean isUnseen(int days) {
        return isMoreThan(days, DayCount::isPhishOrMalware, this::isExercise)
                || (isOwn() && isMoreThan(days, DayCount::isInside, this::isSeenNetwork));
    }

    /** Whether more of it reached an inbox than came in ways that were seen: names are cut from view, their numbers are not. */
    private boolean isMoreThan(int days, Predicate<DayCount> which, Predicate<MailStream> isSeen) {
        Predicate<DayCount> counts = day -> day.day() < days && day.isInside() && which.test(day);
        List<DayCount> seen = open.streams(key())
                .filter(stream -> stream.days().stream().anyMatch(counts))
                .filter(isSeen)
                .flatMap(stream -> stream.days().stream())
                .toList();
        return OpenTasks.sum(open.threats(key()), counts) > OpenTasks.sum(seen, counts);
    }

    /** Let in by the same allow, from the same address and network; nobody holds an exercise in a name that is trusted. */
    private boolean isExercise(MailStream stream) {
        boolean isNamed = !stream.allow().isEmpty()
                && !stream.address().isEmpty()
                && !stream.network().isEmpty();
        return isNamed
                && !isAcquainted()
                && isSeen(before -> before.allow().equals(stream.allow())
                        && before.address().equals(stream.address())
                        && before.network().equals(stream.network()));
    }

    private boolean isSeenNetwork(MailStream stream) {
        return stream.proof() == Proof.PASSED
                || (!stream.network().isEmpty()
                        && isSeen(before -> before.proof() != Proof.PASSED
                                && before.network().equals(stream.network())));
    }

    /** Whether threats in inboxes came in such a way before the decision. */
    private boolean isSeen(Predicate<MailStream> way) {
        return open.streams(key())
                .filter(way)
                .flatMap(stream -> stream.days().stream())
                .anyMatch(day -> day.day() >= since && day.isInside());
    }

    private boolean isAcquainted() {
        return Acquaintance.of(decision.name(), view(), signals().lists()).isSome();
    }

    private boolean isOwn() {
        return signals().lists().isOwn(decision.name());
    }

    /** The reason only tells apart what had no room in view. */
    private ToldSignal.Key key() {
        return new ToldSignal.Key(decision.name(), Reason.LET_IN_BY_US, decision.address());
    }

    private Signals signals() {
        return open.signals();
    }

    private NamesInView view() {
        return open.findings().snapshot().inView();
    }
}
