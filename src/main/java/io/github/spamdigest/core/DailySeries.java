package io.github.spamdigest.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Counts per 24 hours, counted back from the window's end: index 0 is the last 24 hours. Immutable.
 *
 * @param days counts of deliveries, newest day first, none negative
 */
public record DailySeries(List<Long> days) {

    private static final int WEEK = 7;
    private static final int USUAL_WEEKS = 4;

    /** Copies the list. */
    public DailySeries {
        days = List.copyOf(days);
    }

    /** A series of {@code days} days in which nothing happened. */
    public static DailySeries zero(int days) {
        return new DailySeries(Collections.nCopies(days, 0L));
    }

    /** All deliveries of the window. */
    public long total() {
        return sum(0, days.size());
    }

    /** The deliveries of the last 24 hours. */
    public long last24h() {
        return days.isEmpty() ? 0 : days.get(0);
    }

    /** The deliveries of the days from index {@code newest} up to but not including {@code oldest}. */
    public long sum(int newest, int oldest) {
        long sum = 0;
        for (int i = newest; i < Math.min(oldest, days.size()); i++) {
            sum += days.get(i);
        }
        return sum;
    }

    /**
     * What is usual for the last 24 hours: the same weekday in the four weeks before.
     *
     * @param covered how many days back the data reaches; weeks it does not reach are left out
     * @return empty when the window or the data holds no such weekday
     */
    public Optional<Usual> usual(int covered) {
        List<Long> sameWeekday = new ArrayList<>();
        for (int week = 1; week <= USUAL_WEEKS; week++) {
            int day = week * WEEK;
            if (day < days.size() && day < covered) {
                sameWeekday.add(days.get(day));
            }
        }
        return sameWeekday.isEmpty() ? Optional.empty() : Optional.of(Usual.of(sameWeekday));
    }
}
