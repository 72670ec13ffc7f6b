package io.github.spamdigest.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A campaign of many new domains, from event files to the files of a digest. */
class CampaignDigestTest {

    private static final List<String> NETWORKS = List.of("203.0.113.", "198.51.100.", "192.0.2.");

    @TempDir
    Path folder;

    @Test
    void threeHundredDomainsWithTwelveDeliveriesEachAreOneTask() throws IOException {
        preview(12, 30);
        List<JsonNode> found = tasks("CAMPAIGN");
        assertEquals(1, found.size());
        JsonNode task = found.get(0);
        assertTrue(task.get("domain").isNull());
        assertEquals("campaign", task.get("kind").asText());
        assertEquals("today", task.get("urgency").asText());
        assertTrue(tasks("SMALL_BUT_INSIDE").isEmpty());
        String text = read("digest.txt").replaceAll("\\s+", " ");
        assertTrue(
                text.contains("New domains: a campaign: many new domains from the same networks"
                        + " 300 new domains from 3 networks; 12 of 3,600 judged a threat"),
                text);
        List<String> lines = read("campaigns.csv").lines().toList();
        assertEquals("\ufeffcampaign,domain,networks,deliveries,inboxes", lines.get(0));
        assertEquals(301, lines.size());
        assertTrue(lines.contains("1,new7.example,192.0.2.0/24 198.51.100.0/24,12,1"), lines.get(1));
    }

    @Test
    void oneThatStaysInJunkIsALineAboveTheList() throws IOException {
        preview(0, 30);
        assertTrue(tasks("CAMPAIGN").isEmpty());
        String line = "A campaign: 300 new domains from 3 networks, 3,600 deliveries, none in inboxes.";
        String text = read("digest.txt");
        assertTrue(text.split("TOP 10")[0].replaceAll("\\s+", " ").contains(line), text);
        assertTrue(read("digest.html").contains(line));
        assertTrue(Files.exists(folder.resolve("out/campaigns.csv")));
    }

    @Test
    void inDataOfTenDaysNobodyKnowsWhatIsNew() throws IOException {
        preview(12, 10);
        assertTrue(tasks("CAMPAIGN").isEmpty());
        assertFalse(read("digest.txt").contains("campaign"));
        assertFalse(Files.exists(folder.resolve("out/campaigns.csv")));
    }

    private void preview(int inside, int days) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            for (int message = 0; message < 12; message++) {
                String place = message == 0 && i < inside ? "Inbox/folder" : "Junk folder";
                String address = NETWORKS.get((i + message % 2) % 3) + (1 + message);
                rows.append(row("Spam", "new" + i + ".example", address, place, 22, message));
            }
        }
        for (int day = 0; day < days; day++) {
            rows.append(row("", "adatum.example", "198.18.0.1", "Inbox/folder", 22 - day, day));
        }
        Path events = Files.writeString(folder.resolve("events.json"), rows);
        CliRun run = CliRun.of(
                "preview", "--events", events, "--out", folder.resolve("out"), "--own-domains", "contoso.example");
        assertEquals(0, run.exitCode(), run.err());
    }

    private List<JsonNode> tasks(String reason) throws IOException {
        JsonNode tasks = new ObjectMapper().readTree(read("digest.json")).get("tasks");
        return tasks.findParents("reason").stream()
                .filter(task -> task.get("reason").asText().equals(reason))
                .toList();
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve("out").resolve(file));
    }

    private static String row(String threat, String name, String address, String place, int day, int number) {
        LocalDate date = LocalDate.of(2026, 11, 22).minusDays(22L - day);
        Map<String, String> row = new TreeMap<>(Map.of(
                "TimeGenerated",
                String.format(Locale.ROOT, "%sT10:%02d:00Z", date, number),
                "EmailDirection",
                "Inbound",
                "ThreatTypes",
                threat,
                "SenderFromDomain",
                name,
                "SenderFromAddress",
                "a@" + name,
                "RecipientEmailAddress",
                "u" + number + "@contoso.example",
                "NetworkMessageId",
                name + number,
                "DeliveryLocation",
                place,
                "SenderIPv4",
                address));
        row.put("AuthenticationDetails", "{\"DMARC\":\"pass\",\"CompAuth\":\"pass\"}");
        return new ObjectMapper().valueToTree(row) + "\n";
    }
}
