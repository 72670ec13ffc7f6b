package io.github.spamdigest.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Notice;
import io.github.spamdigest.core.RunStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A template that never ends, or takes all there is, ends in a sentence at start and never in silence. */
class BudgetTest {

    private static final Duration WITH_A_LITTLE = Duration.ofSeconds(Budget.SECONDS + 10);

    /** What the templates of a test may take that would go on for ever. */
    private static final int A_SECOND = 1;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<#list 1..2000000000 as x><#attempt>${nothing}<#recover></#attempt></#list> | takes more than 128 MB",
                "<#function f x><#return f(x + 1)></#function>${f(1)} | calls itself too often",
                "<#macro m><@m/></#macro><@m/> | calls itself too often",
                "<#list 1..2000000000 as x>a text</#list> | makes more than 4000000 characters",
                "<#attempt><#list 1.. as x>a text</#list><#recover>caught</#attempt> | takes more than 128 MB of memory",
                "<#assign s = 'text'><#list 1..60 as x><#assign s = s + s></#list> | takes more than 128 MB of memory",
                "<#assign s><#list 1.. as x>a text</#list></#assign> | takes more than 128 MB of memory",
                "<#assign all = []><#list 1.. as x><#assign all = all + [x]></#list> | takes more than 128 MB of memory",
                "${''?left_pad(20000000)} | makes more than 4000000 characters",
                "${''?left_pad(2147483647)} | takes more memory than there is",
            })
    void aTemplateWithoutAnEndIsEndedWithItsFileAndLine(String endless, String what) throws IOException {
        Path file = write("digest.txt.ftl", "${mail.date}\n" + endless);

        DigestException ended = assertThrows(
                DigestException.class,
                () -> assertTimeout(WITH_A_LITTLE, () -> renderer().rehearse()));

        assertTrue(ended.sentence().startsWith("The template " + file + ", line 2, " + what), ended.sentence());
        assertEquals(1, ended.sentence().lines().count());
    }

    /**
     * In the subject, which is filled in first: no other template meets so short a time. None of these can be ended;
     * they take several seconds and not for ever, since they would go on beside all later tests.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#list 1..200000000 as x></#list>",
                "<#assign none = (1..40000000)?filter(x -> x < 0)?first!>",
                "${('a'?left_pad(25000, 'a') + 'b')?matches('(.*a){2}c')?c}",
            })
    void whatCannotBeEndedIsLeftAlone(String endless) throws IOException {
        Path file = write("subject.ftl", "${mail.date}\n" + endless);

        DigestException ended = assertThrows(
                DigestException.class,
                () -> assertTimeout(WITH_A_LITTLE, () -> renderer(A_SECOND).rehearse()));

        assertTrue(
                ended.sentence().startsWith("The template " + file + ", line 2, takes longer than 1 seconds"),
                ended.sentence());
    }

    @Test
    void noThreadGoesOnThatCanBeEnded() throws Exception {
        // Another test's thread may be in what cannot be ended.
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        write("digest.txt.ftl", "<#list 1.. as x><#if x == 0>none</#if></#list>");
        assertThrows(DigestException.class, () -> renderer().rehearse());

        Set<Thread> after = new HashSet<>(Thread.getAllStackTraces().keySet());
        after.removeAll(before);
        after.removeIf(thread -> !thread.getName().equals("template"));
        for (Thread thread : after) {
            thread.join(5_000);
            assertFalse(thread.isAlive());
        }
    }

    @Test
    void aNoticeIsInOurWordsWhenSomebodysTemplatesFail() throws IOException {
        write("notice-subject.ftl", "Our own subject");
        write("notice.txt.ftl", "<#if notice.run == 'run-7'><#macro m><@m/></#macro><@m/></#if>");
        FreemarkerRenderer renderer = renderer();
        renderer.rehearse();

        Digest notice = renderer.notice(notice(RunStep.QUERY));

        assertEquals("Spam digest 2026-11-23: could not run", notice.subject());
        assertTrue(notice.text().contains("It failed while asking for the events."), notice.text());
    }

    @Test
    void aNoticeOfBrokenTemplatesDoesNotAskThem() throws IOException {
        write("notice-subject.ftl", "Our own subject");

        assertEquals("Our own subject", renderer().notice(notice(RunStep.QUERY)).subject());
        assertEquals(
                "Spam digest 2026-11-23: could not run",
                renderer().notice(notice(RunStep.RENDER)).subject());
    }

    @Test
    void theDocumentNamesTheBudget() throws IOException {
        String document = Files.readString(Path.of("docs", "templates.md"));

        assertTrue(document.contains(Budget.SECONDS + " seconds"), document);
        write("subject.ftl", "Our own subject");
        assertEquals(Budget.SECONDS, renderer().seconds());
        assertTrue(document.contains(String.format(Locale.ROOT, "%,d characters", Budget.CHARACTERS)), document);
        assertTrue(document.contains(Budget.BYTES / (1024 * 1024) + " MB"), document);
    }

    private static Notice notice(RunStep step) {
        return new Notice(
                LocalDate.parse("2026-11-23"),
                ZoneOffset.UTC,
                Instant.parse("2026-11-23T10:00:00Z"),
                step,
                "One sentence.",
                "run-7",
                Optional.empty(),
                Optional.empty());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private FreemarkerRenderer renderer(int seconds) {
        return new FreemarkerRenderer(FreemarkerRenderer.Options.DEFAULT.with(folder), seconds);
    }

    private FreemarkerRenderer renderer() {
        return new FreemarkerRenderer(FreemarkerRenderer.Options.DEFAULT.with(folder));
    }
}
