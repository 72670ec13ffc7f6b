package io.github.spamdigest.local;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * What one worker needs to read parts of files, kept from part to part. Not thread-safe.
 *
 * @param <T> what is made of an event
 */
final class RowReader<T> {

    private final Function<Event, T> maker;
    private final JsonLine plainLines = new JsonLine();

    RowReader(Function<Event, T> maker) {
        this.maker = maker;
    }

    /** What to make of events. */
    Function<Event, T> maker() {
        return maker;
    }

    /** Reads lines of JSON; lines are counted from 1. */
    PartFindings<T> readLines(LineBlock block, PartReading<T> part) {
        if (block.isTooLong()) {
            part.reject(1, "it is " + RowSink.LONGEST_IN_WORDS);
            return part.finish(1);
        }
        JsonLines others = new JsonLines(part);
        byte[] bytes = block.bytes();
        long number = 0;
        int start = 0;
        while (start < block.length()) {
            number++;
            int end = plainLines.read(bytes, start, number);
            if (end >= 0 && end - start <= RowSink.LONGEST) {
                part.row(plainLines.row());
            } else {
                end = endOfLine(bytes, start);
                others.read(new String(bytes, start, end - start, StandardCharsets.UTF_8), number);
            }
            start = end + 1;
        }
        block.giveBack();
        return part.finish(number);
    }

    private static int endOfLine(byte[] bytes, int start) {
        int end = start;
        while (bytes[end] != '\n') {
            end++;
        }
        return end;
    }
}
