package io.github.spamdigest.app.given;

import static io.github.spamdigest.app.given.DecidedDays.folded;
import static io.github.spamdigest.app.given.DecidedDays.told;
import static io.github.spamdigest.app.given.Mails.OWN;
import static io.github.spamdigest.app.given.Mails.clean;
import static io.github.spamdigest.app.given.Mails.judged;
import static io.github.spamdigest.app.given.Mails.spam;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.life.Decision.As;
import io.github.spamdigest.core.view.NamesInView;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is expected keeps to the ways in which it came when somebody decided so. */
class ExpectedWaysTest {

    private static final String DRILL = "drill-mails.test";

    @Test
    void anExerciseThatGoesOnInItsWayFolds() {
        DecidedDays days = exercise(6);
        days.upTo(1).decide(DRILL, As.EXPECTED).upTo(6);
        assertEquals(List.of(1), days.digests(told(DRILL)));
        assertEquals(List.of(2, 3, 4, 5, 6), days.digests(folded(DRILL)));
    }

    @Test
    void anExerciseComesBackWhenNothingFromBeforeTheDecisionIsInTheDataAnyMore() {
        DecidedDays days = new DecidedDays(36);
        days.mail(drill().on(days.dayOf(1)), drill().on(days.dayOf(32)));
        days.upTo(1).decide(DRILL, As.EXPECTED, Optional.empty()).upTo(36);
        assertEquals(IntStream.rangeClosed(2, 35).boxed().toList(), days.digests(folded(DRILL)));
        assertEquals(List.of(1, 36), days.digests(told(DRILL)));
    }

    @Test
    void phishFromAnotherAddressComesBack() {
        assertComesBack(drill().from("payroll"));
    }

    @Test
    void phishFromAnotherNetworkComesBack() {
        assertComesBack(drill().envelope(DRILL, "203.0.113.9"));
    }

    @Test
    void phishThatAnotherAllowLetInComesBack() {
        assertComesBack(drill().allowedBy("partners"));
    }

    @Test
    void phishThatNothingLetInComesBack() {
        assertComesBack(judged("Phish", DRILL, 3).inbox(3));
    }

    @Test
    void malwareInAnotherWayComesBack() {
        assertComesBack(
                judged("Malware", DRILL, 3).inbox(3).allowedBy("exercise").envelope(DRILL, "203.0.113.9"));
    }

    @Test
    void phishThatNothingLetInIsNeverExpected() {
        DecidedDays days = new DecidedDays(3);
        days.mail(judged("Phish", DRILL, 10).inbox(10).on(days.dayOf(1)));
        days.upTo(1).decide(DRILL, As.EXPECTED).upTo(3);
        assertEquals(List.of(), days.digests(folded(DRILL)));
    }

    @Test
    void nobodyExpectsPhishOfANameThatPeopleKnow() {
        DecidedDays days = new DecidedDays(4);
        for (int day = 5; day < 40; day++) {
            days.mail(clean(DRILL, 3).on(day));
        }
        days.mail(judged("Phish", DRILL, 2).inbox(2).allowedBy("exercise").on(days.dayOf(1)));
        days.upTo(1).decide(DRILL, As.EXPECTED).upTo(4);
        assertEquals(List.of(1), days.digests(told(DRILL)));
        assertEquals(List.of(), days.digests(folded(DRILL)));
    }

    @Test
    void phishFromANetworkThatIsNotKnownIsNeverExpected() {
        DecidedDays days = new DecidedDays(3);
        days.mail(drill().envelope(DRILL, "").on(days.dayOf(1)));
        days.upTo(1).decide(DRILL, As.EXPECTED).upTo(3);
        assertEquals(List.of(1), days.digests(told(DRILL)));
        assertEquals(List.of(), days.digests(folded(DRILL)));
    }

    @Test
    void phishOfMoreAddressesThanAreToldApartIsNeverExpected() {
        DecidedDays days = new DecidedDays(3);
        for (int address = 0; address <= NamesInView.NAMED; address++) {
            days.mail(drill().from("colleague" + address).on(days.dayOf(1)));
        }
        days.upTo(1).decide(DRILL, As.EXPECTED).upTo(3);
        assertEquals(List.of(1), days.digests(told(DRILL)));
        assertEquals(List.of(), days.digests(folded(DRILL)));
    }

    @Test
    void ourOwnNameFoldsWhileItIsForgedFromTheSameNetwork() {
        DecidedDays days = new DecidedDays(5);
        days.mail(forged().on(days.dayOf(1)), forged().on(days.dayOf(3)));
        days.upTo(1).decide(OWN, As.EXPECTED).upTo(5);
        assertEquals(List.of(1), days.digests(told(OWN)));
        assertEquals(List.of(2, 3, 4, 5), days.digests(folded(OWN)));
    }

    @Test
    void ourOwnNameForgedFromAnotherNetworkComesBack() {
        DecidedDays days = new DecidedDays(5);
        days.mail(forged().on(days.dayOf(1)), forged().on(days.dayOf(3)));
        days.mail(forged().envelope("mail.other-sender.test", "192.0.2.77").on(days.dayOf(4)));
        days.upTo(1).decide(OWN, As.EXPECTED).upTo(5);
        assertEquals(List.of(1, 4), days.digests(told(OWN)));
        assertEquals(List.of(2, 3), days.digests(folded(OWN)));
    }

    @Test
    void aNetworkOfOurOwnMailIsNoneThatItWasForgedFrom() {
        DecidedDays days = new DecidedDays(5);
        days.mail(forged().on(days.dayOf(1)), ours("192.0.2.77").on(days.dayOf(1)));
        days.mail(forged().envelope("mail.other-sender.test", "192.0.2.77").on(days.dayOf(4)));
        days.upTo(1).decide(OWN, As.EXPECTED).upTo(5);
        assertEquals(List.of(1, 4), days.digests(told(OWN)));
    }

    @Test
    void ourOwnMailFromAnotherNetworkIsNotForged() {
        DecidedDays days = new DecidedDays(5);
        days.mail(forged().on(days.dayOf(1)), ours("192.0.2.77").on(days.dayOf(1)));
        days.mail(ours("198.51.100.9").on(days.dayOf(4)));
        days.upTo(1).decide(OWN, As.EXPECTED).upTo(5);
        assertEquals(List.of(1), days.digests(told(OWN)));
        assertEquals(List.of(2, 3, 4, 5), days.digests(folded(OWN)));
    }

    @Test
    void ourOwnNameForgedAsPhishIsNeverExpected() {
        DecidedDays days = new DecidedDays(3);
        days.mail(judged("Phish", OWN, 4)
                .on(days.dayOf(1))
                .messages(4)
                .forged(Proof.FORGED)
                .inbox(2));
        days.upTo(1).decide(OWN, As.EXPECTED).upTo(3);
        assertEquals(List.of(), days.digests(folded(OWN)));
    }

    private static void assertComesBack(Strand other) {
        DecidedDays days = exercise(6);
        days.mail(other.on(days.dayOf(4)));
        days.upTo(1).decide(DRILL, As.EXPECTED).upTo(6);
        assertEquals(List.of(2, 3), days.digests(folded(DRILL)), "folded");
        assertEquals(List.of(1, 4), days.digests(told(DRILL)).subList(0, 2), "told");
    }

    private static DecidedDays exercise(int digests) {
        DecidedDays days = new DecidedDays(digests);
        for (int digest = 1; digest <= digests; digest++) {
            days.mail(drill().on(days.dayOf(digest)));
        }
        return days;
    }

    private static Strand drill() {
        return judged("Phish", DRILL, 10).inbox(10).allowedBy("exercise");
    }

    private static Strand forged() {
        return spam(OWN, 4).messages(4).forged(Proof.FORGED).inbox(2);
    }

    private static Strand ours(String network) {
        return spam(OWN, 3).messages(3).envelope(OWN, network).inbox(2);
    }
}
