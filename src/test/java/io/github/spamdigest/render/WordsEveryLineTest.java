package io.github.spamdigest.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.Attachment;
import io.github.spamdigest.core.Digest;
import io.github.spamdigest.samples.Days;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each line of the words is seen by a test: takes minutes, so it runs when asked for. */
@EnabledIfSystemProperty(named = "words.everyLine", matches = "true")
class WordsEveryLineTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"words.ftl", "judgement.ftl"})
    void noLineCanBeLeftOut(String file) throws IOException {
        copyTemplates();
        List<String> expected = told(folder).toList();
        List<String> lines = Files.readAllLines(folder.resolve(file));
        List<String> unseen = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank() || lines.get(i).startsWith("<#--")) {
                continue;
            }
            List<String> less = new ArrayList<>(lines);
            less.remove(i);
            Files.write(folder.resolve(file), less);
            if (isSame(expected)) {
                unseen.add((i + 1) + ": " + lines.get(i));
            }
        }
        assertEquals(List.of(), unseen);
    }

    private boolean isSame(List<String> expected) {
        try {
            List<String> left = new ArrayList<>(expected);
            return told(folder).allMatch(text -> text.equals(left.remove(0)));
        } catch (RuntimeException broken) {
            return false;
        }
    }

    /** What has golden files: all words, then the mails of the days. */
    private static Stream<String> told(Path templates) {
        FreemarkerRenderer renderer = new FreemarkerRenderer(FreemarkerRenderer.Options.DEFAULT.with(templates));
        return Stream.concat(
                Stream.of(ConstantWordsTest.all(templates.toFile())),
                Days.all().values().stream().map(day -> mail(renderer.render(day))));
    }

    private static String mail(Digest digest) {
        return digest.subject()
                + digest.html()
                + digest.text()
                + digest.attachments().stream()
                        .filter(file -> !file.inline())
                        .map(Attachment::content)
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .collect(Collectors.joining());
    }

    private void copyTemplates() throws IOException {
        Path from = Path.of("templates");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path to = folder.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
    }
}
