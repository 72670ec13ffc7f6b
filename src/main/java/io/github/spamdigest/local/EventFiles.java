package io.github.spamdigest.local;

import io.github.spamdigest.core.DigestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Set<Path> known = new HashSet<>();
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

    private static void addNamed(Path path, List<EventFile> files, Set<Path> known) {
        if (!Files.exists(path)) {
            throw DigestException.usage(path + " does not exist; name a file or folder of exported events.");
        }
        if (known.add(realPath(path))) {
            files.add(new EventFile(path.toString(), Optional.empty(), sizeOf(path), () -> Files.newInputStream(path)));
        }
    }

    /** Adds the folder's files; false when they were all known already, so that nothing is expected of it. */
    private static boolean addFolder(Path folder, List<EventFile> files, Set<Path> known) {
        List<Path> visible = visibleFilesOf(folder);
        int before = files.size();
        for (Path path : visible) {
            if (known.add(realPath(path))) {
                String name = relative(folder, path);
                files.add(new EventFile(
                        name, Optional.of(folder.toString()), sizeOf(path), () -> Files.newInputStream(path)));
            }
        }
        return visible.isEmpty() || files.size() > before;
    }

    private static List<Path> visibleFilesOf(Path folder) {
        VisibleFiles visible = new VisibleFiles(folder);
        try {
            visible.walk();
        } catch (IOException e) {
            throw DigestException.failed(folder + " could not be read (" + e.getMessage() + "); check its rights.", e);
        }
        List<Path> sorted = new ArrayList<>(visible.found());
        sorted.sort(Comparator.comparing(path -> relative(folder, path)));
        return sorted;
    }

    private static String relative(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    private static Path realPath(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw DigestException.failed(path + " could not be read (" + e.getMessage() + "); check its rights.", e);
        }
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
