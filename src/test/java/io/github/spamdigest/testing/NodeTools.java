package io.github.spamdigest.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The Node.js tools of the tests: Azurite, the KQL and PowerShell parsers, the mail's checkers. Whoever first asks for one
 * brings what package-lock.json names into node_modules, so that the other tests run without Node.js; nothing happens,
 * and no network is needed, when it is there already. Thread-safe, and safe beside other JVMs.
 */
public final class NodeTools {

    private static final int OLDEST_NODE = 20;
    private static final Path FOLDER = Path.of("node_modules");
    private static final Path WANTED = Path.of("package-lock.json");
    private static final Path INSTALLED = FOLDER.resolve(".installed-package-lock.json");
    private static final Path TURN = Path.of("target", "node-tools.lock");
    private static final String NEEDED = "This test needs Node.js " + OLDEST_NODE
            + " or newer, with npm, on the PATH for Azurite, the KQL parser and the mail's checkers; ";

    private NodeTools() {}

    /** The file of a tool. */
    public static Path file(String first, String... more) {
        ready();
        return FOLDER.resolve(Path.of(first, more));
    }

    /** Node.js with these arguments, a script first. */
    public static ProcessBuilder node(String... arguments) {
        ready();
        List<String> command = new ArrayList<>(List.of("node"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** Returns when all are there; throws what is missing, however often it is asked. */
    static void ready() {
        if (Attempt.PROBLEM.isPresent()) {
            throw new IllegalStateException(Attempt.PROBLEM.get());
        }
    }

    /** Made once for each JVM, when somebody first asks. */
    private static final class Attempt {
        static final Optional<String> PROBLEM = installInTurn();
    }

    private static Optional<String> installInTurn() {
        try {
            Files.createDirectories(TURN.toAbsolutePath().getParent());
            try (FileChannel turn = FileChannel.open(TURN, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // Given back with the channel.
                turn.lock();
                return install();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("The tests were stopped while their Node.js tools were installed.");
        }
    }

    private static Optional<String> install() throws IOException, InterruptedException {
        Optional<String> version = run("node", "--version");
        if (version.isEmpty()) {
            return Optional.of(NEEDED + "install it.");
        }
        if (major(version.get()) < OLDEST_NODE) {
            return Optional.of(NEEDED + "this one is " + version.get() + ": update it.");
        }
        if (Files.exists(INSTALLED) && Files.mismatch(WANTED, INSTALLED) < 0) {
            return Optional.empty();
        }
        if (run(npm(), "--version").isEmpty()) {
            return Optional.of(NEEDED + "npm was not found: install it.");
        }
        if (run(npm(), "ci", "--loglevel=error").isEmpty()) {
            return Optional.of("npm ci could not install the tests' Node.js tools: run it by hand to see why (it needs"
                    + " the npm registry once).");
        }
        Files.copy(WANTED, INSTALLED, StandardCopyOption.REPLACE_EXISTING);
        return Optional.empty();
    }

    /** What the command said, empty when it could not be started or failed. */
    private static Optional<String> run(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException notFound) {
            return Optional.empty();
        }
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes()).trim();
        return process.waitFor() == 0 ? Optional.of(said) : Optional.empty();
    }

    private static int major(String version) {
        String digits = version.replaceFirst("^v", "").replaceFirst("[^0-9].*$", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static String npm() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        return windows ? "npm.cmd" : "npm";
    }
}
