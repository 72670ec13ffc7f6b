package io.github.spamdigest.truths;

import io.github.spamdigest.core.Authentication;
import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Totals;
import io.github.spamdigest.core.Totals.RowsOfWindow;
import io.github.spamdigest.core.view.DayCount;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The totals of drawn mail.
 *
 * @param later as in {@link ViewOfMail}
 */
record TotalsOfMail(Mail mail, int later) {

    /** The days of the window that totals are counted over. */
    static final int WINDOW = 30;

    private static final Duration FIRST_MAIL = Duration.ofMinutes(20);

    /** The totals of the window that ends at this instant. */
    Totals endingAt(Instant end, SenderDomain own) {
        long[] inbound = new long[WINDOW];
        long[] spam = new long[WINDOW];
        long[] buckets = new long[Auth.Bucket.values().length];
        long clean = 0;
        Set<SenderDomain> spammers = new HashSet<>();
        for (Cell cell : (Iterable<Cell>) cells()::iterator) {
            int day = cell.day() + later;
            if (day >= 0 && day < WINDOW) {
                inbound[day] += cell.deliveries();
                buckets[cell.way().auth().bucket.ordinal()] += cell.deliveries();
                clean += cell.isThreat() ? 0 : cell.deliveries();
                if ((cell.verdicts() & DayCount.SPAM) != 0) {
                    spam[day] += cell.deliveries();
                    spammers.add(cell.way().domain());
                }
            }
        }
        mail.others.forEach((day, count) -> {
            if (day + later >= 0 && day + later < WINDOW) {
                inbound[day + later] += count;
            }
        });
        long sent = mail.outbound.stream()
                .filter(row -> row.day() + later >= 0 && row.day() + later < WINDOW)
                .mapToLong(Sent::deliveries)
                .sum();
        Authentication all = new Authentication(buckets[0], buckets[1], buckets[2], buckets[3], buckets[4]);
        return new Totals(
                series(inbound),
                series(spam),
                spammers.size(),
                oldest(end, Integer.MAX_VALUE),
                Optional.of(end.minus(FIRST_MAIL)),
                all,
                Map.of(),
                Arrays.stream(spam).sum(),
                List.of(own),
                Optional.of(new RowsOfWindow(Arrays.stream(inbound).sum() + sent, clean, sent)));
    }

    /** The oldest event of any direction within so many days. */
    Optional<Instant> oldest(Instant end, int days) {
        return Stream.of(cells().map(Cell::day), mail.outbound.stream().map(Sent::day), mail.others.keySet().stream())
                .flatMap(all -> all)
                .map(day -> day + later)
                .filter(day -> day >= 0 && day < days)
                .max(Integer::compare)
                .map(day -> end.minus(Duration.ofDays(day + 1L)).plus(FIRST_MAIL));
    }

    private Stream<Cell> cells() {
        return mail.inbound.values().stream().flatMap(List::stream);
    }

    private static DailySeries series(long[] days) {
        return new DailySeries(Arrays.stream(days).boxed().toList());
    }
}
