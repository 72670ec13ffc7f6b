package io.github.spamdigest.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked, and when two questions are the same. */
class HuntTest {

    @Test
    void anotherLookbackIsAnotherQuestion() {
        assertNotEquals(new Hunt(30, 10).fingerprint(), new Hunt(29, 10).fingerprint());
    }

    @Test
    void aLongerListIsTheSameQuestion() {
        assertEquals(new Hunt(30, 10).fingerprint(), new Hunt(30, 25).fingerprint());
    }

    /** Stored runs hold this text: changing it makes every installation compute its baseline once more. */
    @Test
    void theFingerprintIsTheOneThatIsStored() {
        assertEquals("v2 lookback=30d counting=deliveries exclusions=default", new Hunt(30, 10).fingerprint());
    }

    @Test
    void theWindowEndsWhereItIsAskedTo() {
        Instant to = Instant.parse("2026-03-02T05:00:00Z");
        assertEquals(TimeWindow.endingAt(to, 30), new Hunt(30, 10).windowEndingAt(to));
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "91, 10", "30, 0", "30, 101"})
    void valuesOutOfRangeAreRefused(int lookbackDays, int top) {
        assertThrows(IllegalArgumentException.class, () -> new Hunt(lookbackDays, top));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "90, 100"})
    void theEdgesOfTheRangesAreTaken(int lookbackDays, int top) {
        assertEquals(lookbackDays, new Hunt(lookbackDays, top).lookbackDays());
    }
}
