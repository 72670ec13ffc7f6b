package io.github.spamdigest.core.signals;

import static io.github.spamdigest.core.view.Proof.PASSED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Task.Urgency;
import io.github.spamdigest.lists.BundledLists;
import io.github.spamdigest.testing.MailInView;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** New names that look like ours, and names that only seem so. */
class LookalikesTest {

    private static final List<String> TOLD = List.of("TODAY LOOKALIKE");

    @Test
    void aNewNameThatLooksLikeOursIsForTodayWithItsFirstMailInAnInbox() {
        assertEquals(TOLD, told(new MailInView().spam("contos0.test", 0, 1, 1)));
    }

    @Test
    void cleanMailBesideTheThreatsIsInInboxesToo() {
        MailInView mail = new MailInView().spam("contos0.test", 0, 3, 0);
        assertEquals(List.of(), told(mail));
        assertEquals(
                TOLD,
                told(mail.by("eve@contos0.test", "192.0.2.0/24", "", PASSED).clean("contos0.test", 0, 1, 2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contoso.test",
                "contoso.co.uk",
                "mail.contoso-invoice.test",
                "contoso.pages.dev",
                "\u0441ontoso.test",
                "xn--ontoso-hrf.test",
                "cont\u03bfso.test",
                "contos\u0585.test"
            })
    void isAnotherSpellingOfOurs(String name) {
        assertEquals(TOLD, told(new MailInView().phish(name, 1, 1, 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contoso.example",
                "mail.contoso.example",
                "fabrikam.test",
                "contoso.fabrikam.test",
                "contoso-bakery.test",
                "example.co.uk"
            })
    void isNoneOfOurs(String name) {
        assertFalse(told(new MailInView().phish(name, 1, 1, 1)).contains("TODAY LOOKALIKE"), name);
    }

    @Test
    void aNameThatSentMailTwoWeeksAgoIsNotNew() {
        MailInView known = new MailInView().clean("contosso.test", 12, 12, 1).spam("contosso.test", 0, 1, 1);
        assertFalse(told(known).contains("TODAY LOOKALIKE"));
        MailInView recent = new MailInView().clean("contosso.test", 11, 11, 1).spam("contosso.test", 0, 1, 1);
        assertTrue(told(recent).contains("TODAY LOOKALIKE"));
    }

    @Test
    void aNameThatPeopleWroteToTwoWeeksAgoIsNotNewAndOneThatTheyAnsweredIs() {
        assertFalse(told(new MailInView().spam("contosso.test", 0, 1, 1).written("contosso.test", 12))
                .contains("TODAY LOOKALIKE"));
        assertTrue(told(new MailInView().spam("contosso.test", 0, 1, 1).written("contosso.test", 0, 1, 2, 3))
                .contains("TODAY LOOKALIKE"));
    }

    @Test
    void whatIsNewCannotBeSaidOfYoungData() {
        MailInView mail = new MailInView().spam("contos0.test", 0, 1, 1);
        assertEquals(List.of(), told(mail.covering(13)));
        assertEquals(TOLD, told(mail.covering(14)));
    }

    @Test
    void aNameIsStillNewWhereOnlyItsMailSinceADigestIsLookedAt() {
        MailInView mail = new MailInView().spam("contos0.test", 5, 1, 1).spam("contos0.test", 0, 1, 1);
        Signals signals = new Signals(mail.snapshot(), lists());
        assertEquals(
                List.of(Urgency.TODAY),
                signals.ofLast(1).stream().map(Signal::urgency).toList());
        assertEquals(
                List.of(),
                new Signals(new MailInView().spam("contos0.test", 5, 1, 1).snapshot(), lists()).ofLast(1));
    }

    private static List<String> told(MailInView mail) {
        return new Signals(mail.snapshot(), lists())
                .found().stream()
                        .map(signal -> signal.urgency() + " " + signal.reason())
                        .toList();
    }

    private static BundledLists lists() {
        return BundledLists.with(
                Set.of(new SenderDomain("contoso.example"), new SenderDomain("dhl.example")), Set.of(), Set.of());
    }
}
