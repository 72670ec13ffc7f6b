package io.github.spamdigest.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Finds lines by their number as the database counts them: without blank ones. Not thread-safe. */
final class LineCounter {

    private final InputStream stream;
    private final byte[] buffer = new byte[1 << 18];
    private int position;
    private int end;
    private long passed;
    private long rows;
    private long lines;

    LineCounter(InputStream stream) {
        this.stream = stream;
    }

    /** Goes to a row behind the last one, from 0 on; says at which byte its line starts. */
    long startOf(long row) throws IOException {
        while (true) {
            long start = passed + position;
            int first = skipBlank();
            if (first < 0) {
                throw new IOException("it has fewer lines than before");
            }
            if (first == '\n') {
                continue;
            }
            if (rows == row) {
                return start;
            }
            rows++;
            skipLine();
        }
    }

    /** The number of the line that it stands in, from 1. */
    long number() {
        return lines + 1;
    }

    /** Goes behind that line, which has a row; as much of it as a reader takes. */
    String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = read();
        while (next >= 0 && next != '\n') {
            if (line.size() <= 3 * RowSink.LONGEST) {
                line.write(next);
            }
            next = read();
        }
        lines++;
        rows++;
        return line.toString(StandardCharsets.UTF_8);
    }

    /** Passes white space; gives the byte behind it: what a line starts with, or its end, which is passed too. */
    private int skipBlank() throws IOException {
        int next = read();
        while (next == ' ' || next == '\t' || next == '\r') {
            next = read();
        }
        if (next == '\n') {
            lines++;
        } else if (next >= 0) {
            position--;
        }
        return next;
    }

    private void skipLine() throws IOException {
        lines++;
        while (position < end || fill()) {
            int stop = position;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            position = stop + 1;
            if (stop < end) {
                return;
            }
            position = end;
        }
    }

    private int read() throws IOException {
        return position < end || fill() ? buffer[position++] & 0xff : -1;
    }

    private boolean fill() throws IOException {
        passed += end;
        position = 0;
        end = Math.max(0, stream.read(buffer));
        return end > 0;
    }
}
