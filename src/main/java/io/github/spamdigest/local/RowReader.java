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
    private final RawRow row = new RawRow(new RawTexts());
    private final JsonLine plainLines = new JsonLine(row);

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

    /** Reads rows of a table from a place in a block on; lines are counted from 1. */
    TablePart<T> readTable(LineBlock block, CsvLayout layout, PartReading<T> part) {
        CsvLine records = new CsvLine(layout, row);
        byte[] bytes = block.bytes();
        long lines = 0;
        int start = 0;
        while (start < block.length()) {
            int next = afterEmptyLine(bytes, start);
            if (next == start) {
                next = records.read(bytes, start, block.length(), lines + 1);
                boolean isOfWidth = records.width() == layout.width();
                if (next < 0 || (!isOfWidth && records.lines() > CsvRows.MOST_LINES_OF_A_BAD_ROW)) {
                    return new TablePart<>(block, part.finish(lines), start, next != CsvLine.UNFINISHED);
                }
                if (isOfWidth) {
                    part.row(records.row());
                } else {
                    part.reject(lines + 1, CsvRows.problemOfWidth(layout.width(), records.width()));
                }
                lines += records.lines();
            } else {
                lines++;
            }
            start = next;
        }
        return new TablePart<>(block, part.finish(lines), block.length(), false);
    }

    private static int afterEmptyLine(byte[] bytes, int start) {
        if (bytes[start] == '\n') {
            return start + 1;
        }
        return bytes[start] == '\r' && bytes[start + 1] == '\n' ? start + 2 : start;
    }

    private static int endOfLine(byte[] bytes, int start) {
        int end = start;
        while (bytes[end] != '\n') {
            end++;
        }
        return end;
    }
}
