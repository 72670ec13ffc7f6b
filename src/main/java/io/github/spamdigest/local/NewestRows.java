package io.github.spamdigest.local;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The newest row of each pair whose rows are as new as each other; their numbers decide. Not thread-safe. */
final class NewestRows {

    private final Map<PairHash, TiedRow> byPair = new HashMap<>();

    /** Takes a row into account. */
    void add(TiedRow row) {
        byPair.merge(row.pair(), row, (known, fresh) -> fresh.isNewerThan(known) ? fresh : known);
    }

    /** Hands every newest row to the consumer, in no order. */
    void forEach(Consumer<Delivery> consumer) {
        byPair.values().forEach(row -> consumer.accept(row.delivery()));
    }
}
