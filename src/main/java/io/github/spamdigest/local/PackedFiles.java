package io.github.spamdigest.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.zip.GZIPInputStream;

/** Checks gzip to its end while the database reads it, which does not look at its checksums. */
final class PackedFiles {

    private final FutureTask<Set<Integer>> check;

    /** Starts to check files by their numbers. */
    PackedFiles(List<Integer> numbers, List<EventFile> files) {
        check = new FutureTask<>(() -> damaged(numbers, files));
        Thread thread = new Thread(check, "packed-files");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for the end; those that are damaged. */
    Set<Integer> damaged() {
        try {
            return check.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Set<Integer> damaged(List<Integer> numbers, List<EventFile> files) {
        Set<Integer> damaged = new TreeSet<>();
        for (int number : numbers) {
            try (InputStream packed = files.get(number).opener().open();
                    InputStream all = new GZIPInputStream(packed, 1 << 16)) {
                all.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                damaged.add(number);
            }
        }
        return damaged;
    }
}
