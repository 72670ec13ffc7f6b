package io.github.spamdigest.azure.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the Retry-After header is read. */
class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");

    @Test
    void secondsAreSeconds() {
        assertEquals(Optional.of(Duration.ofSeconds(120)), RetryAfter.parse(" 120 ", NOW));
    }

    @Test
    void aDateIsCountedFromNow() {
        assertEquals(Optional.of(Duration.ofMinutes(2)), RetryAfter.parse("Mon, 23 Nov 2026 06:02:00 GMT", NOW));
    }

    @Test
    void zeroIsASecond() {
        assertEquals(Optional.of(Duration.ofSeconds(1)), RetryAfter.parse("0", NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Mon, 23 Nov 2026 06:00:00 GMT", "Mon, 23 Nov 2026 05:00:00 GMT", "Sun, 06 Nov 1994 08:49:37 GMT"
            })
    void aDateThatIsOverIsNoTime(String text) {
        assertEquals(Optional.empty(), RetryAfter.parse(text, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "soon", "99999999999999999999", "٣", "Mon, 31 Feb 2026 06:02:00 GMT"})
    void anythingElseIsNoTime(String text) {
        assertEquals(Optional.empty(), RetryAfter.parse(text, NOW));
    }
}
