package io.github.spamdigest.core.signals;

import static io.github.spamdigest.core.signals.SignalsTest.partner;
import static io.github.spamdigest.core.signals.SignalsTest.told;
import static io.github.spamdigest.core.view.Proof.FORGED;
import static io.github.spamdigest.core.view.Proof.PASSED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.Fact;
import io.github.spamdigest.core.Fact.Kind;
import io.github.spamdigest.core.NextStep;
import io.github.spamdigest.core.view.Clicks;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.testing.MailInView;
import io.github.spamdigest.testing.TestLists;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What became of threats that got in, and who clicked, changes what is asked of whom. */
class AftermathSignalsTest {

    private static final String PARTNER = "partner.example";

    @Test
    void aClickThatGotThroughFromPhishIsForTodayAndFirst() {
        MailInView one = new MailInView().phish("new.test", 0, 1, 1).clicked("new.test", new Clicks("", 1, 1, 1));

        assertEquals(List.of("TODAY CLICKED_THROUGH new.test"), told(one));
        assertEquals(NextStep.RESET_WHO_GOT_THROUGH, first(one).step());
        MailInView partners = partner().phish(PARTNER, 0, 80, 9).clicked(PARTNER, new Clicks("", 2, 1, 1));
        assertEquals(
                List.of("TODAY CLICKED_THROUGH partner.example", "TODAY SUDDEN_FROM_TRUSTED partner.example"),
                told(partners));
        assertEquals(NextStep.RESET_AND_CALL_CONTACT, first(partners).step());
    }

    @Test
    void aClickThatWasBlockedOrOnSpamIsAFact() {
        MailInView mail = new MailInView().spam("new.test", 0, 2, 2).phish("new.test", 0, 1, 0);
        mail.clicked("new.test", new Clicks("", 2, 2, 0));

        assertEquals(List.of("WEEK SMALL_BUT_INSIDE new.test"), told(mail));
        assertEquals(new Fact(Kind.CLICKED, 2, 2), first(mail).facts().get(0));
    }

    @Test
    void onFreeMailAClickBelongsToTheAddressOfTheMail() {
        MailInView mail = new MailInView();
        mail.by("eve@freemail.example", "", "", PASSED).phish("freemail.example", 0, 1, 1);
        mail.by("bob@freemail.example", "", "", PASSED).phish("freemail.example", 0, 1, 1);
        mail.clicked("freemail.example", new Clicks("", 1, 1, 1));
        mail.clicked("freemail.example", new Clicks("eve@freemail.example", 1, 1, 1));

        assertEquals(List.of("TODAY CLICKED_THROUGH freemail.example"), told(mail));
        assertEquals("eve@freemail.example", first(mail).address().orElseThrow());
    }

    @Test
    void aClickOnAnAddressThatIsNotNamedIsStillTold() {
        MailInView mail = new MailInView().by("", "", "", PASSED).phish("freemail.example", 0, 1, 1);

        assertEquals(
                List.of("TODAY CLICKED_THROUGH freemail.example"),
                told(mail.clicked("freemail.example", new Clicks("", 1, 1, 1))));
    }

    @Test
    void aFloodThatWasTakenAwayWithoutAClickIsForThisWeek() {
        MailInView gone =
                new MailInView().told(true, true).became(DayCount.GONE).spam("new.test", 0, 200, 200);

        assertEquals(List.of("WEEK FLOODS_INBOXES new.test"), told(gone));
        assertEquals(NextStep.LOOK_WHO_CLICKED, first(gone).step());
        gone.clicked("new.test", new Clicks("", 1, 1, 0));
        assertEquals(List.of("TODAY FLOODS_INBOXES new.test"), told(gone), "somebody got through");
        MailInView partly =
                new MailInView().told(true, true).became(DayCount.GONE).spam("new.test", 0, 200, 200);
        partly.became(0).spam("new.test", 1, 1, 1);
        assertEquals(List.of("TODAY FLOODS_INBOXES new.test"), told(partly), "of one it is not known");
    }

    @Test
    void whereNothingIsKnownOfClicksAFloodThatWasTakenAwayStaysForToday() {
        MailInView gone =
                new MailInView().told(true, false).became(DayCount.GONE).spam("new.test", 0, 200, 200);

        assertEquals(List.of("TODAY FLOODS_INBOXES new.test"), told(gone));
        assertEquals(NextStep.LOOK_WHO_CLICKED, first(gone).step());
    }

    @Test
    void whatIsOverByItselfIsNotCountedAgainBesideOtherMail() {
        MailInView friend = new MailInView().told(true, true).became(DayCount.GONE);
        friend.by("eve@freemail.example", "", "", PASSED).spam("freemail.example", 0, 40, 40);
        friend.became(DayCount.STILL).by("", "", "", PASSED).spam("freemail.example", 0, 2, 2);
        assertEquals(List.of("WEEK FLOODS_INBOXES freemail.example"), told(friend));

        MailInView lanes = new MailInView().told(true, true).became(DayCount.GONE);
        lanes.by("", "", "", FORGED).spam("new.test", 0, 40, 40);
        lanes.became(DayCount.STILL).by("", "", "", PASSED).spam("new.test", 0, 1, 1);
        assertEquals(List.of("WEEK FORGED_NAME_GOT_IN new.test"), told(lanes));

        MailInView family = new MailInView().told(true, true).became(DayCount.GONE);
        family.spam("a.new.test", 0, 40, 40);
        family.became(DayCount.STILL).spam("b.new.test", 0, 1, 1);
        assertEquals(List.of("WEEK FLOODS_INBOXES a.new.test"), told(family));
    }

    @Test
    void whatIsLeftOfManyIsStillCountedTogether() {
        MailInView many = new MailInView().told(true, true).became(DayCount.GONE);
        many.by("eve@freemail.example", "", "", PASSED).spam("freemail.example", 0, 40, 40);
        many.became(DayCount.STILL).by("", "", "", PASSED).spam("freemail.example", 0, 30, 30);

        assertEquals("TODAY FLOODS_INBOXES freemail.example", told(many).get(0));
    }

    @Test
    void aPartnersBurstThatWasTakenAwayStaysForTodayButNothingIsLeftToPurge() {
        MailInView mail = partner().became(DayCount.GONE).phish(PARTNER, 0, 80, 9);

        assertEquals(List.of("TODAY SUDDEN_FROM_TRUSTED partner.example"), told(mail));
        assertEquals(NextStep.CALL_CONTACT, first(mail).step());
        assertEquals(true, first(mail).facts().contains(new Fact(Kind.TAKEN_AWAY, 9, 9)));
    }

    @Test
    void whatIsStillThereComesBeforeWhatWasDelivered() {
        MailInView mail = partner().became(DayCount.STILL).phish(PARTNER, 0, 80, 9);

        assertEquals(
                List.of(new Fact(Kind.STILL_INSIDE, 9, 9), new Fact(Kind.INSIDE_TODAY, 9, 80)),
                first(mail).facts().subList(0, 2));
        assertEquals(NextStep.CALL_CONTACT_AND_HUNT, first(mail).step());
    }

    @Test
    void onlyWhatCanBeIsAVerdict() {
        for (int verdicts : List.of(0, 1, 9, 7, 25, 41, 47)) {
            assertEquals(true, DayCount.isPossible(verdicts), "" + verdicts);
        }
        for (int verdicts : List.of(8, 16, 17, 24, 32, 33, 57, 63, 64, 65, -1)) {
            assertEquals(false, DayCount.isPossible(verdicts), "" + verdicts);
        }
    }

    private static Signal first(MailInView mail) {
        return new Signals(mail.snapshot(), TestLists.LISTS).found().get(0);
    }
}
