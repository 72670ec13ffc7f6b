package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.Totals.RowsOfWindow;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which exported rows are counted, by verdict, direction, time and identity. */
class EventCountingRowsTest extends EventCountingFixture {

    @ParameterizedTest
    @ValueSource(strings = {"Spam", "Phish, Spam", "SPAM", "spam,Phish", "Anti-Spam", "Spam_x"})
    void aVerdictWithTheTermSpamIsCounted(String threats) {
        assertEquals(List.of("one.example 1"), ranking(ROW.with("ThreatTypes", threats)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NotSpam", "Spammer", "Spam2", "2Spam", ""})
    void aVerdictWithoutTheTermSpamIsInboundOnly(String threats) {
        Snapshot snapshot = find(ROW.with("ThreatTypes", threats));
        assertEquals(List.of(), snapshot.ranking());
        assertEquals(1, snapshot.totals().inbound().total());
    }

    @ParameterizedTest
    @ValueSource(strings = {"inbound", "INBOUND", "Inbound ", "Outbound", "Intra-org", ""})
    void onlyTheExactTextInboundIsInbound(String direction) {
        ExportedRow within = ROW.with("EmailDirection", "Intra-org").with("TimeGenerated", "2026-11-20T10:00:00Z");
        Snapshot snapshot = find(within, ROW.with("EmailDirection", direction));
        assertEquals(0, snapshot.totals().inbound().total());
        assertEquals(Optional.of(Instant.parse(RECENT)), snapshot.totals().newestEvent());
    }

    @Test
    void theWindowStartsOneTickAfterItsStartAndEndsAtItsEnd() {
        assertEquals(List.of(), ranking(ROW.with("TimeGenerated", "2026-10-23T05:00:00.0000000Z")));
        assertEquals(List.of("one.example 1"), ranking(ROW.with("TimeGenerated", "2026-10-23T05:00:00.0000001Z")));
        assertEquals(List.of("one.example 1"), ranking(ROW.with("TimeGenerated", "2026-11-22T05:00:00.0000000Z")));
        assertEquals(List.of(), ranking(ROW.with("TimeGenerated", "2026-11-22T05:00:00.0000001Z")));
    }

    @Test
    void aDayOfTheSeriesEndsInclusively() {
        Snapshot snapshot = find(
                ROW.with("TimeGenerated", "2026-11-21T05:00:00.0000001Z"),
                ROW.with("TimeGenerated", "2026-11-21T05:00:00Z").with("ReportId", "report-2"),
                ROW.with("TimeGenerated", "2026-10-23T05:00:00.0000001Z").with("NetworkMessageId", "another"));
        List<Long> days = EventDesk.activity(snapshot, "one.example").spam().days();
        assertEquals(List.of(1L, 1L, 0L), days.subList(0, 3));
        assertEquals(1L, days.get(29));
        assertEquals(days, snapshot.totals().spam().days());
    }

    @Test
    void rowsOfOneDeliveryCountOnceAndAreReported() {
        Snapshot snapshot = find(
                ROW,
                ROW,
                ROW.with("ReportId", "report-2"),
                ROW.with("RecipientEmailAddress", "bob@contoso.example"),
                ROW.with("TimeGenerated", "2026-11-21T10:00:00.0000001Z"),
                ROW.with("NetworkMessageId", "another"));
        assertEquals(List.of("one.example 4"), EventDesk.ranking(snapshot));
        assertEquals(2, snapshot.rejects().duplicates());
    }

    @Test
    void repeatsThatCannotChangeACountAreNotReported() {
        ExportedRow out = ROW.with("EmailDirection", "Outbound");
        ExportedRow old = ROW.with("TimeGenerated", "2026-10-20T10:00:00Z");
        Snapshot once = find(ROW, out, old);
        Snapshot twice = find(ROW, out, out, old, old);
        assertEquals(0, twice.rejects().duplicates());
        assertEquals(once.ranking(), twice.ranking());
        assertEquals(once.totals().inbound(), twice.totals().inbound());
        assertEquals(new RowsOfWindow(2, 0, 1), once.totals().rows().orElseThrow());
        assertEquals(new RowsOfWindow(3, 0, 2), twice.totals().rows().orElseThrow(), "every row of the window is one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RecipientEmailAddress", "NetworkMessageId"})
    void aRowWithoutMessageOrRecipientIsNeverARepeat(String column) {
        assertEquals(List.of("one.example 2"), ranking(ROW.with(column, ""), ROW.with(column, "")));
    }

    @Test
    void theOldestAndNewestEventAreOfAnyDirectionUpToTheEnd() {
        Snapshot snapshot = find(
                ROW,
                ROW.with("EmailDirection", "Outbound").with("TimeGenerated", "2020-01-01T00:00:00Z"),
                ROW.with("EmailDirection", "Outbound").with("TimeGenerated", "2026-11-22T04:00:00Z"),
                ROW.with("TimeGenerated", "2031-01-01T00:00:00Z"));
        assertEquals(
                Optional.of(Instant.parse("2020-01-01T00:00:00Z")),
                snapshot.totals().oldestEvent());
        assertEquals(
                Optional.of(Instant.parse("2026-11-22T04:00:00Z")),
                snapshot.totals().newestEvent());
    }

    @Test
    void aRowOfTheYear2031DoesNotMoveTheNewestEventWhenThereAreSaneRows() {
        ExportedRow future = ROW.with("TimeGenerated", "2031-01-01T00:00:00Z");
        Path both = desk.write("both.json", ExportedRow.ndjson(List.of(future, ROW)));
        Path alone = desk.write("alone.json", ExportedRow.ndjson(List.of(future)));
        Path quiet = desk.write("quiet.json", "[]");
        assertEquals(Optional.of(Instant.parse(RECENT)), desk.events(both).newestEvent(EventDesk.HUNT, EventDesk.END));
        assertEquals(
                Optional.of(Instant.parse("2031-01-01T00:00:00Z")),
                desk.events(alone).newestEvent(EventDesk.HUNT, EventDesk.END));
        assertTrue(desk.events(quiet).newestEvent(EventDesk.HUNT, EventDesk.END).isEmpty());
    }

    @Test
    void theProgressIsToldEveryFiftyThousandRows() {
        List<ExportedRow> rows =
                Stream.generate(() -> ROW.without("ReportId")).limit(120_000).toList();
        Path file = desk.write("many.csv", ExportedRow.csv(rows));
        List<String> told = new ArrayList<>();
        LocalAdapters.EventFormat format = new LocalAdapters.EventFormat(Optional.empty(), java.time.ZoneOffset.UTC);
        LocalAdapters.events(List.of(file), format, (name, count) -> told.add(name + " " + count))
                .newestEvent(EventDesk.HUNT, EventDesk.END);
        assertEquals(List.of(file + " 50000", file + " 100000"), told);
    }
}
