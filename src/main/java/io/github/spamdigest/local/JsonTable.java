package io.github.spamdigest.local;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * A table within JSON, whose rows are lists of values: the answers of Log Analytics' and Kusto's REST interfaces.
 *
 * @param columns the names of its columns
 */
record JsonTable(List<ColumnName> columns) {

    /** Under which keys the columns stand. */
    static final Set<String> COLUMNS = Set.of("columns", "Columns");

    /** Under which keys the rows stand. */
    static final Set<String> ROWS = Set.of("rows", "Rows");

    private static final Set<String> NAMES = Set.of("name", "Name", "ColumnName");

    /** Copies the list. */
    JsonTable {
        columns = List.copyOf(columns);
    }

    /** Reads the list of columns at which a parser stands: each an object with its name, or the name itself. */
    static List<String> columnsOf(JsonParser parser) throws IOException {
        List<String> names = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                names.add(JsonValues.textOf(parser));
                continue;
            }
            String found = "";
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                boolean isName = NAMES.contains(parser.currentName());
                parser.nextToken();
                String text = JsonValues.textOf(parser);
                found = isName ? text : found;
            }
            names.add(found);
        }
        return names;
    }

    /** Whether it has what only the table of events has; answers have tables about themselves, too. */
    boolean isOfEvents() {
        return columns.stream()
                .flatMap(name -> name.column().stream())
                .anyMatch(column -> column == Column.EMAIL_DIRECTION || column == Column.SENDER_FROM_DOMAIN);
    }

    /** Reads the list of rows at which a parser stands. */
    void read(JsonParser parser, FileReading sink, ToLongFunction<JsonParser> lineOf) throws IOException {
        if (!isOfEvents()) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            long line = lineOf.applyAsLong(parser);
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                readRow(parser, sink, line);
            } else {
                parser.skipChildren();
                sink.reject(line, "it is not a list of values");
            }
        }
    }

    private void readRow(JsonParser parser, FileReading sink, long line) throws IOException {
        EventRow row = new EventRow(line);
        int width = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String text = JsonValues.textOf(parser);
            if (width < columns.size()) {
                row.put(columns.get(width), text);
            }
            width++;
        }
        if (width == columns.size()) {
            sink.row(row);
        } else {
            sink.reject(line, "it has " + width + " values where the table has " + columns.size() + " columns");
        }
    }
}
