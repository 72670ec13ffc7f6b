package io.github.spamdigest.goldens;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;

/** Where two texts begin to differ, in a few lines: whole pages side by side show nobody anything. */
final class Difference {

    private static final int CONTEXT = 2;
    private static final int MOST_LINES = 5;
    private static final int LONGEST = 160;

    private final List<String> expected;
    private final List<String> found;

    private Difference(String expected, String found) {
        this.expected = lines(expected);
        this.found = lines(found);
    }

    /** The first lines that differ, with two before and after: those that are missing after a minus, others after a plus. */
    static String first(String expected, String found) {
        return new Difference(expected, found).told();
    }

    private String told() {
        int start = same(expected, found);
        int tail = Math.min(same(reversed(expected), reversed(found)), Math.min(expected.size(), found.size()) - start);
        StringJoiner told = new StringJoiner("\n  ", "first in line " + (start + 1) + ":\n  ", "");
        expected.subList(Math.max(0, start - CONTEXT), start).forEach(line -> told.add("  " + cut(line, 0)));
        int column = column(start);
        some("- ", expected.subList(start, expected.size() - tail), column, told);
        some("+ ", found.subList(start, found.size() - tail), column, told);
        int after = expected.size() - tail;
        if (after - start <= MOST_LINES) {
            expected.subList(after, Math.min(expected.size(), after + CONTEXT))
                    .forEach(line -> told.add("  " + cut(line, 0)));
        }
        return told.toString();
    }

    private static void some(String sign, List<String> lines, int column, StringJoiner told) {
        lines.stream().limit(MOST_LINES).forEach(line -> told.add(sign + cut(line, column)));
        if (lines.size() > MOST_LINES) {
            told.add(sign + "and " + (lines.size() - MOST_LINES) + " more lines, up to the last that differs");
        }
    }

    /** How many first lines are equal. */
    private static int same(List<String> one, List<String> other) {
        int count = 0;
        while (count < Math.min(one.size(), other.size()) && one.get(count).equals(other.get(count))) {
            count++;
        }
        return count;
    }

    /** Where the first lines that differ begin to, 0 where one of them is missing. */
    private int column(int line) {
        if (line >= Math.min(expected.size(), found.size())) {
            return 0;
        }
        int column = 0;
        String one = expected.get(line);
        String other = found.get(line);
        while (column < Math.min(one.length(), other.length()) && one.charAt(column) == other.charAt(column)) {
            column++;
        }
        return column;
    }

    /** A line, or of a long one what is around this column. */
    private static String cut(String line, int column) {
        int from = Math.max(0, Math.min(column, line.length()) - LONGEST / 2);
        int to = Math.min(line.length(), from + LONGEST);
        return (from > 0 ? "…" : "") + line.substring(from, to) + (to < line.length() ? "…" : "");
    }

    /** With their ends, where those are not the usual ones, made visible. */
    private static List<String> lines(String text) {
        return List.of(text.replace("\r", "\\r").split("\n", -1));
    }

    private static List<String> reversed(List<String> lines) {
        List<String> reversed = new ArrayList<>(lines);
        Collections.reverse(reversed);
        return reversed;
    }
}
