package io.github.spamdigest.app.settings;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The lists of {@code exclusions.json}: where they stand and what their values look like. */
enum ExclusionList {
    RANGES("relays", "ranges", "192.0.2.0/24", RangeValue::problemOf),
    CONNECTORS("relays", "connectors", "Inbound from relay", TextValue::problemOf),
    PHRASES("reports", "phrases", "Weekly report", TextValue::problemOfPhrase),
    REPORT_SENDERS("reports", "senders", "splunk@contoso.example", SenderValue::problemOf),
    SCHEDULER_SENDERS("schedulers", "senders", "jenkins@contoso.example", SenderValue::problemOfAddress),
    ALERT_SENDERS("alerts", "senders", "@alerts.contoso.example", SenderValue::problemOf),
    ENVELOPE_DOMAINS("testing", "envelopeDomains", "mg.contoso.example", SenderValue::problemOfDomain),
    MESSAGE_ID_SUFFIXES("testing", "messageIdSuffixes", "@mailer.example", TextValue::problemOfSuffix),
    TEST_SENDERS("testing", "senders", "mailtest@contoso.example", SenderValue::problemOf);

    private final String section;
    private final String key;
    private final String example;
    private final Function<String, Optional<String>> check;

    ExclusionList(String section, String key, String example, Function<String, Optional<String>> check) {
        this.section = section;
        this.key = key;
        this.example = example;
        this.check = check;
    }

    /** The lists of a section by their keys, none when there is no such section. */
    static Map<String, ExclusionList> ofSection(String section) {
        Map<String, ExclusionList> keys = new LinkedHashMap<>();
        Arrays.stream(values()).filter(list -> list.section.equals(section)).forEach(list -> keys.put(list.key, list));
        return keys;
    }

    /** The section's key. */
    String section() {
        return section;
    }

    /** The list's key in its section. */
    String key() {
        return key;
    }

    /** A value that is right. */
    String example() {
        return example;
    }

    /** The list's JSON path. */
    String path() {
        return "$." + section + "." + key;
    }

    /** What is wrong with a value and what to write instead, empty when it is right. */
    Optional<String> problemOf(String value) {
        return check.apply(value);
    }
}
