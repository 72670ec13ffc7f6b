package io.github.spamdigest.local;

import io.github.spamdigest.core.TimeWindow;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is kept of every inbound row of a window, in little memory, to tell repeats and newest rows. Not thread-safe. */
final class KeptRows {

    private final RowTable table;
    private long loners;

    /** Keeps the compiler from leaving out what only fetches. */
    private long fetched;

    /** Rows up to an end, about as many as expected. */
    KeptRows(Instant end, int expected) {
        this.table = new RowTable(end, expected);
    }

    /** Takes a row. */
    interface RowConsumer {

        /** A row's age in nanoseconds before the end, and the number of its profile. */
        void row(long age, int profile);
    }

    /** Has the places of these rows fetched from memory, all at once. */
    void fetch(List<SeenEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            PairHash pair = events.get(i).pair();
            fetched += pair == PairHash.NONE ? 0 : table.peek(pair);
        }
    }

    /** Keeps an inbound event whose profile has this number; false when the same row was there before. */
    boolean add(SeenEvent event, int profile) {
        if (event.pair() != PairHash.NONE) {
            return table.add(event.pair(), event.time(), event.report(), profile);
        }
        return table.add(PairHash.ofNumber(++loners), event.time(), SeenEvent.NO_REPORT, profile);
    }

    /** Hands over the newest inbound row of each message and recipient in the window, but of those that are tied. */
    void forEachNewest(TimeWindow window, RowConsumer consumer) {
        table.forEachNewest(
                window.from(),
                window.to(),
                (high, low, age, profile) -> consumer.row(age, profile),
                (high, low, age, profile) -> {});
    }

    /** The pairs whose newest inbound row in the window is not known: another is as new, or there are very many. */
    Set<PairHash> tied(TimeWindow window) {
        Set<PairHash> tied = new HashSet<>(table.crowded());
        table.forEachNewest(
                window.from(),
                window.to(),
                (high, low, age, profile) -> {},
                (high, low, age, profile) -> tied.add(new PairHash(high, low)));
        return tied;
    }
}
