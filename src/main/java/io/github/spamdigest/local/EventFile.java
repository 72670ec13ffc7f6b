package io.github.spamdigest.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One input that may hold events. Immutable.
 *
 * @param name what messages call it
 * @param folder the folder it was found in, as it was given; empty when the file itself was named
 * @param size how many bytes it has, {@link #ANY_SIZE} when that is not known
 * @param path where it is; empty when it is no file of its own
 * @param opener opens its bytes
 */
record EventFile(String name, Optional<String> folder, long size, Optional<Path> path, Opener opener) {

    /** Stands for a size that is not known. */
    static final long ANY_SIZE = Long.MAX_VALUE;

    /** An input that is no file of its own. */
    EventFile(String name, Optional<String> folder, long size, Opener opener) {
        this(name, folder, size, Optional.empty(), opener);
    }

    /** Opens the bytes of a file; the caller closes them. */
    interface Opener {

        /** A new stream from the first byte. */
        InputStream open() throws IOException;
    }

    /** Whether the file itself was named, so that it must hold events. */
    boolean isNamed() {
        return folder.isEmpty();
    }
}
