package io.github.spamdigest.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer's first command loads, by the log of a JVM of its own. */
class PreviewClassesTest {

    /** OkHttp and Kotlin are not among them: the public suffixes come from there (decision 4). */
    private static final List<String> UNNEEDED = List.of(
            "com.azure.",
            "com.microsoft.graph.",
            "com.microsoft.kiota.",
            "com.microsoft.aad.",
            "io.github.spamdigest.azure.",
            "io.github.spamdigest.app.cli.DoctorCommand",
            "java.awt.",
            "javax.imageio.");

    @TempDir
    Path folder;

    @Test
    void aPreviewOfFilesLoadsNoClassOfAzureOfOtherCommandsOrOfPictures() throws Exception {
        Path log = folder.resolve("classes.log");
        assertEquals(0, preview(log));
        List<String> loaded = Files.readAllLines(log);
        assertTrue(loaded.stream().anyMatch(line -> line.contains(" io.github.spamdigest.core.DigestRun ")));
        List<String> unneeded = loaded.stream()
                .filter(line -> UNNEEDED.stream().anyMatch(name -> line.contains(" " + name)))
                .toList();
        assertEquals(List.of(), unneeded);
    }

    private int preview(Path log) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + log,
                        "-cp",
                        System.getProperty("java.class.path"),
                        DigestCli.class.getName(),
                        "preview",
                        "--out",
                        folder.resolve("out").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile())
                .start();
        return process.waitFor();
    }
}
