package io.github.spamdigest.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the options of the question do to the digest of a small export. */
class PreviewExclusionsTest {

    private static final String HEADER =
            "TimeGenerated,EmailDirection,ThreatTypes,SenderFromDomain,SenderFromAddress,RecipientEmailAddress,"
                    + "NetworkMessageId,ReportId,AuthenticationDetails\n";
    private static final String PASS = "\"{\"\"DMARC\"\":\"\"pass\"\"}\"";
    private static final String NONE = "\"{\"\"DMARC\"\":\"\"none\"\",\"\"CompAuth\"\":\"\"fail\"\"}\"";

    @TempDir
    private Path folder;

    private Path events;

    @BeforeEach
    void writeEvents() throws IOException {
        events = Files.writeString(
                folder.resolve("events.csv"),
                HEADER
                        + row("10:00", "Spam", "jenkins@ci.example", "m1", PASS)
                        + row("10:01", "Spam", "jenkins@ci.example", "m2", NONE)
                        + row("10:02", "Spam", "other@ci.example", "m3", PASS)
                        + row("10:03", "Spam", "sales@shop.example", "m4", PASS)
                        + row("10:04", "Spam", "sales@shop.example", "m5", PASS)
                        + row("11:04", "", "sales@shop.example", "m5", PASS));
    }

    @Test
    void anExclusionLowersExactlyTheIntendedRowsAndACopyWithoutPassStays() throws IOException {
        assertEquals(Map.of("ci.example", 3L, "shop.example", 2L), deliveries());
        Path file = Files.writeString(
                folder.resolve("exclusions.json"),
                "// Ours.\n{\"schedulers\": {\"senders\": [\"Jenkins@ci.example\"]}}");
        assertEquals(Map.of("ci.example", 2L, "shop.example", 2L), deliveries("--exclusions", file));
        assertEquals(
                Map.of("ci.example", 2L, "shop.example", 2L),
                deliveries("--exclusions", "{\"schedulers\":{\"senders\":[\"jenkins@ci.example\"]}}"));
    }

    @Test
    void latestCountsAVerdictThatWasTakenBackAsClean() throws IOException {
        assertEquals(Map.of("ci.example", 3L, "shop.example", 1L), deliveries("--counting", "latest"));
    }

    @Test
    void wrongExclusionsStopThePreviewWithEverySentence() {
        CliRun run = CliRun.of(
                "preview", "--events", events, "--exclusions", "{\"alerts\":{\"senders\":[\"x\"]},\"alarms\":[]}");
        assertEquals(2, run.exitCode());
        assertEquals(2, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("$.alerts.senders[0] is 'x'; write an address"), run.err());
        assertTrue(run.err().contains("$.alarms is not known"), run.err());
        assertEquals("", run.out());
    }

    private Map<String, Long> deliveries(Object... options) throws IOException {
        Path out = folder.resolve("out");
        Object[] words = new Object[options.length + 5];
        System.arraycopy(new Object[] {"preview", "--events", events, "--out", out}, 0, words, 0, 5);
        System.arraycopy(options, 0, words, 5, options.length);
        CliRun run = CliRun.of(words);
        assertEquals(0, run.exitCode(), run.err());
        Map<String, Long> deliveries = new TreeMap<>();
        for (JsonNode row :
                new ObjectMapper().readTree(out.resolve("digest.json").toFile()).get("domains")) {
            deliveries.put(row.get("domain").asText(), row.get("deliveries").asLong());
        }
        return deliveries;
    }

    private static String row(String time, String threats, String sender, String message, String authentication) {
        return String.join(
                        ",",
                        "2026-11-22T" + time + ":00Z",
                        "Inbound",
                        threats,
                        sender.substring(sender.indexOf('@') + 1),
                        sender,
                        "ada@contoso.example",
                        message,
                        "r" + message + time,
                        authentication)
                + "\n";
    }
}
