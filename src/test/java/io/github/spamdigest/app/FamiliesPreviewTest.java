package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.spamdigest.app.cli.CliRun;
import io.github.spamdigest.eventgen.EventColumn;
import io.github.spamdigest.eventgen.EventFiles;
import io.github.spamdigest.eventgen.EventRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the list of domains does not show, from event files to the mail. */
class FamiliesPreviewTest {

    private static final Instant END = Instant.parse("2026-11-22T23:59:00Z");
    private static final int LISTED = 10;

    /** The list's domains have from 100 to 91 spam deliveries. */
    private static final int LEAST = 91;

    @TempDir
    private Path folder;

    private final List<EventRow> rows = new ArrayList<>();
    private int sent;

    FamiliesPreviewTest() {
        for (int place = 0; place < LISTED; place++) {
            add("listed-" + place + ".test", 100 - place, 3);
        }
        // Rows that are 40 days old say that the window is covered.
        add("old.test", 1, 40);
        rows.add(spam("fabrikam.test", 0).with(EventColumn.THREAT_TYPES, ""));
    }

    @Test
    void hundredsOfSubdomainsOfOneRegistrableDomainAreOneLineAboveTheList() throws IOException {
        below("fabrikam.example", 400, 5, 2);

        JsonNode digest = preview();

        assertEquals(List.of("fabrikam.example 400 2000 800 #1"), families(digest));
        assertEquals(LISTED, digest.get("domains").size());
        assertEquals("listed-0.test", digest.at("/domains/0/domain").asText());
        String text = text();
        String line =
                "Names that together would be in this list: fabrikam[.]example (*.fabrikam[.]example: 400 names, 2,000 spam deliveries,"
                        + " 800 to inboxes, would be rank 1).";
        assertTrue(text.contains(line), text);
        assertTrue(text.indexOf(line) < text.indexOf("listed-0"), text);
    }

    @Test
    void namesBelowAPublicSuffixAreNoFamilyButOneRegisteredThereIs() throws IOException {
        below("co.uk", 50, 5, 0);
        below("fabrikam.co.uk", 50, 5, 0);

        assertEquals(List.of("fabrikam.co.uk 50 250 0 #1"), families(preview()));
    }

    @Test
    void namesOfASharedHostOfFreeMailAndOfMailServicesAreNoFamily() throws IOException {
        below("pages.dev", 50, 5, 0);
        below("azurewebsites.net", 50, 5, 0);
        below("gmail.com", 50, 5, 0);
        below("sendgrid.net", 50, 5, 0);

        assertEquals(List.of(), families(preview()));
    }

    @Test
    void ourOwnNamesAreNoFamily() throws IOException {
        below("contoso.example", 50, 5, 0);
        below("mail.wingtip.example", 50, 5, 0);
        below("wingtip.example", 50, 5, 0);
        below("xn--bcher-kva.example", 50, 5, 0);

        assertEquals(
                List.of(),
                families(preview("--own-domains", "contoso.example,mail.wingtip.example,b\u00fccher.example")));
    }

    @Test
    void twoFamiliesAreOneLineWithTheLargerOneFirst() throws IOException {
        below("a.fabrikam.example", 40, 5, 0);
        below("northwind.example", 45, 5, 1);

        assertEquals(List.of("northwind.example 45 225 45 #1", "fabrikam.example 40 200 0 #1"), families(preview()));
        assertTrue(text().contains("list: northwind[.]example (*.northwind[.]example: 45"), text());
        assertTrue(text().contains("rank 1), fabrikam[.]example (*.fabrikam[.]example: 40 names,"), text());
    }

    @Test
    void aFamilyMustHaveMoreThanTheLastOfTheList() throws IOException {
        below("fabrikam.example", LEAST, 1, 0);
        assertEquals(List.of(), families(preview()));

        below("more.fabrikam.example", 1, 1, 0);
        assertEquals(List.of("fabrikam.example 92 92 0 #10"), families(preview()));
    }

    @Test
    void aListedNameThatHasMostOfItsFamilySaysItAlready() throws IOException {
        add("big.fabrikam.example", 200, 3);
        below("fabrikam.example", 50, 3, 0);
        add("half.northwind.example", 150, 3);
        below("northwind.example", 50, 3, 0);

        assertEquals(List.of("northwind.example 51 300 0 #1"), families(preview()));
    }

    @Test
    void aListThatIsNotFullHidesNothing() throws IOException {
        rows.removeIf(row -> row.get(EventColumn.SENDER_FROM_DOMAIN).equals("listed-9.test"));
        rows.removeIf(row -> row.get(EventColumn.SENDER_FROM_DOMAIN).equals("listed-8.test"));
        add("a.listed-7.test", 93, 3);

        JsonNode digest = preview();

        assertEquals(List.of(), families(digest));
        assertTrue(digest.get("tail").isNull());
        assertFalse(text().contains("Below the list"), text());
    }

    @Test
    void theTailSaysWhatTheListLeavesOutAndHowManyDomainsAreNew() throws IOException {
        for (int day = 0; day < 30; day++) {
            add("always.test", day == 0 ? 4 : 2, day);
        }
        // It is new and listed, so that the last of the list is listed no more.
        add("listed-new.test", 120, 0);
        add("new-1.test", 2, 0);
        add("new-2.test", 1, 0);

        JsonNode tail = preview("--top", "10").get("tail");

        assertEquals(
                "{\"domains\":4,\"deliveries\":156,\"last24h\":7,\"usual24h\":2,\"freshDomains\":2}", tail.toString());
        assertTrue(
                text().contains(
                                "Below the list: 4 domains with 156 spam deliveries in 30 days, 7 in the last 24 hours, usual for"
                                        + " Saturday to Sunday: 2; 2 of these domains sent spam for the first time."),
                text());
    }

    @Test
    void aDomainThatAnEarlierDigestTrackedIsNotNew() throws IOException {
        add("known.test", 2, 61);
        CliRun before = run(END.minus(Duration.ofDays(60)), "--state", folder.resolve("state"));
        assertEquals(0, before.exitCode(), before.err());
        add("known.test", 1, 0);
        add("new.test", 1, 0);

        assertEquals(
                1,
                preview("--state", folder.resolve("state"))
                        .at("/tail/freshDomains")
                        .asLong());
    }

    @Test
    void whereTheDataIsShorterThanTwoWeeksNobodyKnowsWhoIsNew() throws IOException {
        rows.removeIf(row -> row.get(EventColumn.SENDER_FROM_DOMAIN).equals("old.test"));
        add("old.test", 1, 12);
        add("new.test", 1, 0);

        assertTrue(preview().at("/tail/freshDomains").isNull());
        assertTrue(text().contains("how many of these domains are new is not known."), text());
    }

    private JsonNode preview(Object... options) throws IOException {
        CliRun run = run(END, options);
        assertEquals(0, run.exitCode(), run.err());
        return new ObjectMapper()
                .readTree(folder.resolve("out").resolve("digest.json").toFile());
    }

    private CliRun run(Instant asOf, Object... options) throws IOException {
        Path events = folder.resolve("events.ndjson");
        EventFiles.writeNdjson(events, rows);
        List<Object> words = new ArrayList<>(
                List.of("preview", "--events", events, "--as-of", asOf, "--out", folder.resolve("out")));
        words.addAll(List.of(options));
        return CliRun.of(words.toArray());
    }

    private String text() throws IOException {
        return Files.readString(folder.resolve("out").resolve("digest.txt")).replaceAll("\\s+", " ");
    }

    /** Name, names, spam, in inboxes and rank of each. */
    private static List<String> families(JsonNode digest) {
        List<String> found = new ArrayList<>();
        digest.get("families")
                .forEach(one -> found.add(String.join(
                        " ",
                        one.get("registrable").asText(),
                        one.get("names").asText(),
                        one.get("deliveries").asText(),
                        one.get("reachedInbox").asText(),
                        "#" + one.get("wouldBeRank").asText())));
        return found;
    }

    /** Spam of so many names below one, of each so many deliveries and of these so many to inboxes. */
    private void below(String name, int names, int each, int inside) {
        for (int i = 0; i < names; i++) {
            add("n" + i + "." + name, each - inside, 5);
            for (int one = 0; one < inside; one++) {
                rows.add(spam("n" + i + "." + name, 5).with(EventColumn.DELIVERY_LOCATION, "Inbox/folder"));
            }
        }
    }

    private void add(String domain, int spam, int daysBefore) {
        for (int one = 0; one < spam; one++) {
            rows.add(spam(domain, daysBefore));
        }
    }

    private EventRow spam(String domain, int daysBefore) {
        sent++;
        return EventRow.at(END.minus(Duration.ofDays(daysBefore)).minusSeconds(3600))
                .with(EventColumn.NETWORK_MESSAGE_ID, "m-" + sent)
                .with(EventColumn.RECIPIENT_EMAIL_ADDRESS, "u" + sent + "@contoso.example")
                .with(EventColumn.REPORT_ID, "r-" + sent)
                .with(EventColumn.SENDER_FROM_DOMAIN, domain)
                .with(EventColumn.EMAIL_DIRECTION, "Inbound")
                .with(EventColumn.DELIVERY_LOCATION, "Junk folder")
                .with(EventColumn.THREAT_TYPES, "Spam");
    }
}
