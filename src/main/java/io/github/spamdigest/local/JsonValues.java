package io.github.spamdigest.local;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Finds the rows in JSON values, whatever they are wrapped in. Not thread-safe. */
final class JsonValues {

    private static final int DEEPEST_TEXT = 3;

    private final FileReading sink;
    private final JsonParser parser;
    private final ToLongFunction<JsonParser> lineOf;
    private final int depth;

    /** The headers of tables whose rows come in parts, by the numbers of the tables. */
    private final Map<String, JsonTable> tables = new TreeMap<>();

    private final Set<String> readTables = new HashSet<>();

    JsonValues(FileReading sink, JsonParser parser, ToLongFunction<JsonParser> lineOf) {
        this(sink, parser, lineOf, 0);
    }

    private JsonValues(FileReading sink, JsonParser parser, ToLongFunction<JsonParser> lineOf, int depth) {
        this.sink = sink;
        this.parser = parser;
        this.lineOf = lineOf;
        this.depth = depth;
    }

    /** Hands every row up to the end of the input to the sink. */
    void readAll() throws IOException {
        while (parser.nextToken() != null) {
            readValue();
        }
    }

    private void readValue() throws IOException {
        long line = lineOf.applyAsLong(parser);
        switch (parser.currentToken()) {
            case START_OBJECT -> readObject(line);
            case START_ARRAY -> readList();
            case VALUE_STRING -> readText(line);
            default -> sink.reject(line, "it is not a JSON object");
        }
    }

    private void readObject(long line) throws IOException {
        EventRow row = new EventRow(line);
        JsonFrame frame = new JsonFrame();
        readFields(row, frame);
        frame.tell(sink, row);
    }

    /** Reads an object that is of no use but for the rows in it, or for the one that it is. */
    private void readBody(JsonFrame outer) throws IOException {
        EventRow row = new EventRow(lineOf.applyAsLong(parser));
        JsonFrame frame = new JsonFrame();
        readFields(row, frame);
        if (frame.hasRows() || row.looksLikeARow()) {
            outer.holdsAnother();
            frame.tell(sink, row);
        }
    }

    private void readList() throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            readValue();
        }
    }

    private void readText(long line) throws IOException {
        String text = parser.getText();
        if (depth == DEEPEST_TEXT || !isJson(text)) {
            sink.reject(line, "it is a text, not a JSON object");
            return;
        }
        try (JsonParser inner = JsonRows.JSON.createParser(text)) {
            new JsonValues(sink, inner, any -> line, depth + 1).readAll();
        }
    }

    private void readFields(EventRow row, JsonFrame frame) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (JsonShape.ROWS.contains(name) && value == JsonToken.START_OBJECT) {
                readFields(row, frame);
            } else if (JsonShape.ROWS.contains(name) && value == JsonToken.VALUE_STRING && isJson(parser.getText())) {
                readTextInto(row, frame);
            } else if (value == JsonToken.START_ARRAY && JsonShape.LISTS_OF_ROWS.contains(name)) {
                frame.holdsRows();
                readList();
            } else if (value == JsonToken.START_ARRAY && JsonTable.ROWS.contains(name)) {
                frame.holdsRows();
                readTable(frame);
            } else if (value == JsonToken.START_ARRAY && JsonTable.COLUMNS.contains(name)) {
                frame.header(JsonTable.columnsOf(parser));
            } else if (value == JsonToken.START_OBJECT
                    && (JsonShape.BODIES.contains(name) || JsonShape.LISTS_OF_ROWS.contains(name))) {
                readBody(frame);
            } else if (!readColumn(row, ColumnName.of(name))) {
                frame.read(name, parser);
            }
        }
        frame.keepTable(tables);
        frame.takeWaiting(sink);
    }

    /** Reads the rows of a table. An object among them is not a list of values: it is read as anywhere else. */
    private void readTable(JsonFrame frame) throws IOException {
        Optional<JsonTable> table = frame.table(tables);
        if (!readTables.add(frame.tableId()) && frame.isReplacing()) {
            sink.gap(
                    "holds parts of an answer that replace others (progressive frames), and what was read cannot be taken"
                            + " back; ask without results_progressive_enabled.",
                    true);
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            long line = lineOf.applyAsLong(parser);
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                readValue();
                continue;
            }
            List<String> values = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                values.add(textOf(parser));
            }
            if (table.isEmpty()) {
                frame.waiting(line, values);
            } else if (table.get().isRead()) {
                table.get().take(values, sink, line);
            }
        }
    }

    private void readTextInto(EventRow row, JsonFrame frame) throws IOException {
        try (JsonParser inner = JsonRows.JSON.createParser(parser.getText())) {
            JsonValues values = new JsonValues(sink, inner, any -> row.line(), depth + 1);
            if (inner.nextToken() == JsonToken.START_OBJECT) {
                values.readFields(row, frame);
            }
        }
    }

    private boolean readColumn(EventRow row, ColumnName name) throws IOException {
        if (name.column().isPresent()) {
            row.put(name, textOf(parser));
        }
        return name.column().isPresent();
    }

    /** A value as the text of a cell: of a list its values, and an object as JSON. */
    static String textOf(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> "";
            // As Python writes an empty number.
            case VALUE_NUMBER_FLOAT -> parser.isNaN() ? "" : parser.getText();
            case START_ARRAY -> list(parser);
            case START_OBJECT -> JsonShape.textOf(parser);
            default -> parser.getText();
        };
    }

    private static String list(JsonParser parser) throws IOException {
        StringJoiner list = new StringJoiner(", ");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(textOf(parser));
        }
        return list.toString();
    }

    private static boolean isJson(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[") || start.startsWith("\"");
    }
}
