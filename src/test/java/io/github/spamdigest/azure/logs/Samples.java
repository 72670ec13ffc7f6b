package io.github.spamdigest.azure.logs;

import io.github.spamdigest.core.Authentication;
import io.github.spamdigest.core.Correspondence;
import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Evidence;
import io.github.spamdigest.core.InboxAllows;
import io.github.spamdigest.core.ReadingReport;
import io.github.spamdigest.core.Scenario;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.core.Totals;
import io.github.spamdigest.core.families.Family;
import io.github.spamdigest.core.families.SpamOfNames;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small window and what may be found in it. */
public final class Samples {

    public static final TimeWindow WINDOW = TimeWindow.endingAt(Instant.parse("2026-11-21T05:00:00Z"), 3);

    private Samples() {}

    /** A domain with this many spam deliveries a day. */
    public static DomainActivity spammer(String domain, long... days) {
        DailySeries series = new DailySeries(Arrays.stream(days).boxed().toList());
        Instant first = WINDOW.from().plusSeconds(7);
        return new DomainActivity(
                new SenderDomain(domain),
                series,
                series.total() + 3,
                new DomainActivity.InInbox(2, 1, 1),
                4,
                1,
                5,
                6,
                1,
                Optional.of(first),
                Optional.of(first.minus(Duration.ofDays(2))),
                evidence(series));
    }

    private static Evidence evidence(DailySeries spam) {
        return new Evidence(
                spam.total() - 1,
                new Authentication(1, 2, 3, 4, 5),
                6,
                7,
                8,
                new InboxAllows(9, 10, 11),
                12,
                13,
                Optional.of("bounce.example"),
                Optional.of("192.0.2.0/24"),
                List.of("'\"]\u2028@evil.example", "b@evil.example"),
                spam,
                new Correspondence(14, 15, 2, 3, 16, Optional.of(WINDOW.from().minusSeconds(60))));
    }

    private static Evidence quiet() {
        return new Evidence(
                0,
                Authentication.NONE,
                0,
                0,
                0,
                InboxAllows.NONE,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                DailySeries.zero(3),
                Correspondence.NONE);
    }

    /** A domain that sent inbound mail, none of it spam. */
    static DomainActivity clean(String domain, long inbound) {
        return new DomainActivity(
                new SenderDomain(domain),
                DailySeries.zero(3),
                inbound,
                DomainActivity.InInbox.notKnown(0),
                0,
                0,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                quiet());
    }

    /** What was found, with plausible totals. */
    public static Snapshot snapshot(TimeWindow window, List<DomainActivity> ranking, List<DomainActivity> others) {
        Totals totals = new Totals(
                new DailySeries(List.of(40L, 50L, 60L)),
                new DailySeries(List.of(4L, 5L, 6L)),
                ranking.size(),
                Optional.of(window.from().minus(Duration.ofDays(15)).plusNanos(100)),
                Optional.of(window.to()),
                new Authentication(100, 20, 3, 10, 17),
                Map.of(Scenario.SIMULATIONS, new DailySeries(List.of(0L, 2L, 1L))),
                14,
                List.of(new SenderDomain("contoso.example"), new SenderDomain("b\u00fccher.example")),
                Optional.of(new Totals.RowsOfWindow(400, 130, 70)),
                SpamOfNames.of(List.of(new Family(new SenderDomain("fabrikam.example"), 3, 9, 2)), 1));
        return new Snapshot(window, ranking, others, totals, ReadingReport.NOTHING);
    }

    /** A snapshot of a window without any events. */
    static Snapshot nothing(TimeWindow window) {
        Totals none = new Totals(
                DailySeries.zero(3),
                DailySeries.zero(3),
                0,
                Optional.empty(),
                Optional.empty(),
                Authentication.NONE,
                Map.of(Scenario.SIMULATIONS, DailySeries.zero(3)),
                0,
                List.of(),
                Optional.of(new Totals.RowsOfWindow(0, 0, 0)),
                SpamOfNames.of(List.of(), 0));
        return new Snapshot(window, List.of(), List.of(), none, ReadingReport.NOTHING);
    }
}
