package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.Digest;
import io.github.spamdigest.goldens.Days;
import io.github.spamdigest.render.ConstantWordsTest;
import io.github.spamdigest.render.FreemarkerRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each line of the words is held by a golden file: leaving it out changes one. It takes minutes, so one asks for it. */
@EnabledIfSystemProperty(named = "words.everyLine", matches = "true")
class WordsEveryLineTest {

    @TempDir
    private Path folder;

    private int previews;

    @ParameterizedTest
    @ValueSource(strings = {"words.ftl", "judgement.ftl"})
    void noLineCanBeLeftOut(String file) throws IOException {
        Path templates = copyTemplates();
        List<String> expected = told(templates).toList();
        List<String> lines = Files.readAllLines(templates.resolve(file));
        List<String> unseen = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("<#--")) {
                List<String> less = new ArrayList<>(lines);
                less.remove(i);
                Files.write(templates.resolve(file), less);
                if (isTold(expected, templates)) {
                    unseen.add((i + 1) + ": " + lines.get(i));
                }
            }
        }
        assertEquals(List.of(), unseen);
    }

    private boolean isTold(List<String> expected, Path templates) {
        try {
            List<String> left = new ArrayList<>(expected);
            return told(templates).allMatch(text -> text.equals(left.remove(0)));
        } catch (RuntimeException | AssertionError broken) {
            return false;
        }
    }

    /** What has golden files: all words, the mails of made-up findings, and those of event files. */
    private Stream<String> told(Path templates) {
        FreemarkerRenderer renderer = new FreemarkerRenderer(FreemarkerRenderer.Options.DEFAULT.with(templates));
        return Stream.of(
                        Stream.of(ConstantWordsTest.all(templates.toFile())),
                        Days.all().values().stream().map(renderer::render).map(WordsEveryLineTest::mail),
                        MailDays.all().values().stream().map(day -> previewed(day, templates)))
                .flatMap(texts -> texts);
    }

    private static String mail(Digest digest) {
        return digest.subject() + digest.html() + digest.text();
    }

    private String previewed(MailDay day, Path templates) {
        List<String> options = new ArrayList<>(day.options());
        options.addAll(List.of("--templates", templates.toString()));
        try {
            Path out = new MailDay(day.rows(), day.daysBefore(), options)
                    .previewedIn(folder.resolve("preview" + previews++));
            return Files.readString(out.resolve("digest.html")) + Files.readString(out.resolve("digest.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path copyTemplates() throws IOException {
        Path from = Path.of("templates");
        Path copies = folder.resolve("templates");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path to = copies.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return copies;
    }
}
