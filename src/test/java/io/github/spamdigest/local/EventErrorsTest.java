package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestException.Kind;
import io.github.spamdigest.core.Rejects;
import io.github.spamdigest.local.LocalAdapters.DateOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventErrorsTest {

    private static final ExportedRow ROW = ExportedRow.spam("one.example", EventDesk.RECENT);

    @TempDir
    private Path folder;

    private EventDesk desk;

    @BeforeEach
    void openDesk() {
        desk = new EventDesk(folder);
    }

    @Test
    void aMissingPathIsAUsageError() {
        assertSays(
                Kind.USAGE,
                desk.failure(folder.resolve("nowhere")),
                "nowhere does not exist; name a file or folder of exported events.");
    }

    @Test
    void noPathIsAUsageError() {
        assertSays(Kind.USAGE, desk.failure(), "No events were named; name a file or folder of exported events.");
    }

    @Test
    void anEmptyFileIsNamed() {
        assertSays(
                Kind.FAILED,
                desk.failureOfText("a.csv", ""),
                "a.csv is empty, so it holds no events; export it again.");
        assertSays(
                Kind.FAILED,
                desk.failure(desk.write("b.gz", EventDesk.gzip("\n"))),
                "b.gz is empty, so it holds no events; export it again.");
    }

    @Test
    void binaryFilesAndArchivesAreNamed() {
        assertSays(
                Kind.FAILED,
                desk.failure(desk.write("a.bin", new byte[] {1, 2, 0, 3})),
                "a.bin is a binary file, not text; export the events as CSV or JSON.");
        assertSays(
                Kind.FAILED,
                desk.failure(desk.write("a.xlsx", new byte[] {'P', 'K', 3, 4, 0})),
                "a.xlsx is a zip archive or an Excel workbook; unpack it, or export the events as CSV first.");
    }

    @Test
    void aNamedFileThatIsNoEventsIsAnError() {
        String cure = "; name a file that was exported from the EmailEvents table.";
        assertSays(
                Kind.FAILED,
                desk.failureOfText("README.txt", "Read me, please.\n"),
                "README.txt holds no events: it has none of the columns of EmailEvents" + cure);
        assertSays(
                Kind.FAILED,
                desk.failureOfText("a.json", "{\"name\":\"contoso\"}"),
                "a.json holds no events: no row has the column EmailDirection or SenderFromDomain" + cure);
    }

    @Test
    void aFolderWithoutEventsIsAnError() {
        desk.write("in/README.txt", "Read me, please.\n");
        DigestException failure = desk.failure(folder.resolve("in"));
        assertSays(
                Kind.FAILED,
                failure,
                "in holds no events (README.txt holds no events: it has none of the columns of EmailEvents);"
                        + " put files exported from the EmailEvents table there, as CSV or JSON.");
    }

    @Test
    void gzipThatIsCutOffIsAnError() {
        byte[] whole = EventDesk.gzip(ExportedRow.ndjson(List.of(ROW)));
        byte[] cut = Arrays.copyOf(whole, whole.length - 12);
        assertSays(
                Kind.FAILED,
                desk.failure(desk.write("a.gz", cut)),
                "a.gz is cut off: the gzip data ends too early; copy or export it again.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EmailDirection", "ThreatTypes", "SenderFromDomain"})
    void aNeededColumnThatIsMissingIsNamed(String column) {
        List<ExportedRow> rows = List.of(ROW.without(column));
        assertSays(
                Kind.FAILED,
                desk.failureOfText("a.csv", ExportedRow.csv(rows)),
                "a.csv has no column " + column + "; export the events with that column.");
        assertSays(
                Kind.FAILED,
                desk.failureOfText("a.json", ExportedRow.ndjson(rows)),
                "a.json has the column " + column + "; export the events with that column.");
    }

    @Test
    void aMissingTimeColumnIsNamed() {
        List<ExportedRow> rows = List.of(ROW.without("TimeGenerated"));
        String end = " column TimeGenerated or Timestamp; export the events with that column.";
        assertSays(Kind.FAILED, desk.failureOfText("a.csv", ExportedRow.csv(rows)), "a.csv has no" + end);
        assertSays(Kind.FAILED, desk.failureOfText("a.json", ExportedRow.ndjson(rows)), "a.json has the" + end);
    }

    @Test
    void aNeededKeyThatSomeRowHasIsNotMissing() {
        String rows = ROW.json() + "\n" + ROW.without("ThreatTypes").json();
        assertEquals(List.of("one.example 1"), EventDesk.ranking(desk.findText("a.json", rows)));
    }

    @Test
    void missingColumnsThatCanBeDoneWithoutAreRemarked() {
        List<ExportedRow> rows = List.of(ROW.without("DeliveryLocation").without("RecipientEmailAddress"));
        assertEquals(
                List.of("No row has the column RecipientEmailAddress, DeliveryLocation: what needs it is not counted."),
                desk.findText("a.json", ExportedRow.ndjson(rows)).rejects().remarks());
        Path table = desk.write("a.csv", ExportedRow.csv(rows));
        assertEquals(
                List.of(table + " is without the column RecipientEmailAddress, DeliveryLocation:"
                        + " what needs it is not counted."),
                desk.find(table).rejects().remarks());
    }

    @Test
    void rowsOfOtherTablesAloneAreAnError() {
        assertSays(
                Kind.FAILED,
                desk.failureOfText("a.json", ROW.envelope().replace("EmailEvents", "DeviceEvents")),
                "All 1 rows are of other tables than EmailEvents; export the table EmailEvents as well.");
    }

    @Test
    void aDateThatCouldBeReadBothWaysStopsTheReading() {
        Path file = desk.write("a.csv", ExportedRow.csv(List.of(ROW.with("TimeGenerated", "05/12/2026, 6:41:32 PM"))));
        assertSays(
                Kind.USAGE,
                desk.failure(file),
                "a.csv, line 2: \"05/12/2026, 6:41:32 PM\" could be day/month or month/day; add --date-order dmy or"
                        + " --date-order mdy, and --time-zone when the times are not in UTC.");
    }

    @Test
    void withTheOrderGivenTheDateIsReadAndAnImpossibleOneRejected() {
        List<ExportedRow> rows = List.of(
                ROW.with("TimeGenerated", "11/12/2026 6:41:32 PM"), ROW.with("TimeGenerated", "13/11/2026 6:41:32 PM"));
        Path file = desk.write("a.csv", ExportedRow.csv(rows));
        Rejects rejects = desk.reading(DateOrder.MDY).find(file).rejects();
        assertEquals(
                List.of(file + ", line 3: \"13/11/2026 6:41:32 PM\" is not a time that can be read"),
                rejects.examples());
    }

    @Test
    void timesWithoutAnOffsetAreRemarked() {
        ExportedRow local = ROW.with("TimeGenerated", "2026-11-21T10:00:00");
        Rejects rejects = desk.inZone("Europe/Berlin")
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
        Rejects rejects = desk.find(file).rejects();
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
    void aQuoteThatIsNeverClosedIsAnErrorWhenItHidesManyRows() {
        String rows = ExportedRow.csv(List.of(ROW)) + "\"open,\r\n" + "1,2,3\r\n".repeat(500);
        assertSays(
                Kind.FAILED,
                desk.failureOfText("a.csv", rows),
                "a.csv, line 3: a quote is never closed, so 500 lines run together,"
                        + " so the rows from there on cannot be read; export the file again.");
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
    void aTableRowOverTheLimitIsAnErrorThatNamesIt() {
        String rows = ExportedRow.csv(List.of(ROW)) + "\"" + "x".repeat(17 * 1024 * 1024);
        assertSays(
                Kind.FAILED,
                desk.failureOfText("a.csv", rows),
                "a.csv, line 3: a row is longer than 16 MiB, perhaps a quote is never closed,"
                        + " so the rows from there on cannot be read; export the file again.");
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

    private static void assertSays(Kind kind, DigestException failure, String end) {
        assertEquals(kind, failure.kind());
        assertTrue(failure.sentence().endsWith(end), failure.sentence());
    }
}
