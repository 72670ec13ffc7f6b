package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of values that nobody counts, and of files that may be cut off. */
class RowRemarksTest extends EventCountingFixture {

    private static List<ExportedRow> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> ROW.with("NetworkMessageId", "m" + i)
                        .with("TimeGenerated", "2026-11-" + (i % 20 + 1 > 9 ? "" : "0") + (i % 20 + 1) + "T10:00:30Z"))
                .toList();
    }

    @Test
    void otherDirectionsAreNamedAndNotCounted() {
        Snapshot found = find(
                ROW,
                ROW.with("EmailDirection", "Unknown"),
                ROW.with("EmailDirection", "Unknown"),
                ROW.with("EmailDirection", ""),
                ROW.with("EmailDirection", "inbound"),
                ROW.with("EmailDirection", "Intra-org"),
                ROW.with("EmailDirection", "Outbound"));
        assertEquals(1, found.totals().inbound().total());
        assertEquals(List.of(), found.rejects().losses());
        assertEquals(
                List.of("4 rows of another EmailDirection than Inbound, Outbound or Intra-org were not counted:"
                        + " \"Unknown\" 2, \"\" 1, \"inbound\" 1."),
                found.rejects().remarks());
    }

    @Test
    void aFileInAnotherLanguageBesideOthersIsToldFirst() {
        Path good = desk.write("a.json", ROW.json());
        Path other = desk.write(
                "b.json",
                ExportedRow.ndjson(rows(20).stream()
                        .map(row -> row.with("EmailDirection", "Eingehend"))
                        .toList()));
        assertEquals(
                List.of(other + ": none of 20 rows has an EmailDirection that counts"),
                desk.find(good, other).rejects().losses());
    }

    @Test
    void aFileInAnotherLanguageStopsTheReading() {
        List<ExportedRow> rows = List.of(
                ROW.with("EmailDirection", "Eingehend"),
                ROW.with("EmailDirection", "Eingehend"),
                ROW.with("EmailDirection", "Ausgehend"));
        for (String text : List.of(ExportedRow.csv(rows), ExportedRow.ndjson(rows))) {
            assertEquals(
                    "No row has the EmailDirection Inbound, Outbound or Intra-org; found are \"Eingehend\" 2,"
                            + " \"Ausgehend\" 1; export the column as it is in the table, in English.",
                    desk.failureOfText("a.txt", text).sentence());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "7, 1",
        "7.0, 1",
        "7E0, 1",
        "7.00, 1",
        "'7,0', 1",
        "70e-1, 1",
        "+7, 1",
        "6.0, 0",
        "0, 0",
        "'', 0",
        "NaN, 0",
        "0.7e1, 1"
    })
    void aComplaintLevelIsAWholeNumberInAnyWriting(String level, long bulk) {
        Snapshot found = find(ROW.with("BulkComplaintLevel", level));
        assertEquals(bulk, EventDesk.activity(found, "one.example").evidence().bulk());
        assertEquals(List.of(), found.rejects().remarks());
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.5", "seven", "7 or 8", "1e400", "-7", "0x7"})
    void aComplaintLevelThatIsNoneIsNamed(String level) {
        Snapshot found = find(ROW.with("BulkComplaintLevel", level));
        assertEquals(0, EventDesk.activity(found, "one.example").evidence().bulk());
        assertEquals(
                List.of("The BulkComplaintLevel of 1 row could not be read: \"" + level + "\" 1."),
                found.rejects().remarks());
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"Spam\":\"9\"}', 1",
        "'{\"Spam\":9}', 1",
        "'{\"Spam\":9.0}', 1",
        "'{\"Spam\":\"9.0\"}', 1",
        "'{\"Spam\":8.9}', 0",
        "'{\"Phish\":9}', 0"
    })
    void theConfidenceIsAWholeNumberInAnyWriting(String confidence, long high) {
        Snapshot found = find(ROW.with("ConfidenceLevel", confidence));
        assertEquals(high, EventDesk.activity(found, "one.example").evidence().highConfidence());
    }

    @Test
    void aFileOfExactlyAsManyRowsAsToolsGiveIsRemarkedWithItsTimes() {
        String remark = "a.json has exactly 10,000 rows, where some tools cut an answer off, so rows may be missing: it"
                + " reaches from 2026-11-01 10:00 UTC to 2026-11-20 10:00 UTC.";
        List<String> said = desk.findText("a.json", ExportedRow.ndjson(rows(10_000)))
                .rejects()
                .remarks();
        assertEquals(1, said.size());
        assertTrue(said.get(0).endsWith(remark), said::toString);
        assertEquals(
                List.of(),
                desk.findText("a.json", ExportedRow.ndjson(rows(10_001)))
                        .rejects()
                        .remarks());
    }

    /** Rows that count once, or cannot be read, are rows of the file. */
    @Test
    void allRowsOfAFileCountForItsLimit() {
        List<ExportedRow> rows = new ArrayList<>(rows(9_998));
        rows.add(rows.get(0));
        Path file = desk.write("a.csv", ExportedRow.csv(rows) + "1,2\n");
        assertTrue(desk.find(file).rejects().remarks().get(0).contains("exactly 10,000 rows"));
    }

    @ParameterizedTest
    @CsvSource({"100, 5, 50, 0", "100, 6, 50, 1", "100, 1, 95, 0", "100, 1, 96, 1", "100, 1, 100, 1", "21, 1, 1, 0"})
    void aFileWithTooManyRejectsOrSomeAtItsEndIsALoss(int rows, int rejected, int lastRejected, int losses) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            boolean isRejected = i <= lastRejected && i > lastRejected - rejected;
            lines.add(isRejected ? "{}" : ROW.with("NetworkMessageId", "m" + i).json());
        }
        Path file = desk.write("a.json", String.join("\n", lines) + "\n");
        List<String> said = desk.find(file).rejects().losses();
        assertEquals(losses, said.size(), said::toString);
        if (losses > 0) {
            String near = rejected * 20 > rows ? "" : ", near its end";
            assertEquals(file + ": " + rejected + " of " + rows + " rows could not be read" + near, said.get(0));
        }
    }

    @Test
    void theLossOfALargeFileIsToldAsThatOfASmallOne() {
        Path lines = desk.write("a.json", LargeFile.ndjson() + "{}\n");
        Path table = desk.write("a.csv", LargeFile.csv() + "1,2\n");
        for (Path file : List.of(lines, table)) {
            assertEquals(
                    List.of(file + ": 1 of 1,501 rows could not be read, near its end"),
                    desk.find(file).rejects().losses());
        }
    }
}
