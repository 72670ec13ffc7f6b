package io.github.spamdigest.app.given;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.IDN;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a digest, read as a person reads them. Immutable. */
final class GivenDigest {

    private static final String NO_NAME = "(none)";
    private static final Pattern NAMED = Pattern.compile("[^\\s:,;()]+(?:\\[\\.\\][^\\s:,;()]+)+");
    private static final Pattern NUMBERED = Pattern.compile("\\d+\\.\\s+(.*)");

    private final JsonNode json;
    private final String text;
    private final String subject;
    private final GivenCommands commands;
    private final Variation variation;

    /** Reads a folder of digest files. */
    GivenDigest(Path folder, Variation variation) throws IOException {
        this.variation = variation;
        json = new ObjectMapper().readTree(folder.resolve("digest.json").toFile());
        text = Files.readString(folder.resolve("digest.txt"));
        subject = subject(folder.resolve("digest.eml"));
        Path file = folder.resolve("commands.txt");
        commands = new GivenCommands(Files.exists(file) ? Files.readString(file) : "");
    }

    /** What became of a number that the case is written with. */
    int count(int written) {
        return variation.count(written);
    }

    GivenCommands commands() {
        return commands;
    }

    String text() {
        return flat(text);
    }

    /** What stands above the table, on one line. */
    String aboveTheTable() {
        return flat(text.split("(?m)^TOP ")[0]);
    }

    /** The domain's row of the list. */
    Optional<JsonNode> row(String domain) {
        for (JsonNode row : json.get("domains")) {
            if (plain(row.get("domain").asText()).equals(ascii(domain))) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** The names in Do today. */
    List<String> today() {
        List<String> names = new ArrayList<>();
        if (json.has("tasks")) {
            for (JsonNode task : json.get("tasks")) {
                boolean isOpen = task.path("state").asText().equals("open");
                if (!isOpen && task.path("urgency").asText("today").equals("today")) {
                    names.addAll(names(task));
                }
            }
            return names;
        }
        for (String passage : GivenPassages.of(GivenPassages.section(text, "DO TODAY"))) {
            Matcher item = NUMBERED.matcher(passage);
            if (item.matches()) {
                List<String> named = NAMED.matcher(item.group(1).split(":\\s")[0])
                        .results()
                        .map(name -> plain(name.group()))
                        .toList();
                names.addAll(named.isEmpty() ? List.of(NO_NAME) : named);
            }
        }
        return names;
    }

    boolean isToday(String domain) {
        return today().contains(ascii(domain));
    }

    boolean isQuiet() {
        return subject.matches("(?i).*(nothing (new )?needs you|no(body| domain)[a-z ]* needs? ).*");
    }

    /** What Do today, the changes and the table say of a domain, on one line. */
    String passage(String domain) {
        String name = Pattern.quote(plainToShown(domain)) + "|" + Pattern.quote(plainToShown(ascii(domain)));
        Pattern mentions = Pattern.compile("(?i)(?<![a-z0-9.\\]-])(" + name + ")(?![a-z0-9\\[-])");
        return String.join(
                "\n",
                GivenPassages.of(text).stream()
                        .filter(passage -> mentions.matcher(passage).find())
                        .toList());
    }

    /** Whether every command is for a name in Do today. */
    boolean hasOnlyCommandsForToday() {
        List<String> named = new ArrayList<>(commands.blocks());
        commands.pairs().forEach(pair -> named.add(pair.name()));
        return named.stream().allMatch(name -> today().stream().anyMatch(task -> covers(name, task)));
    }

    // What a case asserts; behind a gateway, of what must be said only that a name stands in Do today.

    void mustBeToday(String... domains) {
        Stream.of(domains).forEach(name -> assertTrue(isToday(name), () -> name + " is not in Do today: " + told()));
    }

    void mustNotBeToday(String domain) {
        assertFalse(isToday(domain), () -> domain + " is in Do today: " + told());
    }

    void mustBeQuiet() {
        assertTrue(isQuiet() || variation.isBehindGateway(), subject);
    }

    void mustHaveSubjectWithout(String pattern) {
        assertFalse(says(subject, pattern), subject);
    }

    void mustNotBeQuiet() {
        assertFalse(isQuiet(), subject);
    }

    void mustSayOf(String domain, String pattern) {
        boolean isSaid = says(passage(domain), pattern) || variation.isBehindGateway();
        assertTrue(isSaid, () -> "Says not " + pattern + ": " + passage(domain));
    }

    void mustNotSayOf(String domain, String pattern) {
        assertFalse(says(passage(domain), pattern), () -> "Says " + pattern + ": " + passage(domain));
    }

    void mustSay(boolean isSaid) {
        assertTrue(isSaid || variation.isBehindGateway(), text);
    }

    void mustHold(boolean isKept) {
        assertTrue(isKept, () -> commands.text() + text);
    }

    /** The sender blocks are exactly these. */
    void mustBlockOnly(String... domains) {
        boolean isSame = commands.blocks().equals(List.of(domains));
        assertTrue(isSame || variation.isBehindGateway(), commands.text());
    }

    /** Neither commands nor advice block the name or one above it, or an address in it. */
    void mustNotBlock(String... domains) {
        for (String domain : domains) {
            assertFalse(commands.blocks().stream().anyMatch(entry -> covers(entry, domain)), commands.text());
            mustNotSayOf(
                    domain,
                    "block candidate(?!,? (but|no command))|(?<!never )(?<!not )block (the|this) (domain|sender|name)");
        }
    }

    void mustNotPair(String domain) {
        assertFalse(commands.pairs().stream().anyMatch(pair -> covers(pair.name(), domain)), commands.text());
    }

    void mustHaveNoCommand() {
        assertTrue(commands.active().isEmpty(), commands.text());
    }

    static boolean says(String text, String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL)
                .matcher(text)
                .find();
    }

    private static String subject(Path file) throws IOException {
        try (InputStream mail = Files.newInputStream(file)) {
            return flat(new MimeMessage(Session.getInstance(new Properties()), mail).getSubject());
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private String told() {
        return today() + ", " + subject;
    }

    private static List<String> names(JsonNode task) {
        List<String> names = new ArrayList<>();
        if (task.hasNonNull("domain")) {
            names.add(plain(task.get("domain").asText()));
        }
        task.path("domains").forEach(name -> names.add(plain(name.asText())));
        return names.isEmpty() ? List.of(NO_NAME) : names;
    }

    private static boolean covers(String entry, String domain) {
        String bare = entry.substring(entry.indexOf('@') + 1).replaceFirst("^\\*?\\.", "");
        return ascii(domain).equals(bare) || ascii(domain).endsWith("." + bare);
    }

    private static String flat(String lines) {
        return lines.replaceAll("[\\s\\x{A0}]+", " ");
    }

    private static String plain(String name) {
        return ascii(name.replace("[.]", "."));
    }

    private static String plainToShown(String name) {
        return name.replace(".", "[.]");
    }

    /** As the digest's files for programs write it; a name that is none stays. */
    private static String ascii(String name) {
        try {
            return IDN.toASCII(name).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return name.toLowerCase(Locale.ROOT);
        }
    }
}
