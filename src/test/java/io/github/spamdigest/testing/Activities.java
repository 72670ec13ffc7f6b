package io.github.spamdigest.testing;

import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.SenderDomain;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Activities of domains in a window of thirty days that ends at {@link #TO}. */
public final class Activities {

    /** The end of the window that tests look at. */
    public static final Instant TO = Instant.parse("2026-03-02T05:00:00Z");

    /** Its length. */
    public static final int DAYS = 30;

    private Activities() {}

    /** A domain whose spam came all in the oldest day of the window. */
    public static DomainActivity old(String domain, long deliveries) {
        List<Long> days = new ArrayList<>(Collections.nCopies(DAYS, 0L));
        days.set(DAYS - 1, deliveries);
        return of(domain, days, Optional.of(TO.minus(Duration.ofDays(DAYS - 1))), Optional.empty(), 0);
    }

    /** A domain whose first spam of the window came that long before its end, and never before. */
    public static DomainActivity since(String domain, long deliveries, Duration age) {
        return series(domain, deliveries, Optional.of(TO.minus(age)), Optional.empty());
    }

    /** A domain with spam in the window and in the history before it. */
    public static DomainActivity since(String domain, long deliveries, Duration age, Instant earlierSpam) {
        return series(domain, deliveries, Optional.of(TO.minus(age)), Optional.of(earlierSpam));
    }

    /** A domain whose spam of before the window arrived only now, and is counted on the window's oldest day. */
    public static DomainActivity late(String domain, long deliveries, Instant earlierSpam) {
        List<Long> days = new ArrayList<>(Collections.nCopies(DAYS, 0L));
        days.set(DAYS - 1, deliveries);
        return of(domain, days, Optional.of(TO), Optional.of(earlierSpam), 0);
    }

    /** A domain without spam in the last 24 hours, and with phish. */
    public static DomainActivity phish(String domain, long spamLast24h, long phishLast24h) {
        List<Long> days = new ArrayList<>(Collections.nCopies(DAYS, 0L));
        days.set(0, spamLast24h);
        return of(domain, days, Optional.of(TO), Optional.empty(), phishLast24h);
    }

    private static DomainActivity series(
            String domain, long deliveries, Optional<Instant> first, Optional<Instant> earlier) {
        List<Long> days = new ArrayList<>(Collections.nCopies(DAYS, 0L));
        days.set(0, deliveries);
        return of(domain, days, first, earlier, 0);
    }

    private static DomainActivity of(
            String domain, List<Long> days, Optional<Instant> first, Optional<Instant> earlier, long phish) {
        DailySeries spam = new DailySeries(days);
        long deliveries = spam.total();
        return new DomainActivity(
                new SenderDomain(domain),
                spam,
                deliveries * 2,
                deliveries / 2,
                deliveries,
                1,
                deliveries,
                phish,
                phish,
                first,
                earlier);
    }
}
