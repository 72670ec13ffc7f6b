package io.github.spamdigest.local;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads rows of a table with the parser, whatever is odd about them. */
final class CsvRecords {

    private final FileReading<?> file;
    private final CsvDialect dialect;

    CsvRecords(FileReading<?> file, CsvDialect dialect) {
        this.file = file;
        this.dialect = dialect;
    }

    /** Reads a whole table; {@code isTyped} when a line that is not part of it stands before its header. */
    void readAll(Reader text, boolean isTyped) throws IOException, NotEventsException {
        read(text, isTyped ? 1 : 0, new CsvFieldHandler(List.of()));
    }

    /** Reads rows under a header that was read already, as were the lines that the file has counted. */
    void readRows(Reader text, CsvLayout layout) throws IOException, NotEventsException {
        read(text, 0, new CsvFieldHandler(layout.names()));
    }

    private void read(Reader text, int skipped, CsvFieldHandler handler) throws IOException, NotEventsException {
        long line = 0;
        try (CsvReader<CsvFields> reader = dialect.parser(text, handler)) {
            reader.skipLines(skipped);
            try (CloseableIterator<CsvFields> records = reader.iterator()) {
                while (records.hasNext()) {
                    CsvFields fields = records.next();
                    line = fields.line();
                    take(fields, handler);
                }
            }
        } catch (CsvParseException e) {
            file.broken(file.lines() + line + 1, CsvRows.TOO_LONG);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void take(CsvFields fields, CsvFieldHandler handler) throws NotEventsException {
        int width = handler.columns().size();
        if (!fields.header().isEmpty()) {
            file.header(new CsvLayout(dialect, handler.columns()).columns());
        } else if (fields.count() == width) {
            file.row(fields.row());
        } else {
            rejectWidth(width, fields);
        }
    }

    private void rejectWidth(int expected, CsvFields fields) throws NotEventsException {
        if (fields.lineBreaks() > CsvRows.MOST_LINES_OF_A_BAD_ROW) {
            file.broken(
                    file.lines() + fields.line(),
                    "a quote is never closed, so " + fields.lineBreaks() + " lines run together");
        }
        file.reject(fields.line(), CsvRows.problemOfWidth(expected, fields.count()));
    }
}
