package io.github.spamdigest.app.given;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A digest's text cut into its items, each on one line: numbered or dashed items, rows of the table, paragraphs. */
final class GivenPassages {

    private static final Pattern START = Pattern.compile("\\s{0,3}(\\d+\\.\\s|- ).*|\\s{1,3}\\d+\\s{2,}\\S.*");
    private static final String NEXT_TITLE = "(?=^[A-Z][A-Z0-9 ,:'-]{5,}$|^[A-Z]{3,} [A-Z0-9]{2,}|\\z)";

    private GivenPassages() {}

    static List<String> of(String text) {
        List<String> found = new ArrayList<>();
        StringBuilder now = new StringBuilder();
        for (String line : (text + "\n\n").split("\n", -1)) {
            if (line.isBlank() || START.matcher(line).matches()) {
                if (!now.toString().isBlank()) {
                    found.add(now.toString().replaceAll("[\\s\\x{A0}]+", " ").strip());
                }
                now.setLength(0);
            }
            now.append(line).append(' ');
        }
        return found;
    }

    /** What stands under a title, empty where there is no such title. */
    static String section(String text, String title) {
        Matcher section = Pattern.compile(
                        "^" + title + "\\b.*?\\n(.*?)" + NEXT_TITLE, Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(text);
        return section.find() ? section.group(1) : "";
    }
}
