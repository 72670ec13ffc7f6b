package io.github.spamdigest.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.goldens.Days;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An export that lost letters of names is told once; {@code JudgementWordsTest} shows that such names get no command. */
class LostLettersTest {

    private static final FreemarkerRenderer RENDERER = PlainRenderer.create();

    @ParameterizedTest
    @ValueSource(
            strings = {"m?nchen.example", "m\ufffdnchen.example", "?????.example", "m\u00fcn?chen.example", "a-?_b"})
    void aSignInPlaceOfLettersIsALoss(String name) {
        assertTrue(LostLetters.areIn(new SenderDomain(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "contoso.example", "m\u00fcnchen.example", "https://evil.example/?q=1", "${a?eval}.example"})
    void aQuestionMarkInAnotherTextIsItself(String name) {
        assertFalse(LostLetters.areIn(new SenderDomain(name)));
    }

    @Test
    void theMailSaysItOnceForAllNames() {
        Findings day = Days.hostile(List.of("m?nchen.example", "contoso.example", "k\ufffdln.example"));

        String remark = LostLetters.remark(day.snapshot()).orElseThrow();

        assertTrue(
                remark.startsWith(
                        "2 sender domains hold a question mark or \ufffd in place of letters, such as m?nchen[.]"),
                remark);
        String text = RENDERER.render(day).text().replaceAll("\\s+", " ");
        assertEquals(text.indexOf(remark), text.lastIndexOf(remark));
        assertTrue(text.contains(remark), text);
        assertTrue(RENDERER.render(day).html().contains(remark));
    }

    @Test
    void oneNameIsOneAndNoNameIsNoRemark() {
        assertTrue(LostLetters.remark(Days.hostile(List.of("m?nchen.example")).snapshot())
                .orElseThrow()
                .startsWith("1 sender domain holds "));
        assertEquals(
                Optional.empty(),
                LostLetters.remark(Days.hostile(List.of("contoso.example")).snapshot()));
    }
}
