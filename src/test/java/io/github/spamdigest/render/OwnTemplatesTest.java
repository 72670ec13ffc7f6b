package io.github.spamdigest.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.goldens.Days;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody's own templates take the place of the bundled ones, or the program says at start why they cannot. */
class OwnTemplatesTest {

    @TempDir
    private Path parent;

    @Test
    void aFileTakesThePlaceOfTheBundledOneAndTheOthersStay() throws IOException {
        write("subject.ftl", "Our own words for ${mail.date}");

        Digest digest = renderer().render(Days.busy());

        Digest bundled = new FreemarkerRenderer().render(Days.busy());
        assertEquals("Our own words for 2026-11-23", digest.subject());
        assertEquals(bundled.html(), digest.html());
        assertEquals(bundled.text(), digest.text());
    }

    @Test
    void aPartInAFolderTakesThePlaceOfTheBundledPart() throws IOException {
        write("parts/scope.ftlh", "<tr><td>Our own scope, ${scope.zone} &amp; ${\"<b>\"}</td></tr>");

        String html = renderer().render(Days.busy()).html();

        assertTrue(html.contains("<td>Our own scope, Europe/Paris &amp; &lt;b&gt;</td>"), html);
    }

    @Test
    void aTemplateThatCannotBeParsedFailsAtStartWithItsFileAndLine() throws IOException {
        Path file = write("digest.txt.ftl", "first line\n<#if mail.date>\n");

        assertTrue(refusal().startsWith("The template " + file + ", line 2, is broken: "), refusal());
    }

    @Test
    void aTemplateThatNobodyUsesIsParsedAllTheSame() throws IOException {
        write("subject.ftl", "${mail.date}");
        Path file = write("parts/spare.ftlh", "\n\n${");

        assertTrue(refusal().startsWith("The template " + file + ", line 3, is broken: "), refusal());
    }

    @Test
    void aTemplateThatAsksForWhatIsNotThereFailsAtStart() throws IOException {
        Path file = write("notice.txt.ftl", "${notice.date}\n${notice.nothingLikeIt}\n");

        assertTrue(refusal().startsWith("The template " + file + ", line 2, is broken: "), refusal());
        assertTrue(refusal().contains("notice.nothingLikeIt"), refusal());
    }

    @Test
    void aTemplateThatBreaksOnARareDayOnlyFailsAtStart() throws IOException {
        write("subject.ftl", "${mail.date}<#list mail.compared.left as gone>${gone.rank}</#list>");

        assertTrue(refusal().contains("subject.ftl, line 1, is broken: "), refusal());
    }

    @Test
    void aTemplateThatBreaksInALongMailOnlyFailsAtStart() throws IOException {
        write("parts/first.ftlh", "${mail.date}<#if wholeList??>\n${wholeLists}</#if>");

        assertTrue(refusal().contains("first.ftlh, line 2, is broken: "), refusal());
    }

    @Test
    void nothingOutsideOfTheFolderIsRead() throws IOException {
        Files.writeString(parent.resolve("secret.txt"), "a secret");
        write("subject.ftl", "${mail.date}<#include \"../secret.txt\">");

        assertTrue(refusal().contains("subject.ftl"), refusal());
        assertFalse(refusal().contains("a secret"), refusal());
    }

    @Test
    void aLinkThatLeavesTheFolderIsRefused() throws IOException {
        Path secret = Files.writeString(parent.resolve("secret.ftl"), "a secret");
        Files.createDirectories(folder());
        Files.createSymbolicLink(folder().resolve("subject.ftl"), secret);

        assertTrue(
                refusal().startsWith("The template " + folder().resolve("subject.ftl") + " cannot be read"), refusal());
    }

    @Test
    void aFolderThatIsALinkItselfIsFollowed() throws IOException {
        write("subject.ftl", "Through a link");
        Path link = Files.createSymbolicLink(parent.resolve("link"), folder());

        assertEquals("Through a link", renderer(link).render(Days.busy()).subject());
    }

    @Test
    void aTemplateReachesNoClassOfJava() throws IOException {
        write("subject.ftl", "${mail.date}${\"freemarker.template.utility.Execute\"?new()(\"id\")}");

        assertTrue(refusal().contains("subject.ftl, line 1, is broken: "), refusal());
    }

    @Test
    void aFolderThatReplacesNothingIsRefused() throws IOException {
        write("digest.html.ftl", "${mail.date}");

        assertTrue(refusal().contains("holds no template with the name of one of ours"), refusal());
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertTrue(refusal().startsWith("The folder " + folder() + " with your templates cannot be read; "), refusal());
    }

    @Test
    void aFileOfMoreThanAMegabyteIsRefusedBeforeItIsRead() throws IOException {
        Path file = write("subject.ftl", "x");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(1024 * 1024 + 1);
        }

        assertEquals(
                "The template " + file
                        + " has more than 1 MB, which no template of a mail needs; shorten it, or move it"
                        + " out of the folder.",
                refusal());
        write("subject.ftl", "<#-- " + "x".repeat(1024 * 1024 - 9 - 4) + " -->four");
        assertEquals("four", renderer().render(Days.busy()).subject());
    }

    @Test
    void theBundledTemplatesSurviveTheRehearsal() {
        new FreemarkerRenderer().rehearse();
    }

    private String refusal() {
        DigestException refused = assertThrows(DigestException.class, this::renderer);
        assertEquals(1, refused.sentence().lines().count());
        return refused.sentence();
    }

    private Path folder() {
        return parent.resolve("templates");
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private FreemarkerRenderer renderer() {
        return renderer(folder());
    }

    private static FreemarkerRenderer renderer(Path folder) {
        FreemarkerRenderer renderer = new FreemarkerRenderer(FreemarkerRenderer.Options.DEFAULT.with(folder));
        renderer.rehearse();
        return renderer;
    }
}
