package io.github.spamdigest.testing;

import io.github.spamdigest.core.Baseline;
import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.ReadingReport;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.core.Totals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Snapshots and baselines to compare. */
public final class Snapshots {

    private Snapshots() {}

    /** A snapshot of the tests' window with these domains, ranked as a source ranks them. */
    public static Snapshot of(DomainActivity... ranked) {
        return of(Arrays.asList(ranked), List.of());
    }

    /** A snapshot with ranked domains and others that were asked about by name. */
    public static Snapshot of(Collection<DomainActivity> ranked, List<DomainActivity> others) {
        return in(TimeWindow.endingAt(Activities.TO, Activities.DAYS), ranked, others);
    }

    /** A snapshot of any window whose data reaches back beyond it. */
    public static Snapshot in(TimeWindow window, Collection<DomainActivity> ranked, List<DomainActivity> others) {
        return in(window, ranked, others, Optional.of(window.from().minusSeconds(1)));
    }

    /** A snapshot of any window whose data starts at an instant, or is empty. */
    public static Snapshot in(
            TimeWindow window,
            Collection<DomainActivity> ranked,
            List<DomainActivity> others,
            Optional<Instant> oldestEvent) {
        List<DomainActivity> ranking =
                ranked.stream().sorted(DomainActivity.RANKING).limit(100).toList();
        DailySeries none = DailySeries.zero(window.days());
        Totals totals = new Totals(none, none, ranking.size(), oldestEvent, oldestEvent.map(oldest -> window.to()));
        return new Snapshot(window, ranking, others, totals, ReadingReport.NOTHING);
    }

    /** A stored baseline with these domains, best place first. */
    public static Baseline baseline(Baseline.Ranked... ranked) {
        return baseline(Arrays.asList(ranked));
    }

    /** A stored baseline with these domains, best place first. */
    public static Baseline baseline(List<Baseline.Ranked> ranked) {
        LocalDate yesterday = Memories.DAY.minusDays(1);
        return new Baseline(Baseline.Kind.STORED, Optional.of(yesterday), ranked, Baseline.Because.SAME_QUESTION);
    }

    /** One domain of a baseline. */
    public static Baseline.Ranked ranked(String domain, long deliveries) {
        return new Baseline.Ranked(new SenderDomain(domain), deliveries);
    }
}
