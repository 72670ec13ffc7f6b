package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.local.LocalAdapters.EventFormat;
import io.github.spamdigest.testing.Draw;
import io.github.spamdigest.testing.Law;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Tables in UTF-8 are read from their bytes, tables in UTF-16 by the parser: both must find the same. */
class CsvLineTest {

    private static final String HEADER = "TimeGenerated,EmailDirection,Subject,other,SenderFromDomain,ThreatTypes";
    private static final String START = "2026-11-21T10:00:00Z,Inbound,";

    /** A return alone is left out for the sake of the test about it. */
    private static final List<String> PIECES = List.of(
            START,
            START,
            START,
            ",",
            ",",
            ",x,",
            "a.example",
            "plain text",
            "\n",
            "\n",
            "\r\n",
            "\"",
            "\"\"",
            "\"a,b\"",
            "\"a\nb\"",
            "\"a\r\nb\"",
            "\"\"\"a\"\"\"",
            "\"a\"b",
            " \"a\"",
            "f\u00fcr",
            "\ud83d\ude00",
            "\t",
            ";",
            "#",
            "Inbound",
            " ");

    private static final List<String> FIELDS = List.of(
            "",
            "a.example",
            "plain text",
            "\"\"",
            "\"a,b\"",
            "\"a\nb\"",
            "\"a\r\nb\"",
            "\"\"\"a\"\"\"",
            "f\u00fcr",
            "Spam");

    private static final List<String> HEADERS = List.of(
            "#TYPE x\r\n" + HEADER + "\r\n",
            "#TYPE x\n\n" + HEADER + "\n",
            "\n" + HEADER + "\n",
            HEADER + "\r",
            HEADER,
            "\"TimeGenerated [UTC]\",\"EmailDirection\",\"a\nb\",\"SenderFromDomain\",ThreatTypes\n",
            "\"TimeGenerated\",\"EmailDirection\",\"a \"\"b\"\"\",SenderFromDomain,ThreatTypes\n",
            "Timestamp\tEmailDirection\tSubject\tx\tSenderFromDomain\tThreatTypes\n");

    @Test
    void whateverIsWrittenInATableTheParserFindsTheSame() {
        Law.holdsForLists(500, CsvLineTest::pieces, pieces -> {
            String table = String.join("", pieces);
            assertAgrees(HEADER + "\r\n" + table);
            assertAgrees(HEADER.replace(',', ';') + "\n" + table.replace(',', ';'));
        });
    }

    @Test
    void soItDoesUnderAnyHeader() {
        Law.holdsForLists(200, CsvLineTest::headerAndPieces, table -> assertAgrees(String.join("", table)));
    }

    @Test
    void rowsThatRunFromBlockToBlockAreWhole() {
        StringBuilder table = new StringBuilder(HEADER).append('\n');
        for (int i = 0; i < 4_000; i++) {
            table.append(START).append('"').append("line\n".repeat(i % 90)).append("end ");
            table.append(i).append("\",x,\"a \"\"b\"\".example\",Spam\n");
        }
        assertAgrees(table.toString());
    }

    @Test
    void aRowThatOnlyTheParserUnderstandsIsReadAsAreAllBehindIt() {
        String row = START + "plain,x,a.example,Spam\n";
        String odd = START + "\"quoted\" and more,5\" screen,b.example,\n";
        assertAgrees(HEADER + "\n" + row.repeat(9_000) + odd + row.repeat(9_000) + "1,2\n" + odd + row);
    }

    @Test
    void aQuoteThatIsNeverClosedIsToldAtItsRow() {
        String swallowed = START + "\"open,x,a.example,\n" + "1,2,3\n".repeat(200) + "\"\n";
        assertAgrees(HEADER + "\n" + swallowed);
        String row = START + "plain,x,a.example,Spam\n";
        assertAgrees(HEADER + "\n" + row.repeat(9_000) + START + "\"open,x,a.example,\n" + row.repeat(20_000));
        assertAgrees(HEADER + "\n" + row.repeat(9_000) + START + "\"open,x,a.example,\n" + row.repeat(400_000));
    }

    /** FastCSV 4.2.0 loses the end of such a line, and the field before it. */
    @Test
    void aReturnWithinAQuotedLastFieldDoesNotSwallowTheLineEndBehindIt() {
        String table = HEADER + "\n" + START + "x,x,a.example,\"Sp\ram\"\n" + START + "x,x,b.example,Spam\n";
        String found = read(table.getBytes(StandardCharsets.UTF_8));
        assertTrue(found.contains("Sp\ram") && found.contains("b.example"), found);
    }

    static List<String> pieces(Draw draw) {
        return draw.list(0, draw.between(0, 40), piece -> piece.chance() ? row(piece) : piece.of(PIECES));
    }

    /** Behind what only the parser understands all is left to it, so many rows are whole. */
    private static String row(Draw draw) {
        return START + draw.of(FIELDS) + ",x," + draw.of(FIELDS) + "," + draw.of(FIELDS) + draw.of("\n", "\r\n");
    }

    static List<String> headerAndPieces(Draw draw) {
        List<String> table = new ArrayList<>(List.of(draw.of(HEADERS)));
        table.addAll(pieces(draw));
        return table;
    }

    private static void assertAgrees(String table) {
        String byParser = read(("\ufeff" + table).getBytes(StandardCharsets.UTF_16LE));
        assertEquals(byParser, read(table.getBytes(StandardCharsets.UTF_8)), () -> shown(table));
    }

    private static String shown(String table) {
        return table.substring(0, Math.min(table.length(), 1_000))
                .replace("\r", "\\r")
                .replace("\n", "\\n");
    }

    /** Everything that was found in a table, or the sentence about it. */
    private static String read(byte[] bytes) {
        EventFile file =
                new EventFile("a.csv", Optional.empty(), EventFile.ANY_SIZE, () -> new ByteArrayInputStream(bytes));
        EventReading<String> reading = new EventReading<>(
                new EventFiles(List.of(file), List.of()),
                new EventFormat(Optional.empty(), ZoneOffset.UTC),
                (name, rows) -> {},
                CsvLineTest::texts);
        List<String> found = new ArrayList<>();
        try {
            reading.read(found::addAll);
        } catch (DigestException e) {
            return e.sentence();
        }
        return String.join("\n", found) + reading.rejects(0);
    }

    private static Function<Event, String> texts() {
        return event -> event.time()
                + Arrays.stream(Column.values()).map(event::text).toList().toString()
                + event.row().columns();
    }
}
