package io.github.spamdigest.crash;

import io.github.spamdigest.app.TickProcess;
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
    private final Path loaded;
    private final Path archive;
    private final Path complaints;

    /** Keeps what it needs in this folder. */
    Launcher(Path folder) {
        this.classPath = ProgramJars.classPath(folder);
        this.loaded = folder.resolve("loaded-classes.txt");
        this.archive = folder.resolve("classes.jsa");
        this.complaints = folder.resolve("stderr.txt");
    }

    /** Starts one that writes down which classes it loads, for {@link #learn}. */
    Program startFirst(Map<String, String> environment) {
        return start(environment, "-XX:DumpLoadedClassList=" + loaded);
    }

    /** Lets later programs start from the classes that the first had loaded; where that cannot be, they start slower. */
    void learn() throws InterruptedException {
        List<String> command =
                command("-Xshare:dump", "-XX:SharedClassListFile=" + loaded, "-XX:SharedArchiveFile=" + archive);
        try {
            // Without the lambdas, over which some builds of JDK 17 break.
            Files.write(
                    loaded,
                    Files.readAllLines(loaded).stream()
                            .filter(line -> !line.startsWith("@"))
                            .toList());
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(complaints.toFile())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts one. */
    Program start(Map<String, String> environment) {
        return start(environment, Files.exists(archive) ? "-XX:SharedArchiveFile=" + archive : "-Xshare:auto");
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
