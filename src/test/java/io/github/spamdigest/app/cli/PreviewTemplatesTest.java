package io.github.spamdigest.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mail looks as the command line says. */
class PreviewTemplatesTest {

    @TempDir
    private Path folder;

    @Test
    void someonesOwnTemplateIsUsed() throws IOException {
        write("digest.txt.ftl", "In our words: ${mail.date}\n");

        CliRun run = preview("--templates", folder.resolve("own"));

        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().startsWith("In our words: "), run.out());
    }

    @Test
    void aBrokenTemplateIsToldBeforeAnyEventIsRead() throws IOException {
        Path broken = write("subject.ftl", "${mail.date}\n${mail.nothingLikeIt}\n");

        CliRun run = preview("--templates", folder.resolve("own"), "--events", folder.resolve("missing.csv"));

        assertEquals(2, run.exitCode());
        assertTrue(
                run.err().contains("--templates is wrong: The template " + broken + ", line 2, is broken: "),
                run.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void onlyTheFilesThatAreAskedForGoWithTheMail() throws IOException {
        assertEquals(0, preview("--attachments", "json").exitCode());

        assertEquals(Set.of("digest.html", "digest.txt", "digest.json", "digest.eml"), names());
    }

    @Test
    void aFileThatDoesNotExistIsAUsageError() {
        CliRun run = preview("--attachments", "json,pdf");

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("'pdf'"), run.err());
    }

    private CliRun preview(Object... more) {
        return CliRun.of(Stream.concat(Stream.of("preview", "--out", folder.resolve("out")), Stream.of(more))
                .toArray());
    }

    private Path write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("own"));
        return Files.writeString(folder.resolve("own").resolve(name), text);
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
