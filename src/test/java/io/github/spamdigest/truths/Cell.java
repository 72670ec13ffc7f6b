package io.github.spamdigest.truths;

import io.github.spamdigest.core.view.DayCount;

/**
 * Inbound rows that are equal in all that evidence tells: of a threat one message with one verdict, of clean mail
 * any number.
 *
 * @param day days of 24 hours before the first digest's end, 0 the newest that it sees, -1 the next day
 * @param verdicts as in {@link DayCount}
 * @param deliveries rows, above 0; of a threat one for each of as many people in a row
 * @param first the number of the first recipient of a threat
 * @param message the number of the message, the same for the parts of a threat that arrive in different ways; 0 for
 *     clean mail
 */
record Cell(Way way, int day, int verdicts, int deliveries, int first, int message) {

    boolean isThreat() {
        return verdicts != 0;
    }

    boolean isInside() {
        return (verdicts & DayCount.INSIDE) != 0;
    }
}
