package io.github.spamdigest.staged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What is in the package, and what is not. */
class StagedPartsIT {

    /** What a cold start has to fetch; an engineer's upload, too. */
    private static final int LARGEST = 15_000_000;

    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");

    private static final Set<String> OF_THE_COMMAND_LINE =
            Set.of("angus-", "duckdb_jdbc-", "jakarta.activation-", "jakarta.mail-", "jna-", "picocli-");

    @Test
    void theZippedPackageIsAtMostFifteenMegabytesWithTheGraphSdkInIt() throws IOException {
        assertTrue(zipped() <= LARGEST, "the zipped package has " + zipped() + " bytes");
        assertTrue(Staged.libraries().stream().anyMatch(name -> name.startsWith("microsoft-graph-6")));
    }

    @Test
    void whatOnlyTheCommandLineNeedsStaysAtHome() throws IOException {
        List<String> uninvited = Staged.libraries().stream()
                .filter(name -> OF_THE_COMMAND_LINE.stream().anyMatch(name::startsWith))
                .toList();
        assertEquals(List.of(), uninvited);
    }

    /** A signature is checked in each cold start, class by class. */
    @Test
    void noStagedLibraryIsSigned() throws IOException {
        List<String> signed = new ArrayList<>();
        for (String library : Staged.libraries()) {
            try (JarFile jar =
                    new JarFile(Staged.FOLDER.resolve("lib").resolve(library).toFile())) {
                jar.stream()
                        .map(JarEntry::getName)
                        .filter(SIGNATURE.asMatchPredicate())
                        .forEach(file -> signed.add(library + ": " + file));
            }
        }
        assertEquals(List.of(), signed);
    }

    @Test
    void theSettingsInThePackageAreTheExampleAndNobodysOwn() throws IOException {
        assertEquals(
                Files.readString(Path.of("local.settings.json.example")),
                Files.readString(Staged.FOLDER.resolve("local.settings.json")));
    }

    private static int zipped() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.walk(Staged.FOLDER)) {
            files.filter(Files::isRegularFile).forEach(file -> add(zip, file));
        }
        return bytes.size();
    }

    private static void add(ZipOutputStream zip, Path file) {
        try {
            zip.putNextEntry(new ZipEntry(file.toString()));
            Files.copy(file, zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
