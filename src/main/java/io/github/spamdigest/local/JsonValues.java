package io.github.spamdigest.local;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.StringJoiner;
import java.util.function.ToLongFunction;

/** Finds the rows in JSON values, whatever they are wrapped in. Not thread-safe. */
final class JsonValues {

    private static final int DEEPEST_TEXT = 3;

    private final FileReading sink;
    private final JsonParser parser;
    private final ToLongFunction<JsonParser> lineOf;
    private final int depth;

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
            case START_OBJECT -> readRow(line);
            case START_ARRAY -> readList();
            case VALUE_STRING -> readText(line);
            default -> sink.reject(line, "it is not a JSON object");
        }
    }

    private void readRow(long line) throws IOException {
        EventRow row = new EventRow(line);
        if (!readFields(row)) {
            sink.row(row);
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

    private boolean readFields(EventRow row) throws IOException {
        boolean holdsRows = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals(JsonShape.ROW) && value == JsonToken.START_OBJECT) {
                holdsRows |= readFields(row);
            } else if (name.equals(JsonShape.ROW) && value == JsonToken.VALUE_STRING && isJson(parser.getText())) {
                holdsRows |= readTextInto(row);
            } else if (value == JsonToken.START_ARRAY && JsonShape.LISTS_OF_ROWS.contains(name)) {
                readList();
                holdsRows = true;
            } else {
                readColumn(row, ColumnName.of(name));
            }
        }
        return holdsRows;
    }

    private boolean readTextInto(EventRow row) throws IOException {
        try (JsonParser inner = JsonRows.JSON.createParser(parser.getText())) {
            JsonValues values = new JsonValues(sink, inner, any -> row.line(), depth + 1);
            return inner.nextToken() == JsonToken.START_OBJECT && values.readFields(row);
        }
    }

    private void readColumn(EventRow row, ColumnName name) throws IOException {
        if (name.column().isPresent()) {
            row.put(name, scalarOrList());
        } else {
            parser.skipChildren();
        }
    }

    private String scalarOrList() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> "";
            case START_ARRAY -> list();
            case START_OBJECT -> skipped();
            default -> parser.getText();
        };
    }

    private String list() throws IOException {
        StringJoiner list = new StringJoiner(", ");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(scalarOrList());
        }
        return list.toString();
    }

    private String skipped() throws IOException {
        parser.skipChildren();
        return "";
    }

    private static boolean isJson(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[") || start.startsWith("\"");
    }
}
