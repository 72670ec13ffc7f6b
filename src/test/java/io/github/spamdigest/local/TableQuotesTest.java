package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.ReadingReport;
import io.github.spamdigest.core.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quotes in tables: those of a cell, and those that are only text. */
class TableQuotesTest extends EventCountingFixture {

    private static final int ROWS = 60;
    private static final String PROBLEM = "a quote in it is not closed, or text stands behind the closing one";

    /** A table of 60 spam rows that all have a subject, of which the tenth, in line 11, is written as it stands here. */
    private static String table(char separator, String tenthSubject) {
        return table(separator, tenthSubject, "plain");
    }

    private static String table(char separator, String tenthSubject, String twentiethSubject) {
        List<String> lines = new ArrayList<>(List.of(
                "TimeGenerated,EmailDirection,ThreatTypes,SenderFromDomain,NetworkMessageId,RecipientEmailAddress,Subject"
                        .replace(',', separator)));
        IntStream.rangeClosed(1, ROWS)
                .forEach(row -> lines.add(String.join(
                        String.valueOf(separator),
                        EventDesk.RECENT,
                        "Inbound",
                        "Spam",
                        "one.example",
                        "m" + row,
                        "ada@contoso.example",
                        row == 10 ? tenthSubject : row == 20 ? twentiethSubject : "plain")));
        return String.join("\n", lines) + "\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"half off",
                "\"half\" off",
                "5\" pipe",
                "half \"off\"",
                "\"half \"off\"",
                "\"\"half",
                "a\"b\"\""
            })
    void aQuoteInATableWithTabsCostsNoRow(String subject) {
        Snapshot found = desk.findText("a.tsv", table('\t', subject));
        assertEquals(List.of("one.example " + ROWS), EventDesk.ranking(found));
        assertEquals(0, found.rejects().rows());
    }

    /** So do Python and Excel quote in tables with tabs. */
    @ParameterizedTest
    @ValueSource(strings = {"\"a\tb\"", "\"a\nb\"", "\"he said \"\"now\"\"\"", "\"\"", "\"a\r\n\r\nb\""})
    void aCellThatIsQuotedInATableWithTabsIsOneCell(String subject) {
        Snapshot found = desk.findText("a.tsv", table('\t', subject));
        assertEquals(List.of("one.example " + ROWS), EventDesk.ranking(found));
        assertEquals(0, found.rejects().rows());
    }

    /** Whether the quote was left open or the rows were written into a cell, nobody knows: they are told, not counted. */
    @ParameterizedTest
    @ValueSource(chars = {'\t', ',', ';'})
    void rowsBetweenTwoQuotesAreRejected(char separator) {
        for (String open : List.of("\"open", "\"open" + separator + " now")) {
            Snapshot found = desk.findText("a.csv", table(separator, open, "5\""));
            assertEquals(List.of("one.example " + (ROWS - 11)), EventDesk.ranking(found));
            assertEquals(11, found.rejects().rows());
            assertEquals(1, found.rejects().losses().size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"half off", "\"half\" off", "\"", "\"a\nb"})
    void aQuoteThatIsNotClosedCostsOnlyItsRow(String subject) {
        for (char separator : new char[] {',', ';'}) {
            Path file = desk.write("a.csv", table(separator, subject));
            Snapshot found = desk.find(file);
            assertEquals(List.of("one.example " + (ROWS - 1)), EventDesk.ranking(found));
            assertEquals(
                    file + ", line 11: " + PROBLEM, found.rejects().examples().get(0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5\"", "\"other", "\"other\"", "\"other, and\""})
    void aQuoteThatALaterRowSeemsToCloseHidesNoRow(String later) {
        Snapshot found = desk.findText("a.csv", table(',', "\"half off", later));
        long rows = EventDesk.activity(found, "one.example").deliveries();
        assertEquals(ROWS, rows + found.rejects().rows());
        assertTrue(found.rejects().rows() > 0, found::toString);
    }

    @Test
    void aFileThatEndsWithinAQuoteLosesItsLastRowAndSaysSoFirst() {
        String whole = table(',', "plain");
        String cut = whole.substring(0, whole.lastIndexOf("plain")) + "\"half";
        ReadingReport rejects = desk.findText("a.csv", cut).rejects();
        assertEquals(1, rejects.rows());
        assertEquals(1, rejects.losses().size());
        assertTrue(
                rejects.losses().get(0).endsWith("a.csv: 1 of 60 rows could not be read, near its end"),
                rejects::toString);
    }

    /** Between two quotes that mean one, the cell looks closed. */
    @Test
    void aFileThatIsCutBetweenTwoQuotesLosesItsLastRow() {
        String details = "{\"DMARC\":\"pass\",\"CompAuth\":\"pass\"}";
        List<ExportedRow> rows =
                List.of(ROW, ROW.with("NetworkMessageId", "two").with("AuthenticationDetails", details));
        String whole = ExportedRow.csv(rows.stream()
                .map(row -> row.without("AuthenticationDetails")
                        .with("AuthenticationDetails", row.values().get("AuthenticationDetails")))
                .toList());
        assertEquals(List.of("one.example 2"), EventDesk.ranking(desk.findText("whole.csv", whole.strip())));
        String cut = whole.substring(0, whole.indexOf("pass\"\"}") - 1);
        Path file = desk.write("cut.csv", cut);
        assertEquals(
                List.of(file + ", line 3: the file ends within it"),
                desk.find(file).rejects().examples());
    }

    @Test
    void theSeparatorIsTheOneThatGivesTheColumns() {
        String table = table('\t', "plain").replace("Subject", "Subject, of the mail");
        assertEquals(List.of("one.example " + ROWS), EventDesk.ranking(desk.findText("a.tsv", table)));
    }

    /** Somebody who writes a subject must not be able to make a row of another sender. */
    @Test
    void aRowWithinACellIsNeverCounted() {
        String line = ExportedRow.csv(
                        List.of(ExportedRow.spam("forged.example", RECENT).with("Subject", "x")))
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        for (String column : List.of("SenderFromAddress", "Subject")) {
            List<ExportedRow> rows = List.of(
                    ROW.with("Subject", "").with(column, "a\n" + line + "\nb"),
                    ROW.with("Subject", "").with("NetworkMessageId", "next"));
            Snapshot found = desk.findText("a.csv", ExportedRow.csv(rows));
            assertEquals(List.of("one.example 1"), EventDesk.ranking(found), column);
            assertEquals(3, found.rejects().rows(), column);
        }
    }

    @Test
    void linesThatEndInCarriageReturnsAloneAreLines() {
        String table = table(',', "plain").replace('\n', '\r');
        assertEquals(List.of("one.example " + ROWS), EventDesk.ranking(desk.findText("a.csv", table)));
    }
}
