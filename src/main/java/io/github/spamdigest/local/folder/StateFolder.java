package io.github.spamdigest.local.folder;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.local.FileTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The files of a state folder: each is there whole or not at all. Reading creates nothing. */
final class StateFolder {

    private static final String LEFTOVER = ".half-written";
    private static final int MEGABYTE = 1024 * 1024;

    /** More than the largest memory, which has 10,000 domains; whatever is larger must not fill this program's memory. */
    private static final int LARGEST = 32 * MEGABYTE;

    private final Path folder;
    private final FolderLock lock;

    StateFolder(Path folder) {
        this.folder = folder;
        this.lock = new FolderLock(folder);
    }

    /** Runs one change while no other thread or process changes the folder; makes the folder first. */
    <T> T exclusively(Supplier<T> change) {
        checkFolder();
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw unusable("cannot be made", e);
        }
        try (FolderLock.Held held = lock.acquire()) {
            return held.during(change);
        } catch (IOException e) {
            throw unusable("cannot be locked", e);
        }
    }

    /** The content of a file, empty when there is none. */
    Optional<byte[]> read(String name) {
        checkFolder();
        if (AsideFile.isPipeOrDevice(folder.resolve(name))) {
            throw DigestException.refused("The file " + resolve(name)
                    + " is a pipe or a device, not a state file; remove it, and the next run starts afresh.");
        }
        try (InputStream file = Files.newInputStream(folder.resolve(name))) {
            byte[] content = file.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw DigestException.refused("The file " + resolve(name) + " has more than " + LARGEST / MEGABYTE
                        + " MB, which no state has; move it away, and the next run starts afresh.");
            }
            return Optional.of(content);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw DigestException.failed(
                    "The file " + resolve(name) + " cannot be read (" + FileTrouble.words(e)
                            + "); give this user the right to read it.",
                    e);
        }
    }

    /** Puts a file in place of whatever had its name: written aside, forced to the disk, then renamed. */
    void write(String name, byte[] content) {
        Path aside = folder.resolve(name + LEFTOVER);
        try {
            AsideFile.write(aside, content);
            Files.move(
                    aside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw DigestException.failed(
                    "The file " + resolve(name) + " cannot be written (" + FileTrouble.words(e)
                            + "); give this user the right to write there and see that the disk has room.",
                    e);
        }
    }

    /** Deletes what a crash left half written, which is a plain file; a link of such a name is somebody else's. */
    void deleteLeftovers() {
        names("*" + LEFTOVER).stream()
                .filter(name -> Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS))
                .forEach(this::delete);
    }

    /** Deletes the files with this prefix, a date that is unwanted, and this suffix; others are nobody's business. */
    void deleteDated(String prefix, String suffix, Predicate<LocalDate> unwanted) {
        for (String name : names(prefix + "*" + suffix)) {
            String date = name.substring(prefix.length(), name.length() - suffix.length());
            if (isUnwanted(date, unwanted)) {
                delete(name);
            }
        }
    }

    /** The full name of a file, for a sentence. */
    Path resolve(String name) {
        return folder.resolve(name).toAbsolutePath().normalize();
    }

    private static boolean isUnwanted(String date, Predicate<LocalDate> unwanted) {
        try {
            return unwanted.test(LocalDate.parse(date));
        } catch (DateTimeException notOurs) {
            return false;
        }
    }

    private List<String> names(String glob) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        } catch (IOException e) {
            throw unusable("cannot be listed", e);
        }
        return names;
    }

    private void delete(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException tidyingUpCanWait) {
            // The next run tries again, and a file too many harms nobody.
        }
    }

    private void checkFolder() {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw DigestException.usage("The state folder " + resolve("")
                    + " is a file; name a folder, or a path that does not exist yet.");
        }
    }

    private DigestException unusable(String how, IOException e) {
        return DigestException.failed(
                "The state folder " + resolve("") + " " + how + " (" + FileTrouble.words(e)
                        + "); give this user the right to write there, or name another folder.",
                e);
    }
}
