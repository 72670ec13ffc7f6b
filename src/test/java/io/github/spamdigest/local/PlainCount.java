package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A plain count of rows by the rules, written without the source, to hold the source against. */
final class PlainCount {

    private PlainCount() {}

    /** Fails when the source found anything else. */
    static void assertIsThatOf(List<ExportedRow> rows, Snapshot found) {
        List<ExportedRow> distinct = withoutRepeats(rows);
        Map<String, List<ExportedRow>> byDomain = distinct.stream()
                .filter(row -> is(row, "EmailDirection", "Inbound"))
                .collect(Collectors.groupingBy(PlainCount::domainOf, TreeMap::new, Collectors.toList()));
        List<DomainActivity> expected = byDomain.entrySet().stream()
                .map(entry -> plainActivity(entry.getKey(), entry.getValue(), firstAges(rows)))
                .filter(activity -> activity.deliveries() > 0)
                .sorted(Comparator.comparingLong(DomainActivity::deliveries)
                        .reversed()
                        .thenComparing(activity -> activity.domain().name()))
                .toList();
        assertEquals(
                expected,
                found.ranking().stream().map(PlainCount::withoutEvidence).toList());
        assertEquals(expected.size(), found.totals().domains());
        assertEquals(
                expected.stream().mapToLong(DomainActivity::deliveries).sum(),
                found.totals().spam().total());
    }

    private static DomainActivity plainActivity(String domain, List<ExportedRow> inbound, Map<String, Long> firstAges) {
        List<ExportedRow> window =
                inbound.stream().filter(PlainCount::isInWindow).toList();
        List<ExportedRow> spam =
                window.stream().filter(row -> isThreat(row, "spam")).toList();
        List<ExportedRow> phish =
                window.stream().filter(row -> isThreat(row, "phish")).toList();
        Long[] days = new Long[30];
        Arrays.fill(days, 0L);
        spam.forEach(row -> days[dayOf(row, firstAges)]++);
        return new DomainActivity(
                new SenderDomain(domain),
                new DailySeries(List.of(days)),
                window.size(),
                spam.stream()
                        .filter(row -> row.values().get("DeliveryLocation").startsWith("Inbox"))
                        .count(),
                distinct(spam, "RecipientEmailAddress"),
                distinct(spam, "SenderFromAddress"),
                distinct(spam, "NetworkMessageId"),
                phish.size(),
                phish.stream().filter(row -> dayOf(row, firstAges) == 0).count(),
                spam.stream().map(PlainCount::timeOf).min(Comparator.naturalOrder()),
                earlier(inbound));
    }

    /** How old the first row of each message is that was judged spam or phish. */
    private static Map<String, Long> firstAges(List<ExportedRow> rows) {
        return rows.stream()
                .filter(row -> is(row, "EmailDirection", "Inbound") && ageOf(row) < 720 + 14 * 24)
                .filter(row -> !is(row, "NetworkMessageId", ""))
                .filter(row -> isThreat(row, "spam") || isThreat(row, "phish"))
                .collect(Collectors.toMap(row -> row.values().get("NetworkMessageId"), PlainCount::ageOf, Math::max));
    }

    private static int dayOf(ExportedRow row, Map<String, Long> firstAges) {
        long age = ageOf(row);
        long first = firstAges.getOrDefault(row.values().get("NetworkMessageId"), age);
        return (int) Math.min(29, (first - age > 48 ? first : age) / 24);
    }

    private static DomainActivity withoutEvidence(DomainActivity found) {
        return new DomainActivity(
                found.domain(),
                found.spam(),
                found.inbound(),
                found.reachedInbox(),
                found.recipients(),
                found.senders(),
                found.messages(),
                found.phish(),
                found.phishLast24h(),
                found.firstSpam(),
                found.earlierSpam());
    }

    private static Optional<Instant> earlier(List<ExportedRow> inbound) {
        return inbound.stream()
                .filter(row -> isThreat(row, "spam") && ageOf(row) >= 720 && ageOf(row) < 720 + 14 * 24)
                .map(PlainCount::timeOf)
                .max(Comparator.naturalOrder());
    }

    private static boolean isInWindow(ExportedRow row) {
        return ageOf(row) >= 0 && ageOf(row) < 720;
    }

    /** Of the rows of one delivery in the window the newest, or the first of several newest ones, is kept. */
    private static List<ExportedRow> withoutRepeats(List<ExportedRow> rows) {
        Map<List<Object>, ExportedRow> newest = new HashMap<>();
        List<ExportedRow> deliveries = rows.stream()
                .filter(row -> isInWindow(row) && is(row, "EmailDirection", "Inbound"))
                .filter(row -> !is(row, "NetworkMessageId", "") && !is(row, "RecipientEmailAddress", ""))
                .toList();
        deliveries.forEach(row ->
                newest.merge(deliveryOf(row), row, (one, other) -> timeOf(other).isAfter(timeOf(one)) ? other : one));
        return rows.stream()
                .filter(row -> !isOneOf(deliveries, row) || isOneOf(newest.values(), row))
                .toList();
    }

    private static boolean isOneOf(Collection<ExportedRow> rows, ExportedRow row) {
        return rows.stream().anyMatch(other -> other == row);
    }

    private static List<Object> deliveryOf(ExportedRow row) {
        return List.of(
                row.values().get("NetworkMessageId"),
                row.values().get("RecipientEmailAddress"),
                row.values().get("ReportId"),
                isThreat(row, "spam"),
                isThreat(row, "phish"),
                is(row, "ThreatTypes", ""));
    }

    private static long distinct(List<ExportedRow> rows, String column) {
        return rows.stream()
                .map(row -> row.values().get(column))
                .filter(value -> !value.isEmpty())
                .distinct()
                .count();
    }

    private static String domainOf(ExportedRow row) {
        return row.values().get("SenderFromDomain").toLowerCase(Locale.ROOT).replaceFirst("\\.+$", "");
    }

    private static boolean is(ExportedRow row, String column, String value) {
        return row.values().get(column).equals(value);
    }

    private static boolean isThreat(ExportedRow row, String term) {
        return Arrays.asList(
                        row.values().get("ThreatTypes").toLowerCase(Locale.ROOT).split("[, ]+"))
                .contains(term);
    }

    private static Instant timeOf(ExportedRow row) {
        return Instant.parse(row.values().get("TimeGenerated"));
    }

    private static long ageOf(ExportedRow row) {
        return Duration.between(timeOf(row), EventDesk.END).toHours();
    }
}
