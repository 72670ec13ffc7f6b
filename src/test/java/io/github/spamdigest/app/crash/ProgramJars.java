package io.github.spamdigest.app.crash;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The class path of this JVM in a form that class data sharing takes: a jar in place of each folder, and, as in the
 * staged package, no signatures (decision 14).
 */
final class ProgramJars {

    /** What a signature consists of, the list of the hashes of all classes included. */
    private static final String SIGNATURE = "META-INF/(MANIFEST\\.MF|[^/]*\\.(SF|RSA|DSA|EC))";

    private ProgramJars() {}

    /** Packs what cannot be taken as it is into jars in this folder. */
    static String classPath(Path folder) {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
            Path path = Path.of(entry);
            Path copy = folder.resolve("classes-" + entries.size() + ".jar");
            if (Files.isDirectory(path)) {
                entries.add(packed(path, copy).toString());
            } else if (Files.exists(path)) {
                entries.add(unsigned(path, copy).toString());
            }
        }
        return String.join(System.getProperty("path.separator"), entries);
    }

    private static Path packed(Path classes, Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path path : files.filter(Files::isRegularFile).sorted().toList()) {
                jar.putNextEntry(
                        new JarEntry(classes.relativize(path).toString().replace('\\', '/')));
                Files.copy(path, jar);
                jar.closeEntry();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path unsigned(Path file, Path copy) {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            if (jar.stream().noneMatch(entry -> entry.getName().endsWith(".SF"))) {
                return file;
            }
            try (OutputStream out = Files.newOutputStream(copy);
                    JarOutputStream to = new JarOutputStream(out)) {
                for (JarEntry entry : jar.stream()
                        .filter(entry ->
                                !entry.isDirectory() && !entry.getName().matches(SIGNATURE))
                        .toList()) {
                    to.putNextEntry(new JarEntry(entry.getName()));
                    try (InputStream in = jar.getInputStream(entry)) {
                        in.transferTo(to);
                    }
                    to.closeEntry();
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
