package io.github.spamdigest.local;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Reads a table block by block, several at a time, each as if it started with a row. Where a row runs from one block
 * into the next, that one is read again with the rest of the first. Not thread-safe.
 *
 * @param <T> what is made of an event
 */
final class TableReading<T> {

    private final CsvLayout layout;
    private final PartReader<T> reader;
    private final Consumer<PartFindings<T>> found;
    private final InOrder<TablePart<T>> parts;
    private final List<InputStream> unread = new ArrayList<>();
    private byte[] rest = {};
    private boolean unsure;

    TableReading(
            CsvLayout layout,
            PartReader<T> reader,
            Executor workers,
            int mostWaiting,
            Consumer<PartFindings<T>> found) {
        this.layout = layout;
        this.reader = reader;
        this.found = found;
        this.parts = new InOrder<>(workers, mostWaiting, this::take);
    }

    /** Reads a block. */
    void add(LineBlock block) {
        parts.start(() -> reader.readTable(block, layout));
    }

    /** Whether it came to a row that the parser must have a look at. */
    boolean isUnsure() {
        return unsure;
    }

    /** Ends the reading: what is left for the parser, from a row's start, empty when nothing is. */
    InputStream finish() {
        parts.finish();
        unread.add(0, new ByteArrayInputStream(rest));
        return new SequenceInputStream(Collections.enumeration(unread));
    }

    private void take(TablePart<T> part) {
        LineBlock block = part.block();
        if (unsure) {
            unread.add(new ByteArrayInputStream(block.bytes(), 0, block.length()));
            return;
        }
        TablePart<T> whole = rest.length == 0 ? part : reader.readTable(block.behind(rest), layout);
        found.accept(whole.findings());
        rest = whole.restOfBytes();
        // A row without an end is given to the parser before it takes all memory.
        unsure = whole.isUnsure() || rest.length > RowSink.LONGEST;
        block.giveBack();
    }
}
