package io.github.spamdigest.eventgen;

import static io.github.spamdigest.eventgen.EventColumn.BULK_COMPLAINT_LEVEL;
import static io.github.spamdigest.eventgen.EventColumn.CONFIDENCE_LEVEL;
import static io.github.spamdigest.eventgen.EventColumn.DELIVERY_ACTION;
import static io.github.spamdigest.eventgen.EventColumn.DELIVERY_LOCATION;
import static io.github.spamdigest.eventgen.EventColumn.DETECTION_METHODS;
import static io.github.spamdigest.eventgen.EventColumn.EMAIL_ACTION_POLICY;
import static io.github.spamdigest.eventgen.EventColumn.EXCHANGE_TRANSPORT_RULE;
import static io.github.spamdigest.eventgen.EventColumn.ORG_LEVEL_ACTION;
import static io.github.spamdigest.eventgen.EventColumn.ORG_LEVEL_POLICY;
import static io.github.spamdigest.eventgen.EventColumn.THREAT_TYPES;
import static io.github.spamdigest.eventgen.EventColumn.USER_LEVEL_ACTION;
import static io.github.spamdigest.eventgen.EventColumn.USER_LEVEL_POLICY;

import java.util.EnumMap;
import java.util.Map;

/** What the filters made of a message and where they put it. */
enum Handling {
    CLEAN(verdict("", "", "Delivered", "Inbox/folder")),
    NEWSLETTER(verdict("", "", "Delivered", "Inbox/folder"), Map.of(BULK_COMPLAINT_LEVEL, "4")),
    SENT(verdict("", "", "Delivered", "On-premises/external")),
    JUNKED(spam("5", "Junked", "Junk folder"), Map.of(EMAIL_ACTION_POLICY, "Antispam spam")),
    QUARANTINED(spam("9", "Blocked", "Quarantine"), Map.of(EMAIL_ACTION_POLICY, "Antispam high-confidence")),
    BULK(
            verdict("Spam", "{\"Spam\":[\"Bulk\"]}", "Junked", "Junk folder"),
            Map.of(
                    EMAIL_ACTION_POLICY,
                    "Antispam bulk mail",
                    BULK_COMPLAINT_LEVEL,
                    "8",
                    CONFIDENCE_LEVEL,
                    "{\"Spam\":\"6\"}")),
    SPOOF(spam("5", "Junked", "Junk folder"), Map.of(EMAIL_ACTION_POLICY, "Anti-phishing spoof")),
    LET_THROUGH(spam("5", "Delivered", "Inbox/folder")),
    ALLOWED_BY_RULE(
            spam("-1", "Delivered", "Inbox/folder"), Map.of(EXCHANGE_TRANSPORT_RULE, "Allow partner newsletters")),
    ALLOWED_BY_ORGANISATION(
            spam("5", "Delivered", "Inbox/folder"),
            Map.of(ORG_LEVEL_ACTION, "Allow", ORG_LEVEL_POLICY, "Tenant Allow/Block List sender allow")),
    ALLOWED_BY_USER(
            spam("5", "Delivered", "Inbox/folder"),
            Map.of(USER_LEVEL_ACTION, "Allow", USER_LEVEL_POLICY, "Safe sender list")),
    PHISH(
            verdict("Phish", "{\"Phish\":[\"URL malicious reputation\"]}", "Blocked", "Quarantine"),
            Map.of(EMAIL_ACTION_POLICY, "Antispam phishing")),
    PHISH_AND_SPAM(
            verdict(
                    "Phish, Spam", "{\"Phish\":[\"Fingerprint matching\"],\"Spam\":[\"Fingerprint matching\"]}",
                    "Blocked", "Quarantine"),
            Map.of(EMAIL_ACTION_POLICY, "Antispam phishing", CONFIDENCE_LEVEL, "{\"Phish\":\"High\",\"Spam\":\"9\"}")),
    SIMULATION(
            verdict("Phish, Spam", "{\"Phish\":[\"Campaign\"]}", "Delivered", "Inbox/folder"),
            Map.of(ORG_LEVEL_ACTION, "Allow", ORG_LEVEL_POLICY, "Phishing simulation"));

    private final Map<EventColumn, String> columns;

    Handling(Map<EventColumn, String> verdict) {
        this(verdict, Map.of());
    }

    Handling(Map<EventColumn, String> verdict, Map<EventColumn, String> more) {
        columns = both(verdict, more);
    }

    /** The columns that say so. */
    Map<EventColumn, String> columns() {
        return Map.copyOf(columns);
    }

    private static Map<EventColumn, String> spam(String level, String action, String location) {
        return both(
                verdict("Spam", "{\"Spam\":[\"Advanced filter\"]}", action, location),
                Map.of(CONFIDENCE_LEVEL, "{\"Spam\":\"" + level + "\"}"));
    }

    private static Map<EventColumn, String> both(Map<EventColumn, String> one, Map<EventColumn, String> other) {
        Map<EventColumn, String> both = new EnumMap<>(EventColumn.class);
        both.putAll(one);
        both.putAll(other);
        return both;
    }

    private static Map<EventColumn, String> verdict(String threat, String method, String action, String location) {
        return Map.of(
                THREAT_TYPES, threat, DETECTION_METHODS, method, DELIVERY_ACTION, action, DELIVERY_LOCATION, location);
    }
}
