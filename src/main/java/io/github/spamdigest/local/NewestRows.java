package io.github.spamdigest.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The newest row of each message and recipient; rows that lack one of them stand for themselves. Not thread-safe. */
final class NewestRows {

    private final Map<PairHash, Delivery> byPair = new HashMap<>();
    private final List<Delivery> loners = new ArrayList<>();

    /** Takes a row into account. */
    void add(Delivery delivery) {
        delivery.pair()
                .ifPresentOrElse(
                        pair -> byPair.merge(
                                pair, delivery, (known, fresh) -> fresh.isNewerThan(known) ? fresh : known),
                        () -> loners.add(delivery));
    }

    /** Hands every newest row to the consumer, in no order. */
    void forEach(Consumer<Delivery> consumer) {
        byPair.values().forEach(consumer);
        loners.forEach(consumer);
    }
}
