package io.github.spamdigest.executed;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.eventgen.EventColumn;
import io.github.spamdigest.eventgen.EventRow;
import io.github.spamdigest.testing.Draw;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A question and events for both worlds, made from a seed. */
final class SharedEvents {

    private static final Instant END = Instant.parse("2026-11-22T05:00:00Z");

    private final Draw draw;
    private final int days;
    private final int names;
    private final List<EventRow> rows = new ArrayList<>();

    private SharedEvents(Draw draw) {
        this.draw = draw;
        this.days = draw.of(1, 2, 7, 22, 30, 45, 75, 90);
        this.names = draw.of(8, 30, 160);
    }

    /** The question: any length, both countings, some of the exclusions or all. */
    private BothWorlds question() {
        Hunt hunt = new Hunt(
                days,
                10,
                draw.of(Counting.values()),
                draw.of(SharedValues.ALL, SharedValues.ALL, Exclusions.DEFAULT, Exclusions.NONE),
                draw.between(1, 9));
        TimeWindow today = hunt.windowEndingAt(END);
        List<TimeWindow> windows = draw.chance() ? List.of(today) : List.of(today, today.dayBefore());
        return new BothWorlds(
                hunt,
                windows,
                Set.of(
                        new SenderDomain("contoso.example"),
                        new SenderDomain("d5.example"),
                        new SenderDomain("d33.example"),
                        new SenderDomain("d77.example"),
                        new SenderDomain("d120.example"),
                        new SenderDomain("never.example")));
    }

    /** So many rows and a question. */
    static Case of(Draw draw, int count) {
        SharedEvents events = new SharedEvents(draw);
        BothWorlds question = events.question();
        while (events.rows.size() < count - 2) {
            events.add(events.rows.size());
        }
        // So that the history of either window is covered, or is not, in both worlds.
        for (int day : List.of(14, 15)) {
            EventRow row = events.plain(events.rows.size());
            events.rows.add(
                    new EventRow(END.minus(Duration.ofDays(events.days + day).plusHours(1)), row.values()));
        }
        return new Case(question, events.rows);
    }

    /**
     * One try.
     *
     * @param question what is asked
     * @param rows no two of which share message, recipient and report
     */
    record Case(BothWorlds question, List<EventRow> rows) {

        @Override
        public String toString() {
            return rows.size() + " rows and " + question.hunt().fingerprint();
        }
    }

    /** A new delivery, or now and then another row of one that is there: a verdict that changed. */
    private void add(int number) {
        EventRow row = plain(number);
        if (number > 0 && draw.between(0, 9) == 0) {
            EventRow earlier = draw.of(rows);
            row = row.with(EventColumn.NETWORK_MESSAGE_ID, earlier.get(EventColumn.NETWORK_MESSAGE_ID))
                    .with(EventColumn.SENDER_FROM_DOMAIN, earlier.get(EventColumn.SENDER_FROM_DOMAIN));
            if (draw.chance()) {
                row = row.with(EventColumn.RECIPIENT_EMAIL_ADDRESS, earlier.get(EventColumn.RECIPIENT_EMAIL_ADDRESS));
            }
            if (draw.between(0, 3) == 0) {
                row = new EventRow(earlier.time(), row.values());
            }
        }
        rows.add(row);
    }

    private EventRow plain(int number) {
        String name = name();
        return EventRow.at(time())
                // Alone by its report, so that no two rows are one delivery given twice.
                .with(EventColumn.REPORT_ID, "r-" + number)
                .with(
                        EventColumn.NETWORK_MESSAGE_ID,
                        draw.between(0, 30) == 0 ? "" : "m-" + number / draw.between(1, 3))
                .with(EventColumn.RECIPIENT_EMAIL_ADDRESS, recipient())
                .with(
                        EventColumn.RECIPIENT_DOMAIN,
                        draw.of("", "", "Contoso.example", "contoso.example.", "d5.example", ".lead.example"))
                .with(EventColumn.SENDER_FROM_DOMAIN, name)
                .with(EventColumn.SENDER_FROM_ADDRESS, sender(name))
                .with(
                        EventColumn.EMAIL_DIRECTION,
                        draw.of(
                                "Inbound",
                                "Inbound",
                                "Inbound",
                                "Inbound",
                                "Inbound",
                                "Outbound",
                                "Intra-org",
                                "inbound",
                                ""))
                .with(EventColumn.THREAT_TYPES, draw.of(SharedValues.THREATS))
                .with(EventColumn.AUTHENTICATION_DETAILS, draw.of(SharedValues.AUTHENTICATIONS))
                .with(EventColumn.SUBJECT, draw.of("", "weekly REPORT", "ELKs", "the (elk)", "Weekly-report", "plain"))
                .with(
                        EventColumn.CONFIDENCE_LEVEL,
                        draw.of("", "{\"Spam\":\"9\"}", "{\"Spam\":9}", "{\"Spam\":\"5\"}", "9", "{\"Spam\":\"9\""))
                .with(EventColumn.BULK_COMPLAINT_LEVEL, draw.chance() ? "" : "" + draw.between(0, 9))
                .with(EventColumn.EMAIL_ACTION_POLICY, draw.of(SharedValues.POLICIES))
                .with(
                        EventColumn.DELIVERY_LOCATION,
                        draw.of("Inbox/folder", "Inbox", "INBOX", "Junk folder", "Quarantine", ""))
                .with(EventColumn.ORG_LEVEL_ACTION, draw.of("", "Allow", "Block", "is allowed"))
                .with(
                        EventColumn.ORG_LEVEL_POLICY,
                        draw.of("", "", "Sender allow", "phishing simulation", "Phishing simulations"))
                .with(EventColumn.USER_LEVEL_ACTION, draw.of("", "ALLOW", "to allow"))
                .with(EventColumn.USER_LEVEL_POLICY, draw.of("", "Safe sender"))
                .with(EventColumn.EXCHANGE_TRANSPORT_RULE, draw.of("", "", "a rule"))
                .with(EventColumn.CONNECTORS, draw.of("", "", "", "", "relay IN", "Relay in; other"))
                .with(
                        EventColumn.SENDER_MAIL_FROM_DOMAIN,
                        draw.of("", name, "MG.example.", "mg.example..", "bounce.example", "Bounce.Example."))
                .with(
                        EventColumn.INTERNET_MESSAGE_ID,
                        draw.of(
                                "",
                                "<" + number + "@mailer.example>",
                                "x@MAILER.example",
                                "<1@mailer.example.other>",
                                "<1.TEST.example>",
                                "1>2@mailer.example",
                                "<1@x>"))
                .with(
                        EventColumn.SENDER_IPV4,
                        draw.of(
                                "",
                                "",
                                "192.0.2." + draw.between(0, 255),
                                "198.51.100.7",
                                "198.51.100.8",
                                "203.0.113.9",
                                draw.of("300.1.1.1", "1.2.3", "none", "2001:db8:10::5", ":::", "")))
                .with(EventColumn.SENDER_IPV6, ipv6());
    }

    private String ipv6() {
        String mapped =
                draw.of("::ffff:192.0.2.", "::FFFF:203.0.113.", "0:0:0:0:0:ffff:192.0.2.") + draw.between(0, 255);
        return draw.of(
                "",
                "",
                "2001:DB8:10::" + draw.between(1, 9),
                "2001:db8:0010:0:0:0:0:2",
                "2001:db8:11::3",
                "fe80::1",
                "::1",
                ":::",
                mapped,
                "::ffff:c000:2" + draw.of("05", "ce", "ff"),
                "::ffff:0:192.0.2.7");
    }

    private String name() {
        String name =
                draw.between(0, 7) == 0 ? draw.of(SharedValues.ODD_NAMES) : "d" + draw.between(0, names) + ".example";
        return draw.of(
                name,
                name,
                name,
                name + ".",
                name.equals("b\u00FCcher.example") ? name : name.toUpperCase(Locale.ROOT));
    }

    private String sender(String name) {
        return draw.of(
                "",
                "a@" + name,
                "B@" + name,
                "s" + draw.between(0, 20) + "@other.example",
                "ELK@contoso.example",
                "elk@contoso.example",
                "jenkins@Contoso.example",
                "soc@contoso.example",
                "qa@contoso.example",
                "\u00FC@x.test");
    }

    private String recipient() {
        return draw.of(
                "",
                "user" + draw.between(0, 40) + "@contoso.example",
                "User1@Contoso.Example",
                "u@d5.example",
                "odd@name@d6.example.",
                "nobody",
                "@");
    }

    /** Anywhere from before what is looked back to until after the end; often a tick beside a border. */
    private Instant time() {
        int span = days + 17;
        if (draw.between(0, 3) > 0) {
            long ticks = Math.floorMod(
                    draw.number(), Duration.ofDays(draw.of(span, span, days, 3)).toNanos() / 100);
            return END.minusNanos(ticks * 100).plusSeconds(draw.between(0, 20) == 0 ? 90_000 : 0);
        }
        int day = draw.of(0, 1, 2, days - 1, days, days + 14, days + 15, draw.between(0, span));
        return END.minus(Duration.ofDays(day)).plusNanos((draw.between(0, 2) - 1) * 100L);
    }
}
