package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.spamdigest.app.cli.CliRun;
import io.github.spamdigest.eventgen.Beside;
import io.github.spamdigest.eventgen.ClickRow;
import io.github.spamdigest.eventgen.EventColumn;
import io.github.spamdigest.eventgen.EventFiles;
import io.github.spamdigest.eventgen.EventRow;
import io.github.spamdigest.eventgen.PostRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the mail says of threats that were taken away or clicked, from files of several tables. */
class AftermathPreviewTest {

    private static final Instant END = Instant.parse("2026-11-23T06:00:00Z");
    private static final String NAME = "new-offers.test";

    @TempDir
    Path folder;

    private final List<EventRow> events = new ArrayList<>();
    private final List<PostRow> posts = new ArrayList<>();
    private final List<ClickRow> clicks = new ArrayList<>();

    @Test
    void cleanMailThatWasClickedAndThenTakenAwayIsTheFirstTask() throws IOException {
        for (int i = 0; i < 9; i++) {
            deliver("m" + i, "p" + i, "", "Inbox/folder");
            zap("m" + i, "p" + i, "Phish ZAP", "Success", "Quarantine");
        }
        click("m0", "ann@contoso.example", "ClickAllowed");
        click("m1", "bea@contoso.example", "ClickBlocked");

        String text = previewed();

        assertTrue(text.contains("1. new-offers[.]test: somebody got through to a page that its phish links to"), text);
        assertTrue(text.contains("2 people clicked a link in it, 1 got through"), text);
        assertTrue(text.contains("all 9 taken out of inboxes since"), text);
        JsonNode task = json().get("tasks").get(0);
        assertEquals(
                "{\"reachedInbox\":9,\"stillInInbox\":0,\"takenAway\":9,\"notKnown\":0,\"clicked\":2,\"gotThrough\":1}",
                task.get("lastSixDays").toString());
        assertEquals("CLICKED_THROUGH", task.get("reason").asText());
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(
                        Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)
                                .contains("ann@"),
                        file + "");
            }
        }
    }

    @Test
    void aFloodThatWasTakenAwayLeavesTheSubjectQuiet() throws IOException {
        for (int i = 0; i < 40; i++) {
            deliver("m" + i, "p" + i, "Spam", "Inbox/folder");
            zap("m" + i, "p" + i, "Spam ZAP", "Success", "Junk folder");
        }

        click("u1", "ann@contoso.example", "ClickAllowed");

        String text = previewed();

        assertTrue(text.contains("No single domain needs you"), text);
        assertFalse(text.contains("DO TODAY"), text);
        assertTrue(text.contains("new-offers[.]test: its threats flood inboxes"), text);
        assertFalse(text.contains("no row of EmailPostDeliveryEvents"), text);
        assertTrue(text.contains("all 40 taken out of inboxes since; no click recorded by Safe Links"), text);
    }

    @Test
    void whereNothingIsKnownOfClicksAFloodThatWasTakenAwayStaysForToday() throws IOException {
        for (int i = 0; i < 40; i++) {
            deliver("m" + i, "p" + i, "Spam", "Inbox/folder");
            zap("m" + i, "p" + i, "Spam ZAP", "Success", "Junk folder");
        }

        String text = previewed();

        assertTrue(text.contains("DO TODAY 1. new-offers[.]test: its threats flood inboxes"), text);
        assertTrue(text.contains("Who clicked, because no row of UrlClickEvents is here."), text);
        assertFalse(text.contains("no click recorded"), text);
    }

    @Test
    void aFailedRemovalLeavesItThere() throws IOException {
        for (int i = 0; i < 40; i++) {
            deliver("m" + i, "p" + i, "Phish", "Inbox/folder");
            zap("m" + i, "p" + i, "Phish ZAP", "Error", "");
        }

        String text = previewed();

        assertTrue(text.contains("40 of 40 still in inboxes as of the window's end; 40 of 40 judged a threat"), text);
        assertTrue(text.contains("take it out of inboxes"), text);
    }

    @Test
    void withoutTheTablesNothingIsKnownAndTheMailSaysSo() throws IOException {
        for (int i = 0; i < 40; i++) {
            deliver("m" + i, "p" + i, "Phish", "Inbox/folder");
        }

        String text = previewed();

        assertFalse(text.contains("still in inboxes"), text);
        assertTrue(text.contains("no row of EmailPostDeliveryEvents is here"), text);
        assertTrue(json().get("tasks").get(0).get("lastSixDays").get("clicked").isNull());
    }

    private void deliver(String message, String person, String threat, String location) {
        Map<EventColumn, String> values = new EnumMap<>(EventColumn.class);
        values.put(EventColumn.NETWORK_MESSAGE_ID, message);
        values.put(EventColumn.RECIPIENT_EMAIL_ADDRESS, person + "@contoso.example");
        values.put(EventColumn.EMAIL_DIRECTION, "Inbound");
        values.put(EventColumn.SENDER_FROM_DOMAIN, NAME);
        values.put(EventColumn.SENDER_FROM_ADDRESS, "eve@" + NAME);
        values.put(EventColumn.SENDER_IPV4, "192.0.2.9");
        values.put(EventColumn.AUTHENTICATION_DETAILS, "{\"DMARC\":\"pass\"}");
        values.put(EventColumn.THREAT_TYPES, threat);
        values.put(EventColumn.DELIVERY_LOCATION, location);
        values.put(EventColumn.REPORT_ID, "r" + events.size());
        events.add(new EventRow(END.minus(Duration.ofHours(7)), values));
    }

    private void zap(String message, String person, String action, String result, String location) {
        posts.add(new PostRow(
                END.minus(Duration.ofHours(3)),
                message,
                person + "@contoso.example",
                action,
                result,
                location,
                action.replace(" ZAP", ""),
                "z" + posts.size()));
    }

    private void click(String message, String account, String action) {
        clicks.add(new ClickRow(END.minus(Duration.ofHours(5)), message, account, action, false, "c" + clicks.size()));
    }

    /** Clean mail of forty days stands beside it, and mail that people wrote. */
    private String previewed() throws IOException {
        List<String> lines = new ArrayList<>(new Beside(posts, clicks).lines());
        for (EventRow row : events) {
            lines.add(EventFiles.ndjsonLine(row));
        }
        for (int i = 0; i < 800; i++) {
            Map<EventColumn, String> values = new EnumMap<>(EventColumn.class);
            boolean isWritten = i % 8 == 0;
            values.put(EventColumn.NETWORK_MESSAGE_ID, "u" + i);
            values.put(EventColumn.RECIPIENT_EMAIL_ADDRESS, isWritten ? "x@other.example" : "p1@contoso.example");
            values.put(EventColumn.EMAIL_DIRECTION, isWritten ? "Outbound" : "Inbound");
            values.put(EventColumn.SENDER_FROM_DOMAIN, isWritten ? "contoso.example" : "other.example");
            values.put(EventColumn.AUTHENTICATION_DETAILS, "{\"DMARC\":\"pass\"}");
            values.put(EventColumn.DELIVERY_LOCATION, "Inbox/folder");
            values.put(EventColumn.REPORT_ID, "w" + i);
            lines.add(EventFiles.ndjsonLine(new EventRow(END.minus(Duration.ofHours(1 + i)), values)));
        }
        Path file = folder.resolve("mixed.ndjson");
        Files.write(file, lines);
        CliRun run = CliRun.of(
                "preview",
                "--events",
                file,
                "--out",
                folder.resolve("out"),
                "--as-of",
                END,
                "--own-domains",
                "contoso.example");
        assertEquals(0, run.exitCode(), run.err());
        return Files.readString(folder.resolve("out/digest.txt")).replaceAll("\\s+", " ");
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("out/digest.json").toFile());
    }
}
