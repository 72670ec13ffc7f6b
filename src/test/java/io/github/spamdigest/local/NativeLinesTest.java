package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.Snapshot;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large files of lines, which the database reads itself, with what it cannot read among them. */
class NativeLinesTest {

    @TempDir
    Path folder;

    private EventDesk desk = new EventDesk(Path.of("unset"));

    @BeforeEach
    void openDesk() {
        desk = new EventDesk(folder);
    }

    @Test
    void faultyLinesAreNamedWhereTheyStandAndCostOnlyThemselves() {
        List<String> lines = LargeFile.lines(ExportedRow::json);
        lines.set(700, "");
        lines.set(701, "{\"TimeGenerated\":\"2026-11-21T10");
        lines.set(900, " \t");
        lines.set(902, "nothing");
        Path file = desk.write("a.json", String.join("\n", lines));
        Snapshot found = desk.find(file);
        assertEquals(
                List.of(file + ", line 702: it is cut off", file + ", line 903: it is not valid JSON"),
                found.rejects().examples());
        assertEquals(List.of("one.example " + (LargeFile.ROWS - 4)), EventDesk.ranking(found));
    }

    @Test
    void aLineThatIsMoreThanAFaultIsRead() {
        List<String> lines = LargeFile.lines(ExportedRow::json);
        lines.set(
                3,
                LargeFile.row(3)
                        .with("TimeGenerated", "2026-11-21T12:00:00+02:00")
                        .json());
        lines.set(
                4,
                "[" + LargeFile.row(4).json() + ","
                        + LargeFile.row(LargeFile.ROWS).json() + "]");
        lines.set(6, "broken");
        Path file = desk.write("a.json", String.join("\r\n", lines));
        Snapshot found = desk.find(file);
        assertEquals(List.of("one.example " + LargeFile.ROWS), EventDesk.ranking(found));
        assertEquals(
                List.of(file + ", line 7: it is not valid JSON"),
                found.rejects().examples());
    }

    @Test
    void aListInAColumnIsReadAsItsTexts() {
        List<String> lines = LargeFile.lines(ExportedRow::json);
        lines.set(1, LargeFile.row(1).json().replace("\"one.example\"", "[\"two.example\"]"));
        lines.set(2, LargeFile.row(2).json().replace("\"Spam\"", "[\"Phish\",\"Spam\"]"));
        Snapshot found = desk.findText("a.json", String.join("\n", lines));
        assertEquals(List.of("one.example " + (LargeFile.ROWS - 1), "two.example 1"), EventDesk.ranking(found));
    }

    @Test
    void linesOfAnyWhiteSpaceAreNoRows() {
        List<String> lines = LargeFile.lines(ExportedRow::json);
        lines.set(1, "\f");
        lines.set(2, "\u000b \f");
        lines.set(3, "{bad");
        lines.set(
                4,
                LargeFile.row(4)
                        .with("TimeGenerated", "2026-11-21T12:00:00+02:00")
                        .json());
        Path file = desk.write("a.json", String.join("\n", lines));
        Snapshot found = desk.find(file);
        assertEquals(List.of("one.example " + (LargeFile.ROWS - 3)), EventDesk.ranking(found));
        assertEquals(1, found.rejects().rows());
    }

    @Test
    void rowsThatAnotherTablesRowWrapsAreRead() {
        List<String> lines = LargeFile.lines(ExportedRow::json);
        lines.set(
                1,
                "{\"category\":\"Wrapper\",\"records\":[" + LargeFile.row(1).json() + ","
                        + LargeFile.row(LargeFile.ROWS).json() + "]}");
        lines.set(
                2,
                "{\"Type\":\"Other\",\"results\":[]," + LargeFile.row(2).json().substring(1));
        assertEquals(
                List.of("one.example " + LargeFile.ROWS),
                EventDesk.ranking(desk.findText("a.json", String.join("\n", lines))));
    }

    @Test
    void envelopesAreReadWithoutThoseOfOtherTables() {
        List<String> lines = LargeFile.lines(ExportedRow::envelope);
        lines.set(3, LargeFile.row(3).envelope().replace("EmailEvents\"", "UrlInfo\""));
        Snapshot found = desk.findText("a.json", String.join("\n", lines));
        assertEquals(List.of("one.example " + (LargeFile.ROWS - 1)), EventDesk.ranking(found));
        assertEquals(
                List.of("1 rows of other tables than EmailEvents were skipped."),
                found.rejects().remarks());
    }

    @Test
    void aColumnBesideTheRowInAnEnvelopeIsRead() {
        List<String> lines = LargeFile.lines(ExportedRow::envelope);
        lines.set(
                2,
                LargeFile.row(2)
                        .with("SenderFromDomain", "")
                        .envelope()
                        .replace("\"category\"", "\"SenderFromDomain\":\"two.example\",\"category\""));
        Snapshot found = desk.findText("a.json", String.join("\n", lines));
        assertEquals(List.of("one.example " + (LargeFile.ROWS - 1), "two.example 1"), EventDesk.ranking(found));
    }

    @Test
    void aBareRowAmongEnvelopesIsRead() {
        List<String> lines = LargeFile.lines(ExportedRow::envelope);
        lines.set(1, LargeFile.row(1).json());
        Snapshot found = desk.findText("a.json", String.join("\n", lines));
        assertEquals(List.of("one.example " + LargeFile.ROWS), EventDesk.ranking(found));
    }
}
