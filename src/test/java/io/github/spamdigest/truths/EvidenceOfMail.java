package io.github.spamdigest.truths;

import io.github.spamdigest.core.Authentication;
import io.github.spamdigest.core.Correspondence;
import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Evidence;
import io.github.spamdigest.core.InboxAllows;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.view.DayCount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ranking of drawn mail with the evidence that a class stands on, written from the contract of {@link Evidence} alone.
 *
 * @param envelopes the envelope domain of each sender's mail, where it is not its own name
 * @param confident how many percent of all spam have the highest confidence
 * @param bulk how many percent of all spam are bulk mail
 */
record EvidenceOfMail(Mail mail, Map<SenderDomain, String> envelopes, int confident, int bulk) {

    private static final int HISTORY = 14;

    List<DomainActivity> endingAt(Instant end) {
        return new RankingOfMail(mail, 0)
                .endingAt(end).stream().map(found -> with(found, end)).toList();
    }

    private DomainActivity with(DomainActivity found, Instant end) {
        return new DomainActivity(
                found.domain(),
                found.spam(),
                found.inbound(),
                found.inbox(),
                found.recipients(),
                found.senders(),
                found.messages(),
                found.phish(),
                found.phishLast24h(),
                found.firstSpam(),
                found.earlierSpam(),
                evidence(found, end));
    }

    private Evidence evidence(DomainActivity found, Instant end) {
        List<Cell> cells = mail.inbound.getOrDefault(found.domain(), List.of());
        long[] inbound = new long[TotalsOfMail.WINDOW];
        long[] buckets = new long[Auth.Bucket.values().length];
        long[] allows = new long[3];
        Map<String, Long> senders = new HashMap<>();
        Map<String, Long> networks = new HashMap<>();
        for (Cell cell : cells) {
            if (cell.day() < TotalsOfMail.WINDOW) {
                inbound[cell.day()] += cell.deliveries();
                if ((cell.verdicts() & DayCount.SPAM) != 0) {
                    buckets[cell.way().auth().bucket.ordinal()] += cell.deliveries();
                    senders.merge(cell.way().address(), (long) cell.deliveries(), Long::sum);
                    networks.merge(cell.way().network(), (long) cell.deliveries(), Long::sum);
                    count(allows, cell);
                }
            }
        }
        long spam = found.deliveries();
        List<String> top = most(senders).stream().limit(Evidence.TOP_SENDERS).toList();
        return new Evidence(
                spam,
                new Authentication(buckets[0], buckets[1], buckets[2], buckets[3], buckets[4]),
                top.stream().mapToLong(senders::get).sum(),
                spam * bulk / 100,
                spam * confident / 100,
                new InboxAllows(allows[0], allows[1], allows[2]),
                1,
                networks.size(),
                Optional.of(
                        envelopes.getOrDefault(found.domain(), found.domain().name())),
                most(networks).stream().findFirst(),
                top,
                series(inbound),
                correspondence(found.domain(), cells, end));
    }

    private static void count(long[] allows, Cell cell) {
        Way way = cell.way();
        allows[0] += cell.isInside() && !way.organisation().isEmpty() ? cell.deliveries() : 0;
        allows[1] += cell.isInside() && !way.user().isEmpty() ? cell.deliveries() : 0;
        allows[2] += cell.isInside() && !way.rule().isEmpty() ? cell.deliveries() : 0;
    }

    /** Rows to the exact domain, automatic replies among them, as the query of the ranking counts. */
    private Correspondence correspondence(SenderDomain domain, List<Cell> cells, Instant end) {
        long clean = 0;
        long proven = 0;
        Set<Integer> provenDays = new HashSet<>();
        int first = -1;
        for (Cell cell : cells) {
            if (cell.day() < TotalsOfMail.WINDOW + HISTORY) {
                first = Math.max(first, cell.day());
            }
            if (cell.day() < TotalsOfMail.WINDOW && !cell.isThreat()) {
                clean += cell.deliveries();
                if (cell.way().auth().bucket == Auth.Bucket.AUTHENTICATED) {
                    proven += cell.deliveries();
                    provenDays.add(cell.day());
                }
            }
        }
        Set<Integer> written = new HashSet<>();
        for (Sent sent : mail.outbound) {
            if (sent.to().equals(domain) && sent.day() < TotalsOfMail.WINDOW) {
                written.add(sent.day());
            }
        }
        Optional<Instant> firstMail =
                first < 0 ? Optional.empty() : Optional.of(end.minus(Duration.ofHours(first * 24L + 12)));
        long people = Math.min(written.size(), 1);
        return new Correspondence(clean, proven, provenDays.size(), written.size(), people, firstMail);
    }

    private static List<String> most(Map<String, Long> counts) {
        Comparator<Map.Entry<String, Long>> order =
                Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
        return counts.entrySet().stream().sorted(order).map(Map.Entry::getKey).toList();
    }

    private static DailySeries series(long[] days) {
        List<Long> list = new ArrayList<>();
        for (long day : days) {
            list.add(day);
        }
        return new DailySeries(list);
    }
}
