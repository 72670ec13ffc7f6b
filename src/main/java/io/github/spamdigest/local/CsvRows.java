package io.github.spamdigest.local;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
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
        try (CsvReader<CsvRecord> reader = open(text);
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            List<ColumnName> header = List.of();
            while (records.hasNext()) {
                CsvRecord fields = records.next();
                line = fields.getStartingLineNumber();
                if (header.isEmpty()) {
                    header = headerOf(fields);
                } else {
                    readRow(header, fields);
                }
            }
        } catch (CsvParseException e) {
            sink.broken(line + 1, "a row is " + RowSink.LONGEST_IN_WORDS + ", perhaps a quote is never closed");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static CsvReader<CsvRecord> open(FileText text) {
        List<String> start = text.head().lines().limit(2).toList();
        boolean isTyped = start.size() > 1 && start.get(0).startsWith(POWERSHELL_TYPE);
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separatorOf(start.get(isTyped ? 1 : 0)))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(RowSink.LONGEST)
                .build(
                        CsvRecordHandler.builder()
                                .maxFieldSize(RowSink.LONGEST)
                                .maxRecordSize(RowSink.LONGEST)
                                .build(),
                        text.reader());
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

    private List<ColumnName> headerOf(CsvRecord fields) throws NotEventsException {
        List<ColumnName> names = fields.getFields().stream().map(ColumnName::of).toList();
        Set<Column> columns = EnumSet.noneOf(Column.class);
        names.forEach(name -> name.column().ifPresent(columns::add));
        sink.header(columns);
        return names;
    }

    private void readRow(List<ColumnName> header, CsvRecord fields) throws NotEventsException {
        if (fields.getFieldCount() != header.size()) {
            rejectWidth(header.size(), fields);
            return;
        }
        EventRow row = new EventRow(fields.getStartingLineNumber());
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), fields.getField(i));
        }
        sink.row(row);
    }

    private void rejectWidth(int expected, CsvRecord fields) throws NotEventsException {
        long line = fields.getStartingLineNumber();
        long breaks = fields.getFields().stream()
                .mapToLong(field -> field.lines().count() - 1)
                .filter(more -> more > 0)
                .sum();
        if (breaks > MOST_LINES_OF_A_BAD_ROW) {
            sink.broken(line, "a quote is never closed, so " + breaks + " lines run together");
        }
        sink.reject(line, "it has " + fields.getFieldCount() + " fields where the header has " + expected);
    }
}
