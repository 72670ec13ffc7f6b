package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.spamdigest.app.cli.CliRun;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.eventgen.EventFiles;
import io.github.spamdigest.eventgen.SampleEvents;
import io.github.spamdigest.goldens.GoldenMail;
import io.github.spamdigest.testing.ManagedIdentityStub;
import io.github.spamdigest.testing.Received;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whole days through the timer function and the real SDK clients, on a real Azurite and stubs of the other services. */
class AzureDaysTest {

    @RegisterExtension
    final AzureStubs azure = new AzureStubs();

    @TempDir
    Path folder;

    @Test
    void twoDaysAreTwoMailsAndTheSecondComparesWithTheFirst() throws IOException {
        azure.tick("2026-11-21T23:59:30Z");
        azure.tick("2026-11-22T23:59:30Z");

        assertEquals(2, azure.mails().size());
        JsonNode first = azure.mails().get(0).json();
        assertEquals("computed", first.get("baseline").asText());
        JsonNode second = azure.mails().get(1).json();
        assertEquals("stored", second.get("baseline").asText());
        assertEquals("2026-11-21", second.get("comparedWith").asText());
        assertEquals("RETURNING", standing(second, "lottery-desk.test"));
        assertEquals("FIRST_SEEN", standing(second, "invoice-portal.test"));
        assertEquals("UP", standing(second, "fabrikam.example"));
        assertEquals("DOWN", standing(second, "meds-direct.test"));
        assertEquals("now phish", second.at("/left/0/reason").asText());
    }

    @Test
    void graphGetsTheWholeMailOnceAndByTheIdentitysToken() {
        azure.tick("2026-11-22T23:59:30Z");

        Received request = azure.graph().onlyRequest();
        assertEquals("POST", request.method());
        assertEquals("/v1.0/users/spam-digest%40contoso.example/sendMail", request.path());
        assertEquals(
                "Bearer " + ManagedIdentityStub.TOKEN,
                request.header("Authorization").orElse(""));
        Mail mail = azure.mails().get(0);
        assertEquals(List.of("soc@contoso.example", "lead@contoso.example"), mail.to());
        assertTrue(mail.subject().contains("2026-11-22"), mail.subject());
        assertTrue(mail.html().contains("invoice-portal[.]test"));
        assertFalse(mail.html().contains("invoice-portal.test"), "attacker text is defanged in the mail");
        assertEquals(List.of("digest.csv", "digest.json", "commands.txt", "donut.png"), mail.attachmentNames());
    }

    @Test
    void aSecondTickOfTheSameDateSendsNothingAndAsksNothingButTheTable() {
        azure.tick("2026-11-22T23:59:30Z");
        int queries = azure.logs().requests().size();
        String outcome = azure.tick("2026-11-23T00:59:30Z");

        assertTrue(
                outcome.startsWith(
                        "INFO spam-digest run digestDate=2026-11-22 outcome=ALREADY_SENT digest=spam-domain-digest ms="),
                outcome);
        assertEquals(1, azure.graph().requests().size());
        assertEquals(queries, azure.logs().requests().size());
    }

    @Test
    void aPartialAnswerSendsNothingFailsAndTheNextTickMakesUpForIt() {
        azure.logs().willAnswer(azure.partialAnswer());
        DigestException failure = assertThrows(DigestException.class, () -> azure.tick("2026-11-22T23:59:30Z"));
        assertTrue(failure.sentence().contains("only in part"), failure.sentence());
        assertEquals(failure, rootOf(failure), "the platform shows the root cause only");
        assertEquals(0, azure.graph().requests().size());

        assertTrue(azure.tick("2026-11-23T00:59:30Z").contains("outcome=SENT"));
        assertEquals(1, azure.mails().size());
    }

    @Test
    void theAzureAndTheLocalSourceGiveTheSameDigestForTheSameEvents() throws IOException {
        azure.tick("2026-11-22T23:59:30Z");

        Path events = folder.resolve("events.ndjson");
        EventFiles.writeNdjson(events, SampleEvents.rows());
        CliRun run = CliRun.of(
                "preview",
                "--events",
                events,
                "--as-of",
                "2026-11-22T22:59:00Z",
                "--state",
                folder.resolve("state"),
                "--out",
                folder.resolve("out"));
        assertEquals(0, run.exitCode(), run.err());
        Mail mail = azure.mails().get(0);
        assertEquals(
                withoutIds(read("digest.html").getBytes(StandardCharsets.UTF_8)),
                withoutIds(mail.html()
                        .replace("src=\"cid:donut.png\"", "src=\"donut.png\"")
                        .getBytes(StandardCharsets.UTF_8)));
        for (String name : List.of("digest.json", "digest.csv")) {
            assertEquals(
                    withoutIds(Files.readAllBytes(folder.resolve("out").resolve(name))),
                    withoutIds(mail.attachment(name)));
        }
    }

    /** Ids of tasks are made with a random key of each memory. */
    private static String withoutIds(byte[] file) {
        return new String(GoldenMail.page(file), StandardCharsets.UTF_8);
    }

    @Test
    void fromAddressesAreMailedOnlyWhenTheSettingAsksForThem() {
        azure.tick("2026-11-21T23:59:30Z");
        azure.tick("2026-11-22T23:59:30Z", Map.of("DIGEST_SHOW_SENDERS", "true"));

        JsonNode hidden = azure.mails().get(0).json().at("/domains/0");
        assertFalse(hidden.has("topSenderAddresses"), hidden::toString);
        JsonNode shown = azure.mails().get(1).json().at("/domains/0/topSenderAddresses");
        assertTrue(shown.size() > 0 && shown.size() <= 5, shown::toString);
        String defanged = shown.get(0).asText().replace("@", "[@]").replace(".", "[.]");
        assertTrue(azure.mails().get(1).html().contains(defanged), defanged);
        assertFalse(azure.mails().get(0).html().contains("[@]"));
    }

    @Test
    void everyWrongSettingIsNamedInTheFailureThatThePlatformShows() {
        DigestException failure = assertThrows(
                DigestException.class,
                () -> azure.tick("2026-11-22T23:59:30Z", Map.of("DIGEST_SENDER", "", "DIGEST_DUE", "late")));
        assertEquals(failure, rootOf(failure));
        assertTrue(failure.sentence().contains("DIGEST_SENDER is missing"), failure.sentence());
        assertTrue(failure.sentence().contains("DIGEST_DUE is 'late'"), failure.sentence());
    }

    @Test
    void aPausedDigestDoesNothingEvenWhenNothingElseIsSet() {
        assertEquals(
                "INFO spam-digest run outcome=PAUSED digest=spam-domain-digest setting=DIGEST_ENABLED",
                azure.tickOnly("2026-11-22T23:59:30Z", Map.of("DIGEST_ENABLED", "false")));
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name));
    }

    private static String standing(JsonNode digest, String domain) {
        for (JsonNode row : digest.get("domains")) {
            if (row.get("domain").asText().equals(domain)) {
                return row.get("standing").asText();
            }
        }
        return "not listed";
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
