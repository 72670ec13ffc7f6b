package io.github.spamdigest.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From addresses are shown when somebody asks for them, and are nowhere else. */
class PreviewSendersTest {

    private static final String HEADER =
            "TimeGenerated,EmailDirection,ThreatTypes,SenderFromDomain,SenderFromAddress,RecipientEmailAddress,"
                    + "NetworkMessageId,ReportId,AuthenticationDetails,DeliveryLocation,SenderIPv4\n";
    private static final String LOCAL_PART = "mallory-<b>";
    private static final Pattern BASE64_BLOCK = Pattern.compile("(?:[A-Za-z0-9+/]{60,76}\\r\\n)+[A-Za-z0-9+/=]*");

    @TempDir
    private Path folder;

    private Path events;

    @BeforeEach
    void writeEvents() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 30; i++) {
            rows.append(row(i, "evil.example", "pass", i < 20 ? LOCAL_PART : "second"));
            rows.append(row(100 + i, "contoso.example", "fail", LOCAL_PART));
        }
        // Without anybody's clean and outbound mail there would be nothing to advise.
        String clean = row(200, "fabrikam.example", "pass", "bo").replace(",Spam,", ",,");
        rows.append(clean).append(clean.replace("Inbound", "Outbound"));
        events = Files.writeString(folder.resolve("events.csv"), rows);
    }

    @Test
    void unasked() throws IOException {
        assertEquals(0, preview("--own-domains", "contoso.example").exitCode());

        assertTrue(Files.exists(folder.resolve("out").resolve("commands.txt")), "commands are searched too");
        for (Map.Entry<Path, String> file : everything()) {
            String text = file.getValue().toLowerCase(Locale.ROOT);
            for (String trace : List.of("mallory", "second@", "second[@]", "topsenderaddresses")) {
                assertFalse(text.contains(trace), file.getKey() + " holds " + trace);
            }
        }
    }

    @Test
    void askedFor() throws IOException {
        CliRun run = preview("--show-senders");

        assertEquals(0, run.exitCode(), run.err());
        assertTrue(read("digest.txt").contains("from mallory-<b>[@]evil[.]example, second[@]evil[.]example"));
        assertTrue(read("digest.html").contains("from mallory-&lt;b&gt;[@]evil[.]example, second[@]evil[.]example"));
        for (JsonNode row : new ObjectMapper().readTree(read("digest.json")).get("domains")) {
            String domain = row.get("domain").asText();
            assertEquals(
                    LOCAL_PART + "@" + domain, row.at("/topSenderAddresses/0").asText());
            assertEquals(
                    domain.equals("evil.example") ? 2 : 1,
                    row.get("topSenderAddresses").size());
        }
        for (Map.Entry<Path, String> file : everything()) {
            boolean isState = file.getKey().startsWith(folder.resolve("state"));
            assertFalse(isState && file.getValue().contains("mallory"), file.getKey() + " remembers an address");
        }
    }

    @Test
    void whileOwnDomainsAreNotSetThoseThatMailCameToAreNamedAndNothingIsBlocked() throws IOException {
        assertEquals(0, preview().exitCode());

        JsonNode json = new ObjectMapper().readTree(read("digest.json"));
        assertEquals("[\"contoso.example\"]", json.get("ownDomainsProposed").toString());
        assertTrue(json.toString().contains("\"class\":\"OWN_NAME_FORGED\""), json::toString);
        assertTrue(read("digest.txt").contains("mail came to contoso[.]example: set DIGEST_OWN_DOMAINS."));
        assertFalse(read("commands.txt").contains("New-Tenant"), "Decisions are offered, and no block is");
    }

    @Test
    void whenOwnDomainsAreSetNothingIsProposed() throws IOException {
        assertEquals(0, preview("--own-domains", "wingtip.example").exitCode());

        assertEquals(
                0,
                new ObjectMapper()
                        .readTree(read("digest.json"))
                        .get("ownDomainsProposed")
                        .size());
        assertFalse(read("digest.txt").contains("not set"));
    }

    private CliRun preview(Object... options) {
        List<Object> words = new ArrayList<>(List.of("preview", "--events", events));
        words.addAll(List.of("--out", folder.resolve("out"), "--state", folder.resolve("state")));
        words.addAll(List.of(options));
        return CliRun.of(words.toArray());
    }

    /** Every file that was written, with what is packed or encoded in it made readable. */
    private List<Map.Entry<Path, String>> everything() throws IOException {
        List<Map.Entry<Path, String>> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.equals(events)) {
                    texts.add(Map.entry(file, readable(Files.readAllBytes(file))));
                }
            }
        }
        assertTrue(texts.size() > 6, texts::toString);
        return texts;
    }

    private static String readable(byte[] bytes) throws IOException {
        boolean isGzip = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        byte[] content = isGzip ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes;
        String text = new String(content, StandardCharsets.UTF_8);
        StringBuilder all = new StringBuilder(text.replace("=\r\n", ""));
        BASE64_BLOCK.matcher(text).results().forEach(block -> {
            all.append(new String(Base64.getMimeDecoder().decode(block.group()), StandardCharsets.UTF_8));
        });
        return all.toString();
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name)).replaceAll("\\n *", " ");
    }

    private static String row(int i, String domain, String dmarc, String localPart) {
        return String.join(
                        ",",
                        "2026-11-22T10:" + String.format(Locale.ROOT, "%02d", i % 60) + ":00Z",
                        "Inbound",
                        "Spam",
                        domain,
                        localPart + "@" + domain,
                        "ada@contoso.example",
                        "m" + i,
                        "r" + i,
                        "\"{\"\"DMARC\"\":\"\"" + dmarc + "\"\",\"\"CompAuth\"\":\"\"" + dmarc + "\"\"}\"",
                        "Inbox/folder",
                        "192.0.2.7")
                + "\n";
    }
}
