package io.github.spamdigest.eventgen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Random rows hold the traps they promise, so that a test that passes on them means something. */
class NastyRowsTest {

    private static final List<EventRow> ROWS = SampleEvents.random(1, 5_000);
    private static final TimeWindow WINDOW = TimeWindow.endingAt(SampleEvents.END, 30);

    @Test
    void rowsLieOnTheEdgesOfTheWindowAndATickBesideThem() {
        for (Instant edge : List.of(WINDOW.from(), WINDOW.to())) {
            for (long nanos : List.of(-100L, 0L, 100L)) {
                Instant time = edge.plusNanos(nanos);
                assertTrue(ROWS.stream().anyMatch(row -> row.time().equals(time)), () -> "No row at " + time);
            }
        }
    }

    @Test
    void someRowsAreRepeated() {
        long duplicates = ReferenceCount.of(ROWS, WINDOW).duplicates();
        assertTrue(duplicates > 20, () -> duplicates + " repeats");
    }

    @Test
    void mailWithoutADomainAndSpellingsOfOneDomainAreAmongThem() {
        ReferenceCount count = ReferenceCount.of(ROWS, WINDOW);
        assertTrue(count.domain("").isPresent());
        assertEquals(
                count.domain("I.TEST.").orElseThrow(), count.domain("i.test").orElseThrow());
    }

    @Test
    void thereIsHistoryBeforeTheWindow() {
        assertTrue(ROWS.stream()
                .anyMatch(row -> row.time().isBefore(WINDOW.from().minus(Duration.ofDays(4)))));
    }
}
