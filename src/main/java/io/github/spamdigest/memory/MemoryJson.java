package io.github.spamdigest.memory;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.spamdigest.core.Baseline;
import io.github.spamdigest.core.Memory;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Sighting;
import io.github.spamdigest.core.life.ToldSignal;
import java.io.IOException;
import java.util.Map;

/** The stored form of a {@link Memory}: compressed JSON, the same bytes for the same memory. */
public final class MemoryJson {

    private MemoryJson() {}

    /** What came of reading. */
    public sealed interface Reading {

        /**
         * The memory was read.
         *
         * @param memory the memory
         */
        record Read(Memory memory) implements Reading {}

        /**
         * The bytes cannot be read.
         *
         * @param reason why, as the inside of a sentence; it never repeats what the bytes hold
         */
        record Damaged(String reason) implements Reading {}
    }

    /** What a memory's bytes may be: a binary property of a table holds as much. */
    public static final int MAX_BYTES = 64 * 1024;

    /**
     * Writes a memory within {@link #MAX_BYTES}, whatever names attackers invent: sightings leave first, those last seen longest ago,
     * then what was told, as {@link Memory#withToldAtMost} says. The ranking stays whole, so only one of absurd names is longer.
     */
    public static byte[] write(Memory memory) {
        byte[] bytes = all(memory);
        Memory kept = memory;
        while (bytes.length > MAX_BYTES && !kept.sightings().isEmpty()) {
            kept = kept.withSightingsAtMost(less(kept.sightings().size(), bytes));
            bytes = all(kept);
        }
        Memory bare = kept;
        for (int most = bare.told().size(); bytes.length > MAX_BYTES && most > 0; ) {
            most = less(most, bytes);
            bytes = all(bare.withToldAtMost(most));
        }
        return bytes;
    }

    /** The share that fits is never too few, as other things take room too; a sixteenth less at each try ends it. */
    private static int less(int number, byte[] bytes) {
        return (int) Math.min((long) number * MAX_BYTES / bytes.length, number * 15L / 16);
    }

    private static byte[] all(Memory memory) {
        return Gzip.compress(Json.object(json -> {
            json.writeStringField("date", memory.date().toString());
            json.writeStringField("fingerprint", memory.fingerprint());
            json.writeNumberField("run", memory.run());
            writeRanking(json, memory);
            writeClasses(json, memory);
            writeTold(json, memory);
            StoredTold.write(json, memory.said());
            writeSightings(json, memory);
        }));
    }

    /**
     * Reads a memory.
     *
     * @param where what the bytes were read from, the first words of a sentence about them
     * @throws io.github.spamdigest.core.DigestException when a newer version of the product wrote them
     */
    public static Reading read(byte[] compressed, String where) {
        try {
            StoredObject stored = StoredObject.read(Gzip.decompress(compressed));
            Schema.check(stored, where);
            return new Reading.Read(StoredMemory.read(stored));
        } catch (Damage damage) {
            return new Reading.Damaged(damage.reason());
        }
    }

    private static void writeRanking(JsonGenerator json, Memory memory) throws IOException {
        json.writeArrayFieldStart(StoredMemory.RANKING);
        for (Baseline.Ranked ranked : memory.ranking()) {
            json.writeStartArray();
            json.writeString(ranked.domain().name());
            json.writeNumber(ranked.deliveries());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /** A field of its own, in the order of the ranking, because older versions take no third value in a ranking's row. */
    private static void writeClasses(JsonGenerator json, Memory memory) throws IOException {
        if (memory.ranking().stream().allMatch(ranked -> ranked.senderClass().isEmpty())) {
            return;
        }
        json.writeArrayFieldStart(StoredMemory.CLASSES);
        for (Baseline.Ranked ranked : memory.ranking()) {
            json.writeString(ranked.senderClass().map(Enum::name).orElse(""));
        }
        json.writeEndArray();
    }

    private static void writeTold(JsonGenerator json, Memory memory) throws IOException {
        if (memory.dropped() > 0) {
            json.writeNumberField(StoredTold.DROPPED, memory.dropped());
        }
        if (memory.told().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(StoredTold.TOLD);
        for (ToldSignal told : memory.told()) {
            StoredTold.write(json, told);
        }
        json.writeEndArray();
    }

    private static void writeSightings(JsonGenerator json, Memory memory) throws IOException {
        json.writeArrayFieldStart(StoredMemory.SIGHTINGS);
        // Sorted, because a map has no order and equal memories must give equal bytes.
        for (Map.Entry<SenderDomain, Sighting> entry : memory.sightings().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            Sighting sighting = entry.getValue();
            json.writeStartArray();
            json.writeString(entry.getKey().name());
            json.writeString(sighting.first().toString());
            json.writeString(sighting.last().toString());
            json.writeNumber(sighting.lastRun());
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
