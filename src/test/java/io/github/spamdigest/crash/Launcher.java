package io.github.spamdigest.crash;

import io.github.spamdigest.app.TickProcess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Starts the program in JVMs of its own, that trust the test certificate and start fast. */
final class Launcher {

    private static final List<String> INHERITED = List.of(
            "javax.net.ssl.trustStore",
            "javax.net.ssl.trustStorePassword",
            "javax.net.ssl.trustStoreType",
            "user.timezone",
            "user.language",
            "user.country");

    private final String classPath;
    private final Path archive;
    private final Path complaints;

    /** Keeps what it needs in this folder. */
    Launcher(Path folder) {
        this.classPath = ProgramJars.classPath(folder);
        this.archive = folder.resolve("classes.jsa");
        this.complaints = folder.resolve("stderr.txt");
    }

    /**
     * Starts one. The first to end in order writes down which classes it had loaded, and the later ones start from that.
     */
    Program start(Map<String, String> environment) {
        return start(
                environment,
                Files.exists(archive) ? "-XX:SharedArchiveFile=" + archive : "-XX:ArchiveClassesAtExit=" + archive);
    }

    private Program start(Map<String, String> environment, String sharing) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // The platform's worker runs with this flag too.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-Xshare:auto", sharing));
        inherited().forEach(command::add);
        command.addAll(List.of("-cp", classPath, TickProcess.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(new File(complaints.toString())));
        builder.environment().keySet().removeIf(name -> name.startsWith("DIGEST_"));
        builder.environment().putAll(environment);
        try {
            return new Program(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("a JVM for the program cannot be started", e);
        }
    }

    private static Stream<String> inherited() {
        return INHERITED.stream()
                .filter(name -> System.getProperty(name) != null)
                .map(name -> "-D" + name + "=" + System.getProperty(name));
    }
}
