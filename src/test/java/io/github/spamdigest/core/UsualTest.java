package io.github.spamdigest.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The middle of a few days, with the least and the most. */
class UsualTest {

    @Test
    void ofAnOddNumberOfDaysTheMiddleOneCounts() {
        assertEquals(new Usual(5, 1, 900, 3), Usual.of(List.of(900L, 1L, 5L)));
    }

    @Test
    void ofAnEvenNumberOfDaysTheMeanOfTheMiddleTwoCounts() {
        assertEquals(new Usual(4.5, 1, 900, 4), Usual.of(List.of(900L, 5L, 1L, 4L)));
    }

    @Test
    void oneDayIsItsOwnUsual() {
        assertEquals(new Usual(7, 7, 7, 1), Usual.of(List.of(7L)));
    }

    @Test
    void noDayIsNoUsual() {
        assertThrows(IllegalArgumentException.class, () -> Usual.of(List.of()));
    }
}
