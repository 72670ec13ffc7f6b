package io.github.spamdigest.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final StringWriter screen = new StringWriter();
    private final Watch watch = new Watch();
    private final ProgressLine line = new ProgressLine(watch, new PrintWriter(screen));

    @Test
    void aReadingOfTwoSecondsIsNotTold() {
        watch.now = watch.now.plusSeconds(2);
        line.rows("a.csv", 50_000);
        line.share("a.csv", 99);
        assertEquals("", screen.toString());
    }

    @Test
    void aLongerOneIsToldEveryTwoSecondsInRowsOrPercent() {
        watch.now = watch.now.plusMillis(2_001);
        line.rows("a.csv", 1_050_000);
        line.rows("a.csv", 1_100_000);
        watch.now = watch.now.plusMillis(2_001);
        line.share("b.json", 7);
        line.share("b.json", 8);
        assertEquals(
                "Reading a.csv: 1,050,000 rows so far\nReading b.json: 7 % so far\n",
                screen.toString().replace("\r\n", "\n"));
    }

    private static final class Watch extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
