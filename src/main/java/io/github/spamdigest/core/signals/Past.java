package io.github.spamdigest.core.signals;

import io.github.spamdigest.core.view.NamesInView;
import java.util.Arrays;

/**
 * What is usual for a name, from the four weeks before. Immutable.
 *
 * <p>The highest days are left out, so that an attacker who sends a little now and then makes nothing usual; but a clump
 * that two earlier weeks had, such as a newsletter, counts in full: each of them would have been a signal itself.
 *
 * @param days counts by day, 0 the newest
 * @param covered how many days the data reaches back
 * @param leavesOut whether one day in seven is left out; only the highest one where nobody else could have sent what they show
 */
record Past(long[] days, int covered, boolean leavesOut) {

    /** A past without its highest days. */
    Past(long[] days, int covered) {
        this(days, covered, true);
    }

    /** What is usual in a day, as a mean. */
    double ofDay() {
        return Math.max(rate(1), recurring(1, NamesInView.DAYS / 5));
    }

    /** What is usual in six days, as a mean. */
    double ofSpan() {
        int span = NamesInView.RECENT;
        double perDay = rate(span);
        long[] sums = new long[4];
        for (int block = 0; block < sums.length; block++) {
            sums[block] = sum(span * (block + 1), span * (block + 2));
        }
        return Math.max(span * perDay, secondOf(sums));
    }

    /** The sum of the days from one to before another. */
    long sum(int from, int to) {
        return Arrays.stream(days, from, Math.min(to, days.length)).sum();
    }

    /** Whether any of the days had something. */
    boolean isSome(int from, int to) {
        return sum(from, to) > 0;
    }

    private double rate(int from) {
        int to = Math.min(Math.min(from + Limits.PAST, covered), days.length);
        if (to <= from) {
            return Limits.UNSEEN;
        }
        long[] past = Arrays.copyOfRange(days, from, to);
        Arrays.sort(past);
        int kept = past.length
                - (leavesOut
                        ? past.length / Limits.DAYS_PER_ODD_DAY
                        : Math.min(1, past.length / Limits.DAYS_PER_ODD_DAY));
        long sum = Arrays.stream(past, 0, kept).sum();
        return (double) sum / kept + Limits.UNSEEN / past.length;
    }

    /** The second highest of four weeks' highest days. */
    private long recurring(int from, int week) {
        long[] highest = new long[4];
        for (int i = 0; i < highest.length; i++) {
            int start = from + i * week;
            highest[i] = Arrays.stream(days, start, Math.min(start + week, days.length))
                    .max()
                    .orElse(0);
        }
        return secondOf(highest);
    }

    private static long secondOf(long[] counts) {
        long[] sorted = counts.clone();
        Arrays.sort(sorted);
        long second = sorted[sorted.length - 2];
        return second >= Limits.CLUMP ? second : 0;
    }
}
