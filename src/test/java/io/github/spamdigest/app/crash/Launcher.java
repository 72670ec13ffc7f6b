package io.github.spamdigest.app.crash;

import io.github.spamdigest.app.TickProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    private @Nullable Program teacher;

    /** Keeps what it needs in this folder. */
    Launcher(Path folder) {
        this.classPath = ProgramJars.classPath(folder);
        this.archive = folder.resolve("classes.jsa");
        this.complaints = folder.resolve("stderr.txt");
    }

    /** Starts one that leaves, when it ends, an archive of the classes that it had loaded. */
    Program startFirst(Map<String, String> environment) {
        Program first = start(environment, "-XX:ArchiveClassesAtExit=" + archive);
        teacher = first;
        return first;
    }

    /** Starts one, from the classes of the first if that left them whole; some builds of JDK 17 break over it. */
    Program start(Map<String, String> environment) {
        boolean hasArchive = teacher != null && teacher.endedWell() && Files.exists(archive);
        return start(environment, hasArchive ? "-XX:SharedArchiveFile=" + archive : "-Xshare:auto");
    }

    private Program start(Map<String, String> environment, String sharing) {
        List<String> command = command("-Xmx256m", sharing);
        inherited().forEach(command::add);
        command.add(TickProcess.class.getName());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(complaints.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("DIGEST_"));
        builder.environment().putAll(environment);
        try {
            return new Program(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("a JVM for the program cannot be started", e);
        }
    }

    private List<String> command(String... flags) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // The platform's worker runs with the first flag too.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:ErrorFile=" + complaints + ".%p"));
        command.addAll(List.of(flags));
        command.addAll(List.of("-cp", classPath));
        return command;
    }

    private static Stream<String> inherited() {
        return INHERITED.stream()
                .filter(name -> System.getProperty(name) != null)
                .map(name -> "-D" + name + "=" + System.getProperty(name));
    }
}
