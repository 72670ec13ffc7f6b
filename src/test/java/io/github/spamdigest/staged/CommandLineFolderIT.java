package io.github.spamdigest.staged;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a person keeps it: a copy of the folder that the build leaves. */
@DisabledOnOs(OS.WINDOWS)
class CommandLineFolderIT {

    private static final Path BUILT = Path.of("target", "cli");
    private static final String JAVA_HOME = System.getProperty("java.home");

    @TempDir
    Path folder;

    @Test
    void itShowsTheSampleFromAnyDirectoryThroughALinkAndUnderANameWithASpace() throws Exception {
        Path home = copy("my tools");
        // Nothing is prepared for a place that was prepared before.
        Files.writeString(home.resolve("lib/classes.for"), JAVA_HOME + "/bin/java " + home.toRealPath() + "\n");
        Path link = Files.createSymbolicLink(
                Files.createDirectory(folder.resolve("bin")).resolve("spam-digest"),
                Path.of("..", "my tools", "spam-digest"));
        Ended preview = run(link, Map.of());
        assertAll(
                () -> assertEquals(0, preview.exitCode(), preview.err()),
                () -> assertEquals("", preview.err()),
                () -> assertTrue(preview.out().contains("HTML: "), preview.out()),
                () -> assertTrue(Files.exists(folder.resolve("elsewhere/target/digest/digest.html"))));
    }

    /** Of the library that maps names, only a part is packed. */
    @Test
    void itShowsAnInternationalNameInBothSpellings() throws Exception {
        Path events = Files.writeString(folder.resolve("events.json"), """
                {"TimeGenerated":"2026-11-22T20:00:00Z","NetworkMessageId":"1","EmailDirection":"Inbound","ThreatTypes":"Spam",\
                "SenderFromDomain":"fa\u00df-kredit.example","RecipientEmailAddress":"a@contoso.example"}
                """);
        Path home = copy("tools");
        Files.writeString(home.resolve("lib/classes.for"), JAVA_HOME + "/bin/java " + home.toRealPath() + "\n");
        Ended preview = run(home.resolve("spam-digest"), Map.of(), "preview", "--events", events.toString());
        assertEquals(0, preview.exitCode(), preview.err());
        String mail = Files.readString(folder.resolve("elsewhere/target/digest/digest.txt"));
        assertTrue(mail.contains("= xn--fa-kredit-h1a[.]example"), mail);
    }

    @Test
    void theSecondStartFindsItsClassesInTheArchiveThatTheFirstHasMade() throws Exception {
        Path home = copy("tools");
        Ended first = run(home.resolve("spam-digest"), Map.of(), "--version");
        assertEquals("Preparing for faster starts, once.\n", first.err());
        Path log = folder.resolve("classes.log");
        Ended second = run(
                home.resolve("spam-digest"),
                Map.of("SPAM_DIGEST_JAVA_OPTS", "-Xlog:class+load:file=" + log + " -Xmx256m"),
                "preview");
        List<String> loaded = Files.readAllLines(log);
        assertAll(
                () -> assertEquals("", second.err()),
                () -> assertTrue(isArchived(loaded, "io.github.spamdigest.core.DigestRun")),
                () -> assertTrue(isArchived(loaded, "freemarker.template.Configuration")),
                () -> assertTrue(isArchived(loaded, "picocli.CommandLine")));
    }

    @Test
    void anArchiveThatNoJvmCanUseIsNoTroubleAndExitCodesComeThrough() throws Exception {
        Path home = copy("tools");
        Files.writeString(home.resolve("lib/classes.for"), JAVA_HOME + "/bin/java " + home.toRealPath() + "\n");
        Files.writeString(home.resolve("lib/classes.jsa"), "of another Java");
        Ended wrong = run(home.resolve("spam-digest"), Map.of(), "preview", "--top", "0");
        assertEquals(2, wrong.exitCode());
        assertEquals(1, wrong.err().lines().count(), wrong.err());
        assertEquals("", wrong.out());
    }

    @Test
    void everyLibraryThatItsClassPathNamesIsThere() throws Exception {
        try (JarFile jar = new JarFile(BUILT.resolve("lib/spam-digest.jar").toFile())) {
            List<String> names = List.of(jar.getManifest()
                    .getMainAttributes()
                    .getValue(Attributes.Name.CLASS_PATH)
                    .split(" "));
            assertTrue(names.stream().anyMatch(name -> name.startsWith("azure-identity-")), names.toString());
            assertEquals(
                    List.of(),
                    names.stream()
                            .filter(name -> !Files.exists(BUILT.resolve("lib").resolve(name)))
                            .toList());
        }
    }

    /** What a program left. */
    private record Ended(int exitCode, String out, String err) {}

    private Ended run(Path script, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Files.createDirectories(folder.resolve("elsewhere")).toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", JAVA_HOME);
        builder.environment().putAll(environment);
        int exitCode = builder.start().waitFor();
        return new Ended(exitCode, Files.readString(out), Files.readString(err));
    }

    private static boolean isArchived(List<String> loaded, String name) {
        return loaded.stream().anyMatch(line -> line.contains(" " + name + " source: shared objects file"));
    }

    private Path copy(String name) throws IOException {
        Path target = folder.resolve(name);
        try (Stream<Path> files = Files.walk(BUILT)) {
            files.filter(file -> !file.getFileName().toString().startsWith("classes."))
                    .forEach(file -> copy(file, target.resolve(BUILT.relativize(file))));
        }
        return target;
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
