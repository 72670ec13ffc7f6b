package io.github.spamdigest.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Reads rows separated by comma, semicolon or tab, under a header: from their bytes while these are plain, and from the
 * first row on that is not, with the parser.
 */
final class CsvRows {

    /** A row of the wrong width that runs over more lines has swallowed others: a quote was never closed. */
    static final int MOST_LINES_OF_A_BAD_ROW = 100;

    /** What is wrong with a file that is not seen to end a row. */
    static final String TOO_LONG = "a row is " + RowSink.LONGEST_IN_WORDS + ", perhaps a quote is never closed";

    /** How a line starts that PowerShell writes before the header. */
    static final String POWERSHELL_TYPE = "#TYPE ";

    private final FileReading<?> file;

    CsvRows(FileReading<?> file) {
        this.file = file;
    }

    /** What is wrong with a row of the wrong width. */
    static String problemOfWidth(int expected, int found) {
        return "it has " + found + " fields where the header has " + expected;
    }

    /** Reads all rows. */
    void read(FileText text) throws IOException, NotEventsException {
        List<String> start = text.head().lines().limit(2).toList();
        boolean isTyped = start.size() > 1 && start.get(0).startsWith(POWERSHELL_TYPE);
        CsvDialect dialect = new CsvDialect(separatorOf(start.get(isTyped ? 1 : 0)));
        if (text.isUtf8()) {
            readBlocks(text.blocks(), dialect, isTyped);
        } else {
            new CsvRecords(file, dialect).readAll(text.reader(), isTyped);
        }
    }

    private void readBlocks(LineBlocks blocks, CsvDialect dialect, boolean isTyped)
            throws IOException, NotEventsException {
        Optional<LineBlock> first = blocks.next();
        if (first.isPresent() && first.get().isTooLong()) {
            file.broken(1, TOO_LONG);
        }
        Optional<CsvHeader> header = first.flatMap(block -> CsvHeader.in(block, dialect, isTyped));
        if (header.isEmpty()) {
            InputStream all =
                    first.map(block -> sequence(block.stream(), blocks.rest())).orElseGet(blocks::rest);
            new CsvRecords(file, dialect).readAll(text(all), isTyped);
            return;
        }
        file.header(header.get().layout().columns());
        file.passed(header.get().lines());
        readRows(first.get().from(header.get().end()), blocks, header.get().layout());
    }

    private void readRows(LineBlock first, LineBlocks blocks, CsvLayout layout) throws IOException, NotEventsException {
        TableReading<?> table = file.table(layout);
        Optional<LineBlock> block = Optional.of(first);
        while (block.isPresent() && !table.isUnsure()) {
            if (block.get().isTooLong()) {
                table.finish();
                file.broken(file.lines() + 1, TOO_LONG);
            }
            table.add(block.get());
            block = table.isUnsure() ? Optional.empty() : blocks.next();
        }
        InputStream rest = sequence(table.finish(), blocks.rest());
        new CsvRecords(file, layout.dialect()).readRows(text(rest), layout);
    }

    private static InputStream sequence(InputStream first, InputStream second) {
        return new SequenceInputStream(first, second);
    }

    private static InputStreamReader text(InputStream bytes) {
        return new InputStreamReader(bytes, StandardCharsets.UTF_8);
    }

    /** What stands between the fields of a header. */
    static char separatorOf(String header) {
        if (header.indexOf(',') >= 0) {
            return ',';
        }
        return header.indexOf(';') >= 0 ? ';' : '\t';
    }
}
