package io.github.spamdigest.local;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a JSON object says beside rows of events: what is missing, and where they are. Not thread-safe. */
final class JsonFrame {

    // All in lower case and without underscores: tools of .NET, JavaScript and Python write the names in their way.
    private static final Set<String> ERRORS = Set.of("error", "errors", "partialerror", "oneapierrors", "exceptions");
    private static final Set<String> FLAGS =
            Set.of("haserrors", "cancelled", "truncated", "istruncated", "partial", "ispartial");
    private static final Set<String> NEXT_PAGES = Set.of("@odata.nextlink", "odata.nextlink", "nextlink");
    private static final String CODE = "code";
    private static final String STATUS = "status";
    private static final String PARTIAL = "partial";
    private static final String TABLE = "tableid";
    private static final String FRAME = "frametype";
    private static final String FRAGMENT = "tablefragmenttype";

    private boolean holdsRows;
    private boolean isAnswer;
    private boolean isReplacing;
    private boolean isFollowed;
    private String table = "";
    private Optional<String> gap = Optional.empty();
    private Optional<PandasForm> pandas = Optional.empty();
    private Optional<JsonTable> header = Optional.empty();
    private final List<Waiting> waiting = new ArrayList<>();

    /** A row of values whose columns are not known yet. */
    private record Waiting(long line, List<String> values) {}

    /** It has rows, and is none. */
    void holdsRows() {
        holdsRows = true;
        isAnswer = true;
    }

    /** Another object in it has them. */
    void holdsAnother() {
        holdsRows = true;
    }

    /** Whether it has rows. */
    boolean hasRows() {
        return holdsRows;
    }

    /** The names of the columns of its rows. */
    void header(List<String> names) {
        header = Optional.of(new JsonTable(names.stream().map(ColumnName::of).toList()));
    }

    /** Which of several tables its rows are of, empty where there is only one. */
    String tableId() {
        return table;
    }

    /** Whether its rows stand in place of those that came before. */
    boolean isReplacing() {
        return isReplacing;
    }

    /** The table whose rows come next: its own, or one whose header was read before. */
    Optional<JsonTable> table(Map<String, JsonTable> known) {
        return header.or(() -> Optional.ofNullable(known.get(table)));
    }

    /** Keeps the header of a table whose rows come in parts. */
    void keepTable(Map<String, JsonTable> known) {
        if (!table.isEmpty()) {
            header.ifPresent(own -> known.put(table, own));
        }
    }

    /** Keeps a row until the columns are known. */
    void waiting(long line, List<String> values) {
        waiting.add(new Waiting(line, values));
    }

    /** Hands over the rows that were kept. */
    void takeWaiting(FileReading sink) {
        for (Waiting row : waiting) {
            if (header.isEmpty()) {
                sink.reject(row.line(), "it is a list of values, and no names of columns stand with it");
            } else if (header.get().isRead()) {
                header.get().take(row.values(), sink, row.line());
            }
        }
    }

    /** Reads a value that is no column. */
    void read(String name, JsonParser parser) throws IOException {
        JsonToken value = parser.currentToken();
        String key = name.toLowerCase(Locale.ROOT).replace("_", "");
        if (ERRORS.contains(key)) {
            errorIn(name, parser).ifPresent(error -> gap = Optional.of(error));
        } else if (FLAGS.contains(key)) {
            gap = isTrue(JsonValues.textOf(parser)) ? Optional.of(name) : gap;
        } else if (NEXT_PAGES.contains(key)) {
            isFollowed = !JsonValues.textOf(parser).isEmpty();
        } else if (key.equals(STATUS) && value == JsonToken.VALUE_STRING) {
            String status = parser.getText();
            gap = status.toLowerCase(Locale.ROOT).startsWith(PARTIAL) ? Optional.of(status) : gap;
        } else if (key.equals(FRAGMENT)) {
            isReplacing = JsonValues.textOf(parser).equals("DataReplace");
        } else if (key.equals(FRAME)) {
            holdsRows();
        } else if (key.equals(TABLE)) {
            table = JsonValues.textOf(parser);
        } else if (pandas.isEmpty() && value.isStructStart()) {
            pandas = PandasForm.of(name, parser, header);
        } else {
            parser.skipChildren();
        }
    }

    /** Tells what it is, now that all of it was read: a row, when it holds none. */
    void tell(FileReading sink, EventRow row) {
        boolean isRow = row.looksLikeARow() && !holdsRows;
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

    private static boolean isTrue(String text) {
        return text.equalsIgnoreCase("true") || text.equals("1");
    }

    /** What an error says of itself, empty when there is none. */
    private static Optional<String> errorIn(String name, JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            boolean isList = parser.currentToken() == JsonToken.START_ARRAY;
            String text = JsonValues.textOf(parser);
            boolean isNone = text.isBlank() || text.equals("false");
            return isNone ? Optional.empty() : Optional.of(isList ? name : UnreadableRowException.quoted(text));
        }
        Optional<String> error = Optional.empty();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            boolean isCode = parser.currentName().equalsIgnoreCase(CODE);
            parser.nextToken();
            String text = JsonValues.textOf(parser);
            if (!text.isBlank()) {
                error = isCode ? Optional.of(text) : error.or(() -> Optional.of(name));
            }
        }
        return error;
    }
}
