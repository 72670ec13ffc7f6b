package io.github.spamdigest.core;

import java.util.List;

/**
 * What is usual for 24 hours, from the same weekday in the weeks before. Immutable.
 *
 * @param median the middle of those days, a half where two middle days differ by an odd number
 * @param lowest the fewest deliveries on one of those days
 * @param highest the most deliveries on one of those days
 * @param weeks how many days it stands on, 1 to 4
 */
public record Usual(double median, long lowest, long highest, int weeks) {

    /** A usual day doubles by chance seldom; weekdays differ by less. */
    private static final int SURGE_FACTOR = 2;

    /** Fewer in a day are no surge: a newsletter to a distribution list is ten deliveries. */
    private static final int LEAST_DELIVERIES = 10;

    /** The usual of these counts; throws {@link IllegalArgumentException} when there are none. */
    public static Usual of(List<Long> counts) {
        if (counts.isEmpty()) {
            throw new IllegalArgumentException("Nothing is usual without a single day");
        }
        List<Long> sorted = counts.stream().sorted().toList();
        int size = sorted.size();
        double median = (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2.0;
        return new Usual(median, sorted.get(0), sorted.get(size - 1), size);
    }

    /** Whether so many deliveries in 24 hours are at least twice this, and enough to notice. */
    public boolean isDoubledBy(long last24h) {
        return last24h >= LEAST_DELIVERIES && last24h >= SURGE_FACTOR * median;
    }
}
