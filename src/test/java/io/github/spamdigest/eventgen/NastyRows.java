package io.github.spamdigest.eventgen;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Random rows that hold what real exports and attackers put into them. Not thread-safe. */
final class NastyRows {

    private static final List<String> DOMAINS = List.of(
            "",
            "a.example",
            "A.EXAMPLE",
            "a.example.",
            "mailhost",
            "I.TEST",
            "i.test",
            "MIXED-Case.Example",
            "<b>&amp;.invalid",
            "comma,quote\".test",
            "line\nbreak.test",
            "cr\r\nlf.test",
            "=1+1.invalid",
            "-2.invalid",
            "@sum.invalid",
            "\u202Egnp.test",
            "b\u00FCcher.example",
            "xn--bcher-kva.example",
            "\u0430pple.example",
            "\uD83D\uDCE7.test",
            "\uFF41.test",
            "semi;colon.test",
            "tab\tbed.test",
            "back\\slash.test",
            "'single'.test",
            " spaced .test",
            "x".repeat(240) + ".test",
            "b.example",
            "c.example",
            "d.example",
            "e.example",
            "f.example");

    private static final List<String> THREATS = List.of(
            "Spam",
            "Spam",
            "Spam",
            "Spam",
            "Phish, Spam",
            "SPAM",
            "spam,Phish",
            "Anti-Spam",
            "Phish",
            "Malware",
            "",
            "",
            "NotSpam",
            "Spammer",
            "Spam2",
            "2Spam");

    private static final List<String> DIRECTIONS = List.of(
            "Inbound",
            "Inbound",
            "Inbound",
            "Inbound",
            "Inbound",
            "Inbound",
            "Outbound",
            "Intra-org",
            "inbound",
            "INBOUND",
            "Inbound ",
            "");

    private static final List<String> LOCATIONS = List.of(
            "Inbox/folder",
            "Inbox/Folder",
            "Inbox",
            "Junk folder",
            "Quarantine",
            "On-premises/external",
            "Failed",
            "Dropped",
            "Deleted items",
            "");

    private static final List<String> SUBJECTS = List.of(
            "",
            "Plain",
            "\"quoted\"",
            "a,b;c\td",
            "line one\nline two",
            "cr\r\nlf",
            "<td>\"x\"</td>",
            "=cmd|'/C calc'!A0",
            "\u202Ereversed",
            "\uD83D\uDE00",
            "\\\"",
            "null",
            "{\"json\":[1,2]}",
            " ends with a space ");

    private final Random random;
    private final Random traits;
    private final Instant end;
    private final long ticks;

    NastyRows(long seed, Instant end, Duration span) {
        this.random = new Random(seed);
        this.traits = new Random(seed + 1);
        this.end = end;
        this.ticks = span.toNanos() / 100;
    }

    /** Exactly so many rows, in no order; about one in fifty repeats another, one in fifty revises another. */
    List<EventRow> rows(int count) {
        List<EventRow> rows = new ArrayList<>();
        while (rows.size() < count) {
            int kind = rows.isEmpty() ? 49 : random.nextInt(50);
            if (kind == 0) {
                rows.add(any(rows));
            } else if (kind == 1) {
                rows.add(any(rows)
                        .with(EventColumn.REPORT_ID, "r-" + rows.size())
                        .with(EventColumn.THREAT_TYPES, any(THREATS)));
            } else {
                rows.add(row(rows.size()));
            }
        }
        return rows;
    }

    private EventRow row(int number) {
        return NastyTraits.added(plainRow(number), traits);
    }

    private EventRow plainRow(int number) {
        String recipient = "user" + random.nextInt(90) + "@woodgrove.example";
        return EventRow.at(time())
                .with(EventColumn.NETWORK_MESSAGE_ID, String.format(Locale.ROOT, "m-%08d", number - random.nextInt(3)))
                .with(EventColumn.REPORT_ID, "r-" + number)
                .with(EventColumn.RECIPIENT_EMAIL_ADDRESS, random.nextInt(30) == 0 ? "" : recipient)
                .with(EventColumn.RECIPIENT_DOMAIN, Organisation.DOMAIN)
                .with(EventColumn.SUBJECT, any(SUBJECTS))
                .with(
                        EventColumn.SENDER_FROM_ADDRESS,
                        random.nextInt(20) == 0 ? "" : "s" + random.nextInt(60) + "@x.test")
                .with(EventColumn.SENDER_FROM_DOMAIN, any(DOMAINS))
                .with(EventColumn.EMAIL_DIRECTION, any(DIRECTIONS))
                .with(EventColumn.THREAT_TYPES, any(THREATS))
                .with(EventColumn.DELIVERY_LOCATION, any(LOCATIONS))
                .with(EventColumn.BULK_COMPLAINT_LEVEL, random.nextBoolean() ? "" : "" + random.nextInt(10));
    }

    /** Any tick of the span; one row in twenty lies on the edge of a day counted back from the end, or a tick beside it. */
    private Instant time() {
        if (random.nextInt(20) > 0) {
            return end.minusNanos(Math.floorMod(random.nextLong(), ticks) * 100);
        }
        return end.minus(Duration.ofDays(random.nextInt(36))).plusNanos((random.nextInt(3) - 1) * 100L);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
