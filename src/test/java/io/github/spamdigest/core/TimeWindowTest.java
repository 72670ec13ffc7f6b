package io.github.spamdigest.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A window starts exclusively and ends inclusively, and so does each of its days. */
class TimeWindowTest {

    private static final Instant TO = Instant.parse("2026-03-02T05:00:00Z");
    private static final TimeWindow WINDOW = TimeWindow.endingAt(TO, 30);

    @Test
    void theStartIsOutsideAndTheEndInside() {
        assertFalse(WINDOW.contains(WINDOW.from()));
        assertTrue(WINDOW.contains(WINDOW.from().plusNanos(1)));
        assertTrue(WINDOW.contains(TO));
        assertFalse(WINDOW.contains(TO.plusNanos(1)));
    }

    @Test
    void aDayEndsAsTheWindowDoes() {
        Duration day = Duration.ofDays(1);
        assertEquals(0, WINDOW.daysBeforeEnd(TO));
        assertEquals(0, WINDOW.daysBeforeEnd(TO.minus(day).plusNanos(1)));
        assertEquals(1, WINDOW.daysBeforeEnd(TO.minus(day)));
        assertEquals(29, WINDOW.daysBeforeEnd(WINDOW.from().plusNanos(1)));
    }

    @Test
    void daysAreTwentyFourHoursAcrossAClockChange() {
        TimeWindow window = TimeWindow.endingAt(Instant.parse("2026-04-06T00:00:00Z"), 2);
        assertEquals(Instant.parse("2026-04-04T00:00:00Z"), window.from());
        assertEquals(2, window.days());
    }

    @Test
    void theDayBeforeIsAsLongAndADayOlder() {
        assertEquals(TimeWindow.endingAt(TO.minus(Duration.ofDays(1)), 30), WINDOW.dayBefore());
        assertEquals(30, WINDOW.dayBefore().days());
    }

    @Test
    void aWindowWithoutLengthIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new TimeWindow(TO, TO));
        assertThrows(IllegalArgumentException.class, () -> new TimeWindow(TO, TO.minusNanos(1)));
    }
}
