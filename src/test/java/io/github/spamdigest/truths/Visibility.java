package io.github.spamdigest.truths;

/** Whether a planted number stands out of true rates, by Poisson's law. */
final class Visibility {

    /** The decimal logarithm of the tail below which the count of a day stands out. */
    static final double A_DAY = -5;

    /** The same for six days: looked at every day, they are six times the same, so that the limit is lower. */
    static final double SIX_DAYS = -7;

    private static final int PAST = 28;
    private static final int RECENT = 6;

    /** How sure we want to be that the past shows no higher rate. */
    private static final double QUANTILE = .999;

    private final int past;

    /** Knows how many days of data there are. */
    Visibility(int reach) {
        past = Math.max(1, Math.min(PAST, reach - RECENT));
    }

    /**
     * The tail of a day's count.
     *
     * @param rate the true rate, deliveries a day
     * @param clump how many come at once
     */
    double day(long count, double rate, double clump) {
        return logTail(count / clump, believed(rate / clump));
    }

    /** The tail of six days' count, moved so that its limit is that of a day. */
    double sixDays(long count, double rate, double clump) {
        return logTail(count / clump, RECENT * believed(rate / clump)) - SIX_DAYS + A_DAY;
    }

    /** The highest rate that the days before may well show to somebody who knows nothing else. */
    private double believed(double rate) {
        return (quantile(rate * past) + .5) / past;
    }

    private static long quantile(double mean) {
        if (mean > 500) {
            return Math.round(mean + 3.1 * Math.sqrt(mean));
        }
        long count = 0;
        double term = Math.exp(-mean);
        for (double sum = term; sum < QUANTILE; sum += term) {
            count++;
            term *= mean / count;
        }
        return count;
    }

    /** The decimal logarithm of the chance of so many or more, where so many come on average. */
    static double logTail(double count, double mean) {
        long least = (long) Math.floor(count);
        if (least <= mean || least <= 0) {
            return 0;
        }
        double term = least * Math.log(mean) - mean;
        for (long i = 2; i <= least; i++) {
            term -= Math.log(i);
        }
        double sum = 1;
        double ratio = 1;
        for (long i = least + 1; ratio > 1e-12; i++) {
            ratio *= mean / i;
            sum += ratio;
        }
        return Math.min(0, (term + Math.log(sum)) / Math.log(10));
    }
}
