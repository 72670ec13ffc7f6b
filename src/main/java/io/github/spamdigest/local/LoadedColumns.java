package io.github.spamdigest.local;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns that the database is to look for in files, in the forms that its functions ask for. */
final class LoadedColumns {

    private static final String TEXT = "VARCHAR";

    /** Of what rows may be wrapped in, there must be nothing. */
    private static final List<String> ROW = Stream.concat(
                    Stream.of(Column.values()).map(Column::title), Stream.of(JsonShape.ROW, "records", "results"))
            .toList();

    private final EventDatabase database;

    LoadedColumns(EventDatabase database) {
        this.database = database;
        database.set("RowColumns", structure(ROW));
    }

    /** Those of lines, in envelopes or not. */
    void ofLines(boolean isInEnvelopes) {
        if (isInEnvelopes) {
            String type = ROW.stream()
                    .map(name -> '"' + name + "\" " + TEXT)
                    .collect(Collectors.joining(", ", "STRUCT(", ")"));
            set(envelope(structure(ROW)), envelope(quoted(type)));
        } else {
            set(structure(ROW), structure(ROW));
        }
    }

    /** Those of a table, in the order of its header. */
    void ofTable(List<ColumnName> header) {
        List<String> titles = new ArrayList<>();
        header.forEach(name -> titles.add(name.column().map(Column::title).orElse("other " + titles.size())));
        set(structure(titles), structure(titles));
    }

    private void set(String structure, String types) {
        database.set("LoadColumns", structure);
        database.setStruct("LoadTypes", types);
    }

    private static String envelope(String row) {
        String beside = structure(
                ROW.stream().filter(name -> !name.equals(JsonShape.ROW)).toList());
        return beside.substring(0, beside.length() - 1) + "," + quoted(JsonShape.ROW) + ":" + row + "}";
    }

    private static String structure(List<String> names) {
        return names.stream().map(name -> quoted(name) + ":" + quoted(TEXT)).collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
