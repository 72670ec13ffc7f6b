package io.github.spamdigest.local;

import java.time.Instant;
import java.util.Arrays;

/**
 * Counts the deliveries of one window that were not judged to be anything, as nearly all are: by the number of their
 * profile, so that none of them costs a look-up of its domain. Not thread-safe.
 */
final class PlainTally {

    /** Two numbers a profile: its deliveries in the window, and the age of its first in the window or its history. */
    private static final int NUMBERS = 2;

    private static final int SMALLEST = 256;

    private final Instant end;
    private long[] numbers = {};

    /** Takes what was counted of a profile. */
    interface Consumer {

        /** A profile's number, its deliveries in the window, and the time of its first. */
        void profile(int number, long deliveries, Instant first);
    }

    PlainTally(Instant end) {
        this.end = end;
    }

    /** Counts a delivery in the window or its history. */
    void count(int profile, Instant time, boolean isInWindow) {
        int at = profile * NUMBERS;
        if (at >= numbers.length) {
            grow(at);
        }
        numbers[at] += isInWindow ? 1 : 0;
        numbers[at + 1] = Math.max(numbers[at + 1], Age.of(time, end));
    }

    /** Hands over every profile that was counted. */
    void forEach(Consumer consumer) {
        for (int at = 0; at < numbers.length; at += NUMBERS) {
            if (numbers[at + 1] >= 0) {
                consumer.profile(at / NUMBERS, numbers[at], end.minusNanos(numbers[at + 1]));
            }
        }
    }

    private void grow(int place) {
        int old = numbers.length;
        numbers = Arrays.copyOf(numbers, Math.max(SMALLEST, place + place / 2 & -NUMBERS));
        for (int at = old; at < numbers.length; at += NUMBERS) {
            numbers[at + 1] = -1;
        }
    }
}
