package io.github.spamdigest.local.folder;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.testing.Draw;
import io.github.spamdigest.testing.Law;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;

/** Text that stays readable and comes back as it was. */
class QuotedPrintableTest {

    private static final int LONGEST = 76;

    @Test
    void asciiStaysAsItIs() {
        assertEquals("Spam: 1,204\r\n\ta, b\r\n", encoded("Spam: 1,204\r\n\ta, b\r\n"));
    }

    @Test
    void whatIsNoAsciiIsWrittenInNumbers() {
        assertEquals("5.3=C2=A0%=3D", encoded("5.3\u00a0%="));
    }

    @Test
    void aBlankBeforeTheEndOfALineIsNotLost() {
        assertEquals("a=20\r\nb=09\r\nc=20", encoded("a \r\nb\t\r\nc "));
    }

    @Test
    void aLineFeedAloneIsKeptAndStillSeenAsALine() {
        assertEquals("a=0A=\r\nb=0A", encoded("a\nb\n"));
        assertEquals("a=0Db", encoded("a\rb"));
    }

    @Test
    void noLineEndsTheMailOrBeginsAnother() {
        assertEquals("=2E\r\n=46rom me\r\nFromage\r\n=2E.", encoded(".\r\nFrom me\r\nFromage\r\n.."));
        assertEquals("a".repeat(75) + "=\r\n=46rom me", encoded("a".repeat(75) + "From me"));
    }

    @Test
    void anyBytesComeBack() {
        Law.holds(2_000, QuotedPrintableTest::bytes, bytes -> {
            String encoded = new String(QuotedPrintable.of(bytes), US_ASCII);

            assertArrayEquals(
                    bytes,
                    MimeUtility.decode(new ByteArrayInputStream(encoded.getBytes(US_ASCII)), "quoted-printable")
                            .readAllBytes());
            assertTrue(encoded.matches("[\\t\\r\\n -~]*"), encoded);
            // A boundary has it, so that no body can end a part.
            assertFalse(encoded.contains("=_"), encoded);
            for (String line : encoded.split("\r\n", -1)) {
                assertTrue(line.length() <= LONGEST && !line.matches("\\..*|From .*|.*[ \\t]"), line);
            }
        });
    }

    private static byte[] bytes(Draw draw) {
        return draw.joined(
                        60,
                        piece -> piece.oneOf(
                                one -> one.text(9),
                                one -> one.ascii(90),
                                one -> one.of("\n", "\r\n", "\r", " ", "\t", ".", "From ", "=", "\u0000", "\u00e9")))
                .getBytes(UTF_8);
    }

    private static String encoded(String text) {
        return new String(QuotedPrintable.of(text.getBytes(UTF_8)), US_ASCII);
    }
}
