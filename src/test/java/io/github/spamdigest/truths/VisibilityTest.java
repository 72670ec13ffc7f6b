package io.github.spamdigest.truths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VisibilityTest {

    private static final Visibility FOUR_WEEKS = new Visibility(35);

    @Test
    void theTailIsThatOfPoisson() {
        assertEquals(Math.log10(1 - Math.exp(-.5)), Visibility.logTail(1, .5), 1e-9);
        assertEquals(Math.log10(1 - Math.exp(-2) * (1 + 2 + 2 + 8 / 6.0)), Visibility.logTail(4, 2), 1e-9);
        assertEquals(0, Visibility.logTail(0, .5));
        assertEquals(0, Visibility.logTail(2, 2), "no more than usual");
    }

    @Test
    void threeInADayStandOutWhereThereAreNoneAndNotWhereOneComesEveryTwoWeeks() {
        assertTrue(FOUR_WEEKS.day(3, 0, 1) < Visibility.A_DAY);
        assertTrue(FOUR_WEEKS.day(2, 0, 1) > Visibility.A_DAY);
        assertTrue(FOUR_WEEKS.day(3, 1 / 14.0, 1) > Visibility.A_DAY);
    }

    @Test
    void aMessageToADozenIsOneWhereMailComesInDozens() {
        assertTrue(FOUR_WEEKS.day(12, 0, 1) < Visibility.A_DAY);
        assertTrue(FOUR_WEEKS.day(12, 0, 12) > Visibility.A_DAY);
    }

    @Test
    void aFewDaysOfDataShowLessThanFourWeeks() {
        assertTrue(new Visibility(9).day(3, 0, 1) > Visibility.A_DAY);
    }
}
