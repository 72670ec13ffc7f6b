package io.github.spamdigest.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What attackers write is seen, and nothing of it works. */
class HarmlessTest {

    @ParameterizedTest
    @CsvSource({
        "evil.example, evil[.]example",
        "user@evil.example, user[@]evil[.]example",
        "https://evil.example, https[://]evil[.]example",
        "evil\u3002example, evil[\u3002]example"
    })
    void aDomainIsDefanged(String name, String shown) {
        assertEquals(shown, Harmless.domain(name));
    }

    @Test
    void whatHidesOrReordersIsShownByItsNumber() {
        assertEquals("a\\u{202e}b\\u{d}\\u{a}c\\u{0}", Harmless.domain("a\u202eb\r\nc\u0000"));
        assertEquals(
                "\\u{d800}\\u{200b}\\u{2028}\\u{e000}\\u{3164}", Harmless.domain("\ud800\u200b\u2028\ue000\u3164"));
    }

    @Test
    void aPairOfSurrogatesIsOneVisibleCharacter() {
        assertEquals("\ud83d\ude00", Harmless.domain("\ud83d\ude00"));
    }

    @Test
    void aSentenceKeepsItsFileNamesAndItsFullStop() {
        assertEquals(
                "EmailEvents.csv line 3: \"www[.]evil[.]example\" is no time.",
                Harmless.sentence("EmailEvents.csv line 3: \"www.evil.example\" is no time."));
    }

    @Test
    void anInternationalNameHasItsOtherSpellingBesideIt() {
        assertEquals("b\u00fccher.example", Twin.of("xn--bcher-kva.example").orElseThrow());
        assertEquals("xn--bcher-kva.example", Twin.of("b\u00fccher.example").orElseThrow());
        assertEquals("", Twin.of("plain.example").orElse(""));
        assertEquals("", Twin.of("\u00fc".repeat(300)).orElse(""));
    }
}
