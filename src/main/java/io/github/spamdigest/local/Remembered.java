package io.github.spamdigest.local;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Remembers what was made of a value, and now and then forgets everything, so that it never grows large. Not
 * thread-safe.
 *
 * @param <K> the values
 * @param <V> what is made of them
 */
final class Remembered<K, V> {

    private static final int MOST = 1 << 16;

    private final Function<K, V> maker;
    private final Map<K, V> known = new HashMap<>();

    Remembered(Function<K, V> maker) {
        this.maker = maker;
    }

    /** What is made of the value, by now or before. */
    V of(K value) {
        V found = known.get(value);
        if (found != null) {
            return found;
        }
        if (known.size() == MOST) {
            known.clear();
        }
        V made = maker.apply(value);
        known.put(value, made);
        return made;
    }
}
