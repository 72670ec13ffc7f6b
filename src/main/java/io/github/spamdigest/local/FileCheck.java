package io.github.spamdigest.local;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Counts the lines of a table while the database reads it, which takes what stands between two quotes for one cell
 * however many lines it has.
 */
final class FileCheck {

    /** What is told of a file that cannot be read. */
    private static final long UNREADABLE = -1;

    private final FutureTask<Long> count;

    /** Starts to count. */
    FileCheck(EventFile file) {
        count = new FutureTask<>(() -> lineEndsIn(file));
        Thread thread = new Thread(count, "file-check");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for the end; how many lines end in it. */
    long lineEnds() {
        try {
            return count.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long lineEndsIn(EventFile file) {
        try (InputStream text = file.opener().open()) {
            byte[] buffer = new byte[1 << 16];
            long ends = 0;
            for (int read = text.read(buffer); read > 0; read = text.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    ends += buffer[i] == '\n' ? 1 : 0;
                }
            }
            return ends;
        } catch (IOException e) {
            return UNREADABLE;
        }
    }
}
