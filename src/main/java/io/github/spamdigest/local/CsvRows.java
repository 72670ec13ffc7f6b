package io.github.spamdigest.local;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads rows separated by comma, semicolon or tab, under a header. */
final class CsvRows {

    /** A row of the wrong width that runs over more lines has swallowed others: a quote was never closed. */
    static final int MOST_LINES_OF_A_BAD_ROW = 100;

    /** A table with more rows of another width in its head is ragged. */
    private static final int MOST_ODD_ROWS = 10;

    /** How a line starts that PowerShell writes before the header. */
    static final String POWERSHELL_TYPE = "#TYPE ";

    private static final String TOO_LONG =
            "a row is " + FileReading.LONGEST_IN_WORDS + ", perhaps a quote is never closed";

    private final FileReading file;

    CsvRows(FileReading file) {
        this.file = file;
    }

    /** Reads all rows. */
    void read(FileText text) throws IOException, NotEventsException {
        List<String> start = text.head().lines().limit(2).toList();
        boolean isTyped = start.size() > 1 && start.get(0).startsWith(POWERSHELL_TYPE);
        CsvFieldHandler handler = new CsvFieldHandler();
        long line = 0;
        try (CsvReader<CsvFieldHandler> reader =
                parser(text.reader(), separatorOf(start.get(isTyped ? 1 : 0)), handler)) {
            reader.skipLines(isTyped ? 1 : 0);
            try (CloseableIterator<CsvFieldHandler> records = reader.iterator()) {
                while (records.hasNext()) {
                    take(records.next());
                    line = handler.line();
                }
            }
        } catch (CsvParseException e) {
            file.broken(line + 1, TOO_LONG);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The names in a header that is one plain line; none when it is not, so that nobody else should read it. */
    static List<ColumnName> namesIn(String header) {
        boolean isOdd = header.isEmpty()
                || header.indexOf('\r') >= 0
                || header.chars().filter(c -> c == '"').count() % 2 == 1;
        CsvFieldHandler handler = new CsvFieldHandler();
        if (!isOdd) {
            read(header, separatorOf(header), handler);
        }
        return handler.names();
    }

    /** How many fields a row has under a header. */
    static int widthOf(String row, String header) {
        CsvFieldHandler handler = new CsvFieldHandler();
        read(row, separatorOf(header), handler);
        return handler.width();
    }

    /** Whether many rows at the start of a table have another width than its header: the database is slow with those. */
    static boolean isRagged(String head) {
        CsvFieldHandler handler = new CsvFieldHandler();
        long odd = 0;
        try (var reader = parser(
                        new StringReader(head),
                        separatorOf(head.lines().findFirst().orElse("")),
                        handler);
                var records = reader.iterator()) {
            while (records.hasNext() && odd <= MOST_ODD_ROWS) {
                records.next();
                odd += handler.width() == handler.names().size() ? 0 : 1;
            }
        } catch (IOException | CsvParseException e) {
            return true;
        }
        return odd > MOST_ODD_ROWS;
    }

    /** What is wrong with a row of the wrong width. */
    static String problemOfWidth(int expected, int found) {
        return "it has " + found + " fields where the header has " + expected;
    }

    /** What stands between the fields of a header. */
    static char separatorOf(String header) {
        if (header.indexOf(',') >= 0) {
            return ',';
        }
        return header.indexOf(';') >= 0 ? ';' : '\t';
    }

    private static void read(String record, char separator, CsvFieldHandler handler) {
        try (var reader = parser(new StringReader(record), separator, handler);
                var records = reader.iterator()) {
            records.next();
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory cannot fail to be read", e);
        }
    }

    // Without it, what some exports hold after a closing quote would be refused; nothing else in the parser allows it.
    @SuppressWarnings("removal")
    private static CsvReader<CsvFieldHandler> parser(Reader text, char separator, CsvFieldHandler handler) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                // Said because the next major version changes what it is by itself.
                .allowUnclosedQuote(true)
                .maxBufferSize(FileReading.LONGEST)
                .build(handler, text);
    }

    private void take(CsvFieldHandler record) throws NotEventsException {
        int expected = record.names().size();
        if (record.isHeader()) {
            file.header(record.columns());
        } else if (record.width() == expected) {
            file.row(record.row());
        } else {
            if (record.lineBreaks() > MOST_LINES_OF_A_BAD_ROW) {
                file.broken(
                        record.line(), "a quote is never closed, so " + record.lineBreaks() + " lines run together");
            }
            file.reject(record.line(), problemOfWidth(expected, record.width()));
        }
    }
}
