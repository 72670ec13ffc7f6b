package io.github.spamdigest.local;

import io.github.spamdigest.local.LocalAdapters.ReadingProgress;

/** Counts the rows of all inputs and tells of the progress. Not thread-safe. */
final class RowCounter {

    private static final long EVERY = 50_000;

    private final ReadingProgress progress;
    private long rows;

    RowCounter(ReadingProgress progress) {
        this.progress = progress;
    }

    /** So many more rows, of this file. */
    void count(String file, long more) {
        long before = rows / EVERY;
        rows += more;
        for (long step = before + 1; step <= rows / EVERY; step++) {
            progress.rows(file, step * EVERY);
        }
    }
}
