package io.github.spamdigest.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Digest;
import io.github.spamdigest.goldens.Days;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However long the names are that attackers choose, the mail stays one that people can read. */
class LongNamesTest {

    private static final int LONG = 16_000;

    /** They differ where a cut name shows nothing. */
    private static final List<String> NAMES = IntStream.range(0, 100)
            .mapToObj(place -> "a".repeat(LONG / 2) + (100 + place) + "b".repeat(LONG / 2))
            .toList();

    private static final Digest DIGEST = new FreemarkerRenderer().render(Days.hostile(NAMES));

    @TempDir
    private Path folder;

    @Test
    void aHundredLongNamesMakeNoLongMail() {
        assertTrue(
                DIGEST.html().length() < 120_000, String.valueOf(DIGEST.html().length()));
        assertTrue(
                DIGEST.text().length() < 100_000, String.valueOf(DIGEST.text().length()));
    }

    @Test
    void theyAreToldApartWhereTheyStandSideBySide() {
        assertEquals(
                NAMES.size(), NAMES.stream().map(Defanged::domain).distinct().count());
        String text = DIGEST.text().replaceAll("\\s+", "");
        for (String name : NAMES.subList(0, 10)) {
            String shown = Defanged.domain(name);
            assertTrue(DIGEST.html().contains(shown), shown);
            assertTrue(text.contains(shown.replace(" ", "")), shown);
        }
    }

    @Test
    void noneHasALink() {
        assertFalse(DIGEST.html().contains("href="), DIGEST.html());
    }

    @Test
    void theFilesHaveThemWhole() {
        for (String file : List.of("digest.csv", "digest.json")) {
            String content = DIGEST.attachments().stream()
                    .filter(attachment -> attachment.name().equals(file))
                    .map(attachment -> new String(attachment.content(), StandardCharsets.UTF_8))
                    .findFirst()
                    .orElseThrow();
            assertTrue(content.contains(NAMES.get(0)), file);
        }
    }

    @Test
    void aSubjectOfSomebodysOwnIsBoundedToo() throws IOException {
        Files.writeString(folder.resolve("subject.ftl"), "<#list 1..5000 as x>word </#list>");

        String subject = new FreemarkerRenderer(FreemarkerRenderer.Options.DEFAULT.with(folder))
                .render(Days.busy())
                .subject();

        assertEquals(255, subject.length());
        assertTrue(subject.endsWith("\u2026"), subject);
    }

    @Test
    void aLineOfMillionsIsWrappedInNoTime() {
        String wrapped = assertTimeout(Duration.ofSeconds(5), () -> TextLines.wrapped("a".repeat(Budget.CHARACTERS)));

        assertTrue(wrapped.lines().allMatch(line -> line.length() <= TextLines.WIDTH));
    }

    @Test
    void noLineBeginsWithAMarkOfTheLineBefore() {
        String wrapped = TextLines.wrapped("a".repeat(TextLines.WIDTH) + "\u0301 b");

        assertEquals("a".repeat(TextLines.WIDTH - 1) + "\na\u0301 b\n", wrapped);
    }
}
