package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Snapshot;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One delivery that several tools, or several exports, give more than once. */
class OneDeliveryTest extends EventCountingFixture {

    private static final ExportedRow NEWER = ROW.with("TimeGenerated", "2026-11-21T10:00:37Z");

    @Test
    void twoToolsThatGiveOtherTimesCountOneDeliveryWithTheNewestTime() {
        Path portal = desk.write("a.json", ExportedRow.ndjson(List.of(NEWER)));
        Path hunting = desk.write(
                "b.csv",
                ExportedRow.csv(List.of(ROW.without("TimeGenerated").with("Timestamp", "2026-11-21T10:00:00.123Z"))));
        Snapshot snapshot = desk.find(portal, hunting);
        assertEquals(List.of("one.example 1"), EventDesk.ranking(snapshot));
        assertEquals(
                Optional.of(Instant.parse("2026-11-21T10:00:37Z")),
                EventDesk.activity(snapshot, "one.example").firstSpam());
        assertEquals(1, snapshot.rejects().duplicates());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T10:00:37Z, Junk, Spam, 1",
        "2026-11-21T10:10:00Z, Junk, Spam, 1",
        "2026-11-21T10:10:00.000000001Z, Junk, Spam, 2",
        "2026-11-21T10:00:37Z, Inbox/folder, Spam, 2",
        "2026-11-21T10:00:37Z, Junk, 'Phish, Spam', 2"
    })
    void withoutANumberTimePlaceAndVerdictTellWhatIsOneDelivery(String time, String place, String threats, int found) {
        ExportedRow other = NEWER.with("TimeGenerated", time)
                .with("DeliveryLocation", place)
                .with("ThreatTypes", threats)
                .with("ReportId", "");
        assertEquals(List.of("one.example " + found), ranking(ROW, other));
        assertEquals(List.of("one.example " + found), ranking(ROW.with("ReportId", ""), other));
    }

    @Test
    void aChangedVerdictIsAnotherRowUnlessTheNewestIsAskedFor() {
        ExportedRow changed = NEWER.with("ThreatTypes", "Phish, Spam");
        Hunt latest = new Hunt(30, 10, Counting.LATEST, Exclusions.DEFAULT, 7);
        assertEquals(List.of("one.example 2"), ranking(ROW, changed));
        assertEquals(0, find(ROW, changed).rejects().duplicates());
        assertEquals(List.of("one.example 1"), EventDesk.ranking(find(latest, ROW, changed)));
    }

    /** The second row came after the end of the first window, so it says nothing there. */
    @Test
    void eachWindowCountsTheNewestRowThatItKnows() {
        Path file = desk.write("a.json", ExportedRow.ndjson(List.of(ROW, NEWER)));
        Instant between = Instant.parse("2026-11-21T10:00:10Z");
        List<Snapshot> found = desk.events(file)
                .find(EventDesk.HUNT, List.of(EventDesk.HUNT.windowEndingAt(between), EventDesk.WINDOW), Set.of());
        assertEquals(List.of("one.example 1"), EventDesk.ranking(found.get(0)));
        assertEquals(List.of("one.example 1"), EventDesk.ranking(found.get(1)));
    }

    /** A row that an export gives once more days later must not look like today's mail. */
    @Test
    void aRepeatThatCameDaysLaterCountsOnTheFirstDay() {
        Snapshot snapshot = find(ROW.with("TimeGenerated", "2026-11-15T10:00:00Z"), ROW);
        assertEquals(1, snapshot.totals().spam().total());
        assertEquals(0, snapshot.totals().spam().last24h());
    }

    @Test
    void aRowWithoutANumberDoesNotJoinTwoThatHaveDifferentOnes() {
        ExportedRow between = ROW.with("TimeGenerated", "2026-11-21T10:00:03Z").with("ReportId", "");
        ExportedRow other = ROW.with("TimeGenerated", "2026-11-21T10:00:05Z").with("ReportId", "report-2");
        assertEquals(List.of("one.example 2"), ranking(ROW, between, other));
        assertEquals(List.of("one.example 1"), ranking(ROW, between, other.with("ReportId", "report-1")));
        assertEquals(List.of("one.example 2"), ranking(other, ROW));
    }

    @Test
    void placesAreTheSameInAnySpelling() {
        ExportedRow other = NEWER.with("ReportId", "").with("DeliveryLocation", "Junk Folder");
        assertEquals(List.of("one.example 1"), ranking(ROW.with("DeliveryLocation", "JunkFolder"), other));
    }
}
