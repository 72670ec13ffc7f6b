package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.spamdigest.app.cli.CliRun;
import io.github.spamdigest.eventgen.EventColumn;
import io.github.spamdigest.eventgen.EventFiles;
import io.github.spamdigest.eventgen.EventRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A file of cases and what a preview says of them: one line a domain, and the lines of the commands. */
final class CaseFile {

    /** The end of the window. */
    static final Instant END = Instant.parse("2026-11-22T23:59:00Z");

    /** More than two weeks before the window's start, so that the age of every sender is known. */
    private static final int DAYS_OF_DATA = 48;

    private static final String NAME = "[a-z0-9-]+(?:\\.[a-z0-9-]+)+";
    private static final Pattern COMMAND = Pattern.compile("New-TenantAllowBlockListItems -ListType Sender -Block"
            + " -Entries '(?<block>" + NAME
            + ")' -ExpirationDate \\(Get-Date\\)\\.AddDays\\(30\\)\\.ToUniversalTime\\(\\)"
            + " -Notes 'Spam domain digest 2026-11-22'"
            + "|# New-TenantAllowBlockListSpoofItems -Identity Default -Action Block -SpoofedUser '(?<pair>" + NAME
            + ")' -SendingInfrastructure '192\\.0\\.2\\.0/24' -SpoofType Internal -WhatIf");

    private static final KnownDigests KNOWN = new KnownDigests("case-digests.txt");

    private final Path folder;
    private final Map<String, String> verdicts = new TreeMap<>();
    private final Map<String, JsonNode> domains = new TreeMap<>();
    private final List<String> commands = new ArrayList<>();
    private String text = "";

    private CaseFile(Path folder) {
        this.folder = folder;
    }

    /** Writes the mail as NDJSON, and previews it with options. */
    static CaseFile ndjson(Path folder, List<CaseMail> mail, String... options) throws IOException {
        EventFiles.writeNdjson(folder.resolve("events.ndjson"), rows(mail));
        return new CaseFile(folder).previewed("events.ndjson", options);
    }

    /** Writes the mail as CSV, and previews it with options. */
    static CaseFile csv(Path folder, List<CaseMail> mail, String... options) throws IOException {
        EventFiles.writeCsv(folder.resolve("events.csv"), rows(mail));
        return new CaseFile(folder).previewed("events.csv", options);
    }

    /** Writes the rows of the mail that a filter lets through, and previews them. */
    static CaseFile filtered(Path folder, List<CaseMail> mail, UnaryOperator<Stream<EventRow>> filter)
            throws IOException {
        Files.createDirectories(folder);
        Stream<EventRow> rows = mail.stream().flatMap(domain -> domain.rows(END).stream());
        EventFiles.writeNdjson(
                folder.resolve("events.ndjson"), filter.apply(rows).toList());
        return new CaseFile(folder).previewed("events.ndjson", "--own-domains", "contoso.example");
    }

    /** Previews the same file with other options. */
    CaseFile again(String... options) throws IOException {
        boolean isCsv = Files.exists(folder.resolve("events.csv"));
        return new CaseFile(folder).previewed(isCsv ? "events.csv" : "events.ndjson", options);
    }

    /** Asserts domain, class, step, deciding facts and the fact against, one line a domain. */
    void is(String table) {
        List<String> expected = table.lines()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).collect(Collectors.joining(" | ")))
                .toList();
        String actual = expected.stream()
                .map(line -> line.substring(0, line.indexOf(" |")))
                .map(domain -> verdicts.getOrDefault(domain, domain + " | is not listed"))
                .collect(Collectors.joining("\n"));
        assertEquals(String.join("\n", expected), actual);
        assertEquals(expected.size(), verdicts.size(), () -> "Listed besides: " + verdicts.keySet());
    }

    /** Asserts that commands name these and nothing else, in any order. */
    void commands(String... blocksAndPairs) {
        assertEquals(
                Arrays.stream(blocksAndPairs).sorted().toList(),
                commands.stream().sorted().toList());
    }

    /** What the mail says, on one line. */
    String text() {
        return text;
    }

    /** The file's row of a domain. */
    JsonNode row(String domain) {
        JsonNode row = domains.get(domain);
        assertTrue(row != null, domain);
        return row;
    }

    private static List<EventRow> rows(List<CaseMail> mail) {
        CaseMail background = CaseMail.from("fabrikam.example").clean(DAYS_OF_DATA * 10, 0, DAYS_OF_DATA);
        List<EventRow> rows = new ArrayList<>();
        Stream.concat(Stream.of(background), mail.stream())
                .flatMap(domain -> domain.rows(END).stream())
                .forEach(rows::add);
        // Outbound rows in this window and in that of the day before, without which nothing may be blocked.
        if (rows.stream().noneMatch(row -> isOutboundOfDayBefore(row))) {
            rows.addAll(CaseMail.from("fabrikam.example").out(2).rows(END));
        }
        return rows;
    }

    private static boolean isOutboundOfDayBefore(EventRow row) {
        return row.get(EventColumn.EMAIL_DIRECTION).equals("Outbound")
                && row.time().isBefore(END.minus(Duration.ofDays(1)));
    }

    private CaseFile previewed(String file, String... options) throws IOException {
        Path out = folder.resolve("out-" + options.length);
        List<Object> words = new ArrayList<>(List.of("preview", "--events", folder.resolve(file), "--out", out));
        words.addAll(List.of("--as-of", END, "--top", 100));
        words.addAll(List.of(options));
        CliRun run = CliRun.of(words.toArray());
        assertEquals(0, run.exitCode(), run.err());
        // The same for the same mail and options, whichever test they are of.
        byte[] input = (Files.readString(folder.resolve(file)) + List.of(options)).getBytes(StandardCharsets.UTF_8);
        KNOWN.check(KnownDigests.sum(input), out);
        text = Files.readString(out.resolve("digest.txt")).replaceAll("[\\s\\x{A0}]+", " ");
        for (JsonNode row :
                new ObjectMapper().readTree(out.resolve("digest.json").toFile()).get("domains")) {
            String domain = row.get("domain").asText().isEmpty()
                    ? "(none)"
                    : row.get("domain").asText();
            verdicts.put(domain, domain + " | " + verdict(row));
            domains.put(domain, row);
        }
        if (Files.exists(out.resolve("commands.txt"))) {
            Files.readAllLines(out.resolve("commands.txt")).forEach(this::readCommand);
        }
        return this;
    }

    private void readCommand(String line) {
        if (line.isEmpty() || (line.startsWith("#") && !line.startsWith("# New-"))) {
            return;
        }
        var command = COMMAND.matcher(line);
        assertTrue(command.matches(), line);
        commands.add(command.group("block") != null ? command.group("block") : "pair " + command.group("pair"));
    }

    private static String verdict(JsonNode row) {
        String facts = StreamSupport.stream(row.get("facts").spliterator(), false)
                .map(fact -> fact.get("fact").asText())
                .collect(Collectors.joining(" "));
        String against = row.get("against").isNull()
                ? "-"
                : row.get("against").get("fact").asText();
        return String.join(" | ", row.get("class").asText(), row.get("step").asText(), facts, against);
    }
}
