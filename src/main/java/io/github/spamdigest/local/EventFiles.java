package io.github.spamdigest.local;

import io.github.spamdigest.core.DigestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The inputs in a stable order, each once. Immutable.
 *
 * @param files the files to read
 * @param folders the folders that were given and must hold events, as they were given
 */
record EventFiles(List<EventFile> files, List<String> folders) {

    /** Copies the lists. */
    EventFiles {
        files = List.copyOf(files);
        folders = List.copyOf(folders);
    }

    /** Finds the files behind the paths; a path that does not exist is a usage error. */
    static EventFiles find(List<Path> paths) {
        if (paths.isEmpty()) {
            throw DigestException.usage("No events were named; name a file or folder of exported events.");
        }
        List<EventFile> files = new ArrayList<>();
        List<String> folders = new ArrayList<>();
        Set<Object> known = new HashSet<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                if (addFolder(path, files, known)) {
                    folders.add(path.toString());
                }
            } else {
                addNamed(path, files, known);
            }
        }
        return new EventFiles(files, folders);
    }

    private static void addNamed(Path path, List<EventFile> files, Set<Object> known) {
        if (!Files.exists(path)) {
            throw DigestException.usage(path + " does not exist; name a file or folder of exported events.");
        }
        if (known.add(identityOf(path, attributesOf(path)))) {
            files.add(new EventFile(
                    path.toString(),
                    Optional.empty(),
                    sizeOf(path),
                    Optional.of(path),
                    () -> Files.newInputStream(path)));
        }
    }

    /** Adds the folder's files; false when they were all known already, so that nothing is expected of it. */
    private static boolean addFolder(Path folder, List<EventFile> files, Set<Object> known) {
        List<Named> visible = new ArrayList<>();
        visibleFilesOf(folder).forEach(found -> visible.add(new Named(relative(folder, found.path()), found)));
        visible.sort(Comparator.comparing(Named::name));
        int before = files.size();
        for (Named named : visible) {
            VisibleFiles.Found found = named.found();
            if (known.add(identityOf(found.path(), found.attributes()))) {
                files.add(new EventFile(
                        named.name(),
                        Optional.of(folder.toString()),
                        found.attributes().size(),
                        Optional.of(found.path()),
                        () -> Files.newInputStream(found.path())));
            }
        }
        return visible.isEmpty() || files.size() > before;
    }

    private record Named(String name, VisibleFiles.Found found) {}

    private static List<VisibleFiles.Found> visibleFilesOf(Path folder) {
        VisibleFiles visible = new VisibleFiles(folder);
        try {
            visible.walk();
        } catch (IOException e) {
            throw DigestException.failed(folder + " could not be read (" + e.getMessage() + "); check its rights.", e);
        }
        return visible.found();
    }

    private static String relative(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    /** What tells a file from others by whatever path it is reached: its key where the file system has keys. */
    private static Object identityOf(Path path, BasicFileAttributes attributes) {
        Object key = attributes.fileKey();
        return key == null ? realPath(path) : key;
    }

    private static BasicFileAttributes attributesOf(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static Path realPath(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static DigestException unreadable(Path path, IOException e) {
        return DigestException.failed(path + " could not be read (" + e.getMessage() + "); check its rights.", e);
    }

    /** A size only decides how a file is read, so a file that does not tell it is no trouble yet. */
    private static long sizeOf(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            return EventFile.ANY_SIZE;
        }
    }
}
