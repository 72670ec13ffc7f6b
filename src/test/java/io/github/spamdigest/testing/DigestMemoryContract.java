package io.github.spamdigest.testing;

import static io.github.spamdigest.testing.Heads.claimed;
import static io.github.spamdigest.testing.Heads.sent;
import static io.github.spamdigest.testing.Memories.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.spamdigest.core.DigestMemory;
import io.github.spamdigest.core.Head;
import io.github.spamdigest.core.Memory;
import io.github.spamdigest.core.RecallResult;
import io.github.spamdigest.core.Task;
import io.github.spamdigest.core.life.NameKey;
import io.github.spamdigest.core.life.ToldSignal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every memory does, wherever it keeps things. */
public interface DigestMemoryContract extends MemoryStorage {

    @Test
    default void anEmptyStorageHasAFreshHeadAndReadingLeavesItEmpty() {
        Object before = content();
        assertEquals(Head.FRESH, open().head());
        assertEquals(new RecallResult.Nothing(), open().recall(DAY));
        assertEquals(before, content());
    }

    @Test
    default void aStoredHeadIsReadWithTheTagThatItsWriterGot() {
        Head stored = open().replace(claimed(Head.FRESH, DAY)).orElseThrow();
        assertEquals(claimed(Head.FRESH, DAY), stored.tagged(""));
        assertEquals(stored, open().head());
        assertNotEquals("", stored.tag());
    }

    @Test
    default void whatIsDoubtedGivenUpAndAskedForIsReadAsItWasStored() {
        Head head = new Head(
                Optional.empty(),
                Optional.of(DAY),
                List.of(),
                List.of(DAY.plusDays(1), DAY.plusDays(2)),
                Optional.of(DAY.plusDays(1)),
                List.of(DAY.minusDays(5), DAY),
                "");
        Head stored = open().replace(head).orElseThrow();
        assertEquals(head, open().head().tagged(""));
        assertEquals(stored, open().head());
    }

    @Test
    default void ofTwoWhoReadTheSameHeadOneWins() {
        open().replace(claimed(Head.FRESH, DAY)).orElseThrow();
        Head read = open().head();
        Head won = open().replace(claimed(read, DAY.plusDays(1))).orElseThrow();
        assertEquals(Optional.empty(), open().replace(claimed(read, DAY.plusDays(2))));
        assertEquals(won, open().head());
    }

    @Test
    default void ofTwoWhoFoundNothingOneWins() {
        Head won = open().replace(claimed(Head.FRESH, DAY)).orElseThrow();
        assertEquals(Optional.empty(), open().replace(claimed(Head.FRESH, DAY.plusDays(1))));
        assertEquals(won, open().head());
    }

    @Test
    default void aHeadThatCameBackToWhatItWasHasAnotherTag() {
        DigestMemory memory = open();
        Head first = memory.replace(claimed(Head.FRESH, DAY)).orElseThrow();
        Head second = memory.replace(claimed(first, DAY.plusDays(1))).orElseThrow();
        Head third = memory.replace(claimed(second, DAY)).orElseThrow();
        assertEquals(first.tagged(""), third.tagged(""));
        assertNotEquals(first.tag(), third.tag());
        assertEquals(Optional.empty(), open().replace(claimed(first, DAY.plusDays(9))));
    }

    @Test
    default void aWriterGoesOnFromTheTagItGot() {
        Head head = Head.FRESH;
        for (int i = 0; i < 5; i++) {
            head = open().replace(claimed(head, DAY.plusDays(i))).orElseThrow();
        }
        assertEquals(head, open().head());
    }

    @Test
    default void aRunIsRememberedAsOne() {
        Head claimed = open().replace(claimed(Head.FRESH, DAY)).orElseThrow();
        Memory memory = Memories.of(DAY, 1, "a.example", "b.example");
        Head after = open().remember(sent(claimed, DAY), memory, Memories.report(DAY))
                .orElseThrow();
        assertEquals(sent(claimed, DAY).tagged(""), after.tagged(""));
        assertEquals(after, open().head());
        assertEquals(new RecallResult.Found(memory), open().recall(DAY));
        assertEquals(new RecallResult.Nothing(), open().recall(DAY.minusDays(1)));
    }

    @Test
    default void aRunThatLostItsClaimLeavesNothing() {
        Head lost = open().replace(claimed(Head.FRESH, DAY)).orElseThrow();
        open().replace(claimed(lost, DAY.plusDays(1))).orElseThrow();
        Object before = content();
        assertEquals(
                Optional.empty(),
                open().remember(sent(lost, DAY), Memories.of(DAY, 1, "a.example"), Memories.report(DAY)));
        assertEquals(before, content());
    }

    @Test
    default void makingADateAgainReplacesItsMemory() {
        Head first = remember(Head.FRESH, Memories.of(DAY, 1, "a.example"));
        Memory again = Memories.of(DAY, 1, "b.example");
        Head second = remember(first, again);
        assertEquals(first.kept(), second.kept());
        assertEquals(new RecallResult.Found(again), open().recall(DAY));
    }

    @Test
    default void onlyTheMemoriesThatTheHeadKeepsStay() {
        Head head = Head.FRESH;
        int days = Head.KEPT_DATES + 3;
        for (int i = 0; i < days; i++) {
            head = remember(head, Memories.of(DAY.plusDays(i), i + 1, "day" + i + ".example"));
        }
        assertEquals(Head.KEPT_DATES, open().head().kept().size());
        for (int i = 0; i < days; i++) {
            boolean kept = i >= days - Head.KEPT_DATES;
            LocalDate date = DAY.plusDays(i);
            assertEquals(kept, open().recall(date) instanceof RecallResult.Found, date + " kept");
        }
    }

    @Test
    default void tenThousandSightingsSurvive() {
        Memory full = Memories.full(DAY);
        remember(Head.FRESH, full);
        assertEquals(new RecallResult.Found(full), open().recall(DAY));
    }

    @Test
    default void whatWasToldAndTheKeyOfItsAddressesSurvive() {
        NameKey key = NameKey.random();
        Head keyed = new Head(
                Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty(), List.of(), key, "");
        ToldSignal urgent = Memories.told("a.example", Task.Reason.OWN_NAME_FORGED, DAY.minusDays(3), DAY);
        List<ToldSignal> told = List.of(
                urgent,
                Memories.hashed(urgent, key.hashOf("anna@a.example")),
                Memories.told(Memories.HOSTILE_NAMES.get(5), Task.Reason.SURGE, DAY, DAY));
        Memory memory = Memories.telling(Memories.of(DAY, 3, "a.example"), told);
        remember(keyed, memory);
        assertEquals(new RecallResult.Found(memory), open().recall(DAY));
        assertEquals(key, open().head().key());
    }

    @Test
    default void namesWithAnyCharactersSurvive() {
        Memory hostile = Memories.of(DAY, 1, Memories.HOSTILE_NAMES.toArray(new String[0]));
        remember(Head.FRESH, hostile);
        assertEquals(new RecallResult.Found(hostile), open().recall(DAY));
    }

    /** Claims and remembers in the way of a run. */
    private Head remember(Head head, Memory memory) {
        Head claimed = open().replace(claimed(head, memory.date())).orElseThrow();
        return open().remember(sent(claimed, memory.date()), memory, Memories.report(memory.date()))
                .orElseThrow();
    }
}
