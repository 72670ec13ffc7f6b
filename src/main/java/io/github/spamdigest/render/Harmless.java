package io.github.spamdigest.render;

import java.util.Locale;
import java.util.regex.Pattern;

/** Attacker text made harmless for a reader's eye: nothing invisible, nothing a mail program would turn into a link. */
final class Harmless {

    /** A dot before a letter may start a top-level domain; the endings of files we read ourselves are left readable. */
    private static final Pattern LINKING_DOT = Pattern.compile("\\.(?=\\p{L})(?!(?:csv|json|ndjson|jsonl|gz|txt)\\b)");

    private static final Pattern OTHER_FULL_STOP = Pattern.compile("[\u3002\uff0e\uff61]");

    /** Letters, marks and signs that are drawn as nothing although Unicode does not call them format characters. */
    private static final String DRAWN_AS_NOTHING = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0";

    /** Attackers write what they like: five addresses a row must not push the mail past what programs show. */
    private static final int LONGEST_ADDRESS = 64;

    /** The files hold every name whole; in the mail, longer ones would push everything else away. */
    private static final int LONGEST_DOMAIN = 80;

    private static final int KEPT_HEAD = 30;

    private static final String ELLIPSIS = "\u2026";

    private Harmless() {}

    /** A domain that no program links, as long as a reader needs: {@code evil[.]example}. */
    static String domain(String name) {
        return unlinkedDomain(shortened(name));
    }

    private static String unlinkedDomain(String name) {
        String dots = unlinked(visible(name)).replace(".", "[.]");
        return OTHER_FULL_STOP.matcher(dots).replaceAll("[$0]");
    }

    /** An address that no program links, cut where it is longer than a reader needs. */
    static String address(String address) {
        boolean fits = address.codePointCount(0, address.length()) <= LONGEST_ADDRESS;
        return unlinkedDomain(
                fits ? address : address.substring(0, address.offsetByCodePoints(0, LONGEST_ADDRESS)) + ELLIPSIS);
    }

    /** A sentence that may quote attacker text. */
    static String sentence(String text) {
        String dots = LINKING_DOT.matcher(unlinked(visible(text))).replaceAll("[.]");
        return OTHER_FULL_STOP.matcher(dots).replaceAll("[$0]");
    }

    /** The text with every character that hides, reorders or breaks lines shown as its number. */
    static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (isHidden(character)) {
                shown.append(String.format(Locale.ROOT, "\\u{%x}", character));
            } else {
                shown.appendCodePoint(character);
            }
        });
        return shown.toString();
    }

    /** The text without its middle where it is long: who registered a domain is told by its end. */
    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST_DOMAIN) {
            return name;
        }
        int head = name.offsetByCodePoints(0, KEPT_HEAD);
        int tail = name.offsetByCodePoints(0, length - (LONGEST_DOMAIN - KEPT_HEAD - 1));
        return name.substring(0, head) + ELLIPSIS + name.substring(tail);
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
