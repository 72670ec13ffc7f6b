package io.github.spamdigest.eventgen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written can be read again, whatever the rows hold. */
class EventFilesTest {

    private static final List<EventRow> NASTY = SampleEvents.random(7, 2_000);

    @TempDir
    Path folder;

    @Test
    void csvKeepsQuotesCommasAndLineBreaks() throws IOException {
        Path file = folder.resolve("events.csv");
        EventFiles.writeCsv(file, NASTY);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            List<NamedCsvRecord> records = csv.stream().toList();
            assertEquals(NASTY.size(), records.size());
            for (int i = 0; i < NASTY.size(); i++) {
                for (EventColumn column : EventColumn.values()) {
                    assertEquals(
                            NASTY.get(i).get(column),
                            records.get(i).findField(column.schemaName()).orElse(""));
                }
            }
        }
    }

    @Test
    void ndjsonIsOneLineARowAndNamesTheRequiredColumns() throws IOException {
        Path file = folder.resolve("events.ndjson");
        EventFiles.writeNdjson(file, List.of(EventRow.at(Instant.parse("2026-11-22T06:00:00.1234567Z"))));
        assertEquals(
                "{\"TimeGenerated\":\"2026-11-22T06:00:00.1234567Z\",\"SenderFromDomain\":\"\","
                        + "\"EmailDirection\":\"\",\"ThreatTypes\":\"\"}\n",
                Files.readString(file));
    }

    @Test
    void theStreamingEnvelopeWritesNullForWhatIsEmpty() throws IOException {
        Path file = folder.resolve("events.json");
        EventFiles.writeStreaming(
                file,
                List.of(EventRow.at(Instant.parse("2026-11-22T06:00:00Z"))
                        .with(EventColumn.BULK_COMPLAINT_LEVEL, "7")
                        .with(EventColumn.SUBJECT, "two\r\nlines")));
        String text = Files.readString(file);
        assertTrue(text.startsWith("{\"time\":\"2026-11-22T06:00:00Z\""), text);
        assertTrue(text.contains("\"category\":\"AdvancedHunting-EmailEvents\",\"properties\":{\"Timestamp\":"), text);
        assertTrue(text.contains("\"Subject\":\"two\\r\\nlines\""), text);
        assertTrue(text.contains("\"BulkComplaintLevel\":7,\"EmailActionPolicy\":null"), text);
        assertTrue(text.endsWith("}}\r\n"), text);
    }

    @Test
    void randomRowsAreTheSameForTheSameSeed() {
        assertEquals(NASTY, SampleEvents.random(7, 2_000));
        assertNotEquals(NASTY, SampleEvents.random(8, 2_000));
        assertEquals(2_000, NASTY.size());
    }
}
