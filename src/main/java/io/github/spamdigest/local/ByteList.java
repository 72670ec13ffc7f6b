package io.github.spamdigest.local;

import java.util.Arrays;

/** Bytes that are put together, in an array that is used again and again. Not thread-safe. */
final class ByteList {

    private static final int USUAL = 1 << 10;

    private byte[] bytes = new byte[USUAL];
    private int length;

    /** Forgets everything. */
    void clear() {
        length = 0;
    }

    /** Adds a byte. */
    void add(byte one) {
        makeRoom(1);
        bytes[length++] = one;
    }

    /** Adds bytes from a place up to another. */
    void add(byte[] from, int start, int end) {
        makeRoom(end - start);
        System.arraycopy(from, start, bytes, length, end - start);
        length += end - start;
    }

    /** The array that starts with the bytes; it changes with them. */
    byte[] array() {
        return bytes;
    }

    /** How many there are. */
    int length() {
        return length;
    }

    private void makeRoom(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }
}
