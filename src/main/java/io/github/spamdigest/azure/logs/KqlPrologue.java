package io.github.spamdigest.azure.logs;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.IpRange;
import io.github.spamdigest.core.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The {@code let} lines by which the query file learns what a person configured, literals all of them. */
final class KqlPrologue {

    private static final int BITS_BEFORE_IPV4 = 96;

    /** The broadcast address, from which no mail comes. */
    private static final String NOBODY = "255.255.255.255/32";

    private static final String NOBODY_IN_IPV6 = "::ffff:255.255.255.255/128";

    private KqlPrologue() {}

    /** A line that names a value. */
    static String let(String name, String value) {
        return "let " + name + " = " + value + ";\n";
    }

    /** The lines that say how to count and what to leave out. */
    static String of(Hunt hunt) {
        return let("CountLatest", String.valueOf(hunt.counting() == Counting.LATEST))
                + let("BulkThreshold", KqlLiteral.of(hunt.bulkThreshold()))
                + exclusions(hunt.exclusions());
    }

    /** The lines that say what to leave out. */
    static String exclusions(Exclusions exclusions) {
        Exclusions.Testing testing = exclusions.testing();
        return list("RelayIPv4Ranges", orElse(ipv4(exclusions), NOBODY))
                + list("RelayIPv6Ranges", orElse(ipv6(exclusions), NOBODY_IN_IPV6))
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

    /** What the engine makes of an empty list of ranges is not documented, so it never gets one. */
    private static List<String> orElse(List<String> ranges, String nobody) {
        return ranges.isEmpty() ? List.of(nobody) : ranges;
    }

    /** The ranges for addresses with colons, as which an IPv4 address can be written, too. */
    private static List<String> ipv6(Exclusions exclusions) {
        return exclusions.relays().ranges().stream()
                .flatMap(range -> range.contains(":") ? Stream.of(range) : mapped(range).stream())
                .toList();
    }

    /** A range of IPv4 as IPv6 writes it: 96 bits stand before the address. */
    private static Optional<String> mapped(String range) {
        return IpRange.parse(range)
                .map(read -> "::ffff:" + range.split("/", 2)[0] + "/" + (read.prefix() + BITS_BEFORE_IPV4));
    }
}
