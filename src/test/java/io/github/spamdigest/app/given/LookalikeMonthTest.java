package io.github.spamdigest.app.given;

import static io.github.spamdigest.app.given.DecidedDays.closed;
import static io.github.spamdigest.app.given.DecidedDays.folded;
import static io.github.spamdigest.app.given.DecidedDays.open;
import static io.github.spamdigest.app.given.DecidedDays.told;
import static io.github.spamdigest.app.given.Mails.spam;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.Task;
import io.github.spamdigest.core.life.Decision.As;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A name that looks like ours, from its first mail until it is quiet. */
class LookalikeMonthTest {

    private static final String LIKE_OURS = "contos0.example";

    @Test
    void isToldOnceStaysOpenAndClosesAfterACalmWeek() {
        DecidedDays days = new DecidedDays(12);
        days.mail(spam(LIKE_OURS, 6).inbox(6).on(days.dayOf(1))).upTo(12);
        assertEquals(List.of(1), days.digests(told(LIKE_OURS)));
        assertEquals(List.of(2, 3, 4, 5, 6, 7), days.digests(open(LIKE_OURS)));
        assertEquals(List.of(8), days.digests(closed(LIKE_OURS)));
        Task task = days.lives(1).fresh().get(0).task();
        assertEquals(Task.Reason.LOOKALIKE, task.reason());
        assertEquals(Task.Urgency.TODAY, task.urgency());
    }

    @Test
    void isToldAgainWithOneMoreMailInAnInbox() {
        DecidedDays days = new DecidedDays(5);
        days.mail(spam(LIKE_OURS, 2).messages(2).inbox(2).on(days.dayOf(1), days.dayOf(4)))
                .upTo(5);
        assertEquals(List.of(1, 4), days.digests(told(LIKE_OURS)));
    }

    @Test
    void aNameOfOursThatNobodySetIsDecidedAway() {
        DecidedDays days = new DecidedDays(5);
        days.mail(spam(LIKE_OURS, 2).inbox(2).on(days.dayOf(1)));
        days.upTo(1).decide(LIKE_OURS, As.EXPECTED).upTo(5);
        assertEquals(List.of(1), days.digests(told(LIKE_OURS)));
        assertEquals(List.of(2, 3, 4, 5), days.digests(folded(LIKE_OURS)));
    }
}
