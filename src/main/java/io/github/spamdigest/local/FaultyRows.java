package io.github.spamdigest.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of a table that the database left out, and why. */
final class FaultyRows {

    private FaultyRows() {}

    /**
     * A row.
     *
     * @param start where it starts, in bytes
     * @param isOfOtherWidth whether nothing else is wrong but its width
     * @param text its text
     */
    record Row(long start, boolean isOfOtherWidth, String text) {}

    /** What is wrong with them; empty when it is more than their width, so that the whole file is to be read. */
    static Optional<FaultyLines> of(EventFile file, List<Row> rows, CsvLayout layout) throws IOException {
        boolean isPlain = rows.size() <= NativeLoading.MOST_DOUBTS
                && rows.stream()
                        .allMatch(row -> row.isOfOtherWidth()
                                && row.text()
                                                .lines()
                                                .limit(CsvRows.MOST_LINES_OF_A_BAD_ROW)
                                                .count()
                                        < CsvRows.MOST_LINES_OF_A_BAD_ROW);
        if (!isPlain) {
            return Optional.empty();
        }
        List<String> examples = new ArrayList<>();
        try (FileText text = FileText.open(file);
                InputStream bytes = text.fromStart()) {
            LineCounter lines = new LineCounter(bytes);
            for (Row row : rows.subList(0, Math.min(rows.size(), ReadingFindings.MOST_EXAMPLES))) {
                // Empty lines before it are counted to it.
                String plain = row.text().stripLeading();
                long number = lines.numberAt(row.start()) + lineEndsBefore(row.text(), plain);
                examples.add(file.name() + ", line " + number + ": "
                        + CsvRows.problemOfWidth(layout.width(), widthOf(plain, layout)));
            }
        } catch (NotEventsException e) {
            return Optional.empty();
        }
        return Optional.of(new FaultyLines(rows.size(), examples));
    }

    private static long lineEndsBefore(String text, String plain) {
        return text.substring(0, text.length() - plain.length())
                .chars()
                .filter(c -> c == '\n')
                .count();
    }

    private static int widthOf(String row, CsvLayout layout) throws IOException {
        try (var reader = layout.dialect().parser(new StringReader(row), new CsvFieldHandler(layout.names()));
                var records = reader.iterator()) {
            return records.next().count();
        }
    }
}
