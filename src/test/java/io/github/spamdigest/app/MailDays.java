package io.github.spamdigest.app;

import static io.github.spamdigest.app.CaseMail.FORGED;
import static io.github.spamdigest.app.CaseMail.NONE;
import static io.github.spamdigest.app.CaseMail.VOUCHED;
import static io.github.spamdigest.app.CaseMail.builtForSpam;
import static io.github.spamdigest.app.CaseMail.from;

import io.github.spamdigest.eventgen.EventColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The days whose mails are read and approved, as events. */
public final class MailDays {

    private static final String[] KNOWN = {
        "--own-domains",
        "contoso.example",
        "--mail-services",
        "freemail.example",
        "--exclusions",
        "{\"relays\": {\"ranges\": [\"198.51.100.0/24\"]}, \"simulations\": true}"
    };

    private MailDays() {}

    /** Every day by its name, as the golden files are called. */
    public static Map<String, MailDay> all() {
        Map<String, MailDay> days = new LinkedHashMap<>();
        days.put("busy", MailDay.of(busy(), 1, KNOWN));
        days.put("quiet", MailDay.of(quiet(), 1, KNOWN));
        days.put("first", MailDay.of(first(), 0));
        days.put("no-spam", MailDay.of(clean(0), 1, KNOWN));
        days.put("no-data", MailDay.of(clean(4), 0, KNOWN));
        days.put("hostile", HostileDay.day());
        days.put("top-50", MailDay.of(fifty(), 1, concat(KNOWN, "--top", "50")));
        return Collections.unmodifiableMap(days);
    }

    /** Something of everything: what needs somebody, what is known, what returned, moved and left. */
    private static List<CaseMail> busy() {
        List<CaseMail> mail = new ArrayList<>(clean(0));
        mail.addAll(needingSomebody());
        mail.add(from("freemail.example").spam(600, 0, 29).senders(300).inbox(9).clean(120, 0, 29));
        mail.add(from("newsletter.example").spam(300, 0, 29).bulk(280).clean(20, 0, 29));
        mail.add(from("rising.test").spam(60, 1, 29).auth(NONE).spam(100).auth(NONE));
        mail.add(from("falling.test")
                .spam(105, 0, 29)
                .auth(NONE)
                .spam(140, 30, 30)
                .auth(NONE));
        mail.add(from("returned.test").spam(95).auth(NONE).spam(12, 42, 43).auth(NONE));
        mail.add(from("lamna.example").spam(65, 0, 27).spam(20).auth(FORGED));
        mail.add(from("").spam(66, 0, 29).auth(NONE));
        mail.add(from("wingtip.example").spam(40, 0, 29).clean(500, 0, 29));
        mail.add(from("worse.test").spam(64, 3, 29).auth(NONE).spam(40).with(EventColumn.THREAT_TYPES, "Phish"));
        mail.add(from("relay.example").spam(24, 0, 29).with(EventColumn.SENDER_IPV4, "198.51.100.7"));
        mail.add(from("training.example").spam(36, 0, 3).with(EventColumn.ORG_LEVEL_POLICY, "Phishing simulation"));
        return mail;
    }

    private static List<CaseMail> needingSomebody() {
        return List.of(
                from("adventure-works.example")
                        .spam(212, 0, 1)
                        .senders(2)
                        .inbox(31)
                        .clean(60, 3, 29)
                        .out(22),
                from("offers.test")
                        .spam(118)
                        .messages(9)
                        .recipients(96)
                        .highConfidence(112)
                        .inbox(6),
                from("northwind.example").spam(92, 0, 6).auth(FORGED).inbox(5),
                from("contoso.example")
                        .spam(90)
                        .auth(FORGED)
                        .inbox(12)
                        .with(EventColumn.SENDER_MAIL_FROM_DOMAIN, "bulk-sender.invalid")
                        .with(EventColumn.ORG_LEVEL_ACTION, "Allow")
                        .with(EventColumn.ORG_LEVEL_POLICY, "Connection policy"));
    }

    /** The list is as it was, and nothing needs anybody. */
    private static List<CaseMail> quiet() {
        List<CaseMail> mail = new ArrayList<>(clean(0));
        mail.add(from("freemail.example").spam(600, 0, 29).senders(300).clean(120, 0, 29));
        mail.add(from("newsletter.example").spam(300, 0, 29).bulk(280).clean(20, 0, 29));
        mail.add(from("wingtip.example").spam(60, 0, 29).clean(700, 0, 47));
        mail.add(from("lists.example").spam(30, 0, 29).auth(VOUCHED));
        mail.add(from("xn--bcher-kva.example").spam(20, 0, 29).auth(NONE));
        return mail;
    }

    /** A first digest, with own domains unknown. */
    private static List<CaseMail> first() {
        List<CaseMail> mail = new ArrayList<>(quiet());
        mail.add(builtForSpam("offers.test"));
        return mail;
    }

    /** Mail of seven weeks without a verdict, of which the newest is so many days old. */
    private static List<CaseMail> clean(int newestDay) {
        CaseMail mail = from("fabrikam.example")
                .clean(480, newestDay, 47)
                .with(EventColumn.SENDER_MAIL_FROM_DOMAIN, "fabrikam.example");
        // Somebody here writes to somebody, on any day that has data.
        return List.of(newestDay == 0 ? mail.out(3) : mail);
    }

    private static List<CaseMail> fifty() {
        List<CaseMail> mail = new ArrayList<>(quiet());
        for (int place = 1; place <= 60; place++) {
            String domain = "sender-" + place + ".department-of-" + place % 7 + ".example";
            CaseMail sender = from(domain)
                    .spam(75 - place, 0, 29)
                    .auth(place % 3 == 0 ? FORGED : NONE)
                    .inbox(place % 5);
            mail.add(place % 4 == 0 ? sender.clean(20, 0, 29) : sender);
        }
        return mail;
    }

    private static String[] concat(String[] first, String... then) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(then));
        return all.toArray(String[]::new);
    }
}
