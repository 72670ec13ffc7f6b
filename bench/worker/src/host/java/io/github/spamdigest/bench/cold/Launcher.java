package io.github.spamdigest.bench.cold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Starts JVMs with the worker's flags, each under a stopwatch. */
final class Launcher {

    /** As the worker's public configuration has them. */
    private static final List<String> FLAGS = List.of(
            "-XX:+TieredCompilation", "-XX:TieredStopAtLevel=1", "-noverify", "-Djava.net.preferIPv4Stack=true");

    private static final String PACKAGE = "io.github.spamdigest.bench.worker.";

    private final Path folder;
    private final Path worker;
    private final Path libraries;
    private final StubHost host;
    private final Path authorities;
    private final Duration longest;

    /**
     * A launcher.
     *
     * @param folder where it keeps what it needs
     * @param worker the jar of the stand-in
     * @param libraries the folder with the worker's libraries
     * @param longest how long a worker may take to answer
     */
    Launcher(Path folder, Path worker, Path libraries, StubHost host, Duration longest) {
        this.longest = longest;
        this.folder = folder;
        this.worker = worker;
        this.libraries = libraries;
        this.host = host;
        this.authorities = Authorities.in(folder);
    }

    /** The answer of a function, and what its process took. */
    record Timed(Answer answer, Runs.Run run) {}

    /** Calls a function in a stand-in of the worker. */
    Timed inWorker(Function function, List<String> flags) {
        List<String> command = new ArrayList<>(flags);
        command.addAll(List.of("-cp", joined(Stream.concat(Stream.of(worker), workerLibraries()))));
        command.addAll(List.of(PACKAGE + "WorkerStandIn", "127.0.0.1", String.valueOf(host.port())));
        CompletableFuture<Answer> answer = host.order(function);
        return timed(function, command, process -> answer.get(longest.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Calls a function in a JVM that has nothing else. */
    Timed bare(Function function, List<String> flags) {
        Stream<Path> ofWorker = workerLibraries().filter(file -> file.toString().contains("java-core-library"));
        List<String> command = new ArrayList<>(flags);
        command.addAll(List.of(
                "-cp", joined(Stream.of(Stream.of(worker), ofWorker, jars(function.folder())).flatMap(all -> all))));
        command.addAll(List.of(PACKAGE + "BareTimer", function.entryPoint()));
        if (!function.at().isEmpty()) {
            command.add(function.at());
        }
        return timed(function, command, Launcher::printed);
    }

    private Timed timed(Function function, List<String> command, Wait wait) {
        Path times = folder.resolve("times.txt");
        List<String> all = new ArrayList<>(List.of("/usr/bin/time", "-o", times.toString(), "-f", "%U %S %M"));
        all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        all.addAll(FLAGS);
        all.add("-Djavax.net.ssl.trustStore=" + authorities);
        all.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(all).redirectError(folder.resolve("stderr.txt").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DIGEST_"));
        builder.environment().putAll(function.settings());
        Process process = null;
        try {
            long start = System.nanoTime();
            process = builder.start();
            Answer answer = wait.answer(process);
            process.waitFor();
            String[] taken = Files.readString(times).strip().split(" ");
            return new Timed(
                    answer,
                    new Runs.Run(
                            (answer.nanos() - start) / 1e9,
                            Double.parseDouble(taken[0]) + Double.parseDouble(taken[1]),
                            Double.parseDouble(taken[2]) / 1024));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the process did not answer; see " + folder.resolve("stderr.txt"), e);
        } finally {
            if (process != null) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
            }
        }
    }

    private static Answer printed(Process process) throws IOException {
        List<String> lines = new ArrayList<>();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("invoked")) {
                    return new Answer(lines, line.substring("invoked".length()).strip(), System.nanoTime());
                }
                lines.add(line);
            }
        }
        return new Answer(lines, "it ended without a word", System.nanoTime());
    }

    /** The functions' own library comes with each function. */
    private Stream<Path> workerLibraries() {
        return jars(libraries).filter(file -> !file.toString().contains("functions-java-library"));
    }

    private static Stream<Path> jars(Path folder) {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String joined(Stream<Path> jars) {
        return String.join(
                System.getProperty("path.separator"), jars.map(Path::toString).toList());
    }

    /** Waits for the answer of a process. */
    private interface Wait {
        Answer answer(Process process) throws IOException, InterruptedException, ExecutionException, TimeoutException;
    }
}
