package io.github.spamdigest.local;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are put together, in an array that is used again and again. Not thread-safe. */
final class ByteList {

    private static final int USUAL = 1 << 10;
    private static final char NARROW = 0xff;
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

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

    /** Adds the four bytes of a number, the lowest first. */
    void addInt(int number) {
        makeRoom(Integer.BYTES);
        INTS.set(bytes, length, number);
        length += Integer.BYTES;
    }

    /** Adds the eight bytes of a number, the lowest first. */
    void addLong(long number) {
        makeRoom(Long.BYTES);
        LONGS.set(bytes, length, number);
        length += Long.BYTES;
    }

    /** Adds a text whatever is in it: its length and then two bytes a character, or one when that is enough. */
    void addText(String text) {
        int characters = text.length();
        boolean isNarrow = isNarrow(text);
        addInt(isNarrow ? characters : -characters);
        makeRoom(characters * Character.BYTES);
        for (int i = 0; i < characters; i++) {
            char one = text.charAt(i);
            bytes[length++] = (byte) one;
            if (!isNarrow) {
                bytes[length++] = (byte) (one >>> Byte.SIZE);
            }
        }
    }

    /** The number that was added as four bytes at a place. */
    static int intAt(byte[] bytes, int place) {
        return (int) INTS.get(bytes, place);
    }

    /** The number that was added as eight bytes at a place. */
    static long longAt(byte[] bytes, int place) {
        return (long) LONGS.get(bytes, place);
    }

    /** The text that was added at a place. */
    static String textAt(byte[] bytes, int place) {
        int characters = intAt(bytes, place);
        int start = place + Integer.BYTES;
        if (characters >= 0) {
            return new String(bytes, start, characters, StandardCharsets.ISO_8859_1);
        }
        char[] wide = new char[-characters];
        for (int i = 0; i < wide.length; i++) {
            int at = start + i * Character.BYTES;
            wide[i] = (char) (bytes[at] & 0xff | bytes[at + 1] << Byte.SIZE);
        }
        return new String(wide);
    }

    /** Where the next begins behind the text that was added at a place. */
    static int afterText(byte[] bytes, int place) {
        int characters = intAt(bytes, place);
        return place + Integer.BYTES + (characters >= 0 ? characters : -characters * Character.BYTES);
    }

    private static boolean isNarrow(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > NARROW) {
                return false;
            }
        }
        return true;
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
