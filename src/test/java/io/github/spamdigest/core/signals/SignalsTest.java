package io.github.spamdigest.core.signals;

import static io.github.spamdigest.core.view.Proof.FAILED;
import static io.github.spamdigest.core.view.Proof.FORGED;
import static io.github.spamdigest.core.view.Proof.PASSED;
import static io.github.spamdigest.core.view.Proof.UNTOLD;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.testing.MailInView;
import io.github.spamdigest.testing.TestLists;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which signals hold for mail in view, and how soon somebody must look. */
class SignalsTest {

    private static final String PARTNER = "partner.example";
    private static final String OWN = "corp.example";

    @Test
    void threeThreatsInInboxesOfANameThatHadNoneAreForTodayAndTwoForThisWeek() {
        assertEquals(List.of("TODAY FLOODS_INBOXES new.test"), told(new MailInView().spam("new.test", 0, 3, 3)));
        assertEquals(List.of("WEEK SMALL_BUT_INSIDE new.test"), told(new MailInView().spam("new.test", 0, 2, 2)));
        assertEquals(List.of(), told(new MailInView().spam("new.test", 0, 90, 0)), "kept out");
    }

    @Test
    void phishAndMalwareCountAsSpamDoes() {
        assertEquals(
                List.of("TODAY SUDDEN_FROM_TRUSTED partner.example"),
                told(partner().phish(PARTNER, 0, 80, 9)));
    }

    @Test
    void fifteenMessagesOfAKnownMailboxAreForTodayThoughTheFilterKeptThemAllOut() {
        MailInView mail = partner().by("eve@partner.example", "192.0.2.0/24", "", PASSED);

        assertEquals(List.of("TODAY SUDDEN_FROM_TRUSTED partner.example"), told(mail.spam(PARTNER, 0, 15, 0)));
    }

    @Test
    void theSameFromAStrangerThatTheFilterKeptOutIsNothing() {
        assertEquals(List.of(), told(new MailInView().spam("new.test", 0, 15, 0)));
    }

    @Test
    void aThreatADayForFourWeeksMakesThreeADayUsual() {
        MailInView mail = partner();
        for (int day = 0; day < 35; day++) {
            mail.spam(PARTNER, day, 3, 1);
        }

        assertEquals(List.of(), told(mail));
    }

    @Test
    void aForgeryAWeekDoesNotHideFourInADay() {
        MailInView mail = partner().by("", "198.51.100.0/24", "", FORGED);
        for (int day = 7; day < 35; day += 7) {
            mail.spam(PARTNER, day, 1, 1);
        }

        assertEquals(List.of("TODAY FORGED_NAME_GOT_IN partner.example"), told(mail.spam(PARTNER, 0, 4, 4)));
    }

    @Test
    void forgedMailDoesNotHideThePartnersOwnNorItTheForged() {
        MailInView mail =
                partner().by("eve@partner.example", "192.0.2.0/24", "", PASSED).spam(PARTNER, 0, 12, 3);
        mail.by("", "198.51.100.0/24", "", FORGED).spam(PARTNER, 0, 22, 5);

        assertEquals(
                List.of("TODAY SUDDEN_FROM_TRUSTED partner.example", "TODAY FORGED_NAME_GOT_IN partner.example"),
                told(mail));
    }

    @Test
    void mailThatFailsIsGenuineWhereCleanMailComesFromItsNetworkAndForgedElsewhere() {
        MailInView known = partner().by("", "203.0.113.0/24", "", PASSED).clean(PARTNER, 8, 12, 2);
        known.by("", "203.0.113.0/24", "", FAILED).spam(PARTNER, 0, 5, 5);
        MailInView foreign = partner().by("", "198.51.100.0/24", "", FAILED).spam(PARTNER, 0, 5, 5);

        assertEquals(List.of("TODAY SUDDEN_FROM_TRUSTED partner.example"), told(known));
        assertEquals(List.of("TODAY FORGED_NAME_GOT_IN partner.example"), told(foreign));
    }

    @Test
    void oneForgedMailInOurNameInAnInboxIsForTodayWhereFourWeeksHadNone() {
        MailInView one = new MailInView().by("", "198.51.100.0/24", "", FAILED).spam(OWN, 0, 4, 1);

        assertEquals(List.of("TODAY OWN_NAME_FORGED corp.example"), told(one));
        assertEquals(List.of(), told(one.spam(OWN, 20, 1, 1)), "it came before");
    }

    @Test
    void subdomainsOfOursStandTogether() {
        MailInView mail = new MailInView().by("", "198.51.100.0/24", "", FORGED);
        for (int i = 0; i < 25; i++) {
            mail.spam("a" + i + ".corp.example", 0, 9, 1);
        }

        assertEquals(List.of("TODAY OWN_NAME_FORGED corp.example"), told(mail));
    }

    @Test
    void aScannerThatARuleLetsInDayByDayIsLetInOnPurpose() {
        MailInView mail = new MailInView().by("scanner@corp.example", "192.0.2.0/24", "rule:Scanners", FORGED);
        for (int day = 0; day < 35; day++) {
            mail.clean(OWN, day, day, 3).spam(OWN, day, 2, 2);
        }

        assertEquals(List.of(), told(mail));
        assertEquals(List.of("TODAY OWN_NAME_FORGED corp.example"), told(mail.spam(OWN, 0, 30, 30)), "more than usual");
    }

    @Test
    void aSafeListLowersNothingWhereTheAddressSendsMoreThanItDid() {
        MailInView mail = partner().by("eve@partner.example", "192.0.2.0/24", "user:Safe sender", PASSED);

        assertEquals(List.of("TODAY SUDDEN_FROM_TRUSTED partner.example"), told(mail.spam(PARTNER, 0, 9, 9)));
    }

    @Test
    void aNewsletterThatReadersLetInIsForThisWeek() {
        MailInView mail = new MailInView().by("news@letters.test", "192.0.2.0/24", "user:Safe sender", PASSED);
        mail.clean("letters.test", 30, 30, 60).clean("letters.test", 0, 0, 40).oneMessage("letters.test", 0, 20, 20);

        assertEquals(List.of("WEEK FALSE_POSITIVES letters.test"), told(mail));
    }

    @Test
    void aLeakThatBeganWithinTheDataIsForToday() {
        MailInView mail = partner().by("", "192.0.2.0/24", "", PASSED);
        for (int day = 0; day < 20; day++) {
            mail.spam(PARTNER, day, 3, 1);
        }

        assertEquals(List.of("TODAY SUDDEN_FROM_TRUSTED partner.example"), told(mail));
    }

    @Test
    void onFreeMailAnAddressIsAName() {
        MailInView mail = new MailInView();
        for (int i = 0; i < 2; i++) {
            mail.by("a" + i + "@freemail.example", "", "", PASSED).spam("freemail.example", 0, 1, 1);
        }

        assertEquals(List.of(), told(mail));
        mail.by("eve@freemail.example", "", "", PASSED).spam("freemail.example", 0, 4, 4);
        assertEquals(List.of("TODAY FLOODS_INBOXES freemail.example"), told(mail));
    }

    @Test
    void namesThatHadNoRoomAreASignalWhereTheLastInViewHasAnExcess() {
        assertEquals(
                List.of("TODAY FLOODS_INBOXES new.test", "TODAY CUT_FROM_VIEW "),
                told(new MailInView().spam("new.test", 0, 9, 9).cut(40, 90)));
        assertEquals(
                List.of("WEEK CUT_FROM_VIEW "),
                told(new MailInView().spam("old.test", 0, 9, 0).cut(40, 90)));
    }

    @Test
    void behindAGatewayNobodyTellsForgedFromGenuineAndBothCount() {
        MailInView mail =
                partner().behindAGateway().by("", "192.0.2.0/24", "", UNTOLD).spam(PARTNER, 0, 5, 5);

        assertEquals(List.of("TODAY SUDDEN_FROM_TRUSTED partner.example"), told(mail));
    }

    @Test
    void whatIsUsualAndKnownIsThatOfTheRegisteredName() {
        MailInView mail = partner().by("eve@mail.partner.example", "", "", PASSED);

        assertEquals(
                List.of("TODAY SUDDEN_FROM_TRUSTED mail.partner.example"),
                told(mail.spam("mail.partner.example", 0, 9, 3)));
    }

    /** People wrote to it on three days, and it sends clean mail. */
    static MailInView partner() {
        return new MailInView()
                .by("", "", "", PASSED)
                .written(PARTNER, 7, 9, 12)
                .clean(PARTNER, 1, 34, 8);
    }

    /** Urgency, reason and name of each signal. */
    static List<String> told(MailInView mail) {
        return new Signals(mail.snapshot(), TestLists.LISTS)
                .found().stream()
                        .map(signal -> signal.urgency() + " " + signal.reason() + " "
                                + signal.domain().name())
                        .toList();
    }
}
