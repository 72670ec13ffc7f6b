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
        String before = "";
        int from = 0;
        while (true) {
            int limit = offset(line, from, WIDTH - before.length());
            if (limit == line.length()) {
                lines.add(before + line.substring(from));
                return;
            }
            int first = from + (from == 0 ? indent.length() : 0);
            int space = limit;
            while (space > first && line.charAt(space) != ' ') {
                space--;
            }
            int end = space > first ? space : withoutSplit(line, from, limit);
            lines.add(before + line.substring(from, end).stripTrailing());
            before = indent;
            from = end;
            while (line.charAt(from) == ' ') {
                from++;
            }
        }
    }

    /** So many characters further, or the end. */
    private static int offset(String text, int from, int characters) {
        int at = from;
        for (int count = 0; count < characters && at < text.length(); count++) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** The end of a piece, before a letter rather than between the letter and what is drawn over it. */
    private static int withoutSplit(String text, int from, int limit) {
        int end = limit;
        while (end > from && Defanged.isMark(text.codePointAt(end))) {
            end = text.offsetByCodePoints(end, -1);
        }
        return end > from ? end : limit;
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
