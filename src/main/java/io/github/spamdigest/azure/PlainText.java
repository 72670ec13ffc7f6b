package io.github.spamdigest.azure;

/** Text from elsewhere, made fit for one line. */
final class PlainText {

    private PlainText() {}

    /** The text with each run of control, format and line-separating characters replaced by a space. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    /** One line of at most this many characters. */
    static String capped(String text, int limit) {
        String line = oneLine(text);
        int length = line.codePointCount(0, line.length());
        return length <= limit ? line : line.substring(0, line.offsetByCodePoints(0, limit - 1)) + "…";
    }
}
