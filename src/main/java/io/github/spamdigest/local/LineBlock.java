package io.github.spamdigest.local;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Whole lines of a file as bytes.
 *
 * @param bytes the lines; they go on for some bytes beyond their length, of which the first is a line's end
 * @param length how many bytes are lines
 * @param isTooLong whether it stands for one line that is too long to be kept
 * @param owner takes the bytes back, to fill them again
 */
record LineBlock(byte[] bytes, int length, boolean isTooLong, Consumer<byte[]> owner) {

    /** Its bytes. */
    InputStream stream() {
        return new ByteArrayInputStream(bytes, 0, length);
    }

    /** The lines from a place on. */
    LineBlock from(int start) {
        byte[] lines = Arrays.copyOfRange(bytes, start, length + JsonBytes.SLACK);
        return new LineBlock(lines, length - start, isTooLong, any -> {});
    }

    /** The same lines with other bytes before them. */
    LineBlock behind(byte[] before) {
        byte[] both = Arrays.copyOf(before, before.length + length + JsonBytes.SLACK);
        System.arraycopy(bytes, 0, both, before.length, length);
        both[before.length + length] = '\n';
        return new LineBlock(both, before.length + length, isTooLong, any -> {});
    }

    /** Tells that the lines were read, and nobody looks at them any more. */
    void giveBack() {
        owner.accept(bytes);
    }
}
