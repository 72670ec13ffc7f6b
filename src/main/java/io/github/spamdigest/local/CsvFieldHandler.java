package io.github.spamdigest.local;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Takes the fields of a table from the parser: of the header all, of the rows those that the digest reads. It stands for
 * the record that was read last. Not thread-safe.
 */
final class CsvFieldHandler extends AbstractBaseCsvCallbackHandler<CsvFieldHandler> {

    private final List<ColumnName> names = new ArrayList<>();
    private EventRow row = new EventRow(0);
    private boolean header = true;
    private boolean hasHeader;
    private int width;
    private long size;
    private long lineBreaks;

    /** The names in the header, once it was read. */
    List<ColumnName> names() {
        return names;
    }

    /** The columns in the header that the digest reads. */
    Set<Column> columns() {
        Set<Column> columns = EnumSet.noneOf(Column.class);
        names.forEach(name -> name.column().ifPresent(columns::add));
        return columns;
    }

    /** Whether the record is the header. */
    boolean isHeader() {
        return header;
    }

    /** The fields that the digest reads. */
    EventRow row() {
        return row;
    }

    /** The line on which the record starts, from 1. */
    long line() {
        return row.line();
    }

    /** How many fields the record has. */
    int width() {
        return width;
    }

    /** How many line breaks its fields have within them. */
    long lineBreaks() {
        return lineBreaks;
    }

    @Override
    protected void handleBegin(long line) {
        row = new EventRow(line);
        header = !hasHeader;
        if (header) {
            // An empty line before it is begun, too.
            names.clear();
        }
        size = 0;
        lineBreaks = 0;
    }

    @Override
    protected void handleField(int place, char[] text, int start, int length, boolean quoted) {
        size += length;
        if (size > FileReading.LONGEST) {
            throw new CsvParseException("A record is " + FileReading.LONGEST_IN_WORDS);
        }
        if (quoted) {
            lineBreaks += lineBreaksIn(text, start, start + length);
        }
        if (header) {
            names.add(ColumnName.of(new String(text, start, length)));
        } else if (place < names.size() && names.get(place).column().isPresent()) {
            row.put(names.get(place), length == 0 ? "" : new String(text, start, length));
        }
    }

    @Override
    protected CsvFieldHandler buildRecord() {
        hasHeader = !names.isEmpty();
        width = getFieldCount();
        return this;
    }

    /** Breaks with something behind them. */
    private static long lineBreaksIn(char[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text[i] == '\n' || text[i] == '\r') {
                return new String(text, start, end - start).lines().count() - 1;
            }
        }
        return 0;
    }
}
