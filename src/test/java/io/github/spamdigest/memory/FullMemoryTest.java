package io.github.spamdigest.memory;

import static io.github.spamdigest.testing.Memories.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Baseline;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Memory;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Sighting;
import io.github.spamdigest.core.Task.Reason;
import io.github.spamdigest.core.Task.Urgency;
import io.github.spamdigest.core.life.NameKey;
import io.github.spamdigest.core.life.Said;
import io.github.spamdigest.core.life.ToldSignal;
import io.github.spamdigest.testing.Memories;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Attackers choose names; however long they are, a memory stays small, and no urgent task leaves it unsaid. */
class FullMemoryTest {

    private static final int LONGEST = 253;

    private final Random random = new Random(7);

    @Test
    void sightingsLeaveFirstAndThoseLastSeenLongestAgoBeforeTheOthers() {
        Map<SenderDomain, Sighting> sightings = new HashMap<>();
        for (int i = 0; i < 1_000; i++) {
            LocalDate seen = DAY.minusDays(i % 300);
            sightings.put(new SenderDomain(name()), new Sighting(seen, seen, 1));
        }
        List<ToldSignal> told = signals(Reason.SURGE, 100);
        Memory kept = stored(memory(List.of(), told, sightings));
        assertEquals(told.size(), kept.told().size());
        assertEquals(0, kept.dropped());
        LocalDate oldest = kept.sightings().values().stream()
                .map(Sighting::last)
                .min(LocalDate::compareTo)
                .orElseThrow();
        assertTrue(
                kept.sightings().size() > 100 && kept.sightings().size() < 400,
                "" + kept.sightings().size());
        assertTrue(sightings.entrySet().stream()
                .filter(entry -> entry.getValue().last().isAfter(oldest))
                .allMatch(entry -> kept.sightings().containsKey(entry.getKey())));
    }

    @Test
    void ofSignalsOfThisWeekThoseToldLongestAgoLeaveAndAreCounted() {
        List<ToldSignal> urgent = signals(Reason.OWN_NAME_FORGED, 200);
        List<ToldSignal> week = signals(Reason.SURGE, 300);
        Memory kept = stored(memory(List.of(), concat(urgent, week), Map.of()));
        assertTrue(kept.told().containsAll(urgent));
        List<ToldSignal> stays = of(kept, Urgency.WEEK);
        assertEquals(week.size(), stays.size() + kept.dropped());
        assertTrue(stays.size() > 20 && kept.dropped() > 20, stays.size() + " stay");
        LocalDate oldest =
                stays.stream().map(ToldSignal::first).min(LocalDate::compareTo).orElseThrow();
        assertTrue(
                week.stream().filter(signal -> signal.first().isAfter(oldest)).allMatch(stays::contains));
    }

    @Test
    void fiveHundredUrgentSignalsOfTheLongestNamesAreFoldedAndNoneIsCut() {
        List<Baseline.Ranked> ranking = IntStream.range(0, Hunt.TRACKED)
                .mapToObj(i -> new Baseline.Ranked(new SenderDomain(name()), 7))
                .toList();
        List<ToldSignal> told = concat(
                concat(signals(Reason.OWN_NAME_FORGED, 250), signals(Reason.FLOODS_INBOXES, 250)),
                signals(Reason.SURGE, 500));
        Memory kept = stored(memory(ranking, told, Map.of()));
        assertEquals(ranking, kept.ranking());
        assertEquals(0, of(kept, Urgency.WEEK).size());
        assertEquals(500, kept.dropped());
        assertEquals(250, names(kept, Reason.OWN_NAME_FORGED));
        assertEquals(250, names(kept, Reason.FLOODS_INBOXES));
        assertTrue(of(kept, Urgency.TODAY).size() > 100, "what has room keeps its name");
    }

    private Memory stored(Memory memory) {
        byte[] bytes = MemoryJson.write(memory);
        assertTrue(bytes.length <= MemoryJson.MAX_BYTES, bytes.length + " bytes");
        Memory read = ((MemoryJson.Reading.Read) MemoryJson.read(bytes, "It")).memory();
        assertEquals(memory.said(), read.said());
        return read;
    }

    private static long names(Memory memory, Reason reason) {
        return memory.told().stream()
                .filter(signal -> signal.key().reason() == reason)
                .mapToLong(ToldSignal::names)
                .sum();
    }

    private static List<ToldSignal> of(Memory memory, Urgency urgency) {
        return memory.told().stream()
                .filter(signal -> signal.urgency() == urgency)
                .toList();
    }

    private List<ToldSignal> signals(Reason reason, int count) {
        List<ToldSignal> signals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate told = DAY.minusDays(i % 30);
            signals.add(Memories.told(name(), reason, told, told));
        }
        return signals;
    }

    private static List<ToldSignal> concat(List<ToldSignal> some, List<ToldSignal> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Memory memory(
            List<Baseline.Ranked> ranking, List<ToldSignal> told, Map<SenderDomain, Sighting> sightings) {
        List<String> line = told.stream()
                .map(signal -> NameKey.NONE.idOf(signal.key().domain().name()))
                .limit(Memory.MAX_TOLD)
                .toList();
        return new Memory(DAY, "v1", 9, ranking, told, 0, sightings, new Said(List.of(line), "abcdef"));
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        random.ints(LONGEST, 0, 36).forEach(digit -> name.append(Character.forDigit(digit, 36)));
        return name.toString();
    }
}
