package io.github.spamdigest.local;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The rows of a file that is large enough for the database to read it itself, for tests. */
final class LargeFile {

    /** So many rows are over a megabyte. */
    static final int ROWS = 1_500;

    static final String LONG = "x".repeat(600);

    private LargeFile() {}

    /** All rows as lines of one shape. */
    static List<String> lines(Function<ExportedRow, String> shape) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            lines.add(shape.apply(row(i)));
        }
        return lines;
    }

    /** All rows as a table. */
    static String csv() {
        return ExportedRow.csv(rows());
    }

    /** All rows as lines of JSON. */
    static String ndjson() {
        return ExportedRow.ndjson(rows());
    }

    /** A row, and behind it all others with the same columns, in some form. */
    static String withFirst(ExportedRow first, Function<List<ExportedRow>, String> form) {
        List<ExportedRow> all = new ArrayList<>(List.of(first));
        for (int i = 0; i < ROWS; i++) {
            all.add(first.with("NetworkMessageId", "message-" + i).with("Subject", LONG));
        }
        // The header has the subject, too.
        all.set(0, first.with("Subject", "first"));
        return form.apply(all);
    }

    private static List<ExportedRow> rows() {
        return IntStream.range(0, ROWS).mapToObj(LargeFile::row).toList();
    }

    /** A spam row of a message of its own. */
    static ExportedRow row(int number) {
        return ExportedRow.spam("one.example", EventDesk.RECENT)
                .with("NetworkMessageId", "message-" + number)
                .with("RecipientEmailAddress", "somebody@own.example")
                .with("Subject", LONG);
    }
}
