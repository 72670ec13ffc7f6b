package io.github.spamdigest.goldens;

import io.github.spamdigest.core.Authentication;
import io.github.spamdigest.core.Baseline;
import io.github.spamdigest.core.Change;
import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.Departure;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Evidence;
import io.github.spamdigest.core.Fact;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.NextStep;
import io.github.spamdigest.core.ReadingReport;
import io.github.spamdigest.core.SendContext;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.SnapshotDiff;
import io.github.spamdigest.core.Standing;
import io.github.spamdigest.core.Task;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.core.Totals;
import io.github.spamdigest.core.Totals.RowsOfWindow;
import io.github.spamdigest.core.Verdict;
import io.github.spamdigest.core.signals.Signal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds one day's findings by hand. */
public final class Day {

    static final LocalDate DATE = LocalDate.parse("2026-11-23");
    private static final Instant TO = Instant.parse("2026-11-23T04:00:00Z");
    private static final int DAYS = 30;
    private static final int TOP = 10;

    private final TimeWindow window = TimeWindow.endingAt(TO, DAYS);
    private final List<Change> changes = new ArrayList<>();
    private final List<DomainActivity> ranking = new ArrayList<>();
    private List<Departure> left = List.of();
    private List<SenderDomain> proposed = List.of();
    private final List<Signal> signals = new ArrayList<>();
    private ReadingReport rejects = ReadingReport.NOTHING;
    private Optional<Instant> oldest = Optional.of(window.from().minus(Duration.ofDays(20)));
    private Optional<Instant> newest = Optional.of(TO.minusSeconds(90));
    private long inbound = 411_600;
    private boolean repeat;
    private Optional<RowsOfWindow> rows = Optional.empty();
    private Verdict verdict = Verdict.NOT_JUDGED;
    private int top = TOP;
    private boolean tellsInbox;

    private Day() {}

    static Day monday() {
        return new Day();
    }

    static Baseline stored() {
        return new Baseline(
                Baseline.Kind.STORED, Optional.of(DATE.minusDays(1)), List.of(), Baseline.Because.SAME_QUESTION);
    }

    /** A listed domain; no standing means that nothing is compared, no previous rank that it was not tracked. */
    Day list(String name, long deliveries, long last24h, long all, @Nullable Standing standing, int previousRank) {
        DomainActivity activity = activity(name, deliveries, last24h, all);
        ranking.add(activity);
        if (changes.size() < top) {
            Optional<Integer> previous = previousRank == 0 ? Optional.empty() : Optional.of(previousRank);
            changes.add(new Change(
                    changes.size() + 1,
                    previous,
                    Optional.ofNullable(standing),
                    activity,
                    activity.spam().usual(DAYS),
                    verdict,
                    Optional.empty()));
        }
        return this;
    }

    /** Of domains from here on it is known how much is still in an inbox, of each fourth one only of half or of nothing. */
    Day tellingInbox() {
        tellsInbox = true;
        return this;
    }

    /** A list of so many domains at most. */
    Day top(int domains) {
        top = domains;
        return this;
    }

    Day track(String name, long deliveries, long last24h, long all) {
        ranking.add(activity(name, deliveries, last24h, all));
        return this;
    }

    Day left(List<Departure> departures) {
        left = departures;
        return this;
    }

    Day rejecting(ReadingReport rejected) {
        rejects = rejected;
        return this;
    }

    Day covering(int days) {
        oldest = Optional.of(TO.minus(Duration.ofDays(days)));
        return this;
    }

    Day stale(int days) {
        newest = Optional.of(TO.minus(Duration.ofDays(days)));
        return this;
    }

    /** What rows there are. */
    Day of(long all, long cleanInbound, long outbound) {
        rows = Optional.of(new RowsOfWindow(all, cleanInbound, outbound));
        inbound = all - outbound;
        return this;
    }

    /** Domains that are listed from here on are judged so. */
    Day judged(Verdict known) {
        verdict = known;
        return this;
    }

    Day empty() {
        oldest = Optional.empty();
        newest = Optional.empty();
        inbound = 0;
        return this;
    }

    Day repeated() {
        repeat = true;
        return this;
    }

    /** Something holds for a name in view: so many of its threats of today reached an inbox. */
    Day signal(Task.Reason reason, Task.Urgency urgency, String name, long inside, long threats, NextStep step) {
        signals.add(new Signal(
                reason,
                urgency,
                new SenderDomain(name),
                Optional.empty(),
                List.of(new Fact(Fact.Kind.INSIDE_TODAY, inside, threats)),
                Optional.empty(),
                step,
                Optional.empty(),
                Optional.empty(),
                1));
        return this;
    }

    /** Nobody set our own domains, and mail came to these. */
    Day proposing(String... names) {
        proposed = Arrays.stream(names).map(SenderDomain::new).toList();
        return this;
    }

    Findings findings(Baseline baseline) {
        long spam = ranking.stream().mapToLong(DomainActivity::deliveries).sum();
        long spamLast24h = ranking.stream()
                .mapToLong(activity -> activity.spam().last24h())
                .sum();
        Totals totals = new Totals(
                series(inbound, inbound / DAYS),
                series(spam, spamLast24h),
                ranking.size() * 3L,
                oldest,
                newest,
                Authentication.NONE,
                Map.of(),
                spam,
                List.of(),
                rows);
        return new Findings(
                DATE,
                ZoneId.of("Europe/Paris"),
                new Hunt(DAYS, top),
                new Snapshot(window, ranking, List.of(), totals, rejects),
                baseline,
                new SnapshotDiff(changes, left),
                proposed,
                signals,
                SendContext.mayRepeat(repeat));
    }

    private DomainActivity.InInbox inbox(long reached) {
        if (!tellsInbox || ranking.size() % 4 == 3) {
            return DomainActivity.InInbox.notKnown(reached);
        }
        return new DomainActivity.InInbox(reached, reached / 3, ranking.size() % 4 == 0 ? reached / 2 : 0);
    }

    private DomainActivity activity(String name, long deliveries, long last24h, long all) {
        return new DomainActivity(
                new SenderDomain(name),
                series(deliveries, last24h),
                all,
                inbox(deliveries / 40),
                deliveries / 3 + 1,
                deliveries / 100 + 1,
                deliveries / 5 + 1,
                deliveries / 50,
                0,
                Optional.of(TO.minus(Duration.ofHours(31))),
                Optional.empty(),
                Evidence.NONE);
    }

    /** Spreads what is not of the last 24 hours over the days before, a little more on some of them. */
    private static DailySeries series(long total, long last24h) {
        List<Long> days = new ArrayList<>(Collections.nCopies(DAYS, 0L));
        days.set(0, last24h);
        long rest = total - last24h;
        for (int day = 1; day < DAYS; day++) {
            long share = rest * (20 + day % 5) / 640;
            days.set(day, share);
        }
        long spread = days.stream().mapToLong(Long::longValue).sum();
        days.set(1, days.get(1) + total - spread);
        return new DailySeries(days);
    }
}
