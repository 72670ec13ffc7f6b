package io.github.spamdigest.staged;

import io.github.spamdigest.app.TickProcess;
import io.github.spamdigest.app.crash.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The staged package and a JVM that has nothing else, started as the platform's worker starts its own. */
final class Staged {

    /** Where the build leaves it. */
    static final Path FOLDER = Path.of("target", "azure-functions", "spam-domain-digest");

    /** The one library that the worker brings itself. */
    private static final String OF_THE_WORKER = "azure-functions-java-core-library";

    private static final List<String> FLAGS =
            List.of("-XX:+TieredCompilation", "-XX:TieredStopAtLevel=1", "-noverify", "-Xmx192m");

    private final Path folder;

    /** Keeps what it needs in this folder. */
    Staged(Path folder) {
        this.folder = folder;
    }

    /** The names of the staged jars, without the product's own. */
    static List<String> libraries() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("lib"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Starts it, writes down in the file which classes it loads. */
    Program start(Map<String, String> environment, Path loaded) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.add("-Xlog:class+load:file=" + loaded);
        for (String name : List.of("trustStore", "trustStorePassword", "trustStoreType")) {
            String property = "javax.net.ssl." + name;
            command.add("-D" + property + "=" + System.getProperty(property, ""));
        }
        command.addAll(List.of("-cp", classPath(), TickProcess.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(folder.resolve("stderr.txt").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DIGEST_"));
        builder.environment().putAll(environment);
        return new Program(builder.start());
    }

    private String classPath() throws IOException {
        List<String> entries = new ArrayList<>(List.of(host().toString(), ofTheWorker()));
        try (Stream<Path> jars = Files.walk(FOLDER)) {
            jars.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(jar -> entries.add(jar.toString()));
        }
        return String.join(System.getProperty("path.separator"), entries);
    }

    /** The host's side of the function, and nothing else of the tests. */
    private Path host() throws IOException {
        Path tests = Path.of("target", "test-classes");
        String name = TickProcess.class.getName().replace('.', '/');
        Path target = folder.resolve("host");
        Files.createDirectories(target.resolve(name).getParent());
        try (Stream<Path> classes = Files.list(tests.resolve(name).getParent())) {
            classes.filter(file -> file.getFileName().toString().startsWith(TickProcess.class.getSimpleName()))
                    .forEach(file -> copy(file, target.resolve(tests.relativize(file))));
        }
        return target;
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ofTheWorker() {
        return Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .filter(entry -> entry.contains(OF_THE_WORKER))
                .findFirst()
                .orElseThrow();
    }
}
