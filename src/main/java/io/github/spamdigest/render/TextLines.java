package io.github.spamdigest.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shape of plain text: columns of equal width and lines that fit a terminal, counted in code points. */
final class TextLines {

    /** The longest line. */
    static final int WIDTH = 78;

    private static final String ELLIPSIS = "\u2026";

    /** What a paragraph may start with: its further lines stand below its words. */
    private static final Pattern START = Pattern.compile("(?<spaces> *)(?<mark>- |-> |[0-9]+\\. )?");

    private TextLines() {}

    /** The text, cut with an ellipsis and padded to exactly {@code width} characters. */
    static String column(String text, int width) {
        String cut = cut(text, width);
        return cut + " ".repeat(width - length(cut));
    }

    /** The text, cut with an ellipsis to at most {@code width} characters. */
    static String cut(String text, int width) {
        return length(text) > width ? text.substring(0, text.offsetByCodePoints(0, width - 1)) + ELLIPSIS : text;
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
        Matcher start = START.matcher(line);
        if (!start.lookingAt()) {
            return "";
        }
        int mark = start.group("mark") == null ? 0 : start.group("mark").length();
        return " ".repeat(Math.min(start.group("spaces").length(), WIDTH / 2) + mark);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
