package io.github.spamdigest.local;

import com.dynatrace.hash4j.distinctcount.UltraLogLog;
import java.util.Optional;

/** Counts distinct texts in little memory: exact up to {@value #EXACT}, then within about 1 %. Not thread-safe. */
final class DistinctCount {

    /** The largest exact count. */
    static final int EXACT = 8_000;

    /** A sketch of 32 KiB with a standard error of 0.4 %, as {@code dcount(x, 2)} has. */
    private static final int PRECISION = 15;

    /** Most domains have no second one, and need no set. */
    private long first;

    private Optional<LongSet> hashes = Optional.empty();
    private Optional<UltraLogLog> sketch = Optional.empty();

    /** What stands for a text here, 0 for the empty one. */
    static long hashOf(String text) {
        return text.isEmpty() ? 0 : hashOf(TextHash.of(text));
    }

    /** What stands for the text with this hash, which is not empty. */
    static long hashOf(long hash) {
        return hash == 0 ? 1 : hash;
    }

    /** Takes a text into account; the empty text does not count. */
    void add(String text) {
        add(hashOf(text));
    }

    /** Takes the text with this hash into account; the empty text does not count. */
    void add(long hash) {
        if (hash == 0) {
            return;
        }
        if (sketch.isPresent()) {
            sketch.get().add(hash);
        } else {
            addExactly(hash);
        }
    }

    private void addExactly(long hash) {
        if (first == 0 || first == hash) {
            first = hash;
            return;
        }
        LongSet set = hashes.orElseGet(LongSet::new);
        set.add(first);
        set.add(hash);
        hashes = Optional.of(set);
        if (set.size() > EXACT) {
            startSketch(set);
        }
    }

    /** How many distinct texts there were. */
    long count() {
        return sketch.map(estimate -> Math.round(estimate.getDistinctCountEstimate()))
                .orElseGet(() ->
                        hashes.map(LongSet::size).orElse(first == 0 ? 0 : 1).longValue());
    }

    private void startSketch(LongSet set) {
        UltraLogLog started = UltraLogLog.create(PRECISION);
        set.forEach(started::add);
        sketch = Optional.of(started);
        hashes = Optional.empty();
    }
}
