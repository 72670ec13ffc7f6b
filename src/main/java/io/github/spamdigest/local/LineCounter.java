package io.github.spamdigest.local;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds lines of a file by their number as the database counts them: without blank ones. Not thread-safe. */
final class LineCounter implements Closeable {

    private static final int BUFFER = 1 << 18;

    private static final long STRETCH = 1 << 24;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long LINE_ENDS = '\n' * ONES;

    private final FileText text;
    private final Optional<FileChannel> channel;

    /** How many lines end before each stretch; of none when a line may be blank, or the file is packed. */
    private final long[] endsBefore;

    private final long length;

    private InputStream stream;
    private final byte[] buffer = new byte[BUFFER + Long.BYTES];
    private int position;
    private int end;
    private long passed;
    private long rows;
    private long lines;

    private LineCounter(FileText text, Optional<FileChannel> channel, long needed, long length) throws IOException {
        this.length = length;
        this.text = text;
        this.channel = channel;
        this.stream = text.fromStart();
        this.endsBefore = channel.isPresent()
                ? endsBefore(channel.get(), Math.min(needed, channel.get().size()), length)
                : new long[0];
    }

    /** Opens a file, of which about so many bytes are needed. */
    static LineCounter open(EventFile file, long needed) throws IOException, NotEventsException {
        return open(file, needed, STRETCH);
    }

    /** The same; stretches of so many bytes are counted at the same time. */
    static LineCounter open(EventFile file, long needed, long stretch) throws IOException, NotEventsException {
        FileText text = FileText.open(file);
        boolean isPlain = !text.isPacked() && text.isPlain() && file.path().isPresent();
        return new LineCounter(
                text, isPlain ? Optional.of(FileChannel.open(file.path().get())) : Optional.empty(), needed, stretch);
    }

    @Override
    public void close() throws IOException {
        text.close();
        if (channel.isPresent()) {
            channel.get().close();
        }
    }

    /** Goes to a row behind the last one, from 0 on. */
    void goTo(long row) throws IOException {
        int stretch = 0;
        while (stretch + 1 < endsBefore.length && endsBefore[stretch + 1] < row) {
            stretch++;
        }
        if (jumpTo(stretch)) {
            rows = lines + 1;
            skipLine();
        }
        while (true) {
            int first = skipBlank();
            if (first < 0) {
                throw new IOException("it has fewer lines than before");
            }
            if (first == '\n') {
                continue;
            }
            if (rows == row) {
                return;
            }
            rows++;
            skipLine();
        }
    }

    /** Goes to a byte behind the last one; says which line it is in, from 1. */
    long numberAt(long place) throws IOException {
        jumpTo((int) Math.min(place / length, endsBefore.length - 1));
        while (passed + position < place && (position < end || fill())) {
            int stop = endOfLine(buffer, position, end);
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

    /** Goes to where a stretch starts, in whatever line; false when that lies not ahead. */
    private boolean jumpTo(int stretch) throws IOException {
        long start = stretch * length;
        if (channel.isEmpty() || start <= passed + position) {
            return false;
        }
        stream = Channels.newInputStream(channel.get().position(start));
        passed = start;
        position = 0;
        end = 0;
        lines = endsBefore[stretch];
        return true;
    }

    private static long[] endsBefore(FileChannel channel, long needed, long length) {
        int stretches = (int) ((needed + length - 1) / length);
        long[] ends = IntStream.range(0, stretches)
                .parallel()
                .mapToLong(stretch -> endsIn(channel, stretch * length, (stretch + 1) * length))
                .toArray();
        if (Arrays.stream(ends).anyMatch(number -> number < 0)) {
            return new long[0];
        }
        long[] before = new long[stretches];
        for (int i = 1; i < stretches; i++) {
            before[i] = before[i - 1] + ends[i - 1];
        }
        return before;
    }

    /** How many lines end in a stretch, -1 when one after them may be blank. */
    private static long endsIn(FileChannel channel, long from, long to) {
        byte[] bytes = new byte[BUFFER + Long.BYTES];
        long ends = 0;
        try {
            for (long at = from; at < to; at += BUFFER) {
                // One more than is counted, so that what stands behind each end is seen.
                int wanted = (int) Math.min(BUFFER, to - at);
                int read = channel.read(ByteBuffer.wrap(bytes, 0, wanted + 1), at);
                int counted = Math.min(read, wanted);
                int stop = endOfLine(bytes, 0, counted);
                while (stop < counted) {
                    if (stop + 1 < read && bytes[stop + 1] <= ' ' && bytes[stop + 1] >= 0) {
                        return -1;
                    }
                    ends++;
                    stop = endOfLine(bytes, stop + 1, counted);
                }
            }
            return ends;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            int stop = endOfLine(buffer, position, end);
            position = Math.min(end, stop + 1);
            if (stop < end) {
                return;
            }
        }
    }

    /** Eight bytes at a time; of the marks only the lowest is certain. */
    private static int endOfLine(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end) {
            long other = (long) WORDS.get(bytes, at) ^ LINE_ENDS;
            long marks = other - ONES & ~other & HIGHS;
            if (marks != 0) {
                return Math.min(end, at + Long.numberOfTrailingZeros(marks) / Byte.SIZE);
            }
            at += Long.BYTES;
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
