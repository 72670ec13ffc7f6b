package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the mail says of threats that were taken away or clicked, from files of several tables. */
class AftermathPreviewTest extends AftermathFixture {

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
        assertTrue(text.contains("all 9 taken out of inboxes since: 9 by ZAP;"), text);
        JsonNode task = json().get("tasks").get(0);
        assertEquals(
                "{\"reachedInbox\":9,\"stillInInbox\":0,\"takenAway\":9,\"notKnown\":0,\"clicked\":2,\"gotThrough\":1,"
                        + "\"takenAwayByZap\":9,\"takenAwayByPeople\":0,\"takingAwayFailed\":0,\"firstContacts\":null,"
                        + "\"withLinks\":null,\"withAttachments\":null,\"topLink\":null}",
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

        assertTrue(text.contains("half of the rise or more from new-offers[.]test"), text);
        assertFalse(text.contains("DO TODAY"), text);
        assertTrue(text.contains("new-offers[.]test: its threats flood inboxes"), text);
        assertFalse(text.contains("no row of EmailPostDeliveryEvents"), text);
        assertTrue(
                text.contains("all 40 taken out of inboxes since: 40 by ZAP; no click recorded by Safe Links"), text);
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
}
