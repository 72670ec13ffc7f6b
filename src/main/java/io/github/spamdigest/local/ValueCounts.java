package io.github.spamdigest.local;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts deliveries by a value of theirs. Not thread-safe. */
final class ValueCounts<T extends Comparable<T>> {

    private final Map<T, Long> counts = new HashMap<>();

    /** One more delivery with this value. */
    void add(T value) {
        counts.merge(value, 1L, Long::sum);
    }

    /** How many values there were. */
    long distinct() {
        return counts.size();
    }

    /** The value with the most deliveries, of several the first. */
    Optional<T> top() {
        return counts.entrySet().stream()
                .min(Map.Entry.<T, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /** The deliveries of so many values, those with the most. */
    long sumOfTop(int values) {
        return counts.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(values)
                .mapToLong(Long::longValue)
                .sum();
    }
}
