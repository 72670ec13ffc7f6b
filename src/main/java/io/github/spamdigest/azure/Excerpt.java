package io.github.spamdigest.azure;

import java.util.regex.Pattern;

/** Text from elsewhere, made fit for one of our sentences: one line and short. */
public final class Excerpt {

    private static final int LONGEST = 240;

    /** What a service may quote from a request of ours: no log and no mail shall hold it. */
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(\\bbearer\\s+|\\b(?:accountkey|sharedaccesssignature|sig|client_secret|client_assertion)=)"
                    + "[^\\s\"'&;,]+");

    private Excerpt() {}

    /** One line of the text, cut after {@value #LONGEST} characters. */
    public static String of(String text) {
        return of(text, LONGEST);
    }

    /** The text without secrets of a request, control, format and broken characters, runs of blanks as one, cut to this many characters. */
    public static String of(String text, int longest) {
        String line = SECRET.matcher(line(text)).replaceAll("$1[secret]");
        int length = line.codePointCount(0, line.length());
        return length <= longest ? line : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }

    /** The whole text as one line. */
    public static String line(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(c -> append(line, c));
        return line.toString().strip();
    }

    private static void append(StringBuilder line, int codePoint) {
        if (!isBlank(codePoint)) {
            line.appendCodePoint(codePoint);
        } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
            line.append(' ');
        }
    }

    private static boolean isBlank(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> true;
            default -> false;
        };
    }
}
