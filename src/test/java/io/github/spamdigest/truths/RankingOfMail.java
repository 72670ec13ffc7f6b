package io.github.spamdigest.truths;

import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.view.DayCount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The ranking of drawn mail, without the evidence of the ranking: the judgement of names in view does not need it.
 *
 * @param later as in {@link ViewOfMail}
 */
record RankingOfMail(Mail mail, int later) {

    private static final Duration NOON = Duration.ofHours(12);

    List<DomainActivity> endingAt(Instant end) {
        List<DomainActivity> all = new ArrayList<>();
        mail.inbound.forEach((domain, cells) -> {
            if (cells.stream().anyMatch(cell -> isInWindow(cell) && isSpam(cell))) {
                all.add(activity(domain, cells, end));
            }
        });
        all.sort(DomainActivity.RANKING);
        return all.subList(0, Math.min(Hunt.TRACKED, all.size()));
    }

    private DomainActivity activity(SenderDomain domain, List<Cell> cells, Instant end) {
        long[] spam = new long[TotalsOfMail.WINDOW];
        long[] phish = new long[TotalsOfMail.WINDOW];
        long inbound = 0;
        long inside = 0;
        long messages = 0;
        int last = 0;
        BitSet recipients = new BitSet(mail.people);
        Set<String> senders = new HashSet<>();
        for (Cell cell : cells) {
            if (!isInWindow(cell)) {
                continue;
            }
            inbound += cell.deliveries();
            phish[cell.day() + later] += (cell.verdicts() & DayCount.PHISH) == 0 ? 0 : cell.deliveries();
            if (isSpam(cell)) {
                spam[cell.day() + later] += cell.deliveries();
                inside += cell.isInside() ? cell.deliveries() : 0;
                messages += cell.message() == last ? 0 : 1;
                last = cell.message();
                senders.add(cell.way().address());
                for (int i = 0; i < cell.deliveries(); i++) {
                    recipients.set((cell.first() + i) % mail.people);
                }
            }
        }
        return new DomainActivity(
                domain,
                new DailySeries(Arrays.stream(spam).boxed().toList()),
                inbound,
                inside,
                recipients.cardinality(),
                senders.size(),
                messages,
                Arrays.stream(phish).sum(),
                phish[0],
                Optional.of(end.minus(Duration.ofDays(oldest(spam))).minus(NOON)),
                Optional.empty());
    }

    private boolean isInWindow(Cell cell) {
        return cell.day() + later >= 0 && cell.day() + later < TotalsOfMail.WINDOW;
    }

    private static boolean isSpam(Cell cell) {
        return (cell.verdicts() & DayCount.SPAM) != 0;
    }

    private static int oldest(long[] days) {
        int day = days.length - 1;
        while (day > 0 && days[day] == 0) {
            day--;
        }
        return day;
    }
}
