package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KustoTermTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"Spam", "Phish, Spam", "SPAM", "spam,Phish", "Anti-Spam", "Spam_x", "[\"Spam\"]", "𝒳 spam"})
    void aWholeAlphanumericRunInAnyCaseIsATerm(String text) {
        assertTrue(KustoTerm.isIn("spam", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NotSpam", "Spammer", "Spam2", "2Spam", "Spamé", "𝒳spam", "spa m", "Phish"})
    void aPartOfARunIsNoTerm(String text) {
        assertFalse(KustoTerm.isIn("spam", text));
    }

    @Property
    void theAnswerIsThatOfSplittingTheTextAtEverythingThatIsNotAlphanumeric(@ForAll("threats") String text) {
        boolean expected = Arrays.stream(text.split("[^\\p{L}\\p{Nd}]+"))
                .anyMatch(run -> run.toLowerCase(Locale.ROOT).equals("spam"));
        assertEquals(expected, KustoTerm.isIn("spam", text), text);
    }

    @Provide
    Arbitrary<String> threats() {
        return Arbitraries.of(
                        "Spam", "spam", "SPAM", "Phish", "x", "2", "_", "-", ",", " ", "İ", "ı", "é", "𝒳", "😀", "\"")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }
}
