package io.github.spamdigest.core.signals;

import io.github.spamdigest.core.Fact;
import io.github.spamdigest.core.NextStep;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Task.Reason;
import io.github.spamdigest.core.Task.Urgency;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.NamesInView;
import java.util.List;
import java.util.Optional;

/**
 * The signal of names that had no room in view. A pure function of its inputs.
 *
 * @param view who is in view
 * @param covered how many days the data reaches back
 */
record CutNames(NamesInView view, int covered) {

    /** Names are cut in the order of their excess: where the last one in view shows none, neither does any that was cut. */
    private boolean isUrgent() {
        long[] inside = new long[NamesInView.DAYS];
        view.names().get(view.names().size() - 1).streams().stream()
                .flatMap(stream -> stream.days().stream())
                .filter(DayCount::isInside)
                .forEach(day -> inside[day.day()] += day.deliveries());
        Past past = new Past(inside, covered);
        long excess = DaySums.recent(inside) * Limits.PAST
                - past.sum(NamesInView.RECENT, NamesInView.DAYS - 1) * NamesInView.RECENT;
        return view.cutInside() >= Limits.MANY && excess >= Limits.DAY_LEAST * Limits.PAST;
    }

    /** Names that had no room, where enough of their mail got in. */
    Optional<Signal> found() {
        if (view.cutInside() == 0 || view.names().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Signal(
                Reason.CUT_FROM_VIEW,
                isUrgent() ? Urgency.TODAY : Urgency.WEEK,
                SenderDomain.NONE,
                Optional.empty(),
                List.of(
                        new Fact(Fact.Kind.CUT_NAMES, view.cutNames(), 0),
                        new Fact(Fact.Kind.CUT_INSIDE, view.cutInside(), 0)),
                Optional.empty(),
                NextStep.HUNT_AND_PURGE,
                Optional.empty(),
                Optional.empty(),
                0));
    }
}
