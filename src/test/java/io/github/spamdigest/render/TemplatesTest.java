package io.github.spamdigest.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.goldens.Days;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A template that cannot be filled in ends in a sentence. */
class TemplatesTest {

    @ParameterizedTest
    @CsvSource({"unknown.ftl, 3", "unclosed.ftl, 2"})
    void aBrokenTemplateIsNamedWithItsLine(String template, int line) {
        Templates templates = Templates.fromClasspath("/broken-templates/");
        Map<String, Object> mail =
                Map.of("mail", ViewMaker.mail(Days.quiet(), FreemarkerRenderer.Options.DEFAULT, Optional.empty()));

        DigestException broken = assertThrows(DigestException.class, () -> templates.fill(template, mail));

        assertEquals(DigestException.Kind.FAILED, broken.kind());
        assertTrue(
                broken.sentence().startsWith("The template " + template + ", line " + line + ", is broken: "),
                broken.sentence());
        assertEquals(1, broken.sentence().lines().count());
    }

    @ParameterizedTest
    @CsvSource({"missing.ftl"})
    void aMissingTemplateIsNamed(String template) {
        Templates templates = Templates.fromClasspath("/broken-templates/");
        Map<String, Object> mail =
                Map.of("mail", ViewMaker.mail(Days.quiet(), FreemarkerRenderer.Options.DEFAULT, Optional.empty()));

        DigestException missing = assertThrows(DigestException.class, () -> templates.fill(template, mail));

        assertTrue(missing.sentence().startsWith("The template missing.ftl cannot be read"), missing.sentence());
    }
}
