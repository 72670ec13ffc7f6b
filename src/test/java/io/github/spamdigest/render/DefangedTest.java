package io.github.spamdigest.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What attackers write is seen, and nothing of it works. */
class DefangedTest {

    @ParameterizedTest
    @CsvSource({
        "evil.example, evil[.]example",
        "user@evil.example, user[@]evil[.]example",
        "https://evil.example, https[://]evil[.]example",
        "evil\u3002example, evil[\u3002]example"
    })
    void aDomainIsDefanged(String name, String shown) {
        assertEquals(shown, Defanged.domain(name));
    }

    @Test
    void whatHidesOrReordersIsShownByItsNumber() {
        assertEquals("a\\u{202e}b\\u{d}\\u{a}c\\u{0}", Defanged.domain("a\u202eb\r\nc\u0000"));
        assertEquals(
                "\\u{d800}\\u{200b}\\u{2028}\\u{e000}\\u{3164}", Defanged.domain("\ud800\u200b\u2028\ue000\u3164"));
    }

    @Test
    void aPairOfSurrogatesIsOneVisibleCharacter() {
        assertEquals("\ud83d\ude00", Defanged.domain("\ud83d\ude00"));
    }

    @Test
    void aSentenceKeepsItsFileNamesAndItsFullStop() {
        assertEquals(
                "EmailEvents.csv line 3: \"www[.]evil[.]example\" is not a time.",
                Defanged.sentence("EmailEvents.csv line 3: \"www.evil.example\" is not a time."));
    }

    @Test
    void anInternationalNameHasItsOtherSpellingBesideIt() {
        assertEquals("b\u00fccher.example", IdnName.of("xn--bcher-kva.example").orElseThrow());
        assertEquals("xn--bcher-kva.example", IdnName.of("b\u00fccher.example").orElseThrow());
        assertEquals("", IdnName.of("plain.example").orElse(""));
        assertEquals("", IdnName.of("\u00fc".repeat(300)).orElse(""));
    }

    @Test
    void noMarkIsDrawnOverTheNeighbours() {
        assertEquals("a\u0301\u0302b\u0303", Defanged.domain("a\u0301\u0302b\u0303"));
        assertEquals("a\u0301\u0302\\u{303}\\u{20dd}b", Defanged.domain("a\u0301\u0302\u0303\u20ddb"));
        assertEquals("\\u{301}a", Defanged.domain("\u0301a"));
        assertEquals("\\u{301}a", Defanged.sentence("\u0301a"));
    }

    @Test
    void aNameAsLongAsTheDnsKnowsIsWholeAndALongerOneSaysHowLongItWas() {
        assertEquals("a".repeat(253), Defanged.domain("a".repeat(253)));
        assertTrue(Defanged.isWhole("a".repeat(253)));

        String cut = Defanged.domain("a".repeat(16_000));
        assertTrue(cut.startsWith("a".repeat(30) + "\u2026" + "a".repeat(30) + " (16,000 characters, "), cut);
        assertFalse(Defanged.isWhole("a".repeat(254)));
    }

    @Test
    void namesThatAreCutAreToldApart() {
        String one = "a".repeat(8_000) + "1" + "a".repeat(7_999);
        String other = "a".repeat(8_000) + "2" + "a".repeat(7_999);

        assertNotEquals(Defanged.domain(one), Defanged.domain(other));
        assertEquals(Defanged.domain(one), Defanged.domain(one));
    }

    @Test
    void whatIsShownByItsNumberCountsAsItIsShown() {
        String hidden = "\u202e".repeat(200);

        assertTrue(Defanged.domain(hidden).length() < 200, Defanged.domain(hidden));
        assertFalse(Defanged.isWhole(hidden));
    }

    @Test
    void addressesAndSentencesAreBoundedAlike() {
        assertTrue(Defanged.address("a".repeat(16_000) + "@evil.example").length() < 120);
        assertTrue(Defanged.sentence("a ".repeat(16_000)).length() < 120);
    }
}
