package io.github.spamdigest.local.folder;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Text that stays readable in a mail (RFC 2045, section 6.7) and comes back byte for byte: only CRLF is a line's end, a
 * line feed alone is kept as one. No line begins in a way that some program takes for the end of a mail or the next
 * one's start.
 */
final class QuotedPrintable {

    /** Characters of a line without the sign that it goes on. */
    private static final int WIDTH = 75;

    private static final byte[] NEXT_MAIL = "From ".getBytes(StandardCharsets.US_ASCII);
    private static final String DIGITS = "0123456789ABCDEF";
    private static final int DIGIT_BITS = 4;
    private static final int LAST_DIGIT = 15;

    private final byte[] content;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private int column;

    private QuotedPrintable(byte[] content) {
        this.content = content;
    }

    /** The bytes as lines of at most 76 characters of ASCII. */
    static byte[] of(byte[] content) {
        return new QuotedPrintable(content).encoded();
    }

    private byte[] encoded() {
        for (int at = 0; at < content.length; at++) {
            if (isLineEnd(at)) {
                newLine();
                at++;
            } else {
                add(at);
            }
        }
        return text.toByteArray();
    }

    private void add(int at) {
        if (column + (isPlain(at) ? 1 : "=00".length()) > WIDTH) {
            goOn();
        }
        byte one = content[at];
        // Asked again: at the new line's begin other rules hold.
        if (isPlain(at)) {
            text.write(one);
            column++;
        } else {
            text.write('=');
            text.write(DIGITS.charAt(one >> DIGIT_BITS & LAST_DIGIT));
            text.write(DIGITS.charAt(one & LAST_DIGIT));
            column += "=00".length();
        }
        // The lines of a file from Unix stay lines to whoever looks at the mail itself.
        if (one == '\n' && at + 1 < content.length) {
            goOn();
        }
    }

    private void goOn() {
        text.write('=');
        newLine();
    }

    private void newLine() {
        text.write('\r');
        text.write('\n');
        column = 0;
    }

    private boolean isPlain(int at) {
        byte one = content[at];
        if (one == ' ' || one == '\t') {
            return at + 1 < content.length && !isLineEnd(at + 1);
        }
        return one > ' ' && one <= '~' && one != '=' && !(column == 0 && (one == '.' || isNextMail(at)));
    }

    private boolean isLineEnd(int at) {
        return content[at] == '\r' && at + 1 < content.length && content[at + 1] == '\n';
    }

    private boolean isNextMail(int at) {
        for (int letter = 0; letter < NEXT_MAIL.length; letter++) {
            if (at + letter >= content.length || content[at + letter] != NEXT_MAIL[letter]) {
                return false;
            }
        }
        return true;
    }
}
