package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large tables, which the database reads itself, with rows that it cannot read. */
class NativeTablesTest {

    @TempDir
    Path folder;

    private EventDesk desk = new EventDesk(Path.of("unset"));

    @BeforeEach
    void openDesk() {
        desk = new EventDesk(folder);
    }

    @Test
    void rowsOfATableWithAnotherWidthAreNamedWhereTheyStart() {
        List<ExportedRow> rows = new ArrayList<>();
        for (int i = 0; i < LargeFile.ROWS; i++) {
            rows.add(LargeFile.row(i).with("Subject", i == 20 ? "two\nlines" : LargeFile.LONG));
        }
        List<String> lines = new ArrayList<>(List.of(ExportedRow.csv(rows).split("(?<=\n)")));
        lines.set(40, "a,b\n");
        lines.set(50, "\n");
        lines.add(60, "1,2,3\n");
        Path file = desk.write("a.csv", String.join("", lines));
        Snapshot found = desk.find(file);
        assertEquals(2, found.rejects().rows());
        assertTrue(
                found.rejects().examples().get(0).startsWith(file + ", line 41: it has 2 fields where"),
                found::toString);
        assertTrue(
                found.rejects().examples().get(1).startsWith(file + ", line 61: it has 3 fields where"),
                found::toString);
        assertEquals(List.of("one.example " + (LargeFile.ROWS - 2)), EventDesk.ranking(found));
    }

    @Test
    void aRowOfATableThatIsWhiteSpaceAloneIsNamed() {
        List<ExportedRow> rows = new ArrayList<>();
        for (int i = 0; i < LargeFile.ROWS; i++) {
            rows.add(LargeFile.row(i));
        }
        String table = ExportedRow.csv(rows);
        Path file = desk.write("a.csv", table + "   \n");
        Snapshot found = desk.find(file);
        assertTrue(
                found.rejects()
                        .examples()
                        .get(0)
                        .startsWith(file + ", line " + (LargeFile.ROWS + 2) + ": it has 1 fields where"),
                found::toString);
        assertEquals(List.of("one.example " + LargeFile.ROWS), EventDesk.ranking(found));
    }

    @Test
    void aTableWithManyOddRowsAtItsStartIsReadWithEachOfThemNamed() {
        List<ExportedRow> rows = new ArrayList<>();
        for (int i = 0; i < LargeFile.ROWS; i++) {
            rows.add(LargeFile.row(i));
        }
        String table = ExportedRow.csv(rows);
        int second = table.indexOf('\n') + 1;
        Path file = desk.write("a.csv", table.substring(0, second) + "x,y\n".repeat(20) + table.substring(second));
        Snapshot found = desk.find(file);
        assertEquals(20, found.rejects().rows());
        assertEquals(List.of("one.example " + LargeFile.ROWS), EventDesk.ranking(found));
    }

    @Test
    void textBehindAClosingQuoteCostsItsRow() {
        Path file = desk.write("a.csv", table(20, "with, comma").replace("\"with, comma\"", "\"with, comma\"x"));
        Snapshot found = desk.find(file);
        assertEquals(
                List.of(file + ", line 22: a quote in it is not closed, or text stands behind the closing one"),
                found.rejects().examples());
        assertEquals(List.of("one.example " + (LargeFile.ROWS - 1)), EventDesk.ranking(found));
    }

    /** The rows between stand in one cell that is closed as it should be. */
    @Test
    void rowsBetweenTwoQuotesAreRejected() {
        List<ExportedRow> rows = new ArrayList<>();
        for (int i = 0; i < LargeFile.ROWS; i++) {
            rows.add(LargeFile.row(i).with("Subject", i == 20 ? "opening" : i == 25 ? "closing" : LargeFile.LONG));
        }
        String table = ExportedRow.csv(rows).replace("opening", "\"opening").replace("closing", "closing\"");
        Snapshot found = desk.findText("a.csv", table);
        assertEquals(6, found.rejects().rows());
        assertEquals(List.of("one.example " + (LargeFile.ROWS - 6)), EventDesk.ranking(found));
    }

    @Test
    void aQuoteInATableWithTabsIsText() {
        String table = table(20, "\"open").replace(",", "\t").replace("\"\"\"open\"", "\"open");
        Snapshot found = desk.findText("a.tsv", table);
        assertEquals(0, found.rejects().rows());
        assertEquals(List.of("one.example " + LargeFile.ROWS), EventDesk.ranking(found));
    }

    /** The last cell looks closed, and only the missing end of its line tells that somebody should look. */
    @Test
    void aLargeFileThatIsCutBetweenTwoQuotesLosesItsLastRow() {
        List<ExportedRow> rows = new ArrayList<>();
        for (int i = 0; i < LargeFile.ROWS; i++) {
            rows.add(LargeFile.row(i)
                    .without("AuthenticationDetails")
                    .with("AuthenticationDetails", "{\"DMARC\":\"pass\",\"CompAuth\":\"pass\"}"));
        }
        String whole = ExportedRow.csv(rows);
        Path file = desk.write("a.csv", whole.substring(0, whole.lastIndexOf("pass\"\"}") - 1));
        Snapshot found = desk.find(file);
        assertEquals(
                List.of(file + ", line " + (LargeFile.ROWS + 1) + ": the file ends within it"),
                found.rejects().examples());
        assertEquals(List.of("one.example " + (LargeFile.ROWS - 1)), EventDesk.ranking(found));
    }

    private static String table(int odd, String subject) {
        List<ExportedRow> rows = new ArrayList<>();
        for (int i = 0; i < LargeFile.ROWS; i++) {
            rows.add(LargeFile.row(i).with("Subject", i == odd ? subject : LargeFile.LONG));
        }
        return ExportedRow.csv(rows);
    }
}
