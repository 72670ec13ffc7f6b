package io.github.spamdigest.local;

import io.github.spamdigest.local.LocalAdapters.EventFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lines that the database found to be no events, and why. Immutable.
 *
 * @param rejected how many rows are missing
 * @param examples the first of them, one sentence each
 */
record FaultyLines(long rejected, List<String> examples) {

    /** Copies the list. */
    FaultyLines {
        examples = List.copyOf(examples);
    }

    /** No lines. */
    static FaultyLines none() {
        return new FaultyLines(0, List.of());
    }

    /** Looks at the lines of these rows; empty when one is more than a fault, so that the whole file is to be read. */
    static Optional<FaultyLines> of(EventFile file, List<Long> rows, EventFormat format) throws IOException {
        PartReading<Boolean> part = new PartReading<>(format, false, event -> true);
        List<String> examples = new ArrayList<>();
        try (FileText text = FileText.open(file)) {
            JsonLines json = new JsonLines(part);
            LineCounter lines = new LineCounter(text.fromStart());
            for (long row : rows) {
                lines.startOf(row);
                long number = lines.number();
                json.read(lines.line(), number);
            }
        } catch (NotEventsException e) {
            return Optional.empty();
        }
        PartFindings<Boolean> found = part.finish(0);
        boolean hasMore = !found.made().isEmpty()
                || found.otherTables() > 0
                || found.hasStrays()
                || found.hasEvents()
                || found.ambiguity().isPresent();
        found.examples().forEach(one -> examples.add(file.name() + ", line " + one.line() + ": " + one.problem()));
        return hasMore ? Optional.empty() : Optional.of(new FaultyLines(found.rejected(), examples));
    }
}
