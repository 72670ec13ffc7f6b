package io.github.spamdigest.core;

import java.util.Locale;

/**
 * Text from elsewhere, such as a file's name, as it may stand in a sentence: every character that controls a terminal,
 * breaks a line, reorders or hides is shown as its number, in the form that the mails have. Immutable.
 *
 * @param text the text, never null
 */
public record OneLine(String text) {

    /** Shows what would not be seen. */
    public OneLine {
        text = text.codePoints().anyMatch(OneLine::isUnseen) ? shown(text) : text;
    }

    /** Whether this character does something else than to be seen; an unpaired surrogate is none at all. */
    public static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    /** A character's number, as it stands in its place. */
    public static String number(int character) {
        return String.format(Locale.ROOT, "\\u{%x}", character);
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (isUnseen(character)) {
                shown.append(number(character));
            } else {
                shown.appendCodePoint(character);
            }
        });
        return shown.toString();
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}
