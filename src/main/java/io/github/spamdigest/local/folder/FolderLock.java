package io.github.spamdigest.local.folder;

import io.github.spamdigest.core.DigestException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Keeps other threads and other processes out of a state folder for the few milliseconds of a change. */
final class FolderLock {

    /**
     * One for all folders, since a change is short. A file lock belongs to the whole process, and closing any channel of
     * the file gives it up on some systems, so threads must be kept apart before the file is opened at all.
     */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private static final int TRIES = 400;
    private static final long PAUSE_MILLIS = 25;

    private final Path file;

    FolderLock(Path folder) {
        this.file = folder.resolve(".lock");
    }

    /** Waits up to ten seconds for other processes; one that holds a folder longer has hung. */
    Held acquire() throws IOException {
        THREADS.lock();
        try {
            AsideFile.refuseOthers(file);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            try {
                return new Held(channel, lock(channel));
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            THREADS.unlock();
            throw e;
        }
    }

    private FileLock lock(FileChannel channel) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted");
            }
        }
        throw DigestException.failed(
                "The state folder " + file.toAbsolutePath().normalize().getParent()
                        + " is held by another process for more than ten seconds; end that process, or name another folder.");
    }

    /** The lock while it is held. */
    static final class Held implements Closeable {

        private final FileChannel channel;
        private final FileLock lock;

        private Held(FileChannel channel, FileLock lock) {
            this.channel = channel;
            this.lock = lock;
        }

        /** Runs a change under the lock. */
        <T> T during(Supplier<T> change) {
            return change.get();
        }

        @Override
        public void close() throws IOException {
            try (channel) {
                lock.release();
            } finally {
                THREADS.unlock();
            }
        }
    }
}
