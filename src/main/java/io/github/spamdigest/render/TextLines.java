package io.github.spamdigest.render;

import java.util.ArrayList;
import java.util.List;

/** The shape of plain text: columns of equal width and lines that fit a terminal, counted in code points. */
final class TextLines {

    /** The longest line. */
    static final int WIDTH = 78;

    private static final String ELLIPSIS = "\u2026";
    private static final String BULLET = "- ";

    private TextLines() {}

    /** The text, cut with an ellipsis and padded to exactly {@code width} characters. */
    static String column(String text, int width) {
        int length = length(text);
        if (length > width) {
            return text.substring(0, text.offsetByCodePoints(0, width - 1)) + ELLIPSIS;
        }
        return text + " ".repeat(width - length);
    }

    /** The text with every long line broken, at a space where there is one, and its remainder indented. */
    static String wrapped(String text) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> wrap(line.stripTrailing(), lines));
        return String.join("\n", lines).strip() + "\n";
    }

    private static void wrap(String line, List<String> lines) {
        String indent = indent(line);
        String rest = line;
        while (length(rest) > WIDTH) {
            int limit = rest.offsetByCodePoints(0, WIDTH);
            int space = rest.lastIndexOf(' ', limit);
            int end = space > indent.length() ? space : limit;
            lines.add(rest.substring(0, end).stripTrailing());
            rest = indent + rest.substring(end).strip();
        }
        lines.add(rest);
    }

    private static String indent(String line) {
        int spaces = line.length() - line.stripLeading().length();
        boolean bullet = line.startsWith(BULLET, spaces);
        return " ".repeat(Math.min(spaces, WIDTH / 2) + (bullet ? BULLET.length() : 0));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
