package io.github.spamdigest.azure;

/** Text from elsewhere, made fit for one of our sentences: one line and short. */
final class Excerpt {

    private static final int LONGEST = 240;

    private Excerpt() {}

    /** The text without control, format and broken characters, runs of blanks as one, cut after {@value #LONGEST} characters. */
    static String of(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().takeWhile(any -> line.length() < LONGEST).forEach(c -> append(line, c));
        String clean = line.toString().strip();
        return line.length() < LONGEST ? clean : clean + "…";
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
