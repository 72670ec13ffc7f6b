package io.github.spamdigest.local;

import java.util.function.LongConsumer;

/** A set of well mixed 64-bit hashes without a box around each; a hash of 0 is kept as 1. Not thread-safe. */
final class LongSet {

    private static final int SMALLEST = 2;

    private long[] slots = new long[SMALLEST];
    private int size;

    /** Adds a hash; false when it was there. */
    boolean add(long hash) {
        long value = hash == 0 ? 1 : hash;
        int slot = slotOf(slots, value);
        if (slots[slot] == value) {
            return false;
        }
        slots[slot] = value;
        size++;
        if (size * 4L > slots.length * 3L) {
            grow();
        }
        return true;
    }

    /** How many hashes it holds. */
    int size() {
        return size;
    }

    /** Hands every hash to the consumer, in no order. */
    void forEach(LongConsumer consumer) {
        for (long value : slots) {
            if (value != 0) {
                consumer.accept(value);
            }
        }
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        forEach(value -> larger[slotOf(larger, value)] = value);
        slots = larger;
    }

    private static int slotOf(long[] slots, long value) {
        int mask = slots.length - 1;
        int slot = (int) value & mask;
        while (slots[slot] != 0 && slots[slot] != value) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
