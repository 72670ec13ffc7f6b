package io.github.spamdigest.core.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words of a domain name look like another. */
class LikenessTest {

    private final Likeness contoso = Likeness.of("contoso");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contoso",
                "contos0",
                "cont0s0",
                "contoso1",
                "contosso",
                "contso",
                "cotnoso",
                "contozo",
                "con-toso",
                "contoso-invoice",
                "secure-contoso",
                "contosologin",
                "contoso365",
                "cont\u00f6so",
                "\u0441ontoso",
                "c\u03bfntoso",
                "contos\u0585",
                "\u0441\u043e\u043dt\u043es\u043e"
            })
    void looksLikeContoso(String label) {
        assertTrue(contoso.isLike(Likeness.of(label)), label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fabrikam",
                "contoso-bakery",
                "contour",
                "cantata",
                "toso",
                "on",
                "mycontosoapp",
                "contosospain",
                ""
            })
    void looksLikeAnother(String label) {
        assertFalse(contoso.isLike(Likeness.of(label)), label);
    }

    @Test
    void shortWordsAreLikeOnlyWhenTheirLettersAre() {
        Likeness dhl = Likeness.of("dhl");
        assertTrue(dhl.isLike(Likeness.of("dh1")), "a digit that looks like the letter");
        assertTrue(dhl.isLike(Likeness.of("\u0501hl")), "a letter of another script");
        assertFalse(dhl.isLike(Likeness.of("dhl")), "the same word above another suffix");
        assertFalse(dhl.isLike(Likeness.of("dhs")));
        assertFalse(dhl.isLike(Likeness.of("dhl-login")));
    }

    @Test
    void twoNarrowLettersLookLikeAWideOneInLongWords() {
        assertTrue(Likeness.of("modern").isLike(Likeness.of("rnodem")), "both at once");
        assertTrue(Likeness.of("amber").isLike(Likeness.of("arnber")));
        assertTrue(Likeness.of("wingtip").isLike(Likeness.of("vvingtip")));
        assertFalse(Likeness.of("es-rm").isLike(Likeness.of("espm")), "a hyphen is no letter");
        assertFalse(Likeness.of("burn").isLike(Likeness.of("bum")));
    }

    @ParameterizedTest
    @CsvSource({
        "contoso,contos0",
        "northwind,northvvind",
        "tailspin,taiIspin",
        "fabrikam,fabr\u0456kam",
        "adatum,adatun"
    })
    void whatIsLikeIsLikeTheOtherWayRound(String one, String other) {
        assertEquals(
                Likeness.of(one).isLike(Likeness.of(other)), Likeness.of(other).isLike(Likeness.of(one)));
        assertTrue(Likeness.of(one).isLike(Likeness.of(other)));
    }
}
