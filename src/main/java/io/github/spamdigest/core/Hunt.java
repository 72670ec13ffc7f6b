package io.github.spamdigest.core;

import java.time.Duration;
import java.time.Instant;

/**
 * The hunt: the question that is asked, whatever the moment, namely which sender domains delivered the most spam.
 * Immutable.
 *
 * @param lookbackDays the window's length in days of 24 hours, 1 to 90
 * @param top how many domains the digest lists, 1 to {@value #TRACKED}
 * @param counting what is counted as a delivery
 * @param exclusions what is left out of the count
 * @param bulkThreshold the complaint level from which mail counts as bulk in the evidence, 1 to 9
 * @param namesPeople whether the accounts that clicked are named; they are never compared, so no part of the fingerprint
 * @param staleAfter data whose newest event is older than this, at the window's end, says nothing about today
 */
public record Hunt(
        int lookbackDays,
        int top,
        Counting counting,
        Exclusions exclusions,
        int bulkThreshold,
        Duration staleAfter,
        boolean namesPeople) {

    /** How many domains are tracked from run to run, so that a domain just below the list is never called new. */
    public static final int TRACKED = 100;

    /** The lookback of the seed query, in days. */
    public static final int DEFAULT_LOOKBACK_DAYS = 30;

    /** The length of the seed query's list. */
    public static final int DEFAULT_TOP = 10;

    /** The bulk threshold of a tenant that has not changed its policy. */
    public static final int DEFAULT_BULK_THRESHOLD = 7;

    /** The highest complaint level there is. */
    public static final int MAX_BULK_THRESHOLD = 9;

    /** The longest lookback that can be asked for, in days. */
    public static final int MAX_LOOKBACK_DAYS = 90;

    /**
     * The longest lookback for a source that is asked over a network: with the history and a day before it, it spans 90
     * days, and Azure Monitor may throttle a longer query as abusive.
     */
    public static final int MAX_LIVE_LOOKBACK_DAYS = 75;

    /** How old the newest event may be, unless somebody sets it. */
    public static final Duration DEFAULT_STALE_AFTER = Duration.ofHours(48);

    /** How far before a window a source looks for earlier spam of the domains it reports on. */
    public static final Duration HISTORY = Duration.ofDays(14);

    /**
     * The platform stamps a row that arrives later than this with the time of its arrival. So a row that was judged
     * spam or phish this much later than the first such row of its message is no news: it counts on that row's day.
     */
    public static final Duration LATE_AFTER = Duration.ofHours(48);

    /** Raised by hand whenever the same settings would count something else, so that no run is compared across it. */
    private static final int QUESTION_VERSION = 2;

    /** Checks the ranges; throws {@link IllegalArgumentException} outside them. */
    public Hunt {
        if (lookbackDays < 1 || lookbackDays > MAX_LOOKBACK_DAYS) {
            throw new IllegalArgumentException("The lookback must be 1 to 90 days, not " + lookbackDays);
        }
        if (top < 1 || top > TRACKED) {
            throw new IllegalArgumentException("The top must be 1 to 100 domains, not " + top);
        }
        if (bulkThreshold < 1 || bulkThreshold > MAX_BULK_THRESHOLD) {
            throw new IllegalArgumentException("The bulk threshold must be 1 to 9, not " + bulkThreshold);
        }
    }

    /** A hunt that names nobody. */
    public Hunt(
            int lookbackDays,
            int top,
            Counting counting,
            Exclusions exclusions,
            int bulkThreshold,
            Duration staleAfter) {
        this(lookbackDays, top, counting, exclusions, bulkThreshold, staleAfter, false);
    }

    /** A hunt that takes data for stale when it usually does, and names nobody. */
    public Hunt(int lookbackDays, int top, Counting counting, Exclusions exclusions, int bulkThreshold) {
        this(lookbackDays, top, counting, exclusions, bulkThreshold, DEFAULT_STALE_AFTER);
    }

    /** The same hunt, in which the accounts that clicked are named or not. */
    public Hunt naming(boolean people) {
        return new Hunt(lookbackDays, top, counting, exclusions, bulkThreshold, staleAfter, people);
    }

    /** A hunt that counts as the seed query does, with nothing but simulations left out. */
    public Hunt(int lookbackDays, int top) {
        this(lookbackDays, top, Counting.DELIVERIES, Exclusions.DEFAULT, DEFAULT_BULK_THRESHOLD);
    }

    /** The window of this hunt that ends at {@code to}. */
    public TimeWindow windowEndingAt(Instant to) {
        return TimeWindow.endingAt(to, lookbackDays);
    }

    /**
     * What was asked, in one line. Two runs are compared only when their fingerprints are equal; the length of the list
     * is not part of it, since more domains than that are remembered.
     */
    public String fingerprint() {
        return "v" + QUESTION_VERSION + " lookback=" + lookbackDays + "d counting="
                + (counting == Counting.LATEST ? "latest" : "deliveries") + " exclusions=" + exclusions.fingerprint();
    }
}
