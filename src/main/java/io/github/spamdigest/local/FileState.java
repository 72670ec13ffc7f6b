package io.github.spamdigest.local;

import io.github.spamdigest.core.DigestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What tells whether a file is still the one that was read. Immutable.
 *
 * @param size how many bytes it has
 * @param modified when it was changed last
 * @param key the file system's own name for it, as text
 */
record FileState(long size, FileTime modified, String key) {

    /** The states of all files by now; what is no regular file, such as a pipe, has none. */
    static Map<EventFile, FileState> of(List<EventFile> files) {
        Map<EventFile, FileState> states = new LinkedHashMap<>();
        for (EventFile file : files) {
            if (file.path().filter(Files::isRegularFile).isPresent()) {
                states.put(file, of(file, file.path().get()));
            }
        }
        return states;
    }

    /** Stops when a file is another one than it was: what was read of it may be neither. */
    static void checkUnchanged(Map<EventFile, FileState> before) {
        before.forEach((file, state) -> {
            if (!file.path().map(path -> of(file, path)).filter(state::equals).isPresent()) {
                throw DigestException.failed(changed(file));
            }
        });
    }

    private static FileState of(EventFile file, Path path) {
        try {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            return new FileState(now.size(), now.lastModifiedTime(), Objects.toString(now.fileKey(), ""));
        } catch (IOException e) {
            throw DigestException.failed(changed(file), e);
        }
    }

    private static String changed(EventFile file) {
        return file.name() + " was changed or removed while it was read; run again when nothing writes to it any more.";
    }
}
