package io.github.spamdigest.local;

import org.jspecify.annotations.Nullable;

/**
 * Reads a record of a table straight from the bytes, when it is sure to find there what the parser would; all others
 * are left to the parser. Not thread-safe.
 */
final class CsvLine {

    /** Not a place: the bytes end within the record. */
    static final int UNFINISHED = -1;

    /** Not a place: the parser must have a look. */
    static final int UNSURE = -2;

    /** The names of the fields, and of those that are columns the column: plain arrays for the quick compiler. */
    private final ColumnName[] names;

    private final @Nullable Column[] columns;
    private final CsvBytes steps;
    private final char separator;
    private final RawRow row;
    private byte[] bytes = {};
    private int end;
    private int width;
    private int lines;

    /** Reads records of a table into a row. */
    CsvLine(CsvLayout layout, RawRow row) {
        this.names = layout.names().toArray(ColumnName[]::new);
        this.columns =
                layout.names().stream().map(name -> name.column().orElse(null)).toArray(Column[]::new);
        this.separator = layout.dialect().separator();
        this.steps = new CsvBytes(separator);
        this.row = row;
    }

    /** Reads the record that starts at a place before an end: where the next one starts, or what it is instead. */
    int read(byte[] block, int start, int endOfBlock, long number) {
        bytes = block;
        end = endOfBlock;
        width = 0;
        lines = 1;
        row.restart(number, block);
        int at = start;
        while (true) {
            int stop = bytes[at] == '"' ? afterQuoted(at + 1) : afterPlain(at);
            if (stop < 0) {
                return stop;
            }
            width++;
            if (bytes[stop] != separator) {
                return stop - start > RowSink.LONGEST ? UNSURE : afterLineEnd(stop);
            }
            at = stop + 1;
        }
    }

    /** The row that was read last; it is used again for the next. */
    EventRow row() {
        return row;
    }

    /** How many fields it has. */
    int width() {
        return width;
    }

    /** How many lines it takes. */
    int lines() {
        return lines;
    }

    private int afterLineEnd(int stop) {
        return bytes[stop] == '\r' ? stop + 2 : stop + 1;
    }

    private int afterPlain(int start) {
        int stop = steps.endOfPlain(bytes, start);
        if (!isEndOfField(stop)) {
            return UNSURE;
        }
        keep(start, stop, false);
        return stop;
    }

    private int afterQuoted(int start) {
        boolean isDoubled = false;
        int quote = CsvBytes.nextQuote(bytes, start, end);
        while (quote < end && bytes[quote + 1] == '"' && quote + 1 < end) {
            isDoubled = true;
            quote = CsvBytes.nextQuote(bytes, quote + 2, end);
        }
        if (quote >= end) {
            return UNFINISHED;
        }
        if (!isEndOfField(quote + 1)) {
            return UNSURE;
        }
        lines += CsvBytes.lineEndsIn(bytes, start, quote);
        keep(start, quote, isDoubled);
        return quote + 1;
    }

    /** A line ends with a line feed, a carriage return before it or not; the parser knows more. */
    private boolean isEndOfField(int stop) {
        return bytes[stop] == separator || bytes[stop] == '\n' || (bytes[stop] == '\r' && bytes[stop + 1] == '\n');
    }

    private void keep(int start, int stop, boolean isDoubled) {
        Column column = width < columns.length ? columns[width] : null;
        if (column == null) {
            return;
        }
        row.put(column, names[width].utc(), start, stop, writing(start, stop, isDoubled));
    }

    private Writing writing(int start, int stop, boolean isDoubled) {
        if (CsvBytes.isAscii(bytes, start, stop)) {
            return isDoubled ? Writing.DOUBLED : Writing.PLAIN;
        }
        return isDoubled ? Writing.UTF8_DOUBLED : Writing.UTF8_PLAIN;
    }
}
