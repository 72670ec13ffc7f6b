package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.spamdigest.app.cli.CliRun;
import io.github.spamdigest.eventgen.Beside;
import io.github.spamdigest.eventgen.ClickRow;
import io.github.spamdigest.eventgen.EventColumn;
import io.github.spamdigest.eventgen.EventFiles;
import io.github.spamdigest.eventgen.EventRow;
import io.github.spamdigest.eventgen.LinkRow;
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
import org.junit.jupiter.api.io.TempDir;

/** A folder with event files of several tables, and a preview of them. */
class AftermathFixture {

    private static final Instant END = Instant.parse("2026-11-23T06:00:00Z");
    private static final String NAME = "new-offers.test";

    @TempDir
    Path folder;

    private final List<EventRow> events = new ArrayList<>();
    private final List<PostRow> posts = new ArrayList<>();
    private final List<ClickRow> clicks = new ArrayList<>();
    private final List<LinkRow> links = new ArrayList<>();

    void deliver(String message, String person, String threat, String location) {
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

    void zap(String message, String person, String action, String result, String location) {
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

    void click(String message, String account, String action) {
        clicks.add(new ClickRow(END.minus(Duration.ofHours(5)), message, account, action, false, "c" + clicks.size()));
    }

    /** Says something more of the mail that was delivered last. */
    void carrying(EventColumn column, String value) {
        int last = events.size() - 1;
        events.set(last, events.get(last).with(column, value));
    }

    void link(String message, String domain) {
        links.add(new LinkRow(END.minus(Duration.ofHours(7)), message, domain));
    }

    /** Clean mail of forty days stands beside it, and mail that people wrote. */
    String previewed(Object... more) throws IOException {
        List<String> lines = new ArrayList<>(new Beside(posts, clicks, links).lines());
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
        List<Object> arguments = new ArrayList<>(List.of(
                "preview",
                "--events",
                file,
                "--out",
                folder.resolve("out"),
                "--as-of",
                END,
                "--own-domains",
                "contoso.example"));
        arguments.addAll(List.of(more));
        CliRun run = CliRun.of(arguments.toArray());
        assertEquals(0, run.exitCode(), run.err());
        return Files.readString(folder.resolve("out/digest.txt")).replaceAll("\\s+", " ");
    }

    JsonNode json() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("out/digest.json").toFile());
    }
}
