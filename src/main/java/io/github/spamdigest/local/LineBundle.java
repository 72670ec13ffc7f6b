package io.github.spamdigest.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Small files of lines in one, because the database takes long to open thousands. It lies among the files of this run,
 * until it is closed. Not thread-safe.
 */
final class LineBundle implements AutoCloseable {

    /** A larger file is read where it is. */
    static final long SMALL = 1 << 24;

    private static final long FULL = 1 << 26;

    private final Path path;
    private final List<EventFile> files = new ArrayList<>();
    private final List<Long> starts = new ArrayList<>();
    private long bytes;

    LineBundle(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** The files that it holds. */
    List<EventFile> files() {
        return files;
    }

    /** Whether the next file belongs into another one. */
    boolean isFull() {
        return bytes >= FULL;
    }

    /** Adds a file. */
    void add(EventFile file, InputStream text) throws IOException {
        files.add(file);
        starts.add(bytes);
        try (OutputStream out = Files.newOutputStream(
                path, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND)) {
            bytes += text.transferTo(out);
            // Else the first line of the next file would be a part of the last of this one.
            out.write('\n');
            bytes++;
        }
    }

    /** The files that rows are of, which are counted from 0. */
    List<EventFile> filesOf(List<Long> rows) throws IOException {
        List<EventFile> found = new ArrayList<>();
        try (InputStream in = Files.newInputStream(path)) {
            LineCounter lines = new LineCounter(in);
            for (long row : rows) {
                int file = fileAt(lines.startOf(row));
                if (!found.contains(files.get(file))) {
                    found.add(files.get(file));
                }
            }
        }
        return found;
    }

    private int fileAt(long place) {
        int file = 0;
        while (file + 1 < starts.size() && starts.get(file + 1) <= place) {
            file++;
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
