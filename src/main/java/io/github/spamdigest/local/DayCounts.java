package io.github.spamdigest.local;

import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.TimeWindow;
import java.time.Instant;
import java.util.Arrays;

/** Counts per day of a window. Not thread-safe. */
final class DayCounts {

    private final TimeWindow window;
    private final long[] days;

    DayCounts(TimeWindow window) {
        this.window = window;
        this.days = new long[window.days()];
    }

    /** The day of a time in the window; what is left over of a window of broken days joins its oldest. */
    int dayOf(Instant time) {
        return Math.min(window.daysBeforeEnd(time), days.length - 1);
    }

    /** Counts one event on a day. */
    void add(int day) {
        days[day]++;
    }

    /** The counts so far. */
    DailySeries series() {
        return new DailySeries(Arrays.stream(days).boxed().toList());
    }
}
