package io.github.spamdigest.azure.table;

import static io.github.spamdigest.testing.Memories.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.azure.data.tables.models.TableEntity;
import io.github.spamdigest.core.Baseline;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Memory;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Sighting;
import io.github.spamdigest.memory.MemoryJson;
import io.github.spamdigest.testing.Memories;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A memory is cut to what a row of the service holds. */
class MemoryRowTest {

    private static final TableKeys KEYS = TableKeys.of("contoso");

    @Test
    void aFullMemoryLosesNothing() {
        Memory full = Memories.full(DAY);
        assertEquals(new MemoryJson.Reading.Read(full), MemoryRow.read(row(full), "It"));
    }

    @Test
    void longNamesOfAnAttackerDriveOutTheOldestSightingsAndStopNoRun() {
        Memory huge = withRandomNames(Memory.MAX_SIGHTINGS, 250);
        TableEntity row = row(huge);
        Memory read = assertInstanceOf(MemoryJson.Reading.Read.class, MemoryRow.read(row, "It"))
                .memory();

        assertTrue(bytes(row) <= MemoryJson.MAX_BYTES);
        assertTrue(read.sightings().size() > 300, "kept " + read.sightings().size());
        LocalDate oldestKept = read.sightings().values().stream()
                .map(Sighting::last)
                .min(LocalDate::compareTo)
                .orElseThrow();
        assertTrue(huge.sightings().entrySet().stream()
                .filter(entry -> entry.getValue().last().isAfter(oldestKept))
                .allMatch(entry -> read.sightings().containsKey(entry.getKey())));
    }

    @Test
    void aRankingThatFitsNoRowIsASentence() {
        List<Baseline.Ranked> ranking =
                List.of(new Baseline.Ranked(new SenderDomain(randomName(new Random(1), 2_000_000)), 1));
        Memory memory = new Memory(DAY, "v1", 1, ranking, Map.of());
        DigestException failure = assertThrows(DigestException.class, () -> row(memory));
        assertTrue(failure.sentence().contains("cannot hold the memory of 2026-03-02"), failure.sentence());
    }

    @Test
    void aMissingPartMakesTheWholeUnreadable() {
        Random random = new Random(5);
        List<Baseline.Ranked> ranking = IntStream.range(0, 100)
                .mapToObj(i -> new Baseline.Ranked(new SenderDomain(randomName(random, 2000)), 1))
                .toList();
        TableEntity row = row(new Memory(DAY, "v1", 1, ranking, Map.of()));
        assertTrue(row.getProperties().containsKey("m1"));
        row.getProperties().remove("m1");
        assertInstanceOf(MemoryJson.Reading.Damaged.class, MemoryRow.read(row, "It"));
    }

    private static TableEntity row(Memory memory) {
        return MemoryRow.entity(KEYS, memory, "The table");
    }

    private static int bytes(TableEntity row) {
        return row.getProperties().values().stream()
                .mapToInt(value -> value instanceof byte[] part ? part.length : 0)
                .peek(length -> assertTrue(length <= MemoryRow.PART_BYTES))
                .sum();
    }

    private static Memory withRandomNames(int count, int length) {
        Random random = new Random(7);
        Map<SenderDomain, Sighting> sightings = new HashMap<>();
        for (int i = 0; i < count; i++) {
            LocalDate seen = DAY.minusDays(i % 300);
            sightings.put(new SenderDomain(randomName(random, length)), new Sighting(seen, seen, 1));
        }
        return new Memory(DAY, "v1", 9, List.of(), sightings);
    }

    private static String randomName(Random random, int length) {
        StringBuilder name = new StringBuilder();
        random.ints(length, 0, 36).forEach(digit -> name.append(Character.forDigit(digit, 36)));
        return name.toString();
    }
}
