package io.github.spamdigest.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Attacker text made harmless for a reader's eye: nothing invisible, nothing a mail program would turn into a link. */
final class Defanged {

    /** A dot before a letter may start a top-level domain; the endings of files we read ourselves are left readable. */
    private static final Pattern LINKING_DOT = Pattern.compile("\\.(?=\\p{L})(?!(?:csv|json|ndjson|jsonl|gz|txt)\\b)");

    private static final Pattern OTHER_FULL_STOP = Pattern.compile("[\u3002\uff0e\uff61]");

    /** Letters, marks and signs that are drawn as nothing although Unicode does not call them format characters. */
    private static final String DRAWN_AS_NOTHING = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0";

    /** A name in the DNS has 253 characters at most: 255 bytes (RFC 1035 section 2.3.4) less the first length and the root. */
    private static final int LONGEST_DOMAIN = 253;

    /** Five addresses a row must not push the mail past what programs show. */
    private static final int LONGEST_ADDRESS = 64;

    /** Ours are shorter; one that quotes a service or a file may not be. */
    private static final int LONGEST_SENTENCE = 2_000;

    private static final int KEPT_HEAD = 30;
    private static final int KEPT_TAIL = 30;
    private static final String ELLIPSIS = "\u2026";

    /** Bytes. */
    private static final int SHORT_DIGEST = 4;

    /** More than any language writes over one letter: further ones would be drawn over the neighbours. */
    private static final int MARKS_OVER_A_LETTER = 2;

    private Defanged() {}

    /** A domain that no program links, {@code evil[.]example}, without its middle where it is longer than any name is. */
    static String domain(String name) {
        return unlinkedDomain(bounded(name, LONGEST_DOMAIN));
    }

    /** Whether the mail shows all of this name. */
    static boolean isWhole(String name) {
        return fits(visible(name), LONGEST_DOMAIN);
    }

    private static String unlinkedDomain(String visible) {
        String dots = unlinked(visible).replace(".", "[.]");
        return OTHER_FULL_STOP.matcher(dots).replaceAll("[$0]");
    }

    /** An address that no program links, without its middle where it is longer than a reader needs. */
    static String address(String address) {
        return unlinkedDomain(bounded(address, LONGEST_ADDRESS));
    }

    /** A sentence that may quote attacker text. */
    static String sentence(String text) {
        String dots =
                LINKING_DOT.matcher(unlinked(bounded(text, LONGEST_SENTENCE))).replaceAll("[.]");
        return OTHER_FULL_STOP.matcher(dots).replaceAll("[$0]");
    }

    /**
     * The text with every character that hides, reorders or breaks lines shown as its number; marks that would be drawn over the
     * neighbours too.
     */
    static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        int room = 0;
        int character;
        for (int at = 0; at < text.length(); at += Character.charCount(character)) {
            character = text.codePointAt(at);
            room = isMark(character) ? room - 1 : MARKS_OVER_A_LETTER;
            if (isHidden(character) || room < 0) {
                shown.append(number(character));
            } else {
                shown.appendCodePoint(character);
            }
        }
        return shown.toString();
    }

    /** Whether the character is drawn over or around the one before it. */
    static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /**
     * The visible text without its middle where it is long: who registered a domain is told by its end. What it is cut from is told
     * apart by its length and by a short digest of it.
     */
    private static String bounded(String text, int longest) {
        String visible = leadingMark(visible(text));
        if (fits(visible, longest)) {
            return visible;
        }
        int length = visible.codePointCount(0, visible.length());
        int head = visible.offsetByCodePoints(0, KEPT_HEAD);
        int tail = visible.offsetByCodePoints(0, length - KEPT_TAIL);
        return visible.substring(0, head)
                + ELLIPSIS
                + visible(visible.substring(tail))
                + String.format(
                        Locale.ROOT, " (%,d characters, %s)", text.codePointCount(0, text.length()), shortDigest(text));
    }

    /** A mark without a letter would be drawn over what the mail writes before the text. */
    private static String leadingMark(String visible) {
        return !visible.isEmpty() && isMark(visible.codePointAt(0))
                ? number(visible.codePointAt(0)) + visible.substring(visible.offsetByCodePoints(0, 1))
                : visible;
    }

    private static String number(int character) {
        return String.format(Locale.ROOT, "\\u{%x}", character);
    }

    private static boolean fits(String visible, int longest) {
        return visible.length() <= longest || visible.codePointCount(0, visible.length()) <= longest;
    }

    private static String shortDigest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_16BE));
            return HexFormat.of().formatHex(digest, 0, SHORT_DIGEST);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static String unlinked(String text) {
        return text.replace("://", "[://]").replace("@", "[@]");
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE -> true;
            default -> DRAWN_AS_NOTHING.indexOf(character) >= 0 || isSelectorOrNothing(character);
        };
    }

    private static boolean isSelectorOrNothing(int character) {
        boolean selector = (character >= 0xfe00 && character <= 0xfe0f)
                || (character >= 0x180b && character <= 0x180f)
                || (character >= 0xe0000 && character <= 0xe0fff);
        return selector || (character & 0xfffe) == 0xfffe;
    }
}
