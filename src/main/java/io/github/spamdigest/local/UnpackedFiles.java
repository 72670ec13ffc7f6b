package io.github.spamdigest.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Files that were packed with gzip, as the database reads them: it unpacks on one thread, slower than Java, and does not
 * look at checksums. Not thread-safe.
 */
final class UnpackedFiles {

    private static final int BUFFER = 1 << 18;

    private final Path folder;
    private final List<Path> made = new ArrayList<>();
    private long size;

    /** Unpacks into this folder. */
    UnpackedFiles(Path folder) {
        this.folder = folder;
    }

    /** Unpacks a file; throws when it is damaged or does not fit. */
    EventFile unpack(EventFile file) throws IOException {
        Path path = Files.createTempFile(folder, "unpacked-", "");
        made.add(path);
        try (InputStream packed = file.opener().open();
                InputStream text = new GZIPInputStream(packed, BUFFER);
                OutputStream unpacked = Files.newOutputStream(path)) {
            text.transferTo(unpacked);
        }
        size += Files.size(path);
        return new EventFile(
                file.name(), file.folder(), Files.size(path), Optional.of(path), () -> Files.newInputStream(path));
    }

    /** How many bytes all of them have. */
    long size() {
        return size;
    }

    /** Removes them. */
    void clear() {
        for (Path path : made) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        made.clear();
        size = 0;
    }
}
