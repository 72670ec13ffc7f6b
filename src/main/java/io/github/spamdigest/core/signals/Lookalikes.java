package io.github.spamdigest.core.signals;

import io.github.spamdigest.core.Fact;
import io.github.spamdigest.core.Fact.Kind;
import io.github.spamdigest.core.NextStep;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.SenderLists;
import io.github.spamdigest.core.Task.Reason;
import io.github.spamdigest.core.Task.Urgency;
import io.github.spamdigest.core.view.DayBits;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.NameActivity;
import io.github.spamdigest.core.view.NamesInView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * New names that look like one of ours. A pure function of its inputs.
 *
 * @param view who is in view
 * @param lists what is known of domains in general
 * @param covered how many days the data reaches back
 */
record Lookalikes(NamesInView view, SenderLists lists, int covered) {

    /** A name is new for twice the days of late, so that one is still new where only its mail since a digest is looked at. */
    private static final int NEW_DAYS = 2 * NamesInView.RECENT;

    /** Younger data knows too little to call a name new. */
    private static final int LEAST_COVERED = 14;

    /** A signal of each: of today as soon as any of its mail got to where people read. */
    List<Signal> found() {
        List<Signal> found = new ArrayList<>();
        if (covered < LEAST_COVERED) {
            return found;
        }
        List<Likeness> own = lists.own().stream()
                .flatMap(this::labels)
                .distinct()
                .map(Likeness::of)
                .toList();
        registered().forEach((name, activities) -> {
            if (isNew(name, activities) && isLike(own, name)) {
                signal(name, activities).ifPresent(found::add);
            }
        });
        return found;
    }

    private Map<SenderDomain, List<NameActivity>> registered() {
        Map<SenderDomain, List<NameActivity>> names = new LinkedHashMap<>();
        for (NameActivity activity : view.names()) {
            SenderDomain name = Acquaintance.registered(activity.domain(), lists);
            if (!name.isNone() && !isKnown(name) && !isOwn(activity.domain())) {
                names.computeIfAbsent(name, any -> new ArrayList<>()).add(activity);
            }
        }
        return names;
    }

    private boolean isKnown(SenderDomain name) {
        return Acquaintance.isShared(name, lists) || lists.isInstitution(name) || lists.isWidelyKnown(name);
    }

    private boolean isOwn(SenderDomain domain) {
        return lists.spellings(domain).stream().flatMap(Acquaintance::andAbove).anyMatch(lists::isOwn);
    }

    private boolean isNew(SenderDomain name, List<NameActivity> activities) {
        return isNew(view.written().getOrDefault(name, DayBits.NONE))
                && isNew(view.clean().getOrDefault(name, DayBits.NONE))
                && sum(activities, day -> day.day() >= NEW_DAYS) == 0;
    }

    private static boolean isNew(DayBits days) {
        return days.from(NEW_DAYS) == 0;
    }

    private boolean isLike(List<Likeness> own, SenderDomain name) {
        List<Likeness> seen = labels(name).map(Likeness::of).toList();
        return own.stream().anyMatch(likeness -> seen.stream().anyMatch(likeness::isLike));
    }

    /** The label that was registered, in each spelling of the name. */
    private Stream<String> labels(SenderDomain domain) {
        SenderDomain registered = Acquaintance.registered(domain, lists);
        return lists.spellings(registered).stream()
                .map(SenderDomain::name)
                .sorted(Comparator.naturalOrder())
                .map(name -> name.indexOf('.') < 0 ? name : name.substring(0, name.indexOf('.')));
    }

    private Optional<Signal> signal(SenderDomain name, List<NameActivity> activities) {
        long threats = sum(activities, day -> isLate(day) && day.isThreat());
        long inside = sum(activities, day -> isLate(day) && day.isInside());
        long clean = sum(activities, day -> isLate(day) && !day.isThreat());
        if (inside + clean == 0) {
            return Optional.empty();
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(Kind.INSIDE_SIX_DAYS, inside, threats));
        if (clean > 0) {
            facts.add(new Fact(Kind.CLEAN, clean, threats + clean));
        }
        long written = view.written().getOrDefault(name, DayBits.NONE).from(0);
        if (written > 0) {
            facts.add(new Fact(Kind.WROTE_TO_IT, written, 0));
        }
        return Optional.of(new Signal(
                Reason.LOOKALIKE,
                Urgency.TODAY,
                name,
                Optional.empty(),
                facts,
                Optional.empty(),
                NextStep.HUNT_AND_PURGE,
                Optional.empty(),
                Optional.empty(),
                activities.stream().mapToLong(NameActivity::addresses).sum()));
    }

    private static boolean isLate(DayCount day) {
        return day.day() < NamesInView.RECENT;
    }

    private static long sum(List<NameActivity> activities, Predicate<DayCount> which) {
        return activities.stream()
                .flatMap(activity -> activity.streams().stream())
                .flatMap(stream -> stream.days().stream())
                .filter(which)
                .mapToLong(DayCount::deliveries)
                .sum();
    }
}
