package io.github.spamdigest.azure.table;

import static io.github.spamdigest.testing.Memories.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.DigestMemory;
import io.github.spamdigest.core.Head;
import io.github.spamdigest.core.RecallResult;
import io.github.spamdigest.testing.Azurite;
import io.github.spamdigest.testing.AzuriteExtension;
import io.github.spamdigest.testing.Heads;
import io.github.spamdigest.testing.Memories;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A write whose answer was lost is known again, and never taken for another run's. */
@ExtendWith(AzuriteExtension.class)
class LostAnswerTest {

    private final Interference wire = new Interference();
    private final DigestMemory memory;
    private final DigestMemory other;

    LostAnswerTest(Azurite azurite) {
        String table = azurite.newTable();
        memory = new TableDigestMemory(
                TableClients.connected(azurite.connectionString(), table, wire.wire()), "contoso");
        other = new TableDigestMemory(
                TableClients.connected(azurite.connectionString(), table, new Interference().wire()), "contoso");
        // The table is there; only the digest is fresh.
        new TableDigestMemory(
                        TableClients.connected(azurite.connectionString(), table, new Interference().wire()),
                        "fabrikam")
                .replace(Heads.claimed(Head.FRESH, DAY))
                .orElseThrow();
    }

    @Test
    void theFirstClaim() {
        wire.loseAnswersToWrites(1);
        Head claimed = memory.replace(Heads.claimed(Head.FRESH, DAY)).orElseThrow();
        assertEquals(claimed, other.head());
    }

    @Test
    void aLaterClaim() {
        Head first = memory.replace(Heads.claimed(Head.FRESH, DAY)).orElseThrow();
        wire.loseAnswersToWrites(1);
        Head second = memory.replace(Heads.claimed(first, DAY.plusDays(1))).orElseThrow();
        assertEquals(second, other.head());
        assertEquals(Optional.empty(), other.replace(Heads.claimed(first, DAY.plusDays(1))));
    }

    @Test
    void aRunThatWasRemembered() {
        Head claimed = memory.replace(Heads.claimed(Head.FRESH, DAY)).orElseThrow();
        wire.loseAnswersToWrites(1);
        Head after = remember(memory, claimed, 0).orElseThrow();
        assertEquals(after, other.head());
        assertEquals(new RecallResult.Found(Memories.of(DAY, 1, "a.example")), other.recall(DAY));
    }

    @Test
    void aRunThatDroppedAnOldMemory() {
        Head head = Head.FRESH;
        for (int day : IntStream.range(0, Head.KEPT_DATES).toArray()) {
            head = remember(memory, head, day).orElseThrow();
        }
        wire.loseAnswersToWrites(1);
        Head after = remember(memory, head, Head.KEPT_DATES).orElseThrow();
        assertEquals(after, other.head());
        assertEquals(new RecallResult.Nothing(), other.recall(DAY));
    }

    @Test
    void anotherRunsEqualHeadIsNotTakenForOurOwn() {
        Head claimed = memory.replace(Heads.claimed(Head.FRESH, DAY)).orElseThrow();
        remember(other, claimed, 0).orElseThrow();
        assertEquals(Optional.empty(), remember(memory, claimed, 0));
        assertEquals(Optional.empty(), memory.replace(Heads.claimed(claimed, DAY)));
    }

    private static Optional<Head> remember(DigestMemory memory, Head head, int day) {
        return memory.remember(
                Heads.sent(head, DAY.plusDays(day)),
                Memories.of(DAY.plusDays(day), 1, "a.example"),
                Memories.report(DAY.plusDays(day)));
    }
}
