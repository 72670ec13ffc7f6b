package io.github.spamdigest.local;

import java.util.ArrayList;
import java.util.List;

/**
 * The inbound rows with a verdict that counts, as few are: age, profile and people, in 32 bytes. They are kept to be
 * counted when it is known which domains matter, so that no other needs a tally of its own. Not thread-safe.
 */
final class JudgedRows {

    private static final int NUMBERS = 4;
    private static final int CHUNK = NUMBERS << 12;

    private final List<long[]> chunks = new ArrayList<>();
    private int used = CHUNK;

    /** Takes a row. */
    interface RowConsumer {

        /** A row's age in nanoseconds, the number of its profile, and whom it went to. */
        void row(long age, int profile, People people);
    }

    /** Keeps a row. */
    void add(long age, int profile, People people) {
        if (used == CHUNK) {
            chunks.add(new long[CHUNK]);
            used = 0;
        }
        long[] chunk = chunks.get(chunks.size() - 1);
        chunk[used] = age;
        chunk[used + 1] = profile;
        chunk[used + 2] = people.recipient();
        chunk[used + 3] = people.message();
        used += NUMBERS;
    }

    /** Hands over all rows in the order in which they came. */
    void forEach(RowConsumer consumer) {
        for (int i = 0; i < chunks.size(); i++) {
            long[] chunk = chunks.get(i);
            int end = i == chunks.size() - 1 ? used : CHUNK;
            for (int at = 0; at < end; at += NUMBERS) {
                consumer.row(chunk[at], (int) chunk[at + 1], new People(chunk[at + 2], chunk[at + 3]));
            }
        }
    }
}
