package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.spamdigest.eventgen.EventColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the mail and the files say of what threats carried, and of who took them away. */
class CarriedPreviewTest extends AftermathFixture {

    @Test
    void aTaskSaysWhatFailedAndWhereItsLinksLead() throws IOException {
        flood();

        String text = previewed();

        assertTrue(text.contains("9 of 12 taken out of inboxes since: 7 by ZAP, 2 by hand;"), text);
        assertTrue(text.contains("taking 3 away failed; 10 of 12 carry links, most often to evil[.]example;"), text);
        assertFalse(text.contains("first contact") || text.contains("attachments;"), text);
        assertFalse(text.contains("EmailUrlInfo"), text);
        JsonNode told = json().get("tasks").get(0).get("lastSixDays");
        assertEquals(7, told.get("takenAwayByZap").asInt());
        assertEquals(2, told.get("takenAwayByPeople").asInt());
        assertEquals(3, told.get("takingAwayFailed").asInt());
        assertEquals("{\"count\":12,\"of\":12}", told.get("firstContacts").toString());
        assertEquals("{\"count\":10,\"of\":12}", told.get("withLinks").toString());
        assertEquals("{\"count\":0,\"of\":12}", told.get("withAttachments").toString());
        assertEquals(
                "{\"domain\":\"evil.example\",\"messages\":2}",
                told.get("topLink").toString());
        assertTrue(csv().get(0).contains(",takingAwayFailed,topLinkDomain"), csv().get(0));
        assertTrue(csv().get(1).endsWith(",3,evil.example"), csv().get(1));
    }

    @Test
    void whereNothingIsKnownOfItNothingIsSaid() throws IOException {
        for (int i = 0; i < 40; i++) {
            deliver("m" + i, "p" + i, "Spam", "Inbox/folder");
        }

        String text = previewed();

        assertFalse(text.contains("carry") || text.contains("first contact") || text.contains("by ZAP"), text);
        assertTrue(text.contains("Where the links in mail lead, because no row of EmailUrlInfo is here."), text);
        JsonNode told = json().get("tasks").get(0).get("lastSixDays");
        for (String name : List.of("takenAwayByZap", "takingAwayFailed", "firstContacts", "withLinks", "topLink")) {
            assertTrue(told.get(name).isNull(), name);
        }
        assertTrue(csv().get(1).endsWith(",,"), csv().get(1));
    }

    @Test
    void firstContactsAndAttachmentsAreSaidWhereNothingElseIs() throws IOException {
        for (int i = 0; i < 40; i++) {
            deliver("m" + i, "p" + i, "Spam", "Inbox/folder");
            carrying(EventColumn.IS_FIRST_CONTACT, i < 30 ? "true" : "false");
            carrying(EventColumn.ATTACHMENT_COUNT, i < 3 ? "1" : "0");
            carrying(EventColumn.URL_COUNT, "0");
        }

        String text = previewed();

        assertTrue(text.contains("; first contact for 30 of 40; 3 of 40 carry attachments."), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>.example",
                "\u202Emoc.live\u202C.example",
                "\u0430pple.example",
                "=cmd|' /C calc'!A0",
                "[evil](https://evil.example/)",
            })
    void aHostileLinkDomainIsHarmless(String domain) throws IOException {
        flood();
        link("m0", domain);
        link("m1", domain);
        link("m2", domain);

        previewed();

        String html = Files.readString(folder.resolve("out/digest.html"));
        String text = Files.readString(folder.resolve("out/digest.txt"));
        assertFalse(html.contains("<img src=x"), html);
        assertFalse(html.contains("\u202E") || text.contains("\u202E"), text);
        assertFalse(html.contains("evil.example/") || text.contains("evil.example/"), text);
        assertTrue(text.replaceAll("\\s+", " ").contains("carry links, most often to "), text);
        assertEquals(
                domain.toLowerCase(java.util.Locale.ROOT),
                json().at("/tasks/0/lastSixDays/topLink/domain").asText());
        assertFalse(csv().get(1).contains(",=cmd"), csv().get(1));
    }

    @Test
    void aLinkDomainOfTheGreatestLengthIsCutInTheMail() throws IOException {
        flood();
        String domain = ("a".repeat(62) + ".").repeat(4).substring(0, 245) + ".example";
        link("m0", domain);
        link("m1", domain);
        link("m2", domain);

        String text = previewed();

        int from = text.indexOf("most often to ") + "most often to ".length();
        assertTrue(from > 20 && text.indexOf(';', from) - from <= 48, text);
    }

    /** Twelve in inboxes, of which seven were taken away by ZAP and two by hand, and three could not be. */
    private void flood() {
        for (int i = 0; i < 12; i++) {
            deliver("m" + i, "p" + i, "Spam, Phish", "Inbox/folder");
            carrying(EventColumn.IS_FIRST_CONTACT, "true");
            carrying(EventColumn.URL_COUNT, i < 10 ? "2" : "0");
            carrying(EventColumn.ATTACHMENT_COUNT, "0");
            if (i < 9) {
                zap("m" + i, "p" + i, i < 7 ? "Phish ZAP" : "Manual remediation", "Success", "Quarantine");
            } else {
                zap("m" + i, "p" + i, "Phish ZAP", "Failed", "Inbox/folder");
            }
        }
        link("m0", "Evil.example");
        link("m1", "evil.example");
        link("m1", "other.example");
    }

    private List<String> csv() throws IOException {
        return Files.readAllLines(folder.resolve("out/digest.csv"));
    }
}
