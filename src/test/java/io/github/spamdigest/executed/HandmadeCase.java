package io.github.spamdigest.executed;

import static io.github.spamdigest.eventgen.EventColumn.*;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.eventgen.Beside;
import io.github.spamdigest.eventgen.EventColumn;
import io.github.spamdigest.eventgen.EventRow;
import io.github.spamdigest.eventgen.PostRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A case of by-hand.txt: its first lines there say how it is written. */
final class HandmadeCase {

    private static final Instant END = Instant.parse("2026-11-22T05:00:00Z");
    private static final Pattern TIME = Pattern.compile("-(?:(\\d+)d)?(?:(\\d+)h)?(?:([+-]\\d+)t)?(?:\\*(\\d+))?");

    private static final Map<String, EventColumn> COLUMNS = Map.ofEntries(
            Map.entry("id", NETWORK_MESSAGE_ID),
            Map.entry("report", REPORT_ID),
            Map.entry("to", RECIPIENT_EMAIL_ADDRESS),
            Map.entry("from", SENDER_FROM_ADDRESS),
            Map.entry("dir", EMAIL_DIRECTION),
            Map.entry("subject", SUBJECT),
            Map.entry("policy", EMAIL_ACTION_POLICY),
            Map.entry("scl", CONFIDENCE_LEVEL),
            Map.entry("bulk", BULK_COMPLAINT_LEVEL),
            Map.entry("loc", DELIVERY_LOCATION),
            Map.entry("latest", LATEST_DELIVERY_LOCATION),
            Map.entry("rule", EXCHANGE_TRANSPORT_RULE),
            Map.entry("env", SENDER_MAIL_FROM_DOMAIN),
            Map.entry("mid", INTERNET_MESSAGE_ID),
            Map.entry("ip", SENDER_IPV4),
            Map.entry("ip6", SENDER_IPV6));

    private final String name;
    private final Map<String, String> settings = new HashMap<>();
    private final List<EventRow> rows = new ArrayList<>();
    private final List<PostRow> posts = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    HandmadeCase(String block) {
        List<String> lines = block.strip().lines().toList();
        name = lines.get(0).substring(2);
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("= ")) {
                settings.put(line.split(" ")[1], line.substring(line.indexOf(' ', 2) + 1));
            } else if (line.startsWith("> ")) {
                expected.add(line.substring(2));
            } else if (line.startsWith("+ ")) {
                posts.add(post(line.substring(2).split(" ")));
            } else {
                add(line.split(" "));
            }
        }
    }

    String name() {
        return name;
    }

    List<EventRow> rows() {
        return rows;
    }

    /** What was done to them later. */
    Beside beside() {
        return new Beside(posts, List.of());
    }

    List<String> expected() {
        return expected;
    }

    /** Whether files have another answer by design. */
    boolean isOfTheQueryAlone() {
        return settings.containsKey("query-alone");
    }

    BothWorlds question() {
        Counting counting = settings.containsKey("counting") ? Counting.LATEST : Counting.DELIVERIES;
        Hunt hunt = new Hunt(3, 10, counting, exclusions(), 7);
        Set<SenderDomain> watched = new HashSet<>();
        list("watched").forEach(domain -> watched.add(new SenderDomain(domain)));
        return new BothWorlds(hunt, List.of(hunt.windowEndingAt(END)), watched);
    }

    private Exclusions exclusions() {
        String[] reports = settings.getOrDefault("reports", "").split(" ");
        String[] tests = settings.getOrDefault("tests", "").split(" ");
        return new Exclusions(
                new Exclusions.Relays(list("relays"), List.of()),
                reports.length < 2
                        ? Exclusions.DEFAULT.reports()
                        : new Exclusions.Reports(List.of(reports[0]), List.of(reports[1])),
                list("schedulers"),
                list("alerts"),
                tests.length < 3
                        ? Exclusions.DEFAULT.testing()
                        : new Exclusions.Testing(List.of(tests[0]), List.of(tests[1]), List.of(tests[2].split(","))),
                true);
    }

    private List<String> list(String setting) {
        return settings.containsKey(setting) ? List.of(settings.get(setting).split(",")) : List.of();
    }

    private void add(String[] words) {
        Matcher time = time(words[0]);
        for (long i = Math.max(1, number(time.group(4))); i > 0; i--) {
            rows.add(row(at(time), words, rows.size() + 1));
        }
    }

    private PostRow post(String[] words) {
        String[] texts = Arrays.stream(words)
                .map(word -> word.equals("-") ? "" : word.replace('~', ' '))
                .toArray(String[]::new);
        return new PostRow(
                at(time(words[0])),
                texts[1],
                "u1@contoso.example",
                texts[2],
                texts[3],
                texts[4],
                "",
                "p" + posts.size());
    }

    private static Matcher time(String word) {
        Matcher time = TIME.matcher(word);
        if (!time.matches()) {
            throw new IllegalArgumentException(word);
        }
        return time;
    }

    private static Instant at(Matcher time) {
        return END.minus(Duration.ofDays(number(time.group(1))))
                .minus(Duration.ofHours(number(time.group(2))))
                .plusNanos(number(time.group(3)) * 100);
    }

    private static long number(String text) {
        return text == null ? 0 : Long.parseLong(text);
    }

    private static EventRow row(Instant time, String[] words, int number) {
        String domain = words[1].equals("(none)") ? "" : words[1];
        EventRow row = EventRow.at(time)
                .with(SENDER_FROM_DOMAIN, domain)
                .with(THREAT_TYPES, words[2].equals("-") ? "" : words[2].replace('~', ' '))
                .with(EMAIL_DIRECTION, "Inbound")
                .with(NETWORK_MESSAGE_ID, "m" + number)
                .with(REPORT_ID, "r" + number)
                .with(SENDER_FROM_ADDRESS, "s1@" + domain)
                .with(RECIPIENT_EMAIL_ADDRESS, "u1@contoso.example");
        for (String word : Arrays.asList(words).subList(3, words.length)) {
            String[] pair = word.replace('~', ' ').split("=", 2);
            row = with(row, pair[0], pair[1]);
        }
        return row;
    }

    private static EventRow with(EventRow row, String name, String value) {
        String[] both = value.split("[/:]", 2);
        return switch (name) {
            case "auth" ->
                row.with(AUTHENTICATION_DETAILS, "{\"DMARC\":\"" + both[0] + "\",\"CompAuth\":\"" + both[1] + "\"}");
            case "org" -> row.with(ORG_LEVEL_ACTION, both[0]).with(ORG_LEVEL_POLICY, both[1]);
            case "user" -> row.with(USER_LEVEL_ACTION, both[0]).with(USER_LEVEL_POLICY, both[1]);
            default -> row.with(COLUMNS.get(name), value);
        };
    }
}
