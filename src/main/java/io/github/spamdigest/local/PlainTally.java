package io.github.spamdigest.local;

import java.util.Arrays;

/**
 * Counts the deliveries that were not judged to be anything, as nearly all are, for some windows: by the number of their
 * profile, so that none of them costs a look-up of its domain. Not thread-safe.
 */
final class PlainTally {

    /** Two numbers a window: the deliveries in it, and the age of the first in it or its history, from 1. */
    private static final int NUMBERS = 2;

    private static final int SMALLEST = 1_024;

    private final int width;
    private long[] numbers = new long[SMALLEST];

    /** Takes what was counted of a profile. */
    interface Consumer {

        /** A profile's number, its deliveries in the window, and the age of its first. */
        void profile(int number, long deliveries, long first);
    }

    /** A tally for so many windows. */
    PlainTally(int windows) {
        this.width = windows * NUMBERS;
    }

    /** Counts a delivery in the window at a place, or in its history. */
    void count(int place, int profile, long age, boolean isInWindow) {
        int at = profile * width + place * NUMBERS;
        if (at + 1 >= numbers.length) {
            numbers = Arrays.copyOf(numbers, at + at / 2 + NUMBERS);
        }
        numbers[at] += isInWindow ? 1 : 0;
        numbers[at + 1] = Math.max(numbers[at + 1], age + 1);
    }

    /** Hands over every profile that was counted for the window at a place. */
    void forEach(int place, Consumer consumer) {
        for (int at = place * NUMBERS; at + 1 < numbers.length; at += width) {
            if (numbers[at + 1] > 0) {
                consumer.profile(at / width, numbers[at], numbers[at + 1] - 1);
            }
        }
    }
}
