package io.github.spamdigest.local;

import io.github.spamdigest.local.FileFindings.Rejects;
import io.github.spamdigest.local.LocalAdapters.EventFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what is wrong with the few lines that the database left out of a file. */
final class FaultyLines {

    private FaultyLines() {}

    /**
     * A row of a table that was left out.
     *
     * @param start where it starts, in bytes
     * @param isOfOtherWidth whether nothing else is wrong but its width
     * @param text its text
     */
    record Row(long start, boolean isOfOtherWidth, String text) {}

    /** Looks at some lines of objects, counted without blank ones; empty when one is more than a fault. */
    static Optional<Rejects> ofLines(EventFile file, List<Long> rows) {
        FileReading reading =
                new FileReading(file, new EventFormat(Optional.empty(), ZoneOffset.UTC), (time, row) -> {});
        long last = rows.get(rows.size() - 1) + 1;
        try (LineCounter lines = LineCounter.open(file)) {
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
                ? Optional.of(new Rejects(
                        found.rejects().count(), last, found.rejects().examples()))
                : Optional.empty();
    }

    /** Looks at rows of a table; empty when more is wrong with one than its width. */
    static Optional<Rejects> ofTable(EventFile file, List<Row> rows, TableHeader header) {
        if (!rows.stream().allMatch(Row::isOfOtherWidth)) {
            return Optional.empty();
        }
        if (rows.isEmpty()) {
            return Optional.of(Rejects.NONE);
        }
        List<String> examples = new ArrayList<>();
        try (LineCounter lines = LineCounter.open(file)) {
            for (Row row : rows.subList(0, Math.min(rows.size(), ReadingFindings.MOST_EXAMPLES))) {
                // Empty lines before it are counted to it.
                String plain = row.text().replaceFirst("^[\\r\\n]+", "");
                Optional<TableRow> cells = TableRow.of(LineQueue.of(plain), header.separator());
                if (plain.isEmpty() || plain.strip().indexOf('\n') >= 0 || cells.isEmpty()) {
                    return Optional.empty();
                }
                long before = row.text().length() - plain.length();
                examples.add(file.name() + ", line " + lines.numberAt(row.start() + before) + ": "
                        + header.problemOf(cells.get()));
            }
            // The header is no row.
            long last = lines.numberAt(rows.get(rows.size() - 1).start()) - 1;
            return Optional.of(new Rejects(rows.size(), last, examples));
        } catch (IOException | UncheckedIOException | NotEventsException e) {
            return Optional.empty();
        }
    }
}
