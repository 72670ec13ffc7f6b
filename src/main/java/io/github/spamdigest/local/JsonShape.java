package io.github.spamdigest.local;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells JSON with one value a line from one document that spans lines. */
final class JsonShape {

    /** The object that holds a row's columns in the envelope of the streaming API. */
    static final String ROW = "properties";

    /** All objects that hold a row's columns; the other one is of the Graph SDK for PowerShell. */
    static final Set<String> ROWS = Set.of(ROW, "AdditionalProperties");

    /** Lists that hold rows, or tables, of their own. */
    static final Set<String> LISTS_OF_ROWS =
            Set.of("records", "Records", "results", "Results", "value", "tables", "Tables");

    /** What an action of Logic Apps answered. */
    static final Set<String> BODIES = Set.of("body", "outputs");

    private static final int LINES = 20;
    private static final Pattern START = Pattern.compile("\\s*(\\{\\s*(\"|\\}|$)|\\[\\s*([\\[{\"\\]]|$)|\"[\\[{])");

    private JsonShape() {}

    /** Whether text starts like JSON: a bracket alone may begin a line of a log. */
    static boolean isJson(String head) {
        return START.matcher(head).lookingAt();
    }

    /**
     * Whether every line stands for itself, so that a broken one costs only itself. The first line must be complete;
     * or, when it is broken and no document starts with it, another one.
     */
    static boolean isOneValueALine(String head, boolean headIsAll) {
        List<String> lines = new ArrayList<>(
                head.lines().filter(line -> !line.isBlank()).limit(LINES).toList());
        if (!headIsAll && lines.size() < LINES && !lines.isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        if (lines.isEmpty()) {
            return false;
        }
        String first = lines.get(0).strip();
        if (isComplete(first)) {
            return true;
        }
        return !first.startsWith("[")
                && !isStartOfDocument(head)
                && lines.stream().skip(1).anyMatch(line -> line.startsWith("{") && isComplete(line));
    }

    /** Whether a line is one row under names that need no reading, so that the lines after it may be, too. */
    static boolean isPlainRow(String line) {
        return isPlain(line, false);
    }

    /** Whether a line is an envelope of one such row, which has no other columns beside it. */
    static boolean isPlainEnvelope(String line) {
        return isPlain(line, true);
    }

    private static boolean isPlain(String line, boolean isEnvelope) {
        try (JsonParser parser = JsonRows.JSON.createParser(line)) {
            return parser.nextToken() == JsonToken.START_OBJECT
                    && isPlain(parser, isEnvelope)
                    && parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isPlain(JsonParser parser, boolean isEnvelope) throws IOException {
        boolean hasRow = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals(ROW)) {
                hasRow = isEnvelope && value == JsonToken.START_OBJECT && isPlain(parser, false);
                if (!hasRow) {
                    return false;
                }
            } else if (isOdd(name)) {
                return false;
            } else {
                parser.skipChildren();
            }
        }
        return hasRow == isEnvelope;
    }

    private static boolean isOdd(String name) {
        Optional<Column> column = ColumnName.of(name).column();
        return LISTS_OF_ROWS.contains(name)
                || JsonTable.ROWS.contains(name)
                || BODIES.contains(name)
                || ROWS.contains(name)
                || column.filter(
                                known -> known.isOfSearchJob() || !known.title().equals(name))
                        .isPresent();
    }

    /** Whether lines are JSON from the first one on, as far as they go. */
    static boolean isStart(List<String> lines) {
        return isComplete(lines.get(0).strip()) || isStartOfDocument(String.join("\n", lines));
    }

    /** Whether JSON ended before it was complete; the parser tells it in two ways. */
    static boolean isCutOff(JsonProcessingException e) {
        return e instanceof JsonEOFException || e.getOriginalMessage().startsWith("Unexpected end-of-input");
    }

    private static boolean isStartOfDocument(String head) {
        try (JsonParser parser = JsonRows.JSON.createParser(head)) {
            skipAll(parser);
            return true;
        } catch (JsonProcessingException e) {
            return isCutOff(e);
        } catch (IOException e) {
            return false;
        }
    }

    /** The value at which a parser stands, as JSON again. */
    static String textOf(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonRows.JSON.createGenerator(text)) {
            json.copyCurrentStructure(parser);
        }
        return text.toString();
    }

    private static boolean isComplete(String line) {
        try (JsonParser parser = JsonRows.JSON.createParser(line)) {
            skipAll(parser);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void skipAll(JsonParser parser) throws IOException {
        while (parser.nextToken() != null) {
            parser.skipChildren();
        }
    }
}
