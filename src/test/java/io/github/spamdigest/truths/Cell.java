package io.github.spamdigest.truths;

import io.github.spamdigest.core.view.DayCount;

/**
 * Inbound rows that are equal in all that evidence tells: of a threat one message with one verdict, of clean mail
 * any number.
 *
 * @param day days of 24 hours before the first digest's end, 0 the newest that it sees, -1 the next day
 * @param verdicts as in {@link DayCount}, when it came; clean mail is in inboxes and has none
 * @param deliveries rows, above 0; of a threat one for each of as many people in a row
 * @param first the number of the first recipient of a threat
 * @param message the number of the message, the same for the parts of a threat that arrive in different ways; 0 for
 *     clean mail that stays so
 * @param fate what was done to it later
 */
record Cell(Way way, int day, int verdicts, int deliveries, int first, int message, Fate fate) {

    private static final int PLACES = DayCount.INSIDE | DayCount.GONE | DayCount.STILL;

    boolean isThreat() {
        return verdicts != 0;
    }

    boolean isInside() {
        return (verdicts & DayCount.INSIDE) != 0;
    }

    boolean isGone() {
        return (verdicts & DayCount.GONE) != 0;
    }

    boolean isHarmful() {
        return (verdicts & (DayCount.PHISH | DayCount.MALWARE)) != 0;
    }

    /** So many of its rows, from a recipient on, to which this was done. */
    Cell part(int count, int from, Fate done) {
        return new Cell(way, day, verdicts, count, from, message, done);
    }

    /**
     * The same as a digest so many days after the first may tell it.
     *
     * @param isActionTold whether the table of actions has rows
     * @param isLatestTold whether mail says where it is now
     */
    Cell seen(int later, boolean isActionTold, boolean isLatestTold) {
        boolean isPast = fate.isPast(later);
        boolean isTold = isPast && isActionTold && fate.isAction();
        int all = verdicts & ~PLACES | (isTold ? fate.verdicts() : 0);
        if (all == 0) {
            return message == 0 ? this : new Cell(way, day, 0, deliveries, first, 0, fate);
        }
        boolean wasInside = verdicts == 0 || isInside();
        boolean isMoved = isPast && isLatestTold && fate.kind() == Fate.Kind.MOVED;
        boolean isTaken = isPast && (isTold || isLatestTold) && fate.kind() == Fate.Kind.TAKEN;
        boolean isOpen = isTold ? fate.kind() == Fate.Kind.UNCLEAR : !isActionTold;
        int place = !wasInside && !isMoved ? 0 : DayCount.INSIDE;
        if (place != 0 && (isMoved || isTaken || !isOpen)) {
            place |= isTaken ? DayCount.GONE : DayCount.STILL;
        }
        return all + place == verdicts ? this : new Cell(way, day, all | place, deliveries, first, message, fate);
    }
}
