package io.github.spamdigest.local;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Counts deliveries by a value of theirs. Not thread-safe. */
final class ValueCounts<T extends Comparable<T>> {

    private final Map<T, Long> counts = new HashMap<>();

    /** What a column counts by text, by the value that stands for each text; nothing when the column is empty. */
    static <T extends Comparable<T>> ValueCounts<T> in(ResultSet row, String column, Function<String, T> value)
            throws SQLException {
        ValueCounts<T> values = new ValueCounts<>();
        if (row.getObject(column) instanceof Map<?, ?> texts) {
            texts.forEach((text, deliveries) ->
                    values.counts.merge(value.apply((String) text), ((Number) deliveries).longValue(), Long::sum));
        }
        return values;
    }

    /** Counts a value no longer. */
    void remove(T value) {
        counts.remove(value);
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

    /** The deliveries of so many values, those with the most. */
    long sumOfTop(int values) {
        return counts.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(values)
                .mapToLong(Long::longValue)
                .sum();
    }
}
