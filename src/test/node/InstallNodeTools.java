import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Brings the tests' Node.js tools, such as Azurite and the KQL parser, into node_modules; run by the build as a single
 * source file. Does nothing when what the lock file asks for is already there, so that it needs no network then.
 */
public final class InstallNodeTools {

    private static final int OLDEST_NODE = 20;
    private static final Path LOCK = Path.of("package-lock.json");
    private static final Path INSTALLED = Path.of("node_modules", ".installed-package-lock.json");
    private static final String NEEDED = "mvn verify needs Node.js " + OLDEST_NODE
            + " or newer, with npm, on the PATH for Azurite, the KQL parser and the mail's checkers; ";

    private InstallNodeTools() {}

    /** Runs in the project's directory; when it cannot, it says why and leaves no mark, for which the build then looks. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Optional<String> problem = install();
        if (problem.isPresent()) {
            System.err.println(problem.get());
            Files.deleteIfExists(INSTALLED);
        }
    }

    private static Optional<String> install() throws IOException, InterruptedException {
        Optional<String> version = run(List.of("node", "--version"));
        if (version.isEmpty()) {
            return Optional.of(NEEDED + "install it, or skip the tests with -DskipTests.");
        }
        if (major(version.get()) < OLDEST_NODE) {
            return Optional.of(
                    NEEDED + "this one is " + version.get() + ": update it, or skip the tests with -DskipTests.");
        }
        if (Files.exists(INSTALLED) && Files.mismatch(LOCK, INSTALLED) < 0) {
            return Optional.empty();
        }
        if (run(List.of(npm(), "--version")).isEmpty()) {
            return Optional.of(NEEDED + "npm was not found: install it, or skip the tests with -DskipTests.");
        }
        if (run(List.of(npm(), "ci", "--loglevel=error")).isEmpty()) {
            return Optional.of("npm ci could not install the tests' Azurite, KQL parser and checkers of the mail: run it"
                    + " by hand to see why (it needs the npm registry once), or skip the tests with -DskipTests.");
        }
        Files.copy(LOCK, INSTALLED, StandardCopyOption.REPLACE_EXISTING);
        return Optional.empty();
    }

    /** What the command said, empty when it could not be started or failed. */
    private static Optional<String> run(List<String> command) throws IOException, InterruptedException {
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
