package io.github.spamdigest.local;

import io.github.spamdigest.local.LocalAdapters.EventFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is wrong with the few lines that the database left out of a file. Immutable.
 *
 * @param rejected how many there are
 * @param examples the first of them, one sentence each
 */
record FaultyLines(long rejected, List<String> examples) {

    /** No lines. */
    static final FaultyLines NONE = new FaultyLines(0, List.of());

    /**
     * A row of a table that was left out.
     *
     * @param start where it starts, in bytes
     * @param isOfOtherWidth whether nothing else is wrong but its width
     * @param text its text
     */
    record Row(long start, boolean isOfOtherWidth, String text) {

        private boolean isPlain() {
            int most = CsvRows.MOST_LINES_OF_A_BAD_ROW;
            return isOfOtherWidth && text.lines().limit(most).count() < most;
        }
    }

    /** Copies the list. */
    FaultyLines {
        examples = List.copyOf(examples);
    }

    /** Looks at some of all lines of objects, counted without blank ones; empty when one is more than a fault. */
    static Optional<FaultyLines> ofLines(EventFile file, List<Long> rows, long all) {
        FileReading reading =
                new FileReading(file, new EventFormat(Optional.empty(), ZoneOffset.UTC), (time, row) -> {});
        // As many bytes as the last of them may be from the start, and a twentieth.
        long last = rows.get(rows.size() - 1) + 1;
        long needed = (long) (1.05 * file.size() / all * last);
        try (LineCounter lines = LineCounter.open(file, needed)) {
            for (long row : rows) {
                lines.goTo(row);
                long number = lines.number();
                JsonRows.readLine(reading, lines.line(), number);
            }
        } catch (IOException | UncheckedIOException | NotEventsException e) {
            // The file is not what it was: reading it says so.
            return Optional.empty();
        }
        FileFindings found = reading.findings();
        return reading.hasOnlyRejects()
                ? Optional.of(new FaultyLines(found.rejected(), found.examples()))
                : Optional.empty();
    }

    /** Looks at rows of a table; empty when more is wrong with one than its width. */
    static Optional<FaultyLines> ofTable(EventFile file, List<Row> rows, String header, int width) {
        if (!rows.stream().allMatch(Row::isPlain)) {
            return Optional.empty();
        }
        if (rows.isEmpty()) {
            return Optional.of(NONE);
        }
        List<String> examples = new ArrayList<>();
        List<Row> first = rows.subList(0, Math.min(rows.size(), ReadingFindings.MOST_EXAMPLES));
        try (LineCounter lines =
                LineCounter.open(file, first.get(first.size() - 1).start())) {
            for (Row row : first) {
                // Empty lines before it are counted to it.
                String plain = row.text().replaceFirst("^[\\r\\n]+", "");
                String before = row.text().substring(0, row.text().length() - plain.length());
                if (plain.isEmpty()) {
                    return Optional.empty();
                }
                long number = lines.numberAt(row.start())
                        + before.chars().filter(c -> c == '\n').count();
                examples.add(file.name() + ", line " + number + ": "
                        + CsvRows.problemOfWidth(width, CsvRows.widthOf(plain, header)));
            }
        } catch (IOException | UncheckedIOException | NotEventsException e) {
            return Optional.empty();
        }
        return Optional.of(new FaultyLines(rows.size(), examples));
    }
}
