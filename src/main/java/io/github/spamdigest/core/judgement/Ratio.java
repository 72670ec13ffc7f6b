package io.github.spamdigest.core.judgement;

import io.github.spamdigest.core.Fact;

/** A part of a whole. Without a whole there is no share, and every question about it is answered no. Immutable. */
record Ratio(long part, long whole) {

    /** The two-sided 95 % quantile of the normal distribution, for Wilson's bound. */
    private static final double Z_95 = 1.959963984540054;

    boolean atLeast(int percent) {
        return whole > 0 && part * 100.0 >= (double) whole * percent;
    }

    boolean over(int percent) {
        return whole > 0 && part * 100.0 > (double) whole * percent;
    }

    boolean below(int percent) {
        return whole > 0 && !atLeast(percent);
    }

    boolean isSome() {
        return part > 0;
    }

    /** The lower end of Wilson's 95 % interval in percent: what the share is at least, with so few seen. */
    double wilsonPercent() {
        if (whole <= 0) {
            return 0;
        }
        double n = whole;
        double share = Math.min(1, part / n);
        double z2 = Z_95 * Z_95;
        double centre = share + z2 / (2 * n);
        double spread = Z_95 * Math.sqrt(share * (1 - share) / n + z2 / (4 * n * n));
        return 100 * (centre - spread) / (1 + z2 / n);
    }

    Fact as(Fact.Kind kind) {
        return new Fact(kind, part, whole);
    }
}
