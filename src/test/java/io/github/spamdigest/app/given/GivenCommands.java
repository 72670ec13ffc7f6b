package io.github.spamdigest.app.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file of commands would do: only lines that are not commented out count. Immutable. */
final class GivenCommands {

    private static final Pattern ENTRIES = Pattern.compile("-Entries\\s+(.*?)(?=\\s-[A-Z]|$)");
    private static final Pattern ENTRY = Pattern.compile("[^\\s,'\"()]+");
    private static final Pattern USER = Pattern.compile("-SpoofedUser\\s+['\"]?([^\\s'\"]+)");
    private static final Pattern NETWORK = Pattern.compile("-SendingInfrastructure\\s+['\"]?([^\\s'\"]+)");

    private final String text;
    private final List<Line> lines = new ArrayList<>();

    /** Reads the text of the file. */
    GivenCommands(String text) {
        this.text = text;
        for (String paragraph : text.replaceAll("`\\r?\\n\\s*", " ").split("\\n\\s*\\n")) {
            String comment = paragraph.lines().filter(line -> isComment(line)).reduce("", (a, b) -> a + " " + b);
            paragraph
                    .lines()
                    .filter(line -> !line.isBlank() && !isComment(line))
                    .forEach(line -> lines.add(new Line(line.strip(), comment)));
        }
    }

    /** The file as it is. */
    String text() {
        return text;
    }

    /** Every line that does something. */
    List<String> active() {
        return lines.stream().map(Line::command).toList();
    }

    /** The domains and addresses that sender blocks name, in lower case. */
    List<String> blocks() {
        List<String> found = new ArrayList<>();
        for (String line : active()) {
            Matcher entries = ENTRIES.matcher(line);
            if (line.contains("TenantAllowBlockListItems") && line.contains("-Block") && entries.find()) {
                ENTRY.matcher(entries.group(1)).results().forEach(entry -> found.add(lower(entry.group())));
            }
        }
        return found;
    }

    /** The spoofed names with their networks, and the comment above each. */
    List<Pair> pairs() {
        List<Pair> found = new ArrayList<>();
        for (Line line : lines) {
            Matcher user = USER.matcher(line.command());
            Matcher network = NETWORK.matcher(line.command());
            if (line.command().contains("TenantAllowBlockListSpoofItems") && user.find() && network.find()) {
                found.add(new Pair(lower(user.group(1)), network.group(1), line.comment()));
            }
        }
        return found;
    }

    private static boolean isComment(String line) {
        return line.stripLeading().startsWith("#");
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private record Line(String command, String comment) {}

    /**
     * A pair that is blocked.
     *
     * @param name the name in the From header
     * @param network where it is sent from
     * @param comment what stands above the line
     */
    record Pair(String name, String network, String comment) {}
}
