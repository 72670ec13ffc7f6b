package io.github.spamdigest.local;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Finds lines of a file by their number as the database counts them: without blank ones. Not thread-safe. */
final class LineCounter implements Closeable {

    private static final int BUFFER = 1 << 18;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long LINE_ENDS = '\n' * ONES;

    private final FileText text;
    private final InputStream stream;
    private final byte[] buffer = new byte[BUFFER + Long.BYTES];
    private int position;
    private int end;
    private long passed;
    private long rows;
    private long lines;

    private LineCounter(FileText text) throws IOException {
        this.text = text;
        this.stream = text.fromStart();
    }

    /** Opens a file. */
    static LineCounter open(EventFile file) throws IOException, NotEventsException {
        return new LineCounter(FileText.open(file));
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    /** Goes to a row behind the last one, from 0 on. */
    void goTo(long row) throws IOException {
        while (true) {
            int first = skipBlank();
            if (first < 0) {
                throw new IOException("it has fewer lines than before");
            }
            if (first != '\n' && rows == row) {
                return;
            }
            if (first != '\n') {
                rows++;
                skipLine();
            }
        }
    }

    /** Goes to a byte behind the last one; says which line it is in, from 1. */
    long numberAt(long place) throws IOException {
        while (passed + position < place && (position < end || fill())) {
            int stop = endOfLine();
            if (passed + stop >= place) {
                position = (int) (place - passed);
            } else {
                lines += stop < end ? 1 : 0;
                position = Math.min(end, stop + 1);
            }
        }
        return number();
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
            if (line.size() <= 3 * FileReading.LONGEST) {
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
        while (next == ' ' || (next >= '\t' && next <= '\r' && next != '\n')) {
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
            int stop = endOfLine();
            position = Math.min(end, stop + 1);
            if (stop < end) {
                return;
            }
        }
    }

    /** Eight bytes at a time; of the marks only the lowest is certain. */
    private int endOfLine() {
        for (int at = position; at < end; at += Long.BYTES) {
            long other = (long) WORDS.get(buffer, at) ^ LINE_ENDS;
            long marks = other - ONES & ~other & HIGHS;
            if (marks != 0) {
                return Math.min(end, at + Long.numberOfTrailingZeros(marks) / Byte.SIZE);
            }
        }
        return end;
    }

    private int read() throws IOException {
        return position < end || fill() ? buffer[position++] & 0xff : -1;
    }

    private boolean fill() throws IOException {
        passed += end;
        position = 0;
        end = Math.max(0, stream.read(buffer, 0, BUFFER));
        return end > 0;
    }
}
