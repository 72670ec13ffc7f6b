package io.github.spamdigest.app.given;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A digest's files are read as a person reads them. */
class GivenDigestTest {

    private static final String TEXT = """
            SPAM DOMAIN DIGEST, Monday 2026-11-23: 1 NEEDS YOU

            DO TODAY
             1. offers[.]test: sudden spam
                6 reached an inbox.
             2. Mail without a sender name: 240 in an inbox.

            TOP 2 BY SPAM DELIVERIES IN 30 DAYS
              1  offers[.]test         block candidate   59 / 0
            """;

    private static final String COMMANDS = """
            # offers.test: block candidate.
            New-TenantAllowBlockListItems -ListType Sender -Block -Entries 'offers.test'

            # New-TenantAllowBlockListSpoofItems -SpoofedUser 'brand.test' -SendingInfrastructure '203.0.113.0/24'
            """;

    @TempDir
    Path folder;

    @Test
    void theTasksOfTodayAreTheNamesInDoToday() throws IOException {
        GivenDigest digest = digest("""
                {"domains": [], "tasks": [
                  {"domain": "offers.test", "urgency": "today"},
                  {"domain": "later.test", "urgency": "week"},
                  {"domain": null, "kind": "FOLDED", "urgency": "today", "domains": ["a.test", "b.test"]},
                  {"domain": null, "kind": "FLOOD", "urgency": "today"}]}
                """);
        assertEquals(List.of("offers.test", "a.test", "b.test", "(none)"), digest.today());
    }

    @Test
    void withoutTasksDoTodayOfTheTextIsRead() throws IOException {
        GivenDigest digest = digest("{\"domains\": []}");
        assertEquals(List.of("offers.test", "(none)"), digest.today());
        assertTrue(digest.passage("offers.test").contains("6 reached an inbox."));
        assertTrue(digest.passage("fers.test").isEmpty());
    }

    @Test
    void aBlockIsFoundInCommandsAndAdviceAlsoForWhatIsBelowIt() throws IOException {
        GivenDigest digest = digest("{\"domains\": []}");
        assertEquals(List.of("offers.test"), digest.commands().blocks());
        assertThrows(AssertionError.class, () -> digest.mustNotBlock("mail.offers.test"));
        digest.mustNotBlock("test");
        assertTrue(digest.commands().pairs().isEmpty());
        digest.mustNotBeQuiet();
    }

    private GivenDigest digest(String json) throws IOException {
        Files.writeString(folder.resolve("digest.json"), json);
        Files.writeString(folder.resolve("digest.txt"), TEXT);
        Files.writeString(folder.resolve("digest.eml"), "Subject: Spam digest 2026-11-23: 1 needs you\r\n\r\n");
        Files.writeString(folder.resolve("commands.txt"), COMMANDS);
        return new GivenDigest(folder, Variation.NONE);
    }
}
