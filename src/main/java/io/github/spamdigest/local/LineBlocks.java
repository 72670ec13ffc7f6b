package io.github.spamdigest.local;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Cuts a file into blocks of whole lines, without ever keeping more of a line than a limit. Not thread-safe. */
final class LineBlocks {

    /** How many bytes a block has, unless a line is longer. */
    static final int BLOCK = 1 << 18;

    /** No character that is kept takes more bytes; shorter lines are measured when they are text. */
    private static final int MOST_BYTES = 3 * RowSink.LONGEST;

    private final InputStream stream;
    private final Queue<byte[]> spare = new ConcurrentLinkedQueue<>();
    private byte[] buffer;
    private int filled;
    private boolean ended;

    /** Blocks of a stream that has at least so many bytes, or that many are enough for a first block. */
    LineBlocks(InputStream stream, int first) {
        this.stream = stream;
        this.buffer = new byte[first + JsonBytes.SLACK];
    }

    /** The next block, empty at the end of the file. */
    Optional<LineBlock> next() throws IOException {
        while (true) {
            if (!ended) {
                fill();
            }
            int end = ended ? filled : afterLastLine();
            if (end > 0) {
                return Optional.of(cut(end));
            }
            if (ended) {
                return Optional.empty();
            }
            if (filled >= MOST_BYTES) {
                skipLine();
                return Optional.of(new LineBlock(new byte[0], 0, true, spare::add));
            }
            buffer = Arrays.copyOf(buffer, Math.min(buffer.length * 2, MOST_BYTES + JsonBytes.SLACK));
        }
    }

    /** What was not handed out as a block. */
    InputStream rest() {
        return new SequenceInputStream(new ByteArrayInputStream(buffer, 0, filled), stream);
    }

    private void fill() throws IOException {
        int room = buffer.length - JsonBytes.SLACK - filled;
        int read = stream.readNBytes(buffer, filled, room);
        filled += read;
        ended = read < room;
    }

    private int afterLastLine() {
        int end = filled;
        while (end > 0 && buffer[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private LineBlock cut(int end) {
        byte[] bytes = buffer;
        int left = filled - end;
        byte[] rest = ended ? new byte[left + JsonBytes.SLACK] : another(left + JsonBytes.SLACK);
        System.arraycopy(bytes, end, rest, 0, left);
        filled = left;
        buffer = rest;
        bytes[end] = '\n';
        return new LineBlock(bytes, end, false, spare::add);
    }

    /** Fresh memory costs more than to fill the same again. */
    private byte[] another(int least) {
        byte[] given = spare.poll();
        return given != null && given.length >= least ? given : new byte[Math.max(BLOCK, least)];
    }

    private void skipLine() throws IOException {
        filled = 0;
        int next = stream.read();
        while (next >= 0 && next != '\n') {
            next = stream.read();
        }
    }
}
