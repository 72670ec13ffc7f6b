package io.github.spamdigest.core;

import java.time.Duration;
import java.time.Instant;

/**
 * The span of time that is asked about: after {@code from}, up to and including {@code to}. Immutable.
 *
 * <p>The start is exclusive because Kusto's {@code ago(30d)} comparison with {@code >} is.
 *
 * @param from exclusive start
 * @param to inclusive end, later than {@code from}
 */
public record TimeWindow(Instant from, Instant to) {

    private static final long SECONDS_A_DAY = 86_400;

    /** Checks that the window has a length; throws {@link IllegalArgumentException} otherwise. */
    public TimeWindow {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A window must end after it starts: " + from + " to " + to);
        }
    }

    /** Written out for a faster start, as in {@link SenderDomain}. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof TimeWindow window && from.equals(window.from) && to.equals(window.to));
    }

    @Override
    public int hashCode() {
        return 31 * from.hashCode() + to.hashCode();
    }

    /** The window of {@code days} times exactly 24 hours that ends at {@code to}. */
    public static TimeWindow endingAt(Instant to, int days) {
        return new TimeWindow(to.minus(Duration.ofDays(days)), to);
    }

    /** Whether the instant lies in the window. */
    public boolean contains(Instant time) {
        return time.isAfter(from) && !time.isAfter(to);
    }

    /** The same window, moved back by one day of 24 hours: what yesterday's digest asked. */
    public TimeWindow dayBefore() {
        return new TimeWindow(from.minus(Duration.ofDays(1)), to.minus(Duration.ofDays(1)));
    }

    /** The number of whole 24-hour days in the window. */
    public int days() {
        return (int) Duration.between(from, to).toDays();
    }

    /**
     * How many whole days before the window's end the instant lies: 0 for the last 24 hours, 1 for the 24 hours before.
     * A day ends inclusively, as the window does. Only meaningful for an instant in the window.
     */
    public int daysBeforeEnd(Instant time) {
        long seconds = to.getEpochSecond() - time.getEpochSecond() - (to.getNano() < time.getNano() ? 1 : 0);
        return (int) (seconds / SECONDS_A_DAY);
    }
}
