package io.github.spamdigest.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cells of one row of a table, and how many lines it takes.
 *
 * <p>A cell is quoted when it begins with a quote, every quote in it is doubled, and the closing one stands before a
 * separator or the line's end. In a table with tabs a cell that only begins with a quote is text, because many scripts
 * do not quote there; in any other a row with such a cell is broken.
 *
 * @param cells the texts of its cells
 * @param lines how many lines it takes
 */
record TableRow(List<String> cells, int lines) {

    /** More lines than any cell has: a quote was never closed. */
    private static final int MOST_LINES = 100;

    private record Cell(String text, int line, int end) {}

    /** Reads the row that begins with the next line; empty when a quote in it is not closed as it should be. */
    static Optional<TableRow> of(LineQueue lines, char separator) {
        return of(lines, separator, separator == '\t');
    }

    /** The same, where a cell that only begins with a quote may be text whatever the separator. */
    static Optional<TableRow> of(LineQueue lines, char separator, boolean mayBeText) {
        List<String> cells = new ArrayList<>();
        int line = 0;
        int at = 0;
        while (true) {
            String text = lines.peek(line).orElse("");
            int end = endOf(text);
            Optional<Cell> quoted =
                    at < end && text.charAt(at) == '"' ? quoted(lines, line, at, separator) : Optional.empty();
            if (quoted.isPresent()) {
                cells.add(quoted.get().text());
                line = quoted.get().line();
                at = quoted.get().end();
                end = endOf(lines.peek(line).orElse(""));
            } else if (at < end && text.charAt(at) == '"' && !mayBeText) {
                return Optional.empty();
            } else {
                int next = text.indexOf(separator, at);
                int stop = next < 0 ? end : Math.min(next, end);
                cells.add(text.substring(at, stop));
                at = stop;
            }
            if (at >= end) {
                return Optional.of(new TableRow(cells, line + 1));
            }
            at++;
        }
    }

    private static Optional<Cell> quoted(LineQueue lines, int first, int start, char separator) {
        StringBuilder cell = new StringBuilder();
        int at = start + 1;
        for (int line = first; line < first + MOST_LINES; line++) {
            Optional<String> text = lines.peek(line);
            if (text.isEmpty() || cell.length() > FileReading.LONGEST) {
                return Optional.empty();
            }
            String content = text.get();
            int quote = content.indexOf('"', at);
            while (quote >= 0) {
                cell.append(content, at, quote);
                at = quote + 1;
                if (at < content.length() && content.charAt(at) == '"') {
                    cell.append('"');
                    at++;
                    quote = content.indexOf('"', at);
                } else if (at >= endOf(content) || content.charAt(at) == separator) {
                    return Optional.of(new Cell(cell.toString(), line, at));
                } else {
                    return Optional.empty();
                }
            }
            cell.append(content, at, content.length()).append('\n');
            at = 0;
        }
        return Optional.empty();
    }

    /** Where a line's text ends: a carriage return behind it is no part of it. */
    private static int endOf(String line) {
        return line.endsWith("\r") ? line.length() - 1 : line.length();
    }
}
