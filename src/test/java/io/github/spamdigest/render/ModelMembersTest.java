package io.github.spamdigest.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.goldens.Days;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A template sees the model and nothing that Java gives every object. */
class ModelMembersTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${mail.class}",
                "${mail.getClass()}",
                "${mail.getClass().getName()}",
                "${mail.class.protectionDomain}",
                "${mail.class.classLoader}",
                "${mail.day.class.name}",
                "${mail.hashCode()}",
                "${mail.toString()}",
                "${mail.equals(mail)?c}",
                "${mail.notify()!}",
                "${mail.notifyAll()!}",
                "${mail.wait(1)!}",
                "${mail[\"class\"]}",
                "${.data_model.mail.class}",
                "${.data_model.class}",
                "${mail.date.class}",
                "${mail.date.length()}",
                "${mail.date.getBytes()?size}",
                "${mail.rows.class}",
                "${mail.rows.stream()}",
                "${mail.rows.clear()!}",
                "${mail.rows[0].usual.class}",
                "${mail.rows[0].usual.of([1])}",
                "${mail.rows[0].usual.isDoubledBy(1)?c}",
                "${mail.rows[0].rank.class}",
                "${mail.rows[0].days.hashCode()}",
                "${mail?api.class}",
                "${mail.rows?api.stream()}",
                "${mail.date?api.isEmpty()?c}",
                "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.lang.Object\")}",
                "${\"freemarker.template.utility.JythonRuntime\"?new()}",
                "${\"mail.class\"?eval}",
                "<@\"$\\x007Bmail.class}\"?interpret/>",
                "${statics[\"java.lang.Math\"].PI}",
            })
    void whatIsNotInTheModelIsRefusedAtStartWithFileAndLine(String reaching) throws IOException {
        Path file = Files.writeString(
                folder.resolve("subject.ftl"), "${mail.date}<#if mail.rows?has_content>\n" + reaching + "</#if>");

        DigestException refused =
                assertThrows(DigestException.class, () -> renderer().rehearse());

        assertTrue(refused.sentence().startsWith("The template " + file + ", line 2, is broken: "), refused.sentence());
        assertEquals(1, refused.sentence().lines().count());
    }

    @Test
    void evalAndInterpretReachTheModel() throws IOException {
        Files.writeString(
                folder.resolve("subject.ftl"), "${\"mail.date\"?eval} <@\"$\\x007Bmail.rows?size}\"?interpret/>");

        renderer().rehearse();

        assertEquals("2026-11-23 10", renderer().render(Days.busy()).subject());
    }

    @Test
    void aWholeRecordPrintsNothingThatItHolds() throws IOException {
        Files.writeString(folder.resolve("subject.ftl"), "${mail}");

        renderer().rehearse();

        String subject = renderer().render(Days.busy()).subject();
        assertFalse(subject.contains("2026-11-23") || subject.contains("fabrikam"), subject);
    }

    private FreemarkerRenderer renderer() {
        return new FreemarkerRenderer(FreemarkerRenderer.Options.DEFAULT.with(folder));
    }
}
