package io.github.spamdigest.local;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads rows separated by comma, semicolon or tab, under a header. */
final class CsvRows {

    /** A row of the wrong width that runs over more lines has swallowed others: a quote was never closed. */
    private static final int MOST_LINES_OF_A_BAD_ROW = 100;

    private static final String POWERSHELL_TYPE = "#TYPE ";

    private final FileSink sink;

    CsvRows(FileSink sink) {
        this.sink = sink;
    }

    /** Reads all rows. */
    void read(FileText text) throws IOException, NotEventsException {
        long line = 1;
        CsvFieldHandler handler = new CsvFieldHandler();
        try (CsvReader<CsvFields> reader = open(text, handler);
                CloseableIterator<CsvFields> records = reader.iterator()) {
            while (records.hasNext()) {
                CsvFields fields = records.next();
                line = fields.line();
                if (!fields.header().isEmpty()) {
                    sink.header(columnsOf(handler.columns()));
                } else if (fields.count() == handler.columns().size()) {
                    sink.row(fields.row());
                } else {
                    rejectWidth(handler.columns().size(), fields);
                }
            }
        } catch (CsvParseException e) {
            sink.broken(line + 1, "a row is " + RowSink.LONGEST_IN_WORDS + ", perhaps a quote is never closed");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static CsvReader<CsvFields> open(FileText text, CsvFieldHandler handler) {
        List<String> start = text.head().lines().limit(2).toList();
        boolean isTyped = start.size() > 1 && start.get(0).startsWith(POWERSHELL_TYPE);
        CsvReader<CsvFields> reader = CsvReader.builder()
                .fieldSeparator(separatorOf(start.get(isTyped ? 1 : 0)))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(RowSink.LONGEST)
                .build(handler, text.reader());
        if (isTyped) {
            reader.skipLines(1);
        }
        return reader;
    }

    private static char separatorOf(String header) {
        if (header.indexOf(',') >= 0) {
            return ',';
        }
        return header.indexOf(';') >= 0 ? ';' : '\t';
    }

    private static Set<Column> columnsOf(List<ColumnName> names) {
        Set<Column> columns = EnumSet.noneOf(Column.class);
        names.forEach(name -> name.column().ifPresent(columns::add));
        return columns;
    }

    private void rejectWidth(int expected, CsvFields fields) throws NotEventsException {
        if (fields.lineBreaks() > MOST_LINES_OF_A_BAD_ROW) {
            sink.broken(fields.line(), "a quote is never closed, so " + fields.lineBreaks() + " lines run together");
        }
        sink.reject(fields.line(), "it has " + fields.count() + " fields where the header has " + expected);
    }
}
