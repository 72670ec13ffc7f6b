package io.github.spamdigest.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.spamdigest.testing.Draw;
import io.github.spamdigest.testing.Law;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Schedule at(String time, ZoneId zone) {
        return new Schedule(LocalTime.parse(time), zone, Duration.ofHours(1));
    }

    @Test
    void beforeTheDueTimeTheDigestOfTheDayBeforeIsTheLatest() {
        Schedule schedule = at("06:00", ZoneId.of("UTC"));
        assertEquals(LocalDate.parse("2026-11-22"), schedule.dateAt(Instant.parse("2026-11-23T05:59:59.999Z")));
        assertEquals(LocalDate.parse("2026-11-23"), schedule.dateAt(Instant.parse("2026-11-23T06:00:00Z")));
    }

    @Test
    void theWindowEndsTheSettleTimeBeforeTheDueInstantHoweverLateTheTick() {
        DigestRequest request = at("06:00", BERLIN).requestAt(Instant.parse("2026-11-23T09:17:00Z"), "tick");
        assertEquals(Instant.parse("2026-11-23T04:00:00Z"), request.asOf());
        assertEquals(LocalDate.parse("2026-11-23"), request.date());
        assertFalse(request.again());
    }

    @Test
    void aDueTimeThatTheClocksSkipMovesOn() {
        // In Berlin 02:30 does not exist on 2026-03-29.
        Schedule schedule = at("02:30", BERLIN);
        assertEquals(Instant.parse("2026-03-29T01:30:00Z"), schedule.dueInstant(LocalDate.parse("2026-03-29")));
    }

    @Test
    void aDueTimeThatTheClocksRepeatIsDueOnce() {
        // In Berlin 02:30 comes twice on 2026-10-25.
        Schedule schedule = at("02:30", BERLIN);
        assertEquals(Instant.parse("2026-10-25T00:30:00Z"), schedule.dueInstant(LocalDate.parse("2026-10-25")));
        assertEquals(LocalDate.parse("2026-10-25"), schedule.dateAt(Instant.parse("2026-10-25T01:30:00Z")));
    }

    @Test
    void aDayThatAZoneSkippedHasNoDigestTwice() {
        Schedule schedule = at("06:00", ZoneId.of("Pacific/Apia"));
        assertEquals(LocalDate.parse("2011-12-31"), schedule.dateAt(Instant.parse("2011-12-30T16:00:00Z")));
    }

    @Test
    void aNegativeSettleTimeIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> new Schedule(LocalTime.NOON, BERLIN, Duration.ofSeconds(-1)));
    }

    /** A tick of a digest that is due at half past an hour. */
    private record Tick(Instant time, int hour) {}

    @Test
    void theDueInstantIsNeverAfterTheTickAndTheNextOneAlwaysIs() {
        Law.holds(1000, ScheduleTest::tick, tick -> {
            Schedule schedule = new Schedule(LocalTime.of(tick.hour(), 30), BERLIN, Duration.ZERO);
            LocalDate date = schedule.dateAt(tick.time());
            assertFalse(schedule.dueInstant(date).isAfter(tick.time()));
            assertFalse(!schedule.dueInstant(date.plusDays(1)).isAfter(tick.time()));
        });
    }

    static Tick tick(Draw draw) {
        Instant time = Instant.ofEpochSecond(draw.between(1_700_000_000L, 1_900_000_000L));
        return new Tick(time, draw.between(0, 23));
    }
}
