package io.github.spamdigest.executed;

import static io.github.spamdigest.eventgen.EventColumn.*;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.eventgen.EventRow;
import io.github.spamdigest.testing.Draw;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** {@link SharedEvents}, in which few names have much mail of every kind that matters to who is in view. */
final class ViewEvents {

    private static final Instant END = Instant.parse("2026-11-22T05:00:00Z");

    private static final List<String> NAMES = List.of(
            "d1.example",
            "mail.d1.example",
            "a.b.mail.d1.example",
            "D2.Example.",
            "d2.example",
            "localhost",
            "",
            ".lead.example",
            "a..d3.example",
            "b\u00FCcher.example",
            "x.\uD83D\uDE00.example");

    private final Draw draw;
    private final boolean hasEnvelopes;
    private final int rules;

    private ViewEvents(Draw draw) {
        this.draw = draw;
        this.hasEnvelopes = draw.chance();
        this.rules = draw.of(3, 30);
    }

    /** So many rows and a question; no two rows share message, recipient and report. */
    static SharedEvents.Case of(Draw draw, int count) {
        SharedEvents.Case made = SharedEvents.of(draw, count);
        ViewEvents events = new ViewEvents(draw);
        List<EventRow> rows = new ArrayList<>();
        made.rows().forEach(row -> rows.add(events.drawn(row, rows)));
        return new SharedEvents.Case(made.question().with(events.open()), rows);
    }

    /** None, or names with mail and without, above and below others, of every kind; or more than are asked about. */
    private Set<SenderDomain> open() {
        Set<SenderDomain> open = new HashSet<>();
        int count = draw.of(0, 2, 12, 30);
        for (int i = 0; i < count; i++) {
            String name =
                    draw.of(draw.of(NAMES), draw.of(SharedValues.ODD_NAMES), "d" + draw.between(0, 160) + ".example");
            open.add(new SenderDomain(
                    draw.of(name, name, name.substring(name.indexOf('.') + 1), "never." + name, "x" + name)));
        }
        if (draw.between(0, 3) == 0) {
            IntStream.range(0, 990).forEach(i -> open.add(new SenderDomain("c" + i + ".example")));
            open.add(new SenderDomain("a".repeat(254)));
        }
        return open;
    }

    /** Another row, or now and then one that is there again under its own number. */
    private EventRow drawn(EventRow row, List<EventRow> rows) {
        if (!rows.isEmpty() && draw.between(0, 4) == 0) {
            return draw.of(rows).with(REPORT_ID, row.get(REPORT_ID));
        }
        EventRow changed = changed(row);
        return switch (draw.between(0, 5)) {
            case 0, 1 -> crowded(changed);
            case 2, 3 -> listed(changed);
            default -> changed;
        };
    }

    /** From senders that the exclusions name, and others, with all else that hides a delivery, or nearly. */
    private EventRow listed(EventRow row) {
        String number = row.get(REPORT_ID);
        return row.with(EMAIL_DIRECTION, "Inbound")
                .with(SENDER_FROM_DOMAIN, draw.of("d2.example", "D3.example", "d4.example", "d5.example"))
                .with(
                        SENDER_FROM_ADDRESS,
                        draw.of("a", "b", "ELK", "elk", "Jenkins", "soc", "SOC", "QA", "qa") + "@contoso.example")
                .with(AUTHENTICATION_DETAILS, draw.of("{\"DMARC\":\"pass\"}", draw.of(SharedValues.AUTHENTICATIONS)))
                .with(SENDER_IPV4, draw.of("", row.get(SENDER_IPV4), "2001:db8:10::5"))
                .with(SUBJECT, draw.of("weekly REPORT", "the (elk)", "Weekly report, elk", "plain"))
                .with(SENDER_MAIL_FROM_DOMAIN, draw.of("MG.example.", "mg.example", "bounce.example"))
                .with(
                        INTERNET_MESSAGE_ID,
                        draw.of(
                                "<" + number + "@Mailer.example>",
                                number + "@mailer.example",
                                "<" + number + "@mailer.example.other>",
                                number + ".test.example>>"));
    }

    /** Of one name with more addresses, networks and rules than are named; some have much more mail than others. */
    private EventRow crowded(EventRow row) {
        return new EventRow(draw.between(0, 3) == 0 ? row.time() : END.minus(Duration.ofHours(3)), row.values())
                .with(EMAIL_DIRECTION, "Inbound")
                .with(SENDER_FROM_DOMAIN, "d1.example")
                .with(SENDER_FROM_ADDRESS, "s" + few() + "@d1.example")
                .with(SENDER_IPV4, "203.0." + few() + ".9")
                .with(ORG_LEVEL_ACTION, "")
                .with(EXCHANGE_TRANSPORT_RULE, "rule " + few());
    }

    private int few() {
        return draw.between(0, draw.between(0, 40));
    }

    private EventRow changed(EventRow row) {
        EventRow changed = draw.between(0, 3) == 0 ? row : named(row);
        if (draw.chance()) {
            changed = new EventRow(time(), changed.values());
        }
        if (!hasEnvelopes && row.get(EMAIL_DIRECTION).equals("Outbound")) {
            changed = changed.with(SENDER_MAIL_FROM_DOMAIN, "");
        }
        return changed.with(
                        THREAT_TYPES,
                        draw.of(
                                row.get(THREAT_TYPES),
                                "Malware",
                                "phish, MALWARE",
                                "Spam, Malware",
                                "Spam;Phish;Malware",
                                "MalwareX",
                                "Phish",
                                "",
                                ""))
                .with(
                        AUTHENTICATION_DETAILS,
                        draw.of(
                                row.get(AUTHENTICATION_DETAILS),
                                row.get(AUTHENTICATION_DETAILS),
                                "{\"DMARC\":\"fail\",\"CompAuth\":\"none\"}"))
                .with(DELIVERY_LOCATION, draw.of("inbox", "Inbox/Folder", "On-premises/external", "Quarantine", ""))
                .with(ORG_LEVEL_ACTION, draw.of("", "", row.get(ORG_LEVEL_ACTION)))
                .with(ORG_LEVEL_POLICY, draw.of(row.get(ORG_LEVEL_POLICY), "Exchange TRANSPORT rule"))
                .with(USER_LEVEL_ACTION, draw.of("", "", "Block", row.get(USER_LEVEL_ACTION)))
                .with(EXCHANGE_TRANSPORT_RULE, rule())
                .with(SUBJECT, draw.of("", "automatic REPLY: gone", "Re: Automatic reply:", row.get(SUBJECT)));
    }

    private EventRow named(EventRow row) {
        String name = draw.of(NAMES);
        String address = draw.of("s", "S") + draw.between(0, 30) + "@" + draw.of(NAMES);
        return row.with(SENDER_FROM_DOMAIN, name)
                .with(SENDER_FROM_ADDRESS, draw.of("", address, address, address.toUpperCase(Locale.ROOT)))
                .with(RECIPIENT_DOMAIN, draw.of(row.get(RECIPIENT_DOMAIN), draw.of(NAMES)))
                .with(SENDER_IPV4, draw.of(row.get(SENDER_IPV4), "203.0." + draw.between(0, 40) + ".9"));
    }

    /** One that is on about a fifth of the mail, one on a third, and others on little. */
    private String rule() {
        return switch (draw.between(0, 14)) {
            case 0, 1, 2 -> "about a fifth";
            case 3, 4, 5, 6 -> "stamp";
            case 7, 8 -> "rule " + draw.between(0, rules);
            default -> "";
        };
    }

    /** Beside a border of the view, of the days of late or of the four weeks before, or anywhere of late. */
    private Instant time() {
        if (draw.chance()) {
            return END.minus(Duration.ofMinutes(draw.between(0, 6 * 24 * 60)));
        }
        int day = draw.of(0, 1, 3, 5, 6, 7, 8, 33, 34, 35, 36, 37, 48);
        return END.minus(Duration.ofDays(day)).plusNanos((draw.between(0, 2) - 1) * 100L);
    }
}
