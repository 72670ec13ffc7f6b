package io.github.spamdigest.local;

import io.github.spamdigest.core.Hunt;

/**
 * The age of the first row of each message that was judged to be something, by the message's hash: what a row that
 * arrived late is counted by. Not thread-safe.
 */
final class FirstRows {

    private static final int SMALLEST = 16;
    private static final int SLOT = 2;
    private static final long LATE_AFTER = Hunt.LATE_AFTER.toNanos();

    /** Each slot is a message's hash and an age in nanoseconds; a hash of 0 is no message, or a free slot. */
    private long[] slots = new long[SMALLEST * SLOT];

    private int size;

    /** Takes note of a row. */
    void add(long message, long age) {
        if (message == 0) {
            return;
        }
        int slot = slotOf(slots, message);
        if (slots[slot] == message) {
            slots[slot + 1] = Math.max(slots[slot + 1], age);
            return;
        }
        slots[slot] = message;
        slots[slot + 1] = age;
        size++;
        if (size * 4L * SLOT > slots.length * 3L) {
            grow();
        }
    }

    /** The age by which a row is counted: its own, or its message's first row's where it is late. */
    long countedAge(long message, long age) {
        int slot = message == 0 ? -1 : slotOf(slots, message);
        boolean isLate = slot >= 0 && slots[slot] == message && slots[slot + 1] - age > LATE_AFTER;
        return isLate ? slots[slot + 1] : age;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (int from = 0; from < slots.length; from += SLOT) {
            if (slots[from] != 0) {
                int to = slotOf(larger, slots[from]);
                larger[to] = slots[from];
                larger[to + 1] = slots[from + 1];
            }
        }
        slots = larger;
    }

    private static int slotOf(long[] slots, long message) {
        int places = slots.length / SLOT;
        int place = (int) message & (places - 1);
        while (slots[place * SLOT] != 0 && slots[place * SLOT] != message) {
            place = (place + 1) & (places - 1);
        }
        return place * SLOT;
    }
}
