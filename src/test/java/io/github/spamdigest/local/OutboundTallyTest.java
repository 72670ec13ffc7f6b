package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OutboundTallyTest {

    private static final int LONGEST_WINDOW = 90;

    @Test
    void eachDayOfTheLongestWindowCountsOnceHoweverOftenSomebodyWrote() {
        OutboundTally tally = new OutboundTally();
        for (int day = 0; day < LONGEST_WINDOW; day++) {
            tally.add(day, 1);
            tally.add(day, 1);
            assertEquals(day + 1, tally.days());
        }
        assertEquals(1, tally.people());
    }

    @Test
    void peopleCountOnceEachAndNobodyDoesNot() {
        OutboundTally tally = new OutboundTally();
        tally.add(0, 7);
        tally.add(1, 8);
        tally.add(2, 7);
        tally.add(3, 0);
        assertEquals(2, tally.people());
        assertEquals(4, tally.days());
    }
}
