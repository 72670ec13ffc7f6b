package io.github.spamdigest.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.spamdigest.testing.Draw;
import io.github.spamdigest.testing.Law;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What reaches the terminal. */
class ScreenTest {

    private final StringWriter terminal = new StringWriter();
    private final Screen screen = Screen.over(new PrintWriter(terminal));

    private String shown(String... writes) {
        for (String write : writes) {
            screen.print(write);
            screen.flush();
        }
        return terminal.toString();
    }

    @Test
    void whatIsSeenAndEndsOfLinesAndTabsGetThrough() {
        String text = "café\t日本\r\nα ✓ 😀 e\u0301\n";
        assertEquals(text, shown(text));
    }

    @Test
    void whatSteersTheTerminalHidesOrReordersIsShownAsItsNumber() {
        assertEquals(
                "\\u{1b}[2J\\u{7}\\u{8}\\u{7f}\\u{9b}\\u{202e}\\u{2066}\\u{feff}\\u{200d}\\u{200c}\\u{2028}\\u{2029}\\u{85}\\u{e0041}.",
                shown("\u001b[2J\u0007\b\u007f\u009b\u202e\u2066\ufeff\u200d\u200c\u2028\u2029\u0085\udb40\udc41."));
    }

    @Test
    void aReturnThatEndsNoLineWouldOverwriteItAndIsShown() {
        assertEquals("a\\u{d}b\\u{d}\\u{d}c\r\n", shown("a\rb", "\r\rc\r", "\n"));
    }

    @Test
    void halvesOfCharactersThatComeInTwoWritesAreOneCharacterAndLoneOnesAreShown() {
        assertEquals(
                "😀\\u{d83d}x\\u{de00}\\u{d83d}😀\n",
                shown("\ud83d", "\ude00\ud83d", "x\ude00\ud83d\ud83d", "\ude00\n"));
    }

    @Test
    void aHalfAtTheVeryEndIsNotLost() {
        shown("a\ud83d");
        screen.close();
        assertEquals("a\\u{d83d}", terminal.toString());
    }

    @Test
    void aMessageInAStackTraceMakesNoLineOfItsOwn() {
        IllegalStateException failure =
                new IllegalStateException("a\nHTML: forged", new IllegalArgumentException("b\r\nHTML: forged"));
        failure.addSuppressed(new IllegalStateException("c\n\tat forged"));
        failure.printStackTrace(screen);
        String trace = terminal.toString();
        assertFalse(
                trace.lines().anyMatch(line -> line.strip().startsWith("HTML:") || line.contains("\tat forged")),
                trace);
        assertEquals(
                "java.lang.IllegalStateException: a\\u{a}HTML: forged",
                trace.lines().findFirst().orElse(""));
    }

    @Test
    void aScreenIsNotPutBehindAnother() {
        assertSame(screen, Screen.over(screen));
    }

    @Test
    void howTheTextIsCutMakesNoDifference() {
        Law.holds(
                1000,
                Cut::draw,
                cut -> assertEquals(written(cut.text(), cut.text().length()), written(cut.text(), cut.size())));
    }

    private record Cut(String text, int size) {

        static Cut draw(Draw draw) {
            String pieces = draw.joined(4, piece -> piece.of("\ud83d", "\ude00", "\r", "\n", "a"));
            return new Cut(draw.text(12) + pieces + draw.ascii(12), draw.between(1, 5));
        }
    }

    private static String written(String text, int size) {
        StringWriter written = new StringWriter();
        Screen pieces = Screen.over(new PrintWriter(written));
        for (int at = 0; at < text.length(); at += size) {
            pieces.print(text.substring(at, Math.min(text.length(), at + size)));
        }
        pieces.close();
        return written.toString();
    }
}
