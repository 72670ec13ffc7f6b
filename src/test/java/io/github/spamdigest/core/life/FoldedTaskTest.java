package io.github.spamdigest.core.life;

import static io.github.spamdigest.testing.Memories.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.spamdigest.core.Memory;
import io.github.spamdigest.core.RecallResult;
import io.github.spamdigest.core.Task.Reason;
import io.github.spamdigest.core.Task.Urgency;
import io.github.spamdigest.testing.Heads;
import io.github.spamdigest.testing.Memories;
import io.github.spamdigest.testing.RunFixture;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names that had no room are a line with a number: open until their mail has left the data, because nobody can ask about them. */
class FoldedTaskTest {

    private final RunFixture house = new RunFixture();

    @BeforeEach
    void deliver() {
        house.source.deliver("a.example", 5, RunFixture.endOf(DAY.minusDays(3)));
        house.source.dataSince(RunFixture.endOf(DAY.minusDays(60)));
    }

    @Test
    void foldedNamesStayOpenWithTheirNumberAndAreNotLookedAt() {
        TaskLives lives = livesAfter(folded(DAY.minusDays(30)), 0);
        OpenTask open = lives.open().get(0);
        assertEquals(31, open.names());
        assertEquals(Reason.FLOODS_INBOXES, open.reason());
        assertFalse(open.isLookedAt());
        assertEquals(List.of(), lives.closed());
        assertEquals(List.of(folded(DAY.minusDays(30))), told(DAY.plusDays(1)));
    }

    @Test
    void foldedNamesCloseWhenAllThatWasToldOfThemHasLeftTheData() {
        TaskLives lives = livesAfter(folded(DAY.minusDays(35)), 0);
        assertEquals(List.of(), lives.open());
        assertEquals(ClosedTask.Because.LEFT_THE_DATA, lives.closed().get(0).because());
        assertEquals(31, lives.closed().get(0).task().names());
        assertEquals(List.of(), told(DAY.plusDays(1)));
    }

    @Test
    void theNextDigestKnowsHowManyTasksOfThisWeekWereDropped() {
        assertEquals(4, livesAfter(folded(DAY), 4).dropped());
        assertEquals(
                0,
                ((RecallResult.Found) house.stored.recall(DAY.plusDays(1)))
                        .memory()
                        .dropped());
    }

    private List<ToldSignal> told(LocalDate date) {
        return ((RecallResult.Found) house.stored.recall(date)).memory().told();
    }

    private TaskLives livesAfter(ToldSignal told, long dropped) {
        Memory plain = Memories.of(DAY, 40, "a.example");
        Memory memory = new Memory(
                DAY, plain.fingerprint(), plain.run(), plain.ranking(), List.of(told), dropped, plain.sightings());
        house.stored.remember(Heads.sent(house.stored.head(), DAY), memory, Memories.report(DAY));
        house.run(DAY.plusDays(1));
        return house.renderer.last().lives().orElseThrow();
    }

    private static ToldSignal folded(LocalDate last) {
        return new ToldSignal(
                ToldSignal.Key.folded(Reason.FLOODS_INBOXES),
                Urgency.TODAY,
                last,
                last.atTime(5, 0).toInstant(ZoneOffset.UTC),
                true,
                0,
                0,
                31,
                0);
    }
}
