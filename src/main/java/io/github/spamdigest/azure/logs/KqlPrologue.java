package io.github.spamdigest.azure.logs;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Scenario;
import java.util.List;

/** The {@code let} lines by which the query file learns what a person configured, literals all of them. */
final class KqlPrologue {

    private static final int BITS_BEFORE_IPV4 = 96;

    private KqlPrologue() {}

    /** A line that names a value. */
    static String let(String name, String value) {
        return "let " + name + " = " + value + ";\n";
    }

    /** The lines that say how to count and what to leave out. */
    static String of(Hunt hunt) {
        Exclusions exclusions = hunt.exclusions();
        Exclusions.Testing testing = exclusions.testing();
        return let("CountLatest", String.valueOf(hunt.counting() == Counting.LATEST))
                + let("BulkThreshold", KqlLiteral.of(hunt.bulkThreshold()))
                + list("RelayIPv4Ranges", ipv4(exclusions))
                + list("RelayIPv6Ranges", ipv6(exclusions))
                + list("RelayConnectors", exclusions.relays().connectors())
                + list("ReportPhrases", exclusions.reports().phrases())
                // Senders without a phrase set nothing, whatever the engine makes of an empty list of phrases.
                + list(
                        "ReportSenders",
                        exclusions.has(Scenario.REPORTS) ? exclusions.reports().senders() : List.of())
                + list("SchedulerSenders", exclusions.schedulers())
                + list("AlertSenders", exclusions.alerts())
                + list("TestSenders", testing.senders())
                + list("TestEnvelopeDomains", testing.envelopeDomains())
                + list("TestMessageIdSuffixes", testing.messageIdSuffixes())
                + list("SimulationPolicies", exclusions.simulations() ? Exclusions.SIMULATION_POLICIES : List.of());
    }

    private static String list(String name, List<String> texts) {
        return let(name, KqlLiteral.of(texts));
    }

    private static List<String> ipv4(Exclusions exclusions) {
        return exclusions.relays().ranges().stream()
                .filter(range -> !range.contains(":"))
                .toList();
    }

    /** The ranges for addresses with colons, as which an IPv4 address can be written, too. */
    private static List<String> ipv6(Exclusions exclusions) {
        return exclusions.relays().ranges().stream()
                .map(range -> range.contains(":") ? range : mapped(range))
                .toList();
    }

    /** A range of IPv4 as IPv6 writes it: 96 bits stand before the address. */
    private static String mapped(String range) {
        int slash = range.indexOf('/');
        return slash < 0
                ? "::ffff:" + range
                : "::ffff:" + range.substring(0, slash + 1)
                        + (Integer.parseInt(range.substring(slash + 1)) + BITS_BEFORE_IPV4);
    }
}
