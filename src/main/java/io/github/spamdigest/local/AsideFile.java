package io.github.spamdigest.local;

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
        refuseLink(aside);
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

    /** Throws when a link has this name: opening it would make or change a file somewhere else. */
    static void refuseLink(Path file) throws FileSystemException {
        if (Files.isSymbolicLink(file)) {
            throw new FileSystemException(file.toString(), null, "a link of that name leads elsewhere: remove it");
        }
    }
}
