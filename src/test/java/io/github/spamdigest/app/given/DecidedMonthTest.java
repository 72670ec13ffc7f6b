package io.github.spamdigest.app.given;

import static io.github.spamdigest.app.given.DecidedDays.closed;
import static io.github.spamdigest.app.given.DecidedDays.folded;
import static io.github.spamdigest.app.given.DecidedDays.open;
import static io.github.spamdigest.app.given.DecidedDays.told;
import static io.github.spamdigest.app.given.Mails.clean;
import static io.github.spamdigest.app.given.Mails.judged;
import static io.github.spamdigest.app.given.Mails.spam;
import static io.github.spamdigest.app.given.Mails.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Task;
import io.github.spamdigest.core.life.ClosedTask;
import io.github.spamdigest.core.life.Decided;
import io.github.spamdigest.core.life.Decision;
import io.github.spamdigest.core.life.Decision.As;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Digests between which a person decides: what is decided folds, and comes back when it changes. */
class DecidedMonthTest {

    private static final String DRILL = "drill-mails.test";
    private static final String PARTNER = "northwind.example";

    @Test
    void withoutADecisionAnExerciseStaysOpenAndIsToldWhenItGoesOn() {
        DecidedDays days = exercise(12, 10).upTo(12);
        assertEquals(1, days.digests(told(DRILL)).get(0));
        assertTrue(days.digests(told(DRILL)).size() > 1, "told " + days.digests(told(DRILL)));
        assertEquals(List.of(), days.digests(folded(DRILL)));
    }

    @Test
    void whatIsExpectedFoldsIntoOneLineAndStaysInTheRanking() {
        DecidedDays days = exercise(12, 10).upTo(1).decide(DRILL, As.EXPECTED).upTo(12);
        assertEquals(List.of(1), days.digests(told(DRILL)));
        assertEquals(IntStream.rangeClosed(2, 12).boxed().toList(), days.digests(folded(DRILL)));
        assertEquals(List.of(), days.digests(open(DRILL)));
        assertEquals(List.of(), days.digests(closed(DRILL)));
        Decided.Name name = days.lives(12).decided().names().get(0);
        assertEquals("alice", name.by().who());
        assertEquals(days.date(1), name.task().since());
        assertTrue(days.findings(12).diff().changes().stream()
                .anyMatch(change -> change.activity().domain().name().equals(DRILL)));
    }

    @Test
    void whatIsExpectedComesBackOnADayWithThreeTimesTheStrongestDayBefore() {
        DecidedDays less = exercise(6, 10);
        less.mail(drill(19).on(less.dayOf(4)));
        less.upTo(1).decide(DRILL, As.EXPECTED).upTo(6);
        assertEquals(List.of(1), less.digests(told(DRILL)));
        DecidedDays more = exercise(6, 10);
        more.mail(drill(20).on(more.dayOf(4)));
        more.upTo(1).decide(DRILL, As.EXPECTED).upTo(6);
        assertEquals(List.of(1, 4), more.digests(told(DRILL)).subList(0, 2));
        assertEquals(List.of(2, 3), more.digests(folded(DRILL)), "once it came back it folds no more");
    }

    @Test
    void whatIsExpectedComesBackWithAnotherSignal() {
        DecidedDays days = exercise(6, 10);
        days.mail(judged("Phish", DRILL, 3).on(days.dayOf(4)).inbox(3));
        days.upTo(1).decide(DRILL, As.EXPECTED).upTo(6);
        assertEquals(List.of(2, 3), days.digests(folded(DRILL)));
        assertTrue(days.digests(told(DRILL)).contains(4));
    }

    @Test
    void whatIsExpectedComesBackWhenSomebodyWritesToItForTheFirstTime() {
        DecidedDays days = exercise(6, 10);
        days.mail(written(DRILL, days.dayOf(4)));
        days.upTo(1).decide(DRILL, As.EXPECTED).upTo(6);
        assertEquals(List.of(2, 3), days.digests(folded(DRILL)));
        DecidedDays known = exercise(6, 10);
        known.mail(written(DRILL, known.dayOf(4), known.dayOf(1) + 10));
        known.upTo(1).decide(DRILL, As.EXPECTED).upTo(6);
        assertEquals(IntStream.rangeClosed(2, 6).boxed().toList(), known.digests(folded(DRILL)));
    }

    @Test
    void whatIsWatchedComesBackWhenOneMorePersonGotThrough() {
        DecidedDays days = new DecidedDays(5);
        Strand phish = judged("Phish", DRILL, 10).inbox(10).allowedBy("exercise");
        days.clicked(1, phish, "ada@contoso.example");
        days.mail(judged("Phish", DRILL, 10).inbox(10).allowedBy("exercise").on(days.dayOf(2)));
        days.clicked(3, judged("Phish", DRILL, 10).inbox(10).allowedBy("exercise"), "bob@contoso.example");
        days.upTo(1).decide(DRILL, As.WATCHING).upTo(5);
        assertEquals(
                Task.Reason.CLICKED_THROUGH, days.lives(1).fresh().get(0).task().reason());
        assertEquals(List.of(2), days.digests(folded(DRILL)));
        assertEquals(List.of(1, 3), days.digests(told(DRILL)));
    }

    @Test
    void suddenSpamOfAPartnerIsNeverExpected() {
        DecidedDays days = partner().upTo(1).decide(PARTNER, As.EXPECTED).upTo(4);
        assertEquals(List.of(), days.digests(folded(PARTNER)));
        DecidedDays watched = partner().upTo(1).decide(PARTNER, As.WATCHING).upTo(4);
        assertEquals(List.of(2, 3, 4), watched.digests(folded(PARTNER)));
    }

    @Test
    void whatIsDoneClosesOnceAndIsToldAgainWithNewEvidenceOnly() {
        DecidedDays days = new DecidedDays(12);
        days.mail(drill(10).on(days.dayOf(1)), drill(12).on(days.dayOf(7)));
        days.upTo(3).decide(DRILL, As.DONE).upTo(12);
        assertEquals(List.of(1, 7), days.digests(told(DRILL)));
        assertEquals(List.of(2, 3), days.digests(open(DRILL)).subList(0, 2));
        assertEquals(8, days.digests(open(DRILL)).get(2));
        assertEquals(
                List.of(4),
                days.digests(closed(DRILL)).stream()
                        .filter(number -> number < 7)
                        .toList());
        assertEquals(ClosedTask.Because.DECIDED, days.lives(4).closed().get(0).because());
    }

    @Test
    void aDecisionThatRanOutIsSaidOnceAndItsTaskIsOpenAgain() {
        DecidedDays days = exercise(8, 10).upTo(2);
        days.decide(DRILL, As.EXPECTED, Optional.of(days.date(4))).upTo(8);
        assertEquals(List.of(3, 4), days.digests(folded(DRILL)));
        assertEquals(List.of(5), days.digests(lives -> !lives.decided().ended().isEmpty()));
        assertTrue(days.digests(told(DRILL)).contains(5), "it went on while it was folded");
    }

    @Test
    void anEndIsSaidOnceAlsoWhereNothingIsNew() {
        DecidedDays days = new DecidedDays(7);
        days.mail(drill(10).on(days.dayOf(1)));
        days.upTo(1).decide(DRILL, As.WATCHING, Optional.of(days.date(3))).upTo(7);
        assertEquals(List.of(1), days.digests(told(DRILL)));
        assertEquals(List.of(2, 3), days.digests(folded(DRILL)));
        assertEquals(List.of(4, 5, 6, 7), days.digests(open(DRILL)));
        assertEquals(List.of(4), days.digests(lives -> !lives.decided().ended().isEmpty()));
    }

    @Test
    void aDecisionNeverCoversWhatIsToldAfterIt() {
        DecidedDays days = new DecidedDays(5);
        days.mail(drill(10).on(days.dayOf(3)));
        days.upTo(2).decide(DRILL, As.EXPECTED).upTo(5);
        assertEquals(List.of(3), days.digests(told(DRILL)));
        assertEquals(List.of(), days.digests(folded(DRILL)));
    }

    @Test
    void whereDecisionsCannotBeReadTheDigestIsMadeAndSaysSo() {
        DecidedDays days = exercise(4, 10).upTo(1).decide(DRILL, As.EXPECTED).upTo(2);
        days.book().breakDown("The decisions cannot be read.");
        days.upTo(4);
        assertEquals(List.of(2), days.digests(folded(DRILL)));
        assertEquals(
                Optional.of("The decisions cannot be read."),
                days.lives(3).decided().unread());
        assertEquals(Optional.empty(), days.lives(4).decided().unread(), "it is said once");
    }

    @Test
    void aDecisionThatIsTakenBackLeavesNoTrace() {
        DecidedDays days = exercise(6, 10).upTo(1).decide(DRILL, As.WATCHING).upTo(3);
        Decision made = days.book().read().all().get(0);
        assertTrue(days.book().remove(made.name(), made.address()));
        days.upTo(6);
        assertEquals(List.of(2, 3), days.digests(folded(DRILL)));
        assertTrue(days.digests(told(DRILL)).contains(4), "it went on while it was folded");
    }

    /** Mail that an allow of ours lets in, the same number each day. */
    private static DecidedDays exercise(int digests, int daily) {
        DecidedDays days = new DecidedDays(digests);
        for (int digest = 1; digest <= digests; digest++) {
            days.mail(drill(daily).on(days.dayOf(digest)));
        }
        return days;
    }

    private static Strand drill(int mails) {
        return spam(DRILL, mails).inbox(mails).allowedBy("exercise");
    }

    private static DecidedDays partner() {
        DecidedDays days = new DecidedDays(4);
        for (int day = 1; day < 40; day++) {
            days.mail(clean(PARTNER, 12).on(day), written(PARTNER, day, day, day));
        }
        return days.mail(spam(PARTNER, 60).on(days.dayOf(1)));
    }
}
