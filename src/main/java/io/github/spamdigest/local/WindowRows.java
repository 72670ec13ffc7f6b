package io.github.spamdigest.local;

import io.github.spamdigest.core.TimeWindow;
import java.util.ArrayList;
import java.util.List;

/** The inbound rows of one window, when all are read: the newest of each pair, and those that are counted. */
final class WindowRows {

    private final TimeWindow window;
    private final CountedRows rows;
    private final boolean isLatest;
    private final List<Settled> settled = new ArrayList<>();

    /** The newest row of a pair whose rows were tied. */
    private record Settled(long age, int profile) {}

    /** The rows of a window, of which the settled ones are numbered here. */
    WindowRows(TimeWindow window, CountedRows rows, NewestRows settled, boolean isLatest) {
        this.window = window;
        this.rows = rows;
        this.isLatest = isLatest;
        settled.forEach(delivery -> this.settled.add(
                new Settled(rows.ageOf(delivery.time()), rows.profiles().numberOf(delivery.profile()))));
    }

    /** Hands over the newest row of each message and recipient. */
    void forEachNewest(KeptRows.RowConsumer consumer) {
        rows.kept().forEachNewest(window, consumer);
        settled.forEach(row -> consumer.row(row.age(), row.profile()));
    }

    /**
     * Hands over the rows that count as deliveries, with whom they went to: the newest ones, or all, but of these only
     * those with a verdict.
     */
    void forEachCounted(JudgedRows.RowConsumer consumer) {
        if (isLatest) {
            forEachNewest(
                    (age, profile) -> consumer.row(age, profile, rows.profiles().people(profile)));
            return;
        }
        rows.judged().forEach((age, profile, people) -> {
            if (window.contains(rows.timeOf(age))) {
                consumer.row(age, profile, people);
            }
        });
    }
}
