package io.github.spamdigest.local;

import java.util.Arrays;

/**
 * A set of well mixed 128-bit hashes in little memory. It grows piece by piece, so that no growth takes much. Not
 * thread-safe.
 */
final class HashSet128 {

    private static final int PIECES = 1 << 8;
    private static final int SMALLEST = 1 << 4;

    private final long[][] pieces = new long[PIECES][];
    private final int[] sizes = new int[PIECES];

    HashSet128() {
        Arrays.fill(pieces, new long[0]);
    }

    /** Adds a hash; false when it was there. */
    boolean add(long high, long low) {
        // A slot whose low half is 0 is free.
        long kept = low == 0 ? 1 : low;
        int piece = (int) (high >>> 56);
        if (sizes[piece] >= pieces[piece].length / 2 * 0.8) {
            grow(piece);
        }
        long[] slots = pieces[piece];
        int slot = slotOf(slots, high, kept);
        if (slots[slot + 1] == kept) {
            return false;
        }
        slots[slot] = high;
        slots[slot + 1] = kept;
        sizes[piece]++;
        return true;
    }

    private void grow(int piece) {
        long[] old = pieces[piece];
        long[] larger = new long[Math.max(SMALLEST, old.length / 4 * 5 & ~1)];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i + 1] != 0) {
                int slot = slotOf(larger, old[i], old[i + 1]);
                larger[slot] = old[i];
                larger[slot + 1] = old[i + 1];
            }
        }
        pieces[piece] = larger;
    }

    /** Where the hash is, or would be. */
    private static int slotOf(long[] slots, long high, long low) {
        int slot = (int) Math.multiplyHigh(low >>> 1, slots.length) * 2;
        while (slots[slot + 1] != 0 && (slots[slot + 1] != low || slots[slot] != high)) {
            slot = slot + 2 == slots.length ? 0 : slot + 2;
        }
        return slot;
    }
}
