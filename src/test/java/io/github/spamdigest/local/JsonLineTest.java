package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.testing.Draw;
import io.github.spamdigest.testing.Law;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read straight from the bytes is what the parser reads, or nothing. */
class JsonLineTest {

    private static final List<String> NAMES = List.of(
            "\"TimeGenerated\"",
            "\"Subject\"",
            "\"SenderFromDomain\"",
            "\"Subject [UTC]\"",
            "\" ThreatTypes \"",
            "\"other\"",
            "\"\"",
            "\"Sub\\u006aect\"",
            "\"properties\"",
            "\"records\"",
            "\"f\u00fcr\"",
            "Subject");

    private static final List<String> VALUES = List.of(
            "\"\"",
            "\"plain\"",
            "\"long enough for more than one word of bytes\"",
            "\"a\\\"b\\\\c\\/\\n\\u00e4\\ud83d\"",
            "\"m\u00fcnchen \ud83d\ude00\"",
            "\"bad \\x\"",
            "\"bad \\u12g4\"",
            "\"tab\there\"",
            "\"open",
            "\"{\\\"Subject\\\":\\\"inner\\\"}\"",
            "0",
            "-1",
            "01",
            "12345678901234567890",
            "1.5",
            "1e5",
            "-",
            "+1",
            "true",
            "null",
            "nul",
            "[]",
            "[1,2]",
            "[\"a\", \"b\"]",
            "[1,]",
            "{\"a\":[{}]}",
            "{}",
            "{\"a\"}",
            "[[[[1]]]]",
            "{\"Subject\":\"inner\"}",
            "{\"properties\":{\"ThreatTypes\":\"\",\"x\":[1]}}",
            "{\"Subject\":{\"a\":1}, \"Subject\": \"\"}",
            "{\"records\":[{\"Subject\":\"x\"}]}");

    private final JsonLine line = newLine();

    @Test
    void aLineThatIsTakenHoldsWhatTheParserFindsInIt() {
        Law.holdsForLists(1_000, draw -> draw.list(1, 20, JsonLineTest::text), texts -> {
            JsonLine line = newLine();
            for (String text : texts) {
                assertAgrees(line, text.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    @Test
    void soDoesALineWithDamagedBytes() {
        Law.holdsForLists(1_000, draw -> draw.list(1, 20, JsonLineTest::damaged), lines -> {
            JsonLine line = newLine();
            for (DamagedLine damaged : lines) {
                assertAgrees(line, damaged.bytes());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"TimeGenerated\":\"2026-11-21T10:00:00Z\",\"EmailDirection\":\"Inbound\"}",
                "{\"time\": \"x\", \"properties\": {\"Subject\": \"a \\\"b\\\" \\u00e4\", \"To\": [\"a\", {\"b\": 1}]}}",
                "{\"BulkComplaintLevel\":7,\"UrlCount\":-1,\"ThreatTypes\":null,\"x\":true,\"Subject\":\"f\u00fcr\"}\r",
                "{}",
            })
    void anOrdinaryLineIsTaken(String text) {
        byte[] bytes = withSlack(text.getBytes(StandardCharsets.UTF_8));
        assertTrue(line.read(bytes, 0, 1) >= 0, text);
        assertAgrees(line, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTextWithEscapesThatComesAgainIsTakenAndALongerOneIsNotMistakenForIt() {
        for (String text : List.of("a\\\"b", "a\\\"b", "a\\\"b\\\"c", "a\\\"b", "a")) {
            byte[] bytes = withSlack(("{\"AuthenticationDetails\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8));

            assertTrue(line.read(bytes, 0, 1) >= 0, text);
            assertEquals(text.replace("\\", ""), line.row().text(Column.AUTHENTICATION_DETAILS));
        }
    }

    /** Some bytes of the text are another. */
    private record DamagedLine(String text, List<Integer> places, byte damage) {

        byte[] bytes() {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            for (int place : places) {
                if (bytes.length > 0 && damage != '\n') {
                    bytes[place % bytes.length] = damage;
                }
            }
            return bytes;
        }
    }

    static DamagedLine damaged(Draw draw) {
        return new DamagedLine(text(draw), draw.list(0, 2, place -> place.between(0, 500)), (byte)
                draw.between(Byte.MIN_VALUE, Byte.MAX_VALUE));
    }

    static String text(Draw draw) {
        List<String> fields = draw.list(0, 5, JsonLineTest::field);
        String end = draw.between(1, 4) < 4 ? "}" : draw.of("", "} ", "}\r", "},", "}}", "} {\"Subject\":\"two\"}");
        return "{" + String.join(draw.of(",", ", ", ",,", " "), fields) + end;
    }

    private static String field(Draw draw) {
        return draw.of(NAMES) + draw.of(":", " : ", "", ":\t") + draw.of(VALUES);
    }

    private static JsonLine newLine() {
        return new JsonLine(new RawRow(new RawTexts()));
    }

    private static void assertAgrees(JsonLine line, byte[] bytes) {
        int end = line.read(withSlack(bytes), 0, 1);
        if (end < 0) {
            return;
        }
        assertEquals(bytes.length, end);
        Seen seen = new Seen();
        new JsonLines(seen).read(new String(bytes, StandardCharsets.UTF_8), 1);
        Seen taken = new Seen();
        taken.row(line.row());
        assertEquals(seen.found, taken.found, () -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static byte[] withSlack(byte[] bytes) {
        byte[] more = Arrays.copyOf(bytes, bytes.length + JsonBytes.SLACK);
        more[bytes.length] = '\n';
        return more;
    }

    /** Writes down what it is given. */
    private static final class Seen implements RowSink {

        private final List<String> found = new ArrayList<>();

        @Override
        public void row(EventRow row) {
            Map<Column, String> values = new EnumMap<>(Column.class);
            for (Column column : Column.ofBits(row.columns())) {
                values.put(column, row.isEmpty(column) + row.text(column) + row.isInUtc(column));
            }
            found.add(values.toString());
        }

        @Override
        public void reject(long line, String problem) {
            found.add(problem);
        }
    }
}
