package io.github.spamdigest.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The header of a table, found in the bytes of its first block.
 *
 * @param layout how the table is laid out
 * @param end where the first row starts
 * @param lines how many lines it and those before it take
 */
record CsvHeader(CsvLayout layout, int end, long lines) {

    /** The header, in the second line when the first is not part of the table; empty when it is not one plain line. */
    static Optional<CsvHeader> in(LineBlock block, CsvDialect dialect, boolean isTyped) {
        byte[] bytes = block.bytes();
        int start = isTyped ? endOfLine(bytes, 0) + 1 : 0;
        int end = start < block.length() ? endOfLine(bytes, start) : start;
        if (end == start || end > block.length()) {
            return Optional.empty();
        }
        String line = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        String plain = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        boolean isOdd = plain.isEmpty()
                || plain.indexOf('\r') >= 0
                || plain.chars().filter(c -> c == '"').count() % 2 == 1;
        if (isOdd) {
            return Optional.empty();
        }
        CsvLayout layout = new CsvLayout(dialect, namesIn(plain, dialect));
        return Optional.of(new CsvHeader(layout, Math.min(end + 1, block.length()), isTyped ? 2 : 1));
    }

    private static List<ColumnName> namesIn(String line, CsvDialect dialect) {
        CsvFieldHandler handler = new CsvFieldHandler(List.of());
        try (var reader = dialect.parser(new StringReader(line), handler);
                var records = reader.iterator()) {
            records.next();
            return handler.columns();
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory cannot fail to be read", e);
        }
    }

    private static int endOfLine(byte[] bytes, int start) {
        int end = start;
        while (bytes[end] != '\n') {
            end++;
        }
        return end;
    }
}
