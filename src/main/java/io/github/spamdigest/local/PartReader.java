package io.github.spamdigest.local;

import io.github.spamdigest.local.LocalAdapters.EventFormat;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads parts of files, several at a time: each with a tool of its own, which is kept for the next. Thread-safe.
 *
 * @param <T> what is made of an event
 */
final class PartReader<T> {

    private final EventFormat format;
    private final Supplier<Function<Event, T>> makers;
    private final ConcurrentLinkedQueue<RowReader<T>> idle = new ConcurrentLinkedQueue<>();

    PartReader(EventFormat format, Supplier<Function<Event, T>> makers) {
        this.format = format;
        this.makers = makers;
    }

    /** Reads lines of JSON. */
    PartFindings<T> readLines(LineBlock block) {
        return use(reader -> reader.readLines(block, part(false, reader)));
    }

    /** Reads rows of a table; a block must start with a row. */
    TablePart<T> readTable(LineBlock block, CsvLayout layout) {
        RowReader<T> reader = take();
        TablePart<T> found = reader.readTable(block, layout, part(true, reader));
        idle.add(reader);
        return found;
    }

    /** Reads rows that were put aside, of a table with a header or not. */
    PartFindings<T> readAside(List<Consumer<RowSink>> aside, boolean isTable) {
        return use(reader -> {
            PartReading<T> part = part(isTable, reader);
            aside.forEach(one -> one.accept(part));
            return part.finish(0);
        });
    }

    private PartReading<T> part(boolean isTable, RowReader<T> reader) {
        return new PartReading<>(format, isTable, reader.maker());
    }

    private PartFindings<T> use(Function<RowReader<T>, PartFindings<T>> task) {
        RowReader<T> reader = take();
        PartFindings<T> found = task.apply(reader);
        idle.add(reader);
        return found;
    }

    private RowReader<T> take() {
        RowReader<T> reader = idle.poll();
        return reader == null ? new RowReader<>(makers.get()) : reader;
    }
}
