package io.github.spamdigest.local;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.zip.GZIPInputStream;

/**
 * Reads files to their end while the database reads them, which does not look at the checksums of gzip, and takes what
 * stands between two quotes for one cell however many lines it has.
 */
final class FileCheck {

    /** What is told of a file that is damaged. */
    static final long DAMAGED = -1;

    private final FutureTask<Map<Integer, Long>> check;

    /** Starts to check files by their numbers. */
    FileCheck(List<Integer> numbers, List<EventFile> files, boolean isPacked) {
        check = new FutureTask<>(() -> lines(numbers, files, isPacked));
        Thread thread = new Thread(check, "file-check");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for the end; how many lines end in each file, or that it is damaged. */
    Map<Integer, Long> lines() {
        try {
            return check.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<Integer, Long> lines(List<Integer> numbers, List<EventFile> files, boolean isPacked) {
        Map<Integer, Long> lines = new TreeMap<>();
        for (int number : numbers) {
            try (InputStream bytes = files.get(number).opener().open();
                    InputStream text = isPacked ? new GZIPInputStream(bytes, 1 << 16) : bytes) {
                lines.put(number, lineEndsIn(text));
            } catch (IOException e) {
                lines.put(number, DAMAGED);
            }
        }
        return lines;
    }

    private static long lineEndsIn(InputStream text) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long ends = 0;
        for (int read = text.read(buffer); read > 0; read = text.read(buffer)) {
            for (int i = 0; i < read; i++) {
                ends += buffer[i] == '\n' ? 1 : 0;
            }
        }
        return ends;
    }
}
