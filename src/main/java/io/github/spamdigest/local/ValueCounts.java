package io.github.spamdigest.local;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts deliveries by a value of theirs. Not thread-safe. */
final class ValueCounts<T extends Comparable<T>> {

    private final Map<T, Long> counts = new HashMap<>();

    /** One more delivery with this value. */
    void add(T value) {
        add(value, 1);
    }

    /** More deliveries with this value. */
    void add(T value, long deliveries) {
        counts.merge(value, deliveries, Long::sum);
    }

    /** How many values there were. */
    long distinct() {
        return counts.size();
    }

    /** The value with the most deliveries, of several the first. */
    Optional<T> top() {
        return ranked(Comparator.naturalOrder()).findFirst();
    }

    /** The values, those with the most deliveries first; ties as the comparator says. */
    Stream<T> ranked(Comparator<T> ties) {
        Comparator<Map.Entry<T, Long>> most =
                Map.Entry.<T, Long>comparingByValue().reversed();
        return counts.entrySet().stream()
                .sorted(most.thenComparing(Map.Entry::getKey, ties))
                .map(Map.Entry::getKey);
    }

    /** How many deliveries have this value. */
    long of(T value) {
        return counts.getOrDefault(value, 0L);
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
