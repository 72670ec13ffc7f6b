package io.github.spamdigest.core.signals;

/** How improbable a count is where mail comes independently at a known rate. */
final class Poisson {

    private static final int EXACT = 20;

    private Poisson() {}

    /** Whether a count of at least {@code count} is rarer than {@code tail} where {@code mean} is usual. */
    static boolean isRarer(long count, double mean, double tail) {
        return count > mean && logTail(count, mean) < Math.log(tail);
    }

    /** The logarithm of an upper bound of P(X >= count), which is close where count is above the mean. */
    private static double logTail(long count, double mean) {
        double ratio = mean / (count + 1);
        return -mean + count * Math.log(mean) - logFactorial(count) - Math.log1p(-ratio);
    }

    /** Exact for small numbers, by Stirling's series above, which is right to ten digits there. */
    private static double logFactorial(long n) {
        if (n < EXACT) {
            double sum = 0;
            for (long i = 2; i <= n; i++) {
                sum += Math.log(i);
            }
            return sum;
        }
        double x = n + 1.0;
        return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x * x * x);
    }
}
