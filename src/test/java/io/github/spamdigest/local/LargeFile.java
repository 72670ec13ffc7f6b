package io.github.spamdigest.local;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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

    /** A spam row of a message of its own. */
    static ExportedRow row(int number) {
        return ExportedRow.spam("one.example", EventDesk.RECENT)
                .with("NetworkMessageId", "message-" + number)
                .with("RecipientEmailAddress", "somebody@own.example")
                .with("Subject", LONG);
    }
}
