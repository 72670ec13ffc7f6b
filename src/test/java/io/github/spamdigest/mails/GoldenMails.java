package io.github.spamdigest.mails;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The HTML of every mail that was read and approved; the golden tests say that the product still makes it. */
final class GoldenMails {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private GoldenMails() {}

    /** The files, in order. */
    static List<Path> html() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a tool prints that takes these files all at once. */
    static String checkedBy(List<String> tool, List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(tool);
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IOException("Exit code " + exit + " of " + command);
        }
        return said;
    }
}
