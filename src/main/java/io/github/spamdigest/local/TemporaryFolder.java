package io.github.spamdigest.local;

import io.github.spamdigest.core.DigestException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder for what this run does not keep in memory, readable by its owner only. It is gone when it is closed or the
 * process ends. A run that was killed leaves its folder to the next one, which knows by the lock that nobody needs it.
 */
final class TemporaryFolder implements AutoCloseable {

    private static final String PREFIX = "spam-digest-";
    private static final String LOCK = "lock";
    private static final int TRIES = 20;

    private final Path path;
    private final FileChannel channel;
    private final Thread atExit = new Thread(() -> remove(pathToRemove()), "temporary-folder");

    private TemporaryFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** A new folder below another one, or where the system keeps such; removes those that nobody needs any more. */
    static TemporaryFolder create(Optional<Path> parent) {
        try {
            TemporaryFolder folder = locked(parent);
            Runtime.getRuntime().addShutdownHook(folder.atExit);
            folder.removeLeftOnes();
            return folder;
        } catch (IOException e) {
            throw DigestException.failed(
                    "No temporary folder could be made in "
                            + parent.map(Path::toString).orElse("the system's folder for temporary files") + " ("
                            + FileTrouble.words(e) + "); name another one in SPAM_DIGEST_TEMP.",
                    e);
        }
    }

    /** Another run may take a folder for a left one until its lock is held; such a folder is given up. */
    private static TemporaryFolder locked(Optional<Path> parent) throws IOException {
        IOException last = new IOException("other runs removed each folder");
        for (int tries = 0; tries < TRIES; tries++) {
            Path path = parent.isPresent()
                    ? Files.createTempDirectory(parent.get(), PREFIX)
                    : Files.createTempDirectory(PREFIX);
            FileChannel channel =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try {
                channel.lock();
                if (Files.exists(path.resolve(LOCK))) {
                    return new TemporaryFolder(path, channel);
                }
            } catch (OverlappingFileLockException e) {
                last = new IOException("another run looks at each folder", e);
            }
            channel.close();
        }
        throw last;
    }

    /** Where it is. */
    Path path() {
        return path;
    }

    @Override
    public void close() {
        release();
        remove(path);
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The process is ending, and the folder is gone.
            return;
        }
    }

    private Path pathToRemove() {
        release();
        return path;
    }

    private void release() {
        try {
            channel.close();
        } catch (IOException e) {
            // It is released when the process ends.
            return;
        }
    }

    /** Only folders of the same owner, whose lock nobody holds. One without a lock is being made just now. */
    private void removeLeftOnes() throws IOException {
        @Nullable Path parent = path.getParent();
        if (parent == null) {
            return;
        }
        try (DirectoryStream<Path> others = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path other : others) {
                if (!other.equals(path)) {
                    removeIfLeft(other);
                }
            }
        }
    }

    /** Holds the lock until the folder is gone, so that whoever has just made it sees that it is. */
    private void removeIfLeft(Path other) {
        try {
            if (!Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)
                    || !Files.getOwner(other).equals(Files.getOwner(path))) {
                return;
            }
            try (FileChannel theirs = FileChannel.open(other.resolve(LOCK), StandardOpenOption.WRITE);
                    @Nullable FileLock free = theirs.tryLock()) {
                if (free != null) {
                    remove(other);
                }
            }
        } catch (IOException | OverlappingFileLockException | UnsupportedOperationException e) {
            // It is in use, or being made or removed just now.
            return;
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path one : deepestFirst) {
                Files.deleteIfExists(one);
            }
        } catch (IOException | UncheckedIOException e) {
            // Another run removes it too, or the next one tries again.
            return;
        }
    }
}
