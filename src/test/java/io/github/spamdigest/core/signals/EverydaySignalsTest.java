package io.github.spamdigest.core.signals;

import static io.github.spamdigest.core.signals.SignalsTest.partner;
import static io.github.spamdigest.core.signals.SignalsTest.told;
import static io.github.spamdigest.core.view.Proof.FAILED;
import static io.github.spamdigest.core.view.Proof.FORGED;
import static io.github.spamdigest.core.view.Proof.PASSED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.testing.MailInView;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes every week and needs nobody, and what stands close beside it and does. */
class EverydaySignalsTest {

    private static final String PARTNER = "partner.example";
    private static final String OWN = "corp.example";

    @Test
    void aNewsletterOfEachWorkdayThatIsMostlyInJunkIsNoBurst() {
        assertEquals(List.of(), told(letters()));
    }

    @Test
    void manyMessagesOfTheSameAddressAreABurst() {
        MailInView mail = letters().by("news@partner.example", "192.0.2.0/24", "", PASSED);

        assertEquals(List.of("TODAY SUDDEN_FROM_TRUSTED partner.example"), told(mail.spam(PARTNER, 0, 1600, 0)));
    }

    @Test
    void provenMailThatIsMisjudgedNowAndThenIsUsualOfANameThatWeKnow() {
        assertEquals(List.of("WEEK SMALL_BUT_INSIDE partner.example"), told(misjudged(partner(), 6)));
        assertEquals(List.of("TODAY SUDDEN_FROM_TRUSTED partner.example"), told(misjudged(partner(), 12)));
    }

    @Test
    void theSameOfForgedMailIsNotUsual() {
        MailInView forged = partner().by("", "198.51.100.0/24", "", FORGED);

        assertEquals(
                "TODAY FORGED_NAME_GOT_IN partner.example",
                told(misjudged(forged, 6)).get(0));
    }

    @Test
    void phishInInboxesIsMeasuredByThePhishBefore() {
        MailInView mail = partner().by("eve@partner.example", "192.0.2.0/24", "", PASSED);
        for (int day = 1; day < 35; day += 3) {
            mail.spam(PARTNER, day, 1, 1);
        }

        assertEquals(List.of("TODAY SUDDEN_FROM_TRUSTED partner.example"), told(mail.phish(PARTNER, 0, 3, 3)));
    }

    @Test
    void whereMostThreatsGetInAFriendOfThreeDaysIsStillKnown() {
        MailInView friend = mostGetsIn().by("al@freemail.example", "", "", PASSED);

        assertEquals(
                "WEEK SMALL_BUT_INSIDE freemail.example",
                told(friend.phish("freemail.example", 0, 8, 8)).get(0));
        friend.clean("freemail.example", 10, 12, 1);
        assertEquals("TODAY SUDDEN_FROM_TRUSTED freemail.example", told(friend).get(0));
    }

    /** Thirty threats of other names in the weeks before, most of them in inboxes. */
    private static MailInView mostGetsIn() {
        MailInView mail = new MailInView().by("", "192.0.2.0/24", "", PASSED);
        for (int name = 0; name < 30; name++) {
            mail.spam("s" + name + ".test", 20, 1, name % 3 == 0 ? 0 : 1);
        }
        return mail;
    }

    @Test
    void inYoungDataFewerDaysMakeANetworkKnown() {
        MailInView mail = new MailInView().covering(11).by("", "192.0.2.0/24", "", FAILED);
        mail.clean(PARTNER, 0, 10, 6).written(PARTNER, 3, 5, 7);

        assertEquals(List.of("TODAY SUDDEN_FROM_TRUSTED partner.example"), told(mail.spam(PARTNER, 0, 5, 5)));
    }

    @Test
    void aLeakThatReadersHalfLetInIsForTodayOnADayWithoutAny() {
        MailInView mail = partner().clean(PARTNER, 0, 34, 20).by("eve@partner.example", "192.0.2.0/24", "", PASSED);
        mail.clean(PARTNER, 0, 34, 20);
        for (int day = 0; day < 20; day++) {
            mail.by("eve@partner.example", "192.0.2.0/24", "", PASSED).spam(PARTNER, day, 2, day % 3 == 1 ? 1 : 0);
            mail.by("eve@partner.example", "192.0.2.0/24", "user:Safe sender list", PASSED)
                    .spam(PARTNER, day, day % 3 == 2 ? 1 : 0, day % 3 == 2 ? 1 : 0);
        }
        mail.by("eve@partner.example", "192.0.2.0/24", "", PASSED).spam(PARTNER, 4, 1, 1);

        assertEquals(List.of("TODAY SUDDEN_FROM_TRUSTED partner.example"), told(mail));
    }

    @Test
    void oneMailADayThatARuleLetsInIsNoListThatReadersWant() {
        MailInView mail = new MailInView().by("", "198.51.100.0/24", "rule:Let in", FORGED);
        for (int day = 0; day < 4; day++) {
            mail.spam(OWN, day, 1, 1);
        }
        for (int day = 7; day < 35; day += 3) {
            mail.spam(OWN, day, 1, 1);
        }

        assertEquals(List.of("TODAY OWN_NAME_FORGED corp.example"), told(mail));
    }

    @Test
    void aBurstThatPassedMidnightIsForToday() {
        MailInView mail = new MailInView().spam("new.test", 0, 2, 2);

        assertEquals(List.of("TODAY FLOODS_INBOXES new.test"), told(mail.spam("new.test", 1, 2, 2)));
    }

    @Test
    void aThinLeakOfWeeksIsForTodayOfOurNameOnly() {
        MailInView ours = new MailInView().by("", "198.51.100.0/24", "", FORGED);
        MailInView strangers = new MailInView();
        for (int day = 0; day < 30; day++) {
            ours.spam(OWN, day, 3, day % 3 == 0 ? 2 : 0);
            if (day % 3 == 0) {
                strangers.spam("old.test", day, 2, 2);
            }
        }

        assertEquals(List.of("TODAY OWN_NAME_FORGED corp.example"), told(ours));
        assertEquals(List.of("WEEK SMALL_BUT_INSIDE old.test"), told(strangers));
    }

    @Test
    void behindAGatewayMailInOurNameFromWhereNoneOfOursComesIsForged() {
        MailInView mail = new MailInView().behindAGateway().by("", "203.0.113.0/24", "", FAILED);
        mail.clean(OWN, 0, 34, 20).by("", "198.51.100.0/24", "", FORGED);

        assertEquals(List.of("TODAY OWN_NAME_FORGED corp.example"), told(mail.spam(OWN, 0, 1, 1)));
    }

    @Test
    void behindAGatewayOneThreatThatCameAsOurMailComesIsNone() {
        MailInView mail = new MailInView().behindAGateway().by("", "203.0.113.0/24", "", FAILED);

        assertEquals(List.of(), told(mail.clean(OWN, 0, 34, 20).spam(OWN, 0, 1, 1)));
    }

    /** Twenty days of five in a row; half of each letter's readers have it on their safe list. */
    private static MailInView letters() {
        MailInView mail = new MailInView();
        for (int day = 0; day < 35; day++) {
            if (day % 7 < 5) {
                mail.by("news@partner.example", "192.0.2.0/24", "", PASSED).oneMessage(PARTNER, day, 800 + day % 2, 0);
                mail.by("news@partner.example", "192.0.2.0/24", "user:Safe sender list", PASSED)
                        .oneMessage(PARTNER, day, 90, 90)
                        .clean(PARTNER, day, day, 40);
            }
        }
        return mail;
    }

    /** Four days with one threat in the four weeks before, and so many in the last six days. */
    private static MailInView misjudged(MailInView mail, int now) {
        for (int day = 8; day < 32; day += 6) {
            mail.spam(PARTNER, day, 1, 1);
        }
        for (int i = 0; i < now; i++) {
            mail.spam(PARTNER, i % 6, 1, 1);
        }
        return mail;
    }
}
