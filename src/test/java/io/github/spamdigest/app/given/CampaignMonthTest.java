package io.github.spamdigest.app.given;

import static io.github.spamdigest.app.given.Mails.spam;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.Task.Reason;
import io.github.spamdigest.core.Task.Urgency;
import io.github.spamdigest.core.life.LivingTask;
import io.github.spamdigest.core.life.OpenTask;
import io.github.spamdigest.core.life.TaskLives;
import io.github.spamdigest.core.life.TaskState;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A campaign of new domains, from its first mail until it is quiet. */
class CampaignMonthTest {

    private static final Predicate<TaskLives> TOLD =
            lives -> lives.fresh().stream().anyMatch(task -> task.task().reason() == Reason.CAMPAIGN);
    private static final Predicate<TaskLives> OPEN =
            lives -> lives.open().stream().anyMatch(task -> task.reason() == Reason.CAMPAIGN);
    private static final Predicate<TaskLives> CLOSED =
            lives -> lives.closed().stream().anyMatch(task -> task.task().reason() == Reason.CAMPAIGN);

    @Test
    void isToldOnceStaysOpenAndClosesAfterACalmWeek() {
        DecidedDays days = new DecidedDays(12);
        burst(days, "a", 2, 40);
        days.upTo(12);
        assertEquals(List.of(2), days.digests(TOLD));
        assertEquals(List.of(3, 4, 5, 6, 7, 8), days.digests(OPEN));
        assertEquals(List.of(9), days.digests(CLOSED));
        LivingTask told = campaign(days, 2);
        assertEquals(Urgency.TODAY, told.task().urgency());
        assertEquals(40, told.task().facts().get(0).part());
        OpenTask open = days.lives(3).open().stream()
                .filter(task -> task.reason() == Reason.CAMPAIGN)
                .findFirst()
                .orElseThrow();
        assertEquals(told.id(), open.id());
        assertEquals(40, open.inside());
    }

    @Test
    void isToldAgainWithNewDomainsInInboxes() {
        DecidedDays days = new DecidedDays(6);
        burst(days, "a", 2, 40);
        burst(days, "b", 5, 20);
        days.upTo(6);
        assertEquals(List.of(2, 5), days.digests(TOLD));
        assertEquals(TaskState.WORSE, campaign(days, 5).state());
        assertEquals(campaign(days, 2).id(), campaign(days, 5).id());
    }

    private static LivingTask campaign(DecidedDays days, int digest) {
        return days.lives(digest).fresh().stream()
                .filter(task -> task.task().reason() == Reason.CAMPAIGN)
                .findFirst()
                .orElseThrow();
    }

    private static void burst(DecidedDays days, String letter, int digest, int names) {
        for (int i = 0; i < names; i++) {
            days.mail(spam(letter + i + ".new" + letter + i + ".example", 3)
                    .messages(3)
                    .inbox(1)
                    .envelope("new.example", "203.0.113.")
                    .on(days.dayOf(digest)));
        }
    }
}
