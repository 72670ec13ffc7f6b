package io.github.spamdigest.local;

import java.sql.SQLException;
import java.util.function.IntConsumer;
import org.duckdb.DuckDBPreparedStatement;

/** Looks from another thread how far a statement is, until it is closed. */
final class StatementProgress {

    /** How long to wait until it is looked at again, in milliseconds. */
    private static final long PAUSE = 500;

    private final Thread thread;

    /** Tells how much of the statement is done, from 0 to 100 percent; close it before the statement. */
    StatementProgress(DuckDBPreparedStatement statement, IntConsumer progress) {
        thread = new Thread(() -> watch(statement, progress), "progress");
        thread.setDaemon(true);
        thread.start();
    }

    /** Looks no more. */
    void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void watch(DuckDBPreparedStatement statement, IntConsumer progress) {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                progress.accept((int) Math.max(0, statement.getQueryProgress().getPercentage()));
            }
        } catch (InterruptedException | SQLException e) {
            // The statement has ended.
            return;
        }
    }
}
