package io.github.spamdigest.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads rows under a header. A quote that is never closed costs the row that it stands in: the rows behind it are found
 * again, line by line. One that another row seems to close costs all rows up to there.
 */
final class TableRows {

    /** A table with more rows of another width in its head is ragged. */
    private static final int MOST_ODD_ROWS = 10;

    private static final String OPEN_QUOTE = "a quote in it is not closed, or text stands behind the closing one";

    private final FileReading file;
    private final LineQueue lines;
    private final TableHeader header;

    private TableRows(FileReading file, LineQueue lines, TextStart start) {
        this.file = file;
        this.lines = lines;
        lines.peek(start.lines());
        lines.take(start.lines());
        this.header = start.headerIn(lines.peek(0).orElse(""));
        lines.take(1);
    }

    /** Reads all rows. */
    static void read(FileReading file, FileText text, TextStart start) throws IOException, NotEventsException {
        try {
            new TableRows(file, LineQueue.of(text.reader()), start).read();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Whether many rows at the start of a table have another width than its header: the database is slow with those. */
    static boolean isRagged(TableHeader header, String head) {
        LineQueue lines = LineQueue.of(head);
        int odd = 0;
        while (lines.peek(0).isPresent() && odd <= MOST_ODD_ROWS) {
            Optional<TableRow> row = TableRow.of(lines, header.separator());
            odd += row.filter(header::fits).isPresent() ? 0 : 1;
            lines.take(row.map(TableRow::lines).orElse(1));
        }
        return odd > MOST_ODD_ROWS;
    }

    private void read() throws NotEventsException {
        file.header(header.columns());
        while (lines.peek(0).isPresent()) {
            if (lines.peek(0)
                    .filter(line -> line.isEmpty() || line.equals("\r"))
                    .isPresent()) {
                lines.take(1);
            } else {
                take();
            }
        }
    }

    private void take() {
        Optional<TableRow> row = TableRow.of(lines, header.separator());
        long number = lines.number();
        if (lines.isTooLong()) {
            file.reject(number, "it is " + FileReading.LONGEST_IN_WORDS);
        } else if (row.isEmpty()) {
            file.reject(number, OPEN_QUOTE);
        } else if (!header.fits(row.get())) {
            // When its quotes hold together lines by chance, these are looked at one by one.
            file.reject(number, header.problemOf(row.get()));
        } else if (lines.endsOpenBehind(row.get().lines()) && isCut(row.get())) {
            file.reject(number, "the file ends within it");
        } else if (hidesRows(row.get())) {
            // Nobody knows whether a quote was left open, or somebody wrote rows into a cell: none of them counts.
            for (int line = 0; line < row.get().lines(); line++) {
                file.reject(number + line, "it stands between two quotes, together with other rows");
            }
            lines.take(row.get().lines() - 1);
        } else {
            file.row(header.eventOf(row.get(), number));
            lines.take(row.get().lines() - 1);
        }
        lines.take(1);
    }

    /** Whether JSON in a row has no end: a file that is cut between two quotes looks whole else. */
    private boolean isCut(TableRow row) {
        EventRow event = header.eventOf(row, 0);
        return Stream.of(Column.AUTHENTICATION_DETAILS, Column.CONFIDENCE_LEVEL)
                .map(event::text)
                .anyMatch(text -> text.startsWith("{") && !text.endsWith("}"));
    }

    /** Whether a line within a row is a row of its own. */
    private boolean hidesRows(TableRow row) {
        return IntStream.range(1, row.lines())
                .mapToObj(line -> LineQueue.of(lines.peek(line).orElse("")))
                .flatMap(line -> TableRow.of(line, header.separator(), true).stream())
                .filter(header::fits)
                .anyMatch(alone -> file.isEvent(header.eventOf(alone, 0)));
    }
}
