package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.Snapshot;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The results of a search job have the time of the job in TimeGenerated, and that of the event in another column. */
class SearchJobTest extends EventCountingFixture {

    private static final String JOB = "2026-11-22T04:30:00Z";
    private static final Instant EVENT = Instant.parse("2026-11-01T10:00:00Z");
    private static final ExportedRow RESULT =
            ROW.with("TimeGenerated", JOB).with("_OriginalTimeGenerated", EVENT.toString());

    private void assertAtTheTimeOfTheEvent(ExportedRow row) {
        List<Path> forms = List.of(
                desk.write("a.csv", ExportedRow.csv(List.of(row))),
                desk.write("a.json", ExportedRow.ndjson(List.of(row))),
                desk.write("b.json", "[" + row.json() + "]"),
                desk.write("c.json", row.envelope() + "\n"),
                desk.write("large.csv", LargeFile.withFirst(row, ExportedRow::csv)));
        for (Path form : forms) {
            assertEquals(Optional.of(EVENT), desk.find(form).totals().oldestEvent(), form::toString);
        }
    }

    @Test
    void theTimeOfTheEventCounts() {
        assertAtTheTimeOfTheEvent(RESULT);
        assertAtTheTimeOfTheEvent(RESULT.with("Type", "Spam_SRCH").with("_OriginalType", "EmailEvents"));
        assertAtTheTimeOfTheEvent(RESULT.with("Timestamp", "2026-11-05T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_OriginalType", "_OriginalItemId", "_OriginalOther"})
    void withoutItTimestampIsTheTimeOfTheEvent(String column) {
        assertAtTheTimeOfTheEvent(RESULT.without("_OriginalTimeGenerated")
                .with(column, "EmailEvents")
                .with("Timestamp", EVENT.toString()));
    }

    @Test
    void theNameOfTheTableTellsASearchJobToo() {
        assertAtTheTimeOfTheEvent(RESULT.without("_OriginalTimeGenerated")
                .with("Type", "Hunt_SRCH")
                .with("Timestamp", EVENT.toString()));
    }

    @Test
    void anyOtherTableIsCountedByTimeGenerated() {
        ExportedRow row = ROW.with("TimeGenerated", EVENT.toString()).with("Timestamp", JOB);
        assertAtTheTimeOfTheEvent(row);
        assertAtTheTimeOfTheEvent(row.with("Type", "EmailEvents"));
    }

    @Test
    void aResultWithoutTheTimeOfTheEventIsRejected() {
        Path file = desk.write(
                "a.json",
                ExportedRow.ndjson(
                        List.of(ROW, RESULT.without("_OriginalTimeGenerated").with("Type", "Hunt_SRCH"))));
        Snapshot found = desk.find(file);
        assertEquals(
                List.of(file + ", line 2: it is a result of a search job and has neither _OriginalTimeGenerated nor"
                        + " Timestamp"),
                found.rejects().examples());
    }

    @Test
    void resultsOfASearchInAnotherTableAreNotCounted() {
        ExportedRow other = RESULT.with("Type", "Urls_SRCH").with("_OriginalType", "EmailAttachmentInfo");
        Snapshot found = find(ROW, other);
        assertEquals(List.of("one.example 1"), EventDesk.ranking(found));
    }

    @Test
    void aResultBehindOtherRowsIsCountedAtTheTimeOfTheEvent() {
        for (String text : List.of(
                ROW.json() + "\n" + RESULT.json() + "\n",
                ROW.envelope() + "\n" + RESULT.envelope() + "\n",
                LargeFile.ndjson() + RESULT.json() + "\n")) {
            Snapshot found = desk.findText("a.json", text);
            assertEquals(Optional.of(EVENT), found.totals().oldestEvent());
        }
    }
}
