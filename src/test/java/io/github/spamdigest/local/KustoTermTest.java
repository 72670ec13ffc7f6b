package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.testing.Draw;
import io.github.spamdigest.testing.Law;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KustoTermTest {

    private static final List<String> PIECES =
            List.of("Spam", "spam", "SPAM", "Phish", "x", "2", "_", "-", ",", " ", "İ", "ı", "é", "𝒳", "😀", "\"");

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

    @Test
    void theAnswerIsThatOfSplittingTheTextAtEverythingThatIsNotAlphanumeric() {
        Law.holdsForLists(1000, KustoTermTest::pieces, pieces -> {
            String text = String.join("", pieces);
            boolean expected = Arrays.stream(text.split("[^\\p{L}\\p{Nd}]+"))
                    .anyMatch(run -> run.toLowerCase(Locale.ROOT).equals("spam"));
            assertEquals(expected, KustoTerm.isIn("spam", text), text);
        });
    }

    static List<String> pieces(Draw draw) {
        return draw.list(0, 6, piece -> piece.of(PIECES));
    }
}
