package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.DigestException.Kind;
import io.github.spamdigest.core.ReadingReport;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of rows and times that cannot be read. */
class EventErrorsRowsTest extends EventErrorsFixture {

    @Test
    void timesWithoutAnOffsetAreRemarked() {
        ExportedRow local = ROW.with("TimeGenerated", "2026-11-21T10:00:00");
        ReadingReport rejects = desk.inZone("Europe/Berlin")
                .findText("a.json", ExportedRow.ndjson(List.of(local)))
                .rejects();
        assertEquals(
                List.of("Some times without an offset were read as Europe/Berlin; give --time-zone to change it."),
                rejects.remarks());
    }

    @Test
    void rejectedRowsAreCountedAndTheFirstFiveShown() {
        String good = ROW.json();
        String rows = String.join(
                "\n",
                good,
                good.substring(0, 40),
                "oops",
                ROW.with("TimeGenerated", "").json(),
                ROW.with("TimeGenerated", "soon\nor\u0007later").json(),
                "42",
                "{\"x\":1}",
                "\"text\"",
                good.replace("message", "another"));
        Path file = desk.write("a.json", rows);
        ReadingReport rejects = desk.find(file).rejects();
        assertEquals(7, rejects.rows());
        assertEquals(
                List.of(
                        file + ", line 2: it is cut off",
                        file + ", line 3: it is not valid JSON",
                        file + ", line 4: it has no time",
                        file + ", line 5: \"soon or later\" is not a time that can be read",
                        file + ", line 6: it is not a JSON object"),
                rejects.examples());
        assertEquals(List.of("one.example 2"), EventDesk.ranking(desk.find(file)));
    }

    @Test
    void aCutOffFirstLineCostsOnlyItself() {
        String good = ROW.json();
        assertEquals(
                List.of("one.example 1"),
                EventDesk.ranking(desk.findText("a.json", good.substring(0, 40) + "\n" + good + "\n")));
    }

    @Test
    void aTableRowOfTheWrongWidthIsRejectedByItsLine() {
        ExportedRow multiline = ROW.with("SenderFromAddress", "\"a\"\r\nb");
        Path file = desk.write("a.csv", ExportedRow.csv(List.of(multiline)) + "1,2\r\n");
        assertEquals(
                List.of(file + ", line 4: it has 2 fields where the header has 20"),
                desk.find(file).rejects().examples());
    }

    @Test
    void aFileOfWhichNoRowCanBeReadIsAnError() {
        String rows =
                ExportedRow.ndjson(List.of(ROW.with("TimeGenerated", "soon"), ROW.with("TimeGenerated", "later")));
        Path file = desk.write("a.json", rows);
        assertEquals(
                "None of the 2 rows of " + file + " could be read; the first is " + file
                        + ", line 1: \"soon\" is not a time that can be read; check how it was exported.",
                desk.failure(file).sentence());
    }

    @Test
    void aDocumentThatIsCutOffIsAnErrorNotAPartialAnswer() {
        assertSays(
                Kind.FAILED,
                desk.failureOfText("a.json", "[\n" + ROW.json() + ",\n" + ROW.json()),
                "a.json, line 3: the JSON is cut off, so the rows from there on cannot be read; export the file again.");
    }

    @Test
    void aLineOverTheLimitIsRejectedAndNamesIt() {
        String huge = "{\"x\":\"" + "x".repeat(17 * 1024 * 1024) + "\"}";
        Path file = desk.write("a.json", ROW.json() + "\n" + huge + "\n" + ROW.json());
        assertEquals(
                List.of(file + ", line 2: it is longer than 16 MiB"),
                desk.find(file).rejects().examples());
    }

    @Test
    void aTableRowOverTheLimitIsRejectedAndNamesIt() {
        String rows = ExportedRow.csv(List.of(ROW)) + "\"" + "x".repeat(17 * 1024 * 1024);
        Path file = desk.write("a.csv", rows);
        assertEquals(
                List.of(file + ", line 3: it is longer than 16 MiB"),
                desk.find(file).rejects().examples());
    }

    @Test
    void aDocumentWithATextOverTheLimitIsAnErrorThatNamesIt() {
        String rows = "[" + ROW.json() + ",{\"SenderFromAddress\":\"" + "x".repeat(17 * 1024 * 1024) + "\"}]";
        assertSays(
                Kind.FAILED,
                desk.failureOfText("a.json", rows),
                "a.json, line 1: the JSON holds a text that is longer than 16 MiB, or is nested too deeply,"
                        + " so the rows from there on cannot be read; export the file again.");
    }
}
