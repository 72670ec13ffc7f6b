package io.github.spamdigest.core.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Task.Reason;
import io.github.spamdigest.core.Task.Urgency;
import io.github.spamdigest.core.life.Decision.As;
import io.github.spamdigest.lists.BundledLists;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a person types is found among what the newest digest told. */
class DeciderTest {

    private static final NameKey KEY = new NameKey("0123456789abcdef".repeat(4));
    private static final LocalDate SEEN = LocalDate.of(2026, 11, 22);
    private static final Decider DECIDER = new Decider(
            new PastTasks(
                    KEY,
                    List.of(
                            told("northwind.example", Reason.LET_IN_BY_US, ""),
                            told("xn--mnchen-3ya.example", Reason.LET_IN_BY_US, ""),
                            told("freemail.example", Reason.FLOODS_INBOXES, KEY.hashOf("eve@freemail.example")),
                            told("partner.example", Reason.SUDDEN_FROM_TRUSTED, ""),
                            told("", Reason.CUT_FROM_VIEW, "")),
                    1,
                    0),
            SEEN,
            BundledLists.with(Set.of(), Set.of(), Set.of()));

    @Test
    void aDomainIsFoundAsItIsWrittenAndAsAMailWritesItAndFromANameBelowIt() {
        for (String typed :
                List.of("northwind.example", " NorthWind.example ", "northwind[.]example", "mail.northwind.example")) {
            assertEquals(name("northwind.example", ""), DECIDER.find(typed), typed);
        }
        assertEquals(name("xn--mnchen-3ya.example", ""), DECIDER.find("M\u00fcnchen.example"));
    }

    @Test
    void aTaskIsFoundByItsId() {
        assertEquals(name("northwind.example", ""), DECIDER.find(KEY.idOf("northwind.example")));
    }

    @Test
    void aLineIsFoundByItsIdAndWhatTheMemoryHadNoRoomForIsCounted() {
        List<String> ids =
                List.of(KEY.idOf("gone.example"), KEY.idOf("northwind.example"), KEY.idOf("xn--mnchen-3ya.example"));
        Decider saying = new Decider(
                new PastTasks(KEY, DECIDER.past().told(), 1, 0, new Said(List.of(ids), "")), SEEN, DECIDER.lists());
        String line = OpenLine.idOf(ids);
        assertEquals(List.of(name("northwind.example", ""), name("xn--mnchen-3ya.example", "")), saying.findAll(line));
        assertEquals(1, saying.lost(line));
        assertEquals(List.of(name("northwind.example", "")), saying.findAll("northwind.example"));
        assertEquals(0, saying.lost("northwind.example"));
        assertThrows(DigestException.class, () -> DECIDER.findAll(line));
    }

    @Test
    void anAddressIsFoundByItsHashAndNothingElseIsKeptOfIt() {
        Decider.Name found = DECIDER.find("Eve@freemail.example");
        assertEquals(name("freemail.example", KEY.hashOf("eve@freemail.example")), found);
    }

    @Test
    void whatHasNoTaskIsRefusedWithASentenceThatSaysWhatToDo() {
        assertTrue(refused("contoso.example").contains("has no open task"));
        assertTrue(refused("zzzzzz").contains("has no open task"));
        assertTrue(refused("").contains("has no open task"));
        assertEquals(1, refused("\u001b[2J.example\n").lines().count());
        assertTrue(refused("bob@northwind.example").contains("decide about \"northwind.example\""));
        assertTrue(refused("bob@contoso.example").contains("its domain has none either"));
        assertTrue(refused(KEY.idOf("*")).contains("nobody can decide"));
    }

    @Test
    void suddenSpamOfATrustedDomainMayBeWatchedButNotExpected() {
        Decider.Name partner = DECIDER.find("partner.example");
        assertThrows(DigestException.class, () -> DECIDER.check(partner, As.EXPECTED));
        DECIDER.check(partner, As.WATCHING);
        DECIDER.check(DECIDER.find("northwind.example"), As.EXPECTED);
    }

    @Test
    void whatIsTakenBackNeedsNoOpenTask() {
        Decision gone = decided("gone.example", "");
        Decision address = decided("freemail.example", KEY.hashOf("mallory@freemail.example"));
        Decisions known = new Decisions(List.of(address, gone), Optional.empty());
        assertEquals(gone, DECIDER.find("gone.example", known));
        assertEquals(gone, DECIDER.find(KEY.idOf("gone.example"), known));
        assertEquals(address, DECIDER.find("mallory@freemail.example", known));
        assertThrows(DigestException.class, () -> DECIDER.find("freemail.example", known));
    }

    private static String refused(String typed) {
        return assertThrows(DigestException.class, () -> DECIDER.find(typed)).sentence();
    }

    private static Decider.Name name(String domain, String address) {
        return new Decider.Name(new SenderDomain(domain), address);
    }

    private static Decision decided(String name, String address) {
        return new Decision(
                new SenderDomain(name), address, As.DONE, Instant.EPOCH, SEEN, Optional.empty(), "alice", "");
    }

    private static ToldSignal told(String name, Reason reason, String address) {
        ToldSignal.Key key = new ToldSignal.Key(new SenderDomain(name), reason, address);
        return new ToldSignal(key, Urgency.TODAY, SEEN, Instant.EPOCH, true, 0, 1);
    }
}
