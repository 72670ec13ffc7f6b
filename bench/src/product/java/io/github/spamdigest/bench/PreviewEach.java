package io.github.spamdigest.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Previews many cases in one process: {@code PreviewEach MAIN_CLASS CASES OUT}. A line of the cases is a name and the
 * arguments, with tabs between. It writes NAME.json, the digest where there is one, and
 * NAME.txt: exit code, errors, screen.
 */
public final class PreviewEach {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);

    private PreviewEach() {}

    /** Runs the command line's own entry, which is seen by its own package only and so found by its name. */
    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        System.setProperty("picocli.ansi", "false");
        Method run = Class.forName(args[0])
                .getDeclaredMethod("run", PrintWriter.class, PrintWriter.class, Map.class, Clock.class, String[].class);
        run.setAccessible(true);
        // Whole, so that no word of a sentence is taken for it.
        Path out = Files.createDirectories(Path.of(args[2]).toAbsolutePath());
        for (String line : Files.readAllLines(Path.of(args[1]))) {
            String[] words = line.split("\t", -1);
            preview(run, words, out);
        }
    }

    private static void preview(Method run, String[] words, Path out) throws IOException, ReflectiveOperationException {
        String name = words[0];
        Path folder = out.resolve(name);
        String[] arguments = new String[words.length + 1];
        System.arraycopy(words, 1, arguments, 0, words.length - 1);
        arguments[words.length - 1] = "--out";
        arguments[words.length] = folder.toString();
        StringWriter screen = new StringWriter();
        StringWriter trouble = new StringWriter();
        Object exit = run.invoke(null, new PrintWriter(screen), new PrintWriter(trouble), Map.of(), CLOCK, arguments);
        String said = "exit " + exit + "\n" + trouble + screen;
        Files.writeString(out.resolve(name + ".txt"), said.replace(out.toString(), "OUT"));
        // Help has none, and a template's mistake can end a run after it.
        if (Files.exists(folder.resolve("digest.json"))) {
            Files.move(folder.resolve("digest.json"), out.resolve(name + ".json"));
        }
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
