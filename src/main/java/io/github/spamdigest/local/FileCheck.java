package io.github.spamdigest.local;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.zip.GZIPInputStream;

/**
 * Looks for what the database does not see while it reads files: checksums of gzip that are wrong, and a table that ends
 * within a line, which may have been cut off.
 */
final class FileCheck {

    private final FutureTask<Set<Integer>> check;

    /** Starts to check files by their numbers; whether they are tables, whose last line must have an end. */
    FileCheck(List<Integer> numbers, List<EventFile> files, boolean isPacked, boolean areTables) {
        check = new FutureTask<>(() -> doubted(numbers, files, isPacked, areTables));
        Thread thread = new Thread(check, "file-check");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for the end; those that Java has to look at. */
    Set<Integer> doubted() {
        try {
            return check.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Set<Integer> doubted(
            List<Integer> numbers, List<EventFile> files, boolean isPacked, boolean areTables) {
        Set<Integer> doubted = new TreeSet<>();
        for (int number : numbers) {
            try (InputStream bytes = files.get(number).opener().open();
                    InputStream text = isPacked ? new GZIPInputStream(bytes, 1 << 16) : bytes) {
                if (!isPacked) {
                    text.skipNBytes(Math.max(0, files.get(number).size() - 1));
                }
                if (lastByteOf(text) != '\n' && areTables) {
                    doubted.add(number);
                }
            } catch (IOException e) {
                doubted.add(number);
            }
        }
        return doubted;
    }

    private static int lastByteOf(InputStream text) throws IOException {
        byte[] buffer = new byte[1 << 16];
        int last = -1;
        for (int read = text.read(buffer); read > 0; read = text.read(buffer)) {
            last = buffer[read - 1];
        }
        return last;
    }
}
