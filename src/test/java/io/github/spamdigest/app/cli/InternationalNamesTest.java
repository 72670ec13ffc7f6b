package io.github.spamdigest.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name of ours in either spelling, beside the name that an older standard takes for it. */
class InternationalNamesTest {

    private static final String UNICODE = "stra\u00dfe.example";
    private static final String A_LABEL = "xn--strae-oqa.example";
    private static final String STRANGER = "strasse.example";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {UNICODE, A_LABEL, "XN--STRAE-OQA.example", "STRA\u1e9eE.example"})
    void bothSpellingsAreOursInTwoRowsWithOneCommandAndTheStrangerIsNot(String own) throws IOException {
        assertEquals(
                Map.of(
                        UNICODE, "OWN_NAME_FORGED 60",
                        A_LABEL, "OWN_NAME_FORGED 60",
                        STRANGER, "FORGED_NAME 60"),
                classes("--own-domains", own));
        String commands = Files.readString(folder.resolve("out/commands.txt"));
        String pair = "-SpoofedUser '%s' -SendingInfrastructure '192.0.2.0/24' -SpoofType Internal";
        assertEquals(2, commands.split(String.format(Locale.ROOT, pair, A_LABEL), -1).length, commands);
        assertFalse(commands.contains(String.format(Locale.ROOT, pair, STRANGER)), commands);
        assertFalse(commands.contains(UNICODE), commands);
    }

    @Test
    void theStrangersNameDoesNotMakeOursOurs() throws IOException {
        assertEquals("OWN_NAME_FORGED 60", classes("--own-domains", STRANGER).get(STRANGER));
        assertEquals("FORGED_NAME 60", classes("--own-domains", STRANGER).get(A_LABEL));
    }

    @Test
    void anInternationalNameIsShownByItselfAndByItsOwnALabel() throws IOException {
        classes("--own-domains", "contoso.example");
        String mail = Files.readString(folder.resolve("out/digest.txt"));
        assertTrue(mail.contains("stra\u00dfe[.]example"), mail);
        assertTrue(mail.contains("xn--strae-oqa[.]example"), mail);
        assertFalse(mail.contains("= strasse[.]example"), mail);
    }

    private Map<String, String> classes(String... options) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            for (String name : List.of(UNICODE, A_LABEL, STRANGER)) {
                rows.append(row("Inbound", "Spam", name, "u@contoso.example", i, "fail"));
            }
            // All is there that a judgement needs: clean mail, most of it authenticated, and mail that was sent.
            for (String name : List.of("adatum.example", "tailspin.example", "wingtip.example", "fabrikam.example")) {
                rows.append(row("Inbound", "", name, "u@contoso.example", i, "pass"));
            }
            rows.append(row("Outbound", "", "contoso.example", "ada@adatum.example", i, "pass"));
        }
        Path events = Files.writeString(folder.resolve("events.json"), rows);
        Path out = folder.resolve("out");
        CliRun run = CliRun.of("preview", "--events", events, "--out", out, options[0], options[1]);
        assertEquals(0, run.exitCode(), run.err());
        Map<String, String> classes = new TreeMap<>();
        for (JsonNode domain :
                new ObjectMapper().readTree(out.resolve("digest.json").toFile()).get("domains")) {
            classes.put(
                    domain.get("domain").asText(),
                    domain.get("class").asText() + " "
                            + domain.get("deliveries").asInt());
        }
        return classes;
    }

    private static String row(
            String direction, String threat, String name, String recipient, int minute, String result) {
        Map<String, String> row = new TreeMap<>(Map.of(
                "TimeGenerated",
                String.format(Locale.ROOT, "2026-11-22T10:%02d:00Z", minute),
                "EmailDirection",
                direction,
                "ThreatTypes",
                threat,
                "SenderFromDomain",
                name,
                "SenderFromAddress",
                "a@" + name,
                "RecipientEmailAddress",
                recipient,
                "NetworkMessageId",
                name + minute,
                "DeliveryLocation",
                "Inbox/folder",
                "SenderIPv4",
                "192.0.2.7"));
        row.put("AuthenticationDetails", "{\"DMARC\":\"" + result + "\",\"CompAuth\":\"" + result + "\"}");
        return new ObjectMapper().valueToTree(row) + "\n";
    }
}
