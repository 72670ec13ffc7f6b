package io.github.spamdigest.local;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Gives equal sequences of bytes the same number, from 0 on, and keeps them in few large arrays: hundreds of thousands
 * of objects would be followed by the collector again and again. Not thread-safe.
 */
final class DistinctBytes {

    /** Nobody outside can foresee it, so that no senders can be chosen to make the look-up slow. */
    private static final Hasher64 HASHER =
            Hashing.xxh3_64(ThreadLocalRandom.current().nextLong());

    private static final int CHUNK = 1 << 20;
    private static final int SMALLEST = 1 << 10;
    private static final int FREE = 0;

    private final List<byte[]> chunks = new ArrayList<>();
    private int used = CHUNK;
    private int size;
    private int[] slots = new int[SMALLEST];
    private int[] hashes = new int[SMALLEST];

    /** For each number the place of its chunk and, in the lower half, where it starts there. */
    private long[] places = new long[SMALLEST];

    private int[] lengths = new int[SMALLEST];

    /** The number of these bytes, which are copied when they are new. */
    int numberOf(ByteList bytes) {
        int hash = (int) HASHER.hashBytesToLong(bytes.array(), 0, bytes.length());
        int slot = hash & slots.length - 1;
        while (slots[slot] != FREE) {
            int number = slots[slot] - 1;
            if (hashes[number] == hash && isEqual(number, bytes)) {
                return number;
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = size + 1;
        add(hash, bytes);
        return size - 1;
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** The array that holds the bytes with this number. */
    byte[] arrayOf(int number) {
        return chunks.get((int) (places[number] >>> Integer.SIZE));
    }

    /** Where they start in it. */
    int startOf(int number) {
        return (int) places[number];
    }

    private boolean isEqual(int number, ByteList bytes) {
        int start = startOf(number);
        return Arrays.equals(arrayOf(number), start, start + lengths[number], bytes.array(), 0, bytes.length());
    }

    private void add(int hash, ByteList bytes) {
        if (size == lengths.length) {
            growNumbers();
        }
        if (used + bytes.length() > CHUNK) {
            chunks.add(new byte[Math.max(CHUNK, bytes.length())]);
            used = 0;
        }
        System.arraycopy(bytes.array(), 0, chunks.get(chunks.size() - 1), used, bytes.length());
        hashes[size] = hash;
        places[size] = (long) (chunks.size() - 1) << Integer.SIZE | used;
        lengths[size] = bytes.length();
        used += bytes.length();
        size++;
        if (size * 2 > slots.length) {
            growSlots();
        }
    }

    private void growNumbers() {
        int room = size + size / 2;
        hashes = Arrays.copyOf(hashes, room);
        places = Arrays.copyOf(places, room);
        lengths = Arrays.copyOf(lengths, room);
    }

    private void growSlots() {
        slots = new int[slots.length * 2];
        for (int number = 0; number < size; number++) {
            int slot = hashes[number] & slots.length - 1;
            while (slots[slot] != FREE) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = number + 1;
        }
    }
}
