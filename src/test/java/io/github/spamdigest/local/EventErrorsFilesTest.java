package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestException.Kind;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of files that hold no events or lack a column. */
class EventErrorsFilesTest extends EventErrorsFixture {

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
}
