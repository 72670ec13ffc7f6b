package io.github.spamdigest.local;

import java.io.IOException;
import java.io.Reader;

/** Reads lines without ever keeping more of one than a limit. Not thread-safe. */
final class LineReader {

    private final Reader reader;
    private final int limit;
    private final char[] buffer = new char[1 << 16];
    private final StringBuilder line = new StringBuilder();
    private int position;
    private int end;
    private long number;
    private boolean tooLong;
    private boolean ended;

    LineReader(Reader reader, int limit) {
        this.reader = reader;
        this.limit = limit;
    }

    /** Goes to the next line; false when there is none. */
    boolean next() throws IOException {
        line.setLength(0);
        tooLong = false;
        if (position == end && !fill()) {
            return false;
        }
        number++;
        ended = false;
        while (position < end || fill()) {
            int stop = endOfLine();
            keep(stop);
            boolean isWhole = stop < end;
            position = Math.min(end, stop + 1);
            if (isWhole) {
                ended = true;
                return true;
            }
        }
        return true;
    }

    /** The line, without its end; only a part of it when it is too long. */
    String line() {
        return line.toString();
    }

    /** The line's number, from 1. */
    long number() {
        return number;
    }

    /** Whether the line is longer than the limit. */
    boolean isTooLong() {
        return tooLong;
    }

    /** Whether it has an end of its own, and not only the file's. */
    boolean isEnded() {
        return ended;
    }

    private int endOfLine() {
        int stop = position;
        while (stop < end && buffer[stop] != '\n') {
            stop++;
        }
        return stop;
    }

    private void keep(int stop) {
        int length = stop - position;
        tooLong |= line.length() + length > limit;
        if (!tooLong) {
            line.append(buffer, position, length);
        }
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, reader.read(buffer, 0, buffer.length));
        return end > 0;
    }
}
