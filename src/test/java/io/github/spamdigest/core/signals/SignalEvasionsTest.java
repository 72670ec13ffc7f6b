package io.github.spamdigest.core.signals;

import static io.github.spamdigest.core.signals.SignalsTest.partner;
import static io.github.spamdigest.core.signals.SignalsTest.told;
import static io.github.spamdigest.core.view.Proof.FAILED;
import static io.github.spamdigest.core.view.Proof.FORGED;
import static io.github.spamdigest.core.view.Proof.PASSED;
import static io.github.spamdigest.core.view.Proof.UNTOLD;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.testing.MailInView;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an attacker tries so that nobody looks: to spread, to prime, to look wanted. */
class SignalEvasionsTest {

    private static final String PARTNER = "partner.example";
    private static final String OWN = "corp.example";

    @Test
    void manyAddressesOfFreeMailWithOneThreatEachAreAFlood() {
        MailInView mail = new MailInView();
        for (int i = 0; i < 20; i++) {
            mail.by("a" + i + "@freemail.example", "", "", PASSED).phish("freemail.example", 0, 1, 1);
        }

        assertEquals(List.of("TODAY FLOODS_INBOXES freemail.example"), told(mail));
    }

    @Test
    void manyNamesBelowOneRegisteredNameAreAFamily() {
        MailInView mail = new MailInView();
        for (int i = 0; i < 20; i++) {
            mail.by("", "", "", PASSED).phish("m" + i + ".rotator.test", 0, 1, 1);
        }

        assertEquals(List.of("TODAY FLOODS_INBOXES rotator.test"), told(mail));
    }

    @Test
    void anAttackThatIsSplitOverProofsIsSeen() {
        MailInView mail =
                partner().by("eve@partner.example", "192.0.2.0/24", "", PASSED).phish(PARTNER, 0, 2, 2);
        mail.by("", "198.51.100.0/24", "", UNTOLD).phish(PARTNER, 0, 2, 2);
        mail.by("", "198.51.100.0/24", "", FORGED).phish(PARTNER, 0, 2, 2);

        assertEquals("TODAY SUDDEN_FROM_TRUSTED partner.example", told(mail).get(0));
    }

    @Test
    void phishIsNoWantedMailThoughItComesAsANewsletterDid() {
        MailInView mail = new MailInView().by("news@letters.test", "192.0.2.0/24", "", PASSED);
        mail.clean("letters.test", 20, 20, 300);
        mail.phish("letters.test", 0, 300, 300);

        assertEquals(List.of("TODAY FLOODS_INBOXES letters.test"), told(mail));
    }

    @Test
    void failedMailInOurNameTeachesNoNetworkHoweverCleanItWas() {
        MailInView mail = new MailInView().by("", "198.51.100.0/24", "", FAILED).clean(OWN, 7, 20, 1);

        assertEquals(List.of("TODAY OWN_NAME_FORGED corp.example"), told(mail.phish(OWN, 0, 60, 60)));
    }

    @Test
    void phishThatIsProvenToBeOursIsForToday() {
        MailInView mail = new MailInView()
                .by("bo@corp.example", "192.0.2.0/24", "", PASSED)
                .clean(OWN, 1, 34, 9);

        assertEquals(List.of("TODAY OWN_NAME_ABUSED corp.example"), told(mail.phish(OWN, 0, 200, 200)));
        assertEquals(List.of("WEEK OWN_SERVICE corp.example"), told(cleanOwn().spam(OWN, 0, 9, 9)));
    }

    @Test
    void aMailboxThatTurnsToPhishIsForTodayThoughItSendsNoMoreThanEver() {
        MailInView mail = partner().by("eve@partner.example", "192.0.2.0/24", "", PASSED);
        mail.clean(PARTNER, 1, 34, 40).phish(PARTNER, 0, 45, 0);

        assertEquals(List.of("TODAY SUDDEN_FROM_TRUSTED partner.example"), told(mail));
    }

    @Test
    void aRuleThatLetsASystemInLetsNoPhishOfItIn() {
        MailInView mail = new MailInView().by("desk@desk.example", "192.0.2.0/24", "rule:Desk", PASSED);
        for (int day = 1; day < 35; day++) {
            mail.clean("desk.example", day, day, 6).spam("desk.example", day, 4, 4);
        }

        assertEquals(List.of(), told(mail));
        assertEquals("TODAY", told(mail.phish("desk.example", 0, 13, 13)).get(0).substring(0, 5));
    }

    @Test
    void oneCleanMailHidesNoLeak() {
        MailInView mail = new MailInView().by("", "192.0.2.0/24", "", PASSED).clean("new.test", 20, 20, 1);
        for (int day = 0; day < 35; day++) {
            mail.spam("new.test", day, 9, 9);
        }

        assertEquals(List.of("TODAY FLOODS_INBOXES new.test"), told(mail));
    }

    private static MailInView cleanOwn() {
        return new MailInView()
                .by("bo@corp.example", "192.0.2.0/24", "", PASSED)
                .clean(OWN, 1, 34, 9);
    }
}
