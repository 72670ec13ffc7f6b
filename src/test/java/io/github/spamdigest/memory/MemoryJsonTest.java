package io.github.spamdigest.memory;

import static io.github.spamdigest.testing.Memories.DAY;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Baseline;
import io.github.spamdigest.core.Memory;
import io.github.spamdigest.core.SenderClass;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Sighting;
import io.github.spamdigest.core.Task;
import io.github.spamdigest.core.life.Said;
import io.github.spamdigest.core.life.ToldSignal;
import io.github.spamdigest.testing.Memories;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is written can be read, whatever it holds. */
class MemoryJsonTest {

    @Test
    void hostileNamesComeBackUnchanged() {
        Memory memory = Memories.of(DAY, 3, Memories.HOSTILE_NAMES.toArray(new String[0]));
        assertEquals(memory, readBack(memory));
        assertEquals(Memories.HOSTILE_NAMES.size(), memory.sightings().size());
    }

    @Test
    void aFullMemoryComesBackAndStaysSmall() {
        Memory memory = Memories.full(DAY);
        assertEquals(memory, readBack(memory));
        assertTrue(MemoryJson.write(memory).length < 512 * 1024, "ten thousand ordinary names fit in half a mebibyte");
    }

    @Test
    void anEmptyMemoryComesBack() {
        Memory memory = Memories.of(DAY, 1);
        assertEquals(memory, readBack(memory));
    }

    @Test
    void theSameMemoryGivesTheSameBytesWhateverTheOrderOfItsMap() {
        Memory memory = Memories.full(DAY);
        List<Map.Entry<SenderDomain, Sighting>> entries =
                new ArrayList<>(memory.sightings().entrySet());
        Collections.reverse(entries);
        Map<SenderDomain, Sighting> reversed = new LinkedHashMap<>();
        entries.forEach(entry -> reversed.put(entry.getKey(), entry.getValue()));
        Memory other = new Memory(memory.date(), memory.fingerprint(), memory.run(), memory.ranking(), reversed);
        assertArrayEquals(MemoryJson.write(memory), MemoryJson.write(other));
    }

    @Test
    void theFormIsTheOneThatOlderVersionsWroteButForItsNumber() throws Damage {
        Memory memory = Memories.of(DAY, 3, "b.example", "ä.example", "a.example");
        String json = new String(Gzip.decompress(MemoryJson.write(memory)), StandardCharsets.UTF_8);
        String older = json.replace("\"schema\":3", "\"schema\":1");
        assertEquals(memory, read(Gzip.compress(older.getBytes(StandardCharsets.UTF_8))));
        assertEquals("""
                {"schema":3,"date":"2026-03-02","fingerprint":"v2 lookback=30d counting=deliveries exclusions=default",\
                "run":3,"ranking":[["b.example",7],["\\u00E4.example",7],["a.example",7]],\
                "sightings":[["a.example","2026-03-02","2026-03-02",3],["b.example","2026-03-02","2026-03-02",3],\
                ["\\u00E4.example","2026-03-02","2026-03-02",3]]}""", json);
    }

    @Test
    void classesComeBackBesideDomainsThatHaveNone() {
        Memory plain = Memories.of(DAY, 3, "a.example", "b.example");
        List<Baseline.Ranked> ranking = List.of(
                new Baseline.Ranked(new SenderDomain("a.example"), 7, Optional.of(SenderClass.BUILT_FOR_SPAM)),
                new Baseline.Ranked(new SenderDomain("b.example"), 7));
        Memory judged = new Memory(plain.date(), plain.fingerprint(), plain.run(), ranking, plain.sightings());
        assertEquals(judged, readBack(judged));
    }

    @Test
    void whatWasSaidBesideTasksIsReadAsItWasWrittenAndAnOldMemorySaidNothing() throws Damage {
        Memory plain = Memories.of(DAY, 3);
        assertEquals(Said.NOTHING, readBack(plain).said());
        Said said = new Said(List.of(List.of("abcdef", "bcdefg"), List.of("cdefgh", "x99999")), "zzzzzz");
        Memory saying = new Memory(
                plain.date(),
                plain.fingerprint(),
                plain.run(),
                plain.ranking(),
                plain.told(),
                0,
                plain.sightings(),
                said);
        assertEquals(saying, readBack(saying));
        assertEquals(
                said, readBack(saying.withToldAtMost(0).withSightingsAtMost(0)).said());
    }

    @Test
    void aMemoryWithoutClassesAndOneWithAClassOfALaterVersionAreRead() {
        for (String classes : List.of("", "\"classes\":[\"FROM_LATER\"],", "\"classes\":[\"\"],")) {
            String json = """
                    {"schema":1,"date":"2026-03-02","fingerprint":"v1","run":3,"ranking":[["a.example",5]],%s
                    "sightings":[]}""".formatted(classes);
            MemoryJson.Reading reading = MemoryJson.read(Gzip.compress(json.getBytes(StandardCharsets.UTF_8)), "It");
            Memory memory = ((MemoryJson.Reading.Read) reading).memory();
            assertEquals(List.of(new Baseline.Ranked(new SenderDomain("a.example"), 5)), memory.ranking());
        }
    }

    @Test
    void aReasonOfALaterVersionIsLeftOutAndWhatIsBesideItIsRead() throws Damage {
        ToldSignal known = Memories.told("a.example", Task.Reason.SURGE, DAY.minusDays(1), DAY);
        ToldSignal later = Memories.told("b.example", Task.Reason.FLOODS_INBOXES, DAY, DAY);
        Memory memory = Memories.telling(Memories.of(DAY, 3), List.of(known, later));
        String json = new String(Gzip.decompress(MemoryJson.write(memory)), StandardCharsets.UTF_8);
        String other = json.replace("FLOODS_INBOXES", "FROM_LATER");
        assertEquals(
                List.of(known),
                read(Gzip.compress(other.getBytes(StandardCharsets.UTF_8))).told());
    }

    @Test
    void whatWasToldGivesTheSameBytesInWhateverOrderItIsGiven() throws Damage {
        ToldSignal week = Memories.told("a.example", Task.Reason.SURGE, DAY.minusDays(1), DAY);
        ToldSignal today = Memories.told("b.example", Task.Reason.FLOODS_INBOXES, DAY, DAY);
        Memory plain = Memories.of(DAY, 3);
        byte[] written = MemoryJson.write(Memories.telling(plain, List.of(week, today)));
        assertArrayEquals(written, MemoryJson.write(Memories.telling(plain, List.of(today, week))));
        String json = new String(Gzip.decompress(written), StandardCharsets.UTF_8);
        assertTrue(json.contains("""
                "told":[["b.example","FLOODS_INBOXES","","TODAY","2026-03-02","2026-03-02T05:00:00Z",true,0,0,1,5],\
                ["a.example","SURGE","","WEEK","2026-03-01","2026-03-02T05:00:00Z",true,0,0,1,5]]"""), json);
    }

    @Test
    void unknownFieldsOfTheSameSchemaAreIgnored() {
        String json = """
                {"later":{"a":[null,1.5,-2,true,99999999999999999999]},"schema":1,"date":"2026-03-02",
                "fingerprint":"v1","run":3,"ranking":[],"sightings":[]}""";
        MemoryJson.Reading reading = MemoryJson.read(Gzip.compress(json.getBytes(StandardCharsets.UTF_8)), "It");
        Memory memory = ((MemoryJson.Reading.Read) reading).memory();
        assertEquals(DAY, memory.date());
        assertFalse(memory.fingerprint().isEmpty());
    }

    private static Memory readBack(Memory memory) {
        return read(MemoryJson.write(memory));
    }

    private static Memory read(byte[] stored) {
        return ((MemoryJson.Reading.Read) MemoryJson.read(stored, "It")).memory();
    }
}
