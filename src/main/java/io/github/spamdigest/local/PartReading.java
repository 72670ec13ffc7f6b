package io.github.spamdigest.local;

import io.github.spamdigest.local.LocalAdapters.EventFormat;
import java.util.function.Function;

/**
 * Makes what is wanted of the rows of one part of a file, and keeps count of what cannot be used. Not thread-safe.
 *
 * @param <T> what is made of an event
 */
final class PartReading<T> implements RowSink {

    private final EventTime times;
    private final boolean hasHeader;
    private final Function<Event, T> maker;
    private final PartFindings<T> found = new PartFindings<>();

    PartReading(EventFormat format, boolean hasHeader, Function<Event, T> maker) {
        this.times = new EventTime(format);
        this.hasHeader = hasHeader;
        this.maker = maker;
    }

    /** What came of it, when all its lines were read. */
    PartFindings<T> finish(long lines) {
        found.end(lines, times.sawLocalTime());
        return found;
    }

    @Override
    public void row(EventRow row) {
        if (found.ambiguity().isPresent()) {
            return;
        }
        found.row();
        if (row.isOfOtherTable()) {
            found.otherTable();
        } else if (hasHeader || row.looksLikeAnEvent()) {
            found.event(row.columns());
            readEvent(row);
        } else {
            found.stray();
            reject(row.line(), "it has neither EmailDirection nor SenderFromDomain");
        }
    }

    @Override
    public void reject(long line, String problem) {
        if (found.ambiguity().isEmpty()) {
            found.reject(line, problem);
        }
    }

    private void readEvent(EventRow row) {
        try {
            found.made(maker.apply(new Event(times.of(row), row)));
        } catch (UnreadableRowException e) {
            reject(row.line(), e.problem());
        } catch (AmbiguousDateException e) {
            found.ambiguous(row.line(), e.value());
        }
    }
}
