package io.github.spamdigest.app.given;

import java.time.Duration;
import java.time.Instant;

/**
 * How a case's mail differs from what is written, without making its evidence false. Immutable.
 *
 * @param daysEarlier how many days before the Monday of the cases it ends, 0 to 6
 * @param percent what counts are multiplied by, 70 to 130
 * @param isLoud whether 300 other domains send more spam than any name of the case
 * @param isStamped whether one transport rule marks all mail from outside
 * @param isBehindGateway whether most other mail fails its authentication, as behind a gateway of another maker
 * @param isOnSafeList whether some people have the partners on their safe lists
 */
record Variation(
        int daysEarlier,
        int percent,
        boolean isLoud,
        boolean isStamped,
        boolean isBehindGateway,
        boolean isOnSafeList) {

    /** The case as it is written. */
    static final Variation NONE = new Variation(0, 100, false, false, false, false);

    private static final Instant MONDAY = Instant.parse("2026-11-23T06:00:00Z");

    /** Counts up to here stay: fewer would be another case. */
    private static final int SMALL = 3;

    /** The end of the window. */
    Instant end() {
        return MONDAY.minus(Duration.ofDays(daysEarlier));
    }

    /** The same with the counts as they are written, for the mail beside the case. */
    Variation uncounted() {
        return new Variation(daysEarlier, 100, isLoud, isStamped, isBehindGateway, isOnSafeList);
    }

    /** What becomes of a number of deliveries, messages or people. */
    int count(int written) {
        return written <= SMALL ? written : Math.max(SMALL, Math.round(written * percent / 100f));
    }
}
