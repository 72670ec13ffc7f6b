package io.github.spamdigest.truths;

import io.github.spamdigest.core.view.DayCount;

/**
 * What was done to deliveries after they came.
 *
 * @param day as in {@link Cell}: not before they came
 * @param verdicts what an action calls them, as in {@link DayCount}; 0 where it calls them nothing
 */
record Fate(Kind kind, int day, int verdicts) {

    /** Nothing was done. */
    static final Fate NOTHING = new Fate(Kind.NOTHING, 0, 0);

    /** What may be done; the first three have a row in the table of actions. */
    enum Kind {
        /** Taken away, by the filter or by hand. */
        TAKEN,
        /** The same was tried, and failed. */
        FAILED,
        /** An action that nobody knows what it does. */
        UNCLEAR,
        /** Its reader moved it to the inbox, which has no row of its own. */
        MOVED,
        NOTHING
    }

    /** Whether it was done before the end of a digest so many days after the first. */
    boolean isPast(int later) {
        return kind != Kind.NOTHING && day + later >= 0;
    }

    boolean isAction() {
        return kind.compareTo(Kind.UNCLEAR) <= 0;
    }
}
