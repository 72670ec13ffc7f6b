package io.github.spamdigest.eventgen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The bundled file is what the generator writes, and looks like what it claims to be. */
class SampleEventsTest {

    private static final Path BUNDLED = Path.of("src/main/resources/sample/events.ndjson.gz");
    private static final String UPDATE = "mvn -q test -Dtest=SampleEventsTest -Dsample.update=true";
    private static final Pattern RESERVED = Pattern.compile(".*\\.(example|test|invalid)\\.?|mailhost|");
    private static final List<EventRow> ROWS = SampleEvents.rows();

    @Test
    void theBundledFileHoldsTheGeneratedRows() throws IOException {
        if (Boolean.getBoolean("sample.update")) {
            EventFiles.writeNdjson(BUNDLED, ROWS);
        }
        List<String> bundled = lines();
        for (int i = 0; i < Math.min(bundled.size(), ROWS.size()); i++) {
            assertEquals(EventFiles.ndjsonLine(ROWS.get(i)), bundled.get(i), "Row " + (i + 1) + "; rewrite: " + UPDATE);
        }
        assertEquals(ROWS.size(), bundled.size(), "Number of rows; rewrite: " + UPDATE);
    }

    @Test
    void theBundledFileIsSmall() throws IOException {
        long size = Files.size(BUNDLED);
        assertTrue(size < 400_000, () -> size + " bytes");
    }

    @Test
    void theSampleCoversFortyDaysToTheHour() {
        Instant oldest = ROWS.get(0).time();
        Instant newest = ROWS.get(ROWS.size() - 1).time();
        assertTrue(oldest.isBefore(Instant.parse("2026-10-14T01:00:00Z")), () -> "Oldest event " + oldest);
        assertTrue(newest.isAfter(Instant.parse("2026-11-22T23:00:00Z")), () -> "Newest event " + newest);
        assertFalse(newest.isAfter(SampleEvents.END), () -> "Newest event " + newest);
        assertEquals(
                SampleEvents.DAYS, Duration.between(oldest, SampleEvents.END).toDays() + 1);
    }

    @Test
    void everyDomainIsReservedForExamples() {
        for (EventRow row : ROWS) {
            for (EventColumn column : List.of(
                    EventColumn.SENDER_FROM_DOMAIN,
                    EventColumn.SENDER_MAIL_FROM_DOMAIN,
                    EventColumn.RECIPIENT_DOMAIN)) {
                String domain = row.get(column).toLowerCase(Locale.ROOT);
                assertTrue(RESERVED.matcher(domain).matches(), domain);
            }
        }
    }

    @Test
    void anOwnAccountThatSendsSpamIsInTheSample() {
        assertTrue(ROWS.stream()
                .anyMatch(row -> row.get(EventColumn.EMAIL_DIRECTION).equals("Outbound")
                        && row.get(EventColumn.THREAT_TYPES).equals("Spam")));
    }

    private static List<String> lines() throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(BUNDLED)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
