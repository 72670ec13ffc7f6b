package io.github.spamdigest.local.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file under the name that it has until it is whole. */
final class AsideFile {

    private AsideFile() {}

    /**
     * Writes it anew and forces it to the disk. What a crash left of it is replaced; a link of that name is refused, since
     * writing through it would replace a file somewhere else.
     */
    static void write(Path aside, byte[] content) throws IOException {
        refuseOthers(aside);
        if (Files.isRegularFile(aside, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(aside);
        }
        try (FileChannel file = FileChannel.open(
                aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                file.write(rest);
            }
            file.force(true);
        }
    }

    /**
     * Throws when what has this name must not be opened: a link would make or change a file somewhere else, and a pipe would
     * wait for ever.
     */
    static void refuseOthers(Path file) throws FileSystemException {
        if (Files.isSymbolicLink(file)) {
            throw new FileSystemException(file.toString(), null, "a link of that name leads elsewhere: remove it");
        }
        if (isPipeOrDevice(file)) {
            throw new FileSystemException(file.toString(), null, "a pipe or a device has that name: remove it");
        }
    }

    /** Whether there is something of this name that has no end to be read to; links are followed. */
    static boolean isPipeOrDevice(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }
}
