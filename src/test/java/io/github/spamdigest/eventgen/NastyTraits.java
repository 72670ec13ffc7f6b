package io.github.spamdigest.eventgen;

import static io.github.spamdigest.eventgen.EventColumn.AUTHENTICATION_DETAILS;
import static io.github.spamdigest.eventgen.EventColumn.CONFIDENCE_LEVEL;
import static io.github.spamdigest.eventgen.EventColumn.CONNECTORS;
import static io.github.spamdigest.eventgen.EventColumn.EMAIL_ACTION_POLICY;
import static io.github.spamdigest.eventgen.EventColumn.EXCHANGE_TRANSPORT_RULE;
import static io.github.spamdigest.eventgen.EventColumn.INTERNET_MESSAGE_ID;
import static io.github.spamdigest.eventgen.EventColumn.ORG_LEVEL_ACTION;
import static io.github.spamdigest.eventgen.EventColumn.ORG_LEVEL_POLICY;
import static io.github.spamdigest.eventgen.EventColumn.RECIPIENT_DOMAIN;
import static io.github.spamdigest.eventgen.EventColumn.RECIPIENT_EMAIL_ADDRESS;
import static io.github.spamdigest.eventgen.EventColumn.SENDER_IPV4;
import static io.github.spamdigest.eventgen.EventColumn.SENDER_IPV6;
import static io.github.spamdigest.eventgen.EventColumn.SENDER_MAIL_FROM_DOMAIN;
import static io.github.spamdigest.eventgen.EventColumn.USER_LEVEL_ACTION;
import static io.github.spamdigest.eventgen.EventColumn.USER_LEVEL_POLICY;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random values, good and broken, of the columns that evidence and exclusions stand on. */
final class NastyTraits {

    private static final Map<EventColumn, List<String>> VALUES = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    AUTHENTICATION_DETAILS,
                    List.of(
                            "",
                            "{\"DMARC\":\"pass\",\"CompAuth\":\"pass\"}",
                            "{\"SPF\":\"Pass\",\"DMARC\":\"BestGuessPass\",\"CompAuth\":\"none\"}",
                            "{\"DMARC\":\"fail\",\"CompAuth\":\"fail\"}",
                            "{\"DMARC\":\"FAIL\",\"CompAuth\":\"Pass\"}",
                            "{\"DMARC\":\"none\",\"CompAuth\":\"softpass\"}",
                            "{\"DMARC\":\"none\",\"CompAuth\":\"pass\"}",
                            "{\"DMARC\":\"temperror\",\"CompAuth\":\"none\"}",
                            "{\"DMARC\":\"pass\"",
                            "{\"DMARC\":{\"a\":1},\"CompAuth\":null}",
                            "[\"pass\"]",
                            "pass")),
            Map.entry(
                    CONFIDENCE_LEVEL,
                    List.of("", "{\"Spam\":\"9\"}", "{\"Spam\":9}", "{\"Spam\":\"5\"}", "9", "{\"Spam\":\"9\"")),
            Map.entry(
                    EMAIL_ACTION_POLICY,
                    List.of("", "", "Antispam spam", "Antispam BULK mail", "anti-phishing SPOOF", "Antispam phishing")),
            Map.entry(ORG_LEVEL_ACTION, List.of("", "Allow", "Block", "allowed by admin")),
            Map.entry(ORG_LEVEL_POLICY, List.of("", "", "Sender allow", "phishing simulation", "Phishing simulations")),
            Map.entry(USER_LEVEL_ACTION, List.of("", "ALLOW", "Block")),
            Map.entry(USER_LEVEL_POLICY, List.of("", "Safe sender list")),
            Map.entry(EXCHANGE_TRANSPORT_RULE, List.of("", "", "", "Rule, with comma")),
            Map.entry(CONNECTORS, List.of("", "", "", "Relay in", "relay IN", "Relay in; other")),
            Map.entry(
                    SENDER_MAIL_FROM_DOMAIN,
                    List.of("", "bounce.example", "BOUNCE.example.", "mail.test-service.example", "\uFF41.test")),
            Map.entry(INTERNET_MESSAGE_ID, List.of("", "<1@test-service.example>", "1@TEST-service.example", "<1@x>")),
            Map.entry(SENDER_IPV4, List.of("", "", "192.0.2.1", "192.0.2.255", "198.51.100.7", "300.1.1.1", "none")),
            Map.entry(
                    SENDER_IPV6,
                    List.of("", "2001:DB8:1::1", "2001:db8:1:0:0:0:0:2", "2001:db8::3", "::ffff:192.0.2.9", ":::")),
            Map.entry(RECIPIENT_DOMAIN, List.of(Organisation.DOMAIN, "a.example", "A.EXAMPLE.", "i.test", "", ""))));

    private NastyTraits() {}

    /** The row with random values; now and then it goes to a domain that sends spam too. */
    static EventRow added(EventRow row, Random random) {
        EventRow added = row;
        for (Map.Entry<EventColumn, List<String>> entry : VALUES.entrySet()) {
            List<String> values = entry.getValue();
            added = added.with(entry.getKey(), values.get(random.nextInt(values.size())));
        }
        return random.nextInt(4) > 0 ? added : added.with(RECIPIENT_EMAIL_ADDRESS, "odd@name@B.example");
    }
}
