package io.github.spamdigest.core;

import static io.github.spamdigest.testing.Memories.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.life.Said;
import io.github.spamdigest.core.life.ToldSignal;
import io.github.spamdigest.testing.Activities;
import io.github.spamdigest.testing.Memories;
import io.github.spamdigest.testing.Snapshots;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What one run leaves for the next. */
class MemoryTest {

    private static final Hunt HUNT = new Hunt(30, 10);
    private static final SenderDomain A = new SenderDomain("a.example");
    private static final SenderDomain B = new SenderDomain("b.example");

    @Test
    void aFirstRunRemembersWhatItTrackedAndWhatItsBaselineHeldTheDayBefore() {
        Baseline computed = new Baseline(
                Baseline.Kind.COMPUTED,
                Optional.of(DAY.minusDays(1)),
                List.of(Snapshots.ranked("a.example", 4), Snapshots.ranked("b.example", 3)),
                Baseline.Because.FIRST_RUN);
        Memory memory = Memory.first(DAY, HUNT, Snapshots.of(Activities.old("a.example", 5)), computed);
        assertEquals(1, memory.run());
        assertEquals(HUNT.fingerprint(), memory.fingerprint());
        assertEquals(List.of(new Baseline.Ranked(A, 5)), memory.ranking());
        assertEquals(
                Map.of(
                        A, new Sighting(DAY.minusDays(1), DAY, 1),
                        B, new Sighting(DAY.minusDays(1), DAY.minusDays(1), 0)),
                memory.sightings());
    }

    @Test
    void theNextRunMovesTheLastSightingAndKeepsTheFirst() {
        Memory next = Memories.of(DAY, 8, "a.example", "b.example")
                .then(DAY.plusDays(3), HUNT, Snapshots.of(Activities.old("a.example", 5)));
        assertEquals(9, next.run());
        assertEquals(Map.of(A, new Sighting(DAY, DAY.plusDays(3), 9), B, new Sighting(DAY, DAY, 8)), next.sightings());
    }

    @Test
    void tenThousandDomainsAreRememberedAndTheOldestLastSeenLeaveFirst() {
        Map<SenderDomain, Sighting> sightings = new HashMap<>();
        for (int i = 0; i < Memory.MAX_SIGHTINGS; i++) {
            sightings.put(new SenderDomain("s" + i + ".example"), new Sighting(DAY.minusDays(500), DAY, 9));
        }
        SenderDomain oldest = new SenderDomain("s123.example");
        sightings.put(oldest, new Sighting(DAY.minusDays(9), DAY.minusDays(1), 8));
        Memory full = new Memory(DAY, HUNT.fingerprint(), 9, List.of(), sightings);

        Memory next = full.then(DAY.plusDays(1), HUNT, Snapshots.of(Activities.old("a.example", 5)));
        assertEquals(Memory.MAX_SIGHTINGS, next.sightings().size());
        assertTrue(next.sightings().containsKey(A));
        assertFalse(next.sightings().containsKey(oldest));
    }

    @Test
    void endlessNamesDoNotMakeAMemoryEndless() {
        Map<SenderDomain, Sighting> sightings = new HashMap<>();
        for (int i = 0; i < 2_000; i++) {
            sightings.put(new SenderDomain("x".repeat(250) + i), new Sighting(DAY, DAY, 9));
        }
        Memory next = new Memory(DAY, HUNT.fingerprint(), 9, List.of(), sightings)
                .then(DAY.plusDays(1), HUNT, Snapshots.of(Activities.old("a.example", 5)));
        int characters = next.sightings().keySet().stream()
                .mapToInt(domain -> domain.name().length())
                .sum();
        assertTrue(characters <= Memory.MAX_NAME_CHARACTERS, "" + characters);
        assertTrue(next.sightings().size() > 1_000);
        assertTrue(next.sightings().containsKey(A), "what was seen last stays");
    }

    @Test
    void fiveHundredSignalsAreRememberedAsToldAndWhatHadNoRoomIsCounted() {
        List<ToldSignal> week = IntStream.range(0, Memory.MAX_TOLD + 9)
                .mapToObj(i -> Memories.told("t" + i + ".example", Task.Reason.SURGE, DAY, DAY))
                .toList();
        Memory full = Memories.of(DAY, 8, "a.example").with(week, Said.NOTHING);
        assertEquals(Memory.MAX_TOLD, full.told().size());
        assertEquals(9, full.dropped());
        assertEquals(0, full.with(List.of(), Said.NOTHING).dropped(), "the number is the last digest's");
    }

    @Test
    void ofDomainsLastSeenOnTheSameDayTheSameOnesAreKeptEveryTime() {
        Memory full = Memories.full(DAY);
        Snapshot snapshot = Snapshots.of(Activities.old("a.example", 5));
        assertEquals(full.then(DAY.plusDays(1), HUNT, snapshot), full.then(DAY.plusDays(1), HUNT, snapshot));
    }
}
