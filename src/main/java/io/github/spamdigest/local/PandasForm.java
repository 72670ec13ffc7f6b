package io.github.spamdigest.local;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A form of pandas' to_json that has no rows of its own.
 *
 * @param orient what the form is called there
 */
record PandasForm(String orient) {

    private static final String ROW_NUMBER = "[0-9]+";
    private static final List<Column> TELLING =
            List.of(Column.EMAIL_DIRECTION, Column.ACTION_RESULT, Column.IS_CLICKED_THROUGH);
    private static final Pattern BY_NUMBER = Pattern.compile("\\{\"" + ROW_NUMBER + "\":");

    /** Reads a value beside the columns of an object, which shows a form when there are events in it. */
    static Optional<PandasForm> of(String name, JsonParser parser, Optional<JsonTable> columns) throws IOException {
        if (name.equals("data") && columns.filter(JsonTable::isRead).isPresent()) {
            parser.skipChildren();
            return Optional.of(new PandasForm("split"));
        }
        boolean isSchema = name.equals("schema");
        if (parser.currentToken() != JsonToken.START_OBJECT || !(isSchema || name.matches(ROW_NUMBER))) {
            parser.skipChildren();
            return Optional.empty();
        }
        String text = JsonShape.textOf(parser);
        return namesColumns(text) && (!isSchema || text.contains("pandas_version"))
                ? Optional.of(new PandasForm(isSchema ? "table" : "index"))
                : Optional.empty();
    }

    /**
     * An object whose columns hold all their values, by the numbers of the rows. Only columns are asked that no sender
     * writes.
     */
    static Optional<PandasForm> of(EventRow row) {
        return TELLING.stream()
                        .anyMatch(column -> BY_NUMBER.matcher(row.text(column)).lookingAt())
                ? Optional.of(new PandasForm("columns"))
                : Optional.empty();
    }

    /** What is wrong and what to do, to be read after the file's name. */
    String sentence() {
        return "was written by pandas in a form that is not read (orient=\"" + orient
                + "\"); write it with to_json(path, orient=\"records\", lines=True, date_format=\"iso\").";
    }

    private static boolean namesColumns(String text) {
        return text.contains(Column.SENDER_FROM_DOMAIN.title())
                || TELLING.stream().anyMatch(column -> text.contains(column.title()));
    }
}
