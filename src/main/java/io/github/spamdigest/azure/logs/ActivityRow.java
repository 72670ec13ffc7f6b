package io.github.spamdigest.azure.logs;

import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.SenderDomain;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

/** Reads one domain's row. */
final class ActivityRow {

    private ActivityRow() {}

    /** What the row says of its domain. */
    static DomainActivity read(ResultRow row, int days) {
        long deliveries = row.count(ResultColumn.DELIVERIES);
        return new DomainActivity(
                new SenderDomain(row.text(ResultColumn.DOMAIN)),
                // A domain without spam in the window has no series to join.
                deliveries == 0 ? DailySeries.zero(days) : row.series(ResultColumn.SPAM_BY_DAY, days),
                row.count(ResultColumn.INBOUND),
                inbox(row),
                row.count(ResultColumn.RECIPIENTS),
                row.count(ResultColumn.SENDERS),
                row.count(ResultColumn.MESSAGES),
                row.count(ResultColumn.PHISH),
                row.count(ResultColumn.PHISH_LAST_24H),
                row.time(ResultColumn.FIRST_SPAM),
                row.time(ResultColumn.EARLIER_SPAM),
                EvidenceCells.read(row, days));
    }

    private static DomainActivity.InInbox inbox(ResultRow row) {
        long reached = row.count(ResultColumn.REACHED_INBOX);
        long still = row.count(ResultColumn.STILL_INSIDE);
        long notKnown = row.count(ResultColumn.OPEN_INSIDE);
        if (still > reached || notKnown > reached - still) {
            throw new WrongShapeException(ResultColumn.STILL_INSIDE.text() + " and " + ResultColumn.OPEN_INSIDE.text()
                    + " are more than " + ResultColumn.REACHED_INBOX.text());
        }
        return new DomainActivity.InInbox(reached, still, notKnown);
    }

    /** Two spellings of one domain, counted together; the distinct counts are then upper bounds. */
    static DomainActivity together(DomainActivity a, DomainActivity b) {
        return new DomainActivity(
                a.domain(),
                sum(a.spam(), b.spam()),
                a.inbound() + b.inbound(),
                a.inbox().and(b.inbox()),
                a.recipients() + b.recipients(),
                a.senders() + b.senders(),
                a.messages() + b.messages(),
                a.phish() + b.phish(),
                a.phishLast24h() + b.phishLast24h(),
                pick(a.firstSpam(), b.firstSpam(), BinaryOperator.minBy(Instant::compareTo)),
                pick(a.earlierSpam(), b.earlierSpam(), BinaryOperator.maxBy(Instant::compareTo)),
                EvidenceCells.together(a.evidence(), b.evidence()));
    }

    /** The deliveries of both, day by day. */
    static DailySeries sum(DailySeries a, DailySeries b) {
        List<Long> days = IntStream.range(0, a.days().size())
                .mapToObj(day -> a.days().get(day) + b.days().get(day))
                .toList();
        return new DailySeries(days);
    }

    /** The better instant of those that are there. */
    static Optional<Instant> pick(Optional<Instant> a, Optional<Instant> b, BinaryOperator<Instant> better) {
        return a.isPresent() && b.isPresent() ? Optional.of(better.apply(a.get(), b.get())) : a.or(() -> b);
    }
}
