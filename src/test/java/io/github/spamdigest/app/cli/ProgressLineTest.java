package io.github.spamdigest.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.testing.SettableClock;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final StringWriter screen = new StringWriter();
    private final SettableClock clock = new SettableClock(Instant.EPOCH);
    private final ProgressLine line = new ProgressLine(clock, new PrintWriter(screen));

    @Test
    void aReadingOfTwoSecondsIsNotTold() {
        clock.advance(Duration.ofSeconds(2));
        line.rows("a.csv", 50_000);
        line.share("a.csv", 99);
        assertEquals("", screen.toString());
    }

    @Test
    void aLongerOneIsToldEveryTwoSecondsInRowsOrPercent() {
        clock.advance(Duration.ofMillis(2_001));
        line.rows("a.csv", 1_050_000);
        line.rows("a.csv", 1_100_000);
        clock.advance(Duration.ofMillis(2_001));
        line.share("b.json", 7);
        line.share("b.json", 8);
        assertEquals(
                "Reading a.csv: 1,050,000 rows so far\nReading b.json: 7 % so far\n",
                screen.toString().replace("\r\n", "\n"));
    }
}
