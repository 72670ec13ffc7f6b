package io.github.spamdigest.local;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Collects the files below a folder, leaving out hidden files and folders. */
final class VisibleFiles extends SimpleFileVisitor<Path> {

    private final Path root;
    private final List<Found> found = new ArrayList<>();

    /**
     * A file.
     *
     * @param path where it is
     * @param attributes what the file system says of it
     */
    record Found(Path path, BasicFileAttributes attributes) {}

    VisibleFiles(Path root) {
        this.root = root;
    }

    /** Looks through the folder and all folders below. */
    void walk() throws IOException {
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, this);
    }

    /** The files found, in no particular order. */
    List<Found> found() {
        return List.copyOf(found);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        return !folder.equals(root) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isRegularFile() && !isHidden(file)) {
            found.add(new Found(file, attributes));
        }
        return FileVisitResult.CONTINUE;
    }

    /** A link to a folder above it brings nothing that is not found there. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof FileSystemLoopException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    private static boolean isHidden(Path path) throws IOException {
        return path.getFileName().toString().startsWith(".") || Files.isHidden(path);
    }
}
