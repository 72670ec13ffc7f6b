package io.github.spamdigest.local;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a JSON object says beside rows of events: what is missing, and where they are. Not thread-safe. */
final class JsonFrame {

    // All in lower case: some tools write the names of .NET, others those of JSON.
    private static final String ERROR = "error";
    private static final String CODE = "code";
    private static final Set<String> FLAGS = Set.of("haserrors", "cancelled", "truncated", "istruncated");
    private static final Set<String> NEXT_PAGES = Set.of("@odata.nextlink", "odata.nextlink", "nextlink");
    private static final String EXCEPTIONS = "exceptions";
    private static final String TABLE = "TableId";
    private static final String FRAME = "FrameType";
    private static final String FRAGMENT = "TableFragmentType";

    private boolean holdsRows;
    private boolean isAnswer;
    private Optional<String> gap = Optional.empty();
    private boolean isFollowed;
    private Optional<PandasForm> pandas = Optional.empty();
    private Optional<List<String>> columns = Optional.empty();
    private String table = "";

    /** It has rows, and is none. */
    void holdsRows() {
        holdsRows = true;
        isAnswer = true;
    }

    /** Whether it has rows. */
    boolean hasRows() {
        return holdsRows;
    }

    /** The names of the columns of its rows. */
    void header(List<String> names) {
        columns = Optional.of(names);
    }

    /** The table whose rows come next: its own, or one whose header was read before. */
    JsonTable table(Map<String, JsonTable> known) {
        JsonTable named = known.getOrDefault(table, new JsonTable(List.of()));
        return columns.map(JsonFrame::tableOf).orElse(named);
    }

    /** Keeps the header of a table whose rows come in parts. */
    void keepTable(Map<String, JsonTable> known) {
        if (!table.isEmpty()) {
            columns.ifPresent(names -> known.put(table, tableOf(names)));
        }
    }

    /** Reads a value that is no column. */
    void read(String name, JsonParser parser) throws IOException {
        JsonToken value = parser.currentToken();
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals(ERROR) && value == JsonToken.START_OBJECT) {
            gap = Optional.of(codeIn(parser));
        } else if (lower.equals(ERROR)
                && value == JsonToken.VALUE_STRING
                && !parser.getText().isBlank()) {
            gap = Optional.of(UnreadableRowException.quoted(parser.getText()));
        } else if (FLAGS.contains(lower) && value == JsonToken.VALUE_TRUE) {
            gap = Optional.of(name);
        } else if (lower.equals(EXCEPTIONS) && value == JsonToken.START_ARRAY) {
            gap = JsonValues.textOf(parser).isEmpty() ? gap : Optional.of(name);
        } else if (NEXT_PAGES.contains(lower) && value == JsonToken.VALUE_STRING) {
            isFollowed = !parser.getText().isEmpty();
        } else if (name.equals(FRAGMENT) && parser.getText().equals("DataReplace")) {
            gap = Optional.of("a part that replaces others");
        } else if (name.equals(FRAME)) {
            holdsRows();
        } else if (name.equals(TABLE)) {
            table = parser.getText();
        } else if (pandas.isEmpty() && value.isStructStart()) {
            pandas = PandasForm.of(name, parser, columns.map(JsonFrame::tableOf));
        } else {
            parser.skipChildren();
        }
    }

    /** Tells what it is, now that all of it was read: a row, when it holds none. */
    void tell(FileReading sink, EventRow row) {
        boolean isRow = row.looksLikeAnEvent() && !holdsRows;
        (isRow ? PandasForm.of(row) : pandas).ifPresent(form -> sink.gap(form.sentence(), true));
        if (!isRow) {
            gap.ifPresent(mark -> sink.gap(
                    "says of itself that it is not complete (" + mark
                            + "), so rows are missing; ask for a shorter time, and export it again.",
                    isAnswer));
            if (isAnswer) {
                sink.page(isFollowed);
            }
        }
        if (!holdsRows && (isRow || gap.isEmpty())) {
            sink.row(row);
        }
    }

    private static JsonTable tableOf(List<String> names) {
        return new JsonTable(names.stream().map(ColumnName::of).toList());
    }

    private static String codeIn(JsonParser parser) throws IOException {
        String code = "an error";
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            boolean isCode = parser.currentName().equalsIgnoreCase(CODE);
            parser.nextToken();
            String text = JsonValues.textOf(parser);
            code = isCode && !text.isBlank() ? text : code;
        }
        return code;
    }
}
