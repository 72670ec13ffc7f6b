package io.github.spamdigest.core;

/**
 * How many rows of a window there are: every row that the source holds of it, whatever its direction, with those that an
 * exclusion hides and with repeats. Immutable.
 *
 * <p>That nobody here wrote to a domain, and that it sends no clean mail, can be said only where such rows are there at
 * all. A filter, the commonest thing in a query, takes them away without a trace.
 *
 * @param all all rows
 * @param cleanInbound inbound rows without any threat verdict
 * @param outbound rows of mail that people here sent
 */
public record RowsOfWindow(long all, long cleanInbound, long outbound) {

    /** Where mail is not filtered, most of it is clean; so little is what slipped through a filter of rows. */
    private static final int CLEAN_PERCENT = 1;

    /** Whether there are too few rows of clean inbound mail to say of anybody that they send none. */
    public boolean lacksCleanInbound() {
        return cleanInbound * 100 < all * CLEAN_PERCENT;
    }

    /** Whether there is no row of outbound mail, so that nobody can say to whom people here write. */
    public boolean lacksOutbound() {
        return outbound == 0;
    }
}
