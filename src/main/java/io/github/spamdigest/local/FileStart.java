package io.github.spamdigest.local;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The first bytes of a file.
 *
 * @param array an array that starts with them, and goes on for {@link JsonBytes#SLACK}
 * @param length how many there are
 */
record FileStart(byte[] array, int length) {

    /** Reads bytes up to a limit; a size that the file seems to have only saves memory. */
    static FileStart read(InputStream stream, long size, int limit) throws IOException {
        // One more than there are, so that the end is seen.
        byte[] array = new byte[(int) Math.min(limit, size + 1) + JsonBytes.SLACK];
        int length = stream.readNBytes(array, 0, array.length - JsonBytes.SLACK);
        if (length == array.length - JsonBytes.SLACK && length < limit) {
            array = Arrays.copyOf(array, limit + JsonBytes.SLACK);
            length += stream.readNBytes(array, length, limit - length);
        }
        return new FileStart(array, length);
    }

    /** Whether they are packed with gzip. */
    boolean isGzip() {
        return length >= 2 && array[0] == 0x1f && array[1] == (byte) 0x8b;
    }

    /** So many of them. */
    byte[] bytes(int count) {
        return Arrays.copyOf(array, count);
    }

    /** The text that they are. */
    String text(Encoding encoding) {
        int mark = encoding.byteOrderMark();
        return new String(array, mark, length - mark, encoding.charset());
    }

    /** A stream of them from a place on. */
    InputStream stream(int from) {
        return new ByteArrayInputStream(array, from, length - from);
    }

    /** Whether the first line from a place on is plainly one JSON object, and ends within them. */
    boolean isObjectALine(int from) {
        if (from >= length || array[from] != '{' || !hasLineEnd(from)) {
            return false;
        }
        int end = JsonBytes.afterValue(array, from, 0);
        return end > 0 && (array[end] == '\n' || (array[end] == '\r' && array[end + 1] == '\n'));
    }

    private boolean hasLineEnd(int from) {
        for (int i = from; i < length; i++) {
            if (array[i] == '\n') {
                return true;
            }
        }
        return false;
    }
}
