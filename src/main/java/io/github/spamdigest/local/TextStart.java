package io.github.spamdigest.local;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the events of a text begin: tools write warnings and signs for other tools before them. Immutable.
 *
 * @param isJson whether JSON begins there, else the header of a table
 * @param lines how many lines stand before it
 * @param strange the lines before it that nobody knows the meaning of
 * @param separator what separates the cells of a table, where the text says it
 */
record TextStart(boolean isJson, int lines, List<String> strange, Optional<Character> separator) {

    /** How far it is looked for. */
    private static final int MOST_LINES = 200;

    /** How a line starts that PowerShell writes before the header. */
    private static final String POWERSHELL_TYPE = "#TYPE ";

    private static final Pattern SEPARATOR_OF_EXCEL = Pattern.compile("\"?(?i:sep)=(.)\"?");

    /** Copies the list. */
    TextStart {
        strange = List.copyOf(strange);
    }

    /** Finds it in the first characters of a text. */
    static TextStart of(String head) {
        List<String> lines = head.lines().limit(MOST_LINES).toList();
        int start = 0;
        for (String line : lines) {
            if (JsonShape.isJson(line)
                    && (start == 0 || JsonShape.isStart(head.lines().skip(start).toList()))) {
                return new TextStart(true, start, strange(lines.subList(0, start)), Optional.empty());
            }
            if (TableHeader.of(line).isRead()) {
                return table(lines, start);
            }
            start++;
        }
        // No line tells: the first that means something is what a header would be.
        return table(lines, (int) lines.stream().takeWhile(TextStart::isSign).count());
    }

    /** The header of the table, which is this line of the text. */
    TableHeader headerIn(String line) {
        return separator.map(said -> TableHeader.of(line, said)).orElseGet(() -> TableHeader.of(line));
    }

    private static TextStart table(List<String> lines, int start) {
        List<String> before = lines.subList(0, Math.min(start, lines.size()));
        Optional<Character> separator =
                before.stream().flatMap(line -> separatorIn(line).stream()).findFirst();
        return new TextStart(false, before.size(), strange(before), separator);
    }

    private static Optional<Character> separatorIn(String line) {
        Matcher said = SEPARATOR_OF_EXCEL.matcher(line);
        return said.matches() ? Optional.of(said.group(1).charAt(0)) : Optional.empty();
    }

    private static boolean isSign(String line) {
        return line.isBlank()
                || line.startsWith(POWERSHELL_TYPE)
                || separatorIn(line).isPresent();
    }

    private static List<String> strange(List<String> before) {
        return before.stream().filter(line -> !isSign(line)).toList();
    }
}
