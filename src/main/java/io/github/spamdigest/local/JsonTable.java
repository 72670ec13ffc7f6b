package io.github.spamdigest.local;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table within JSON, whose rows are lists of values: the answers of Log Analytics' and Kusto's REST interfaces.
 *
 * @param columns the names of its columns
 */
record JsonTable(List<ColumnName> columns) {

    /** Under which keys the columns stand. */
    static final Set<String> COLUMNS = Set.of("columns", "Columns", "columnDescriptors");

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

    /** Whether it has what only the tables have that are read; answers have tables about themselves, too. */
    boolean isRead() {
        return EventTable.withColumns(
                        columns.stream().flatMap(name -> name.column().stream()).collect(Collectors.toSet()))
                .isPresent();
    }

    /** Takes a row of values, which stands in this line. */
    void take(List<String> values, FileReading sink, long line) {
        if (values.size() != columns.size()) {
            sink.reject(line, "it has " + values.size() + " values where the table has " + columns.size() + " columns");
            return;
        }
        EventRow row = new EventRow(line);
        for (int i = 0; i < values.size(); i++) {
            row.put(columns.get(i), values.get(i));
        }
        sink.row(row);
    }
}
