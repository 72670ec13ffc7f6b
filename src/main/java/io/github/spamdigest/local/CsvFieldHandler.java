package io.github.spamdigest.local;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.ArrayList;
import java.util.List;

/** Takes the fields of a table from the parser: of the header all, of the rows those that the digest reads. */
final class CsvFieldHandler extends AbstractBaseCsvCallbackHandler<CsvFields> {

    private final List<ColumnName> columns;
    private List<String> header = new ArrayList<>();
    private EventRow row = new EventRow(0);
    private long size;
    private long lineBreaks;

    /** Takes rows under these columns; when there are none, the first record is the header. */
    CsvFieldHandler(List<ColumnName> columns) {
        this.columns = new ArrayList<>(columns);
    }

    /** The names of the columns, once the header was read. */
    List<ColumnName> columns() {
        return columns;
    }

    @Override
    protected void handleBegin(long line) {
        row = new EventRow(line);
        size = 0;
        lineBreaks = 0;
    }

    @Override
    protected void handleField(int place, char[] text, int start, int length, boolean quoted) {
        size += length;
        if (size > RowSink.LONGEST) {
            throw new CsvParseException("A record is " + RowSink.LONGEST_IN_WORDS);
        }
        if (quoted) {
            lineBreaks += lineBreaksIn(text, start, start + length);
        }
        if (columns.isEmpty()) {
            header.add(new String(text, start, length));
        } else if (place < columns.size() && columns.get(place).column().isPresent()) {
            row.put(columns.get(place), length == 0 ? "" : new String(text, start, length));
        }
    }

    @Override
    protected CsvFields buildRecord() {
        List<String> names = header;
        if (!names.isEmpty()) {
            names.stream().map(ColumnName::of).forEach(columns::add);
            header = List.of();
        }
        return new CsvFields(getStartingLineNumber(), getFieldCount(), lineBreaks, names, row);
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
