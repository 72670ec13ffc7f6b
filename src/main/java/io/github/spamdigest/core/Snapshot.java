package io.github.spamdigest.core;

import io.github.spamdigest.core.view.NamesInView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A snapshot of one window: what was found in it. Immutable.
 *
 * @param window the window asked about
 * @param ranking the domains with the most spam, at most {@link Hunt#TRACKED}, in {@link DomainActivity#RANKING} order,
 *     each with at least one spam delivery
 * @param others further domains that were asked about by name, with their activity in this window
 * @param totals the whole window
 * @param rejects what could not be used
 * @param inView who is looked at whatever their place; {@link NamesInView#NONE} for a window that is only compared with
 */
public record Snapshot(
        TimeWindow window,
        List<DomainActivity> ranking,
        List<DomainActivity> others,
        Totals totals,
        ReadingReport rejects,
        NamesInView inView) {

    /** Data counts as reaching back to an instant when it starts at most this much later: nights are quiet. */
    public static final Duration COVERAGE_TOLERANCE = Duration.ofHours(1);

    /** Copies the lists. */
    public Snapshot {
        ranking = List.copyOf(ranking);
        others = List.copyOf(others);
    }

    /** A snapshot in which nobody is in view. */
    public Snapshot(
            TimeWindow window,
            List<DomainActivity> ranking,
            List<DomainActivity> others,
            Totals totals,
            ReadingReport rejects) {
        this(window, ranking, others, totals, rejects, NamesInView.NONE);
    }

    /** The same with others in view. */
    public Snapshot with(NamesInView view) {
        return new Snapshot(window, ranking, others, totals, rejects, view);
    }

    /** Whether the source's data reaches back to the start of the window. */
    public boolean isCovered() {
        return reachesBackTo(window.from());
    }

    /**
     * Whether rows are known to be missing without which nothing can be said to send only spam, or to be written to by
     * nobody: a block may rest on neither then.
     */
    public boolean isBlind() {
        return totals.lacksCleanInbound()
                || totals.lacksOutbound()
                || !rejects.losses().isEmpty();
    }

    /** How many of the window's days the data reaches back, counted from its end. */
    public int coveredDays() {
        for (int days = window.days(); days > 0; days--) {
            if (reachesBackTo(window.to().minus(Duration.ofDays(days)))) {
                return days;
            }
        }
        return 0;
    }

    /** What is usual for the last 24 hours of a series of this snapshot, empty when the data cannot tell. */
    public Optional<Usual> usual(DailySeries series) {
        return series.usual(coveredDays());
    }

    /** The activity of a domain in this window, whether it is ranked or was asked about by name. */
    public Optional<DomainActivity> activityOf(SenderDomain domain) {
        return Stream.concat(ranking.stream(), others.stream())
                .filter(activity -> activity.domain().equals(domain))
                .findFirst();
    }

    private boolean reachesBackTo(Instant start) {
        return totals.oldestEvent()
                .map(oldest -> !oldest.isAfter(start.plus(COVERAGE_TOLERANCE)))
                .orElse(false);
    }
}
