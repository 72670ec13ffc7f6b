package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read straight from the bytes is what the parser reads, or nothing. */
class JsonLineTest {

    private final JsonLine line = new JsonLine(new RawRow(new RawTexts()));

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void aLineThatIsTakenHoldsWhatTheParserFindsInIt(@ForAll("lines") String text) {
        assertAgrees(text.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void soDoesALineWithDamagedBytes(
            @ForAll("lines") String text, @ForAll("places") List<Integer> places, @ForAll byte damage) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int place : places) {
            if (bytes.length > 0 && damage != '\n') {
                bytes[place % bytes.length] = damage;
            }
        }
        assertAgrees(bytes);
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
        assertAgrees(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theHashOfAValueIsTheSameHoweverItIsWritten() {
        byte[] plain = withSlack("{\"ReportId\":\"a/b\"}".getBytes(StandardCharsets.UTF_8));
        line.read(plain, 0, 1);
        long hash = line.row().hash(Column.REPORT_ID);
        byte[] escaped = withSlack("{\"ReportId\":\"a\\/b\"}".getBytes(StandardCharsets.UTF_8));
        line.read(escaped, 0, 1);
        assertEquals(hash, line.row().hash(Column.REPORT_ID));
        assertEquals(hash, TextHash.of("a/b"));
    }

    @Test
    void aTextWithEscapesThatComesAgainIsTakenAndALongerOneIsNotMistakenForIt() {
        for (String text : List.of("a\\\"b", "a\\\"b", "a\\\"b\\\"c", "a\\\"b", "a")) {
            byte[] bytes = withSlack(("{\"AuthenticationDetails\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8));

            assertTrue(line.read(bytes, 0, 1) >= 0, text);
            assertEquals(text.replace("\\", ""), line.row().text(Column.AUTHENTICATION_DETAILS));
        }
    }

    @Provide
    Arbitrary<List<Integer>> places() {
        return Arbitraries.integers().between(0, 500).list().ofMaxSize(2);
    }

    @Provide
    Arbitrary<String> lines() {
        Arbitrary<String> names = Arbitraries.of(
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
        Arbitrary<String> values = Arbitraries.of(
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
        Arbitrary<String> field = Arbitraries.of(":", " : ", "", ":\t")
                .flatMap(colon -> names.flatMap(name -> values.map(value -> name + colon + value)));
        Arbitrary<String> ends = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(9, Arbitraries.just("}")),
                net.jqwik.api.Tuple.of(3, Arbitraries.of("", "} ", "}\r", "},", "}}", "} {\"Subject\":\"two\"}")));
        return field.list()
                .ofMaxSize(5)
                .flatMap(fields -> Arbitraries.of(",", ", ", ",,", " ")
                        .flatMap(comma -> ends.map(end -> "{" + String.join(comma, fields) + end)));
    }

    private void assertAgrees(byte[] bytes) {
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
