package io.github.spamdigest.executed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.eventgen.EventColumn;
import io.github.spamdigest.eventgen.EventRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One address in any of its spellings is one relay, and lies in one network, on Azure as on a laptop. */
class AddressesTest {

    private static final Instant END = Instant.parse("2026-11-22T05:00:00Z");

    private static final EventRow ROW = EventRow.at(Instant.parse("2026-11-21T10:00:00Z"))
            .with(EventColumn.RECIPIENT_EMAIL_ADDRESS, "u@contoso.example")
            .with(EventColumn.REPORT_ID, "r-1")
            .with(EventColumn.EMAIL_DIRECTION, "Inbound")
            .with(EventColumn.THREAT_TYPES, "Spam");

    /** SenderIPv4 and SenderIPv6 of a relay, parted by a bar. */
    private static final List<String> RELAYS = List.of(
            "192.0.2.206|",
            "|::ffff:192.0.2.206",
            "|::FFFF:192.0.2.206",
            "|::ffff:c000:2ce",
            "|0:0:0:0:0:ffff:192.0.2.206",
            "|0000:0000:0000:0000:0000:ffff:c000:02ce",
            "|192.0.2.206",
            "::ffff:192.0.2.206|",
            "|2001:DB8:10::7",
            "2001:db8:10::7|",
            "198.51.100.7|2001:db8:10::7");

    private static final List<String> OTHERS = List.of(
            "198.51.100.7|",
            "|::ffff:198.51.100.7",
            "|::ffff:c000:3ce",
            "|2001:db8:11::7",
            "2001:db8:11::7|",
            "unknown|",
            "|");

    /** The same with the network's name. */
    private static final Map<String, String> NETWORKS = Map.ofEntries(
            Map.entry("192.0.2.206|", "192.0.2.0/24"),
            Map.entry("192.0.2.206|2001:db8::1", "192.0.2.0/24"),
            Map.entry("|::ffff:192.0.2.206", "192.0.2.0/24"),
            Map.entry("|::ffff:c000:2ce", "192.0.2.0/24"),
            Map.entry("|0:0:0:0:0:FFFF:192.0.2.206", "192.0.2.0/24"),
            Map.entry("::ffff:c000:2ce|", "192.0.2.0/24"),
            Map.entry("|::ffff:a09:7e01", "10.9.126.0/24"),
            Map.entry("|::ffff:255.100.87.1", "255.100.87.0/24"),
            Map.entry("|::ffff:219.8.61.1", "219.8.61.0/24"),
            Map.entry("|2001:DB8:00a0::1", "2001:db8:a0::/48"),
            Map.entry("2001:db8::1|2001:db8:1::1", "2001:db8:1::/48"),
            Map.entry("unknown|::1", "0:0:0::/48"),
            Map.entry("\u0661.\u0662.\u0663.\u0664|", ""),
            Map.entry("300.1.1.1|", ""),
            Map.entry("|", ""));

    @Test
    void aRelayIsHiddenInEverySpellingAndNobodyElseIs() {
        Exclusions.Relays relays = new Exclusions.Relays(List.of("192.0.2.0/24", "2001:db8:10::/48"), List.of());
        Exclusions none = Exclusions.NONE;
        Exclusions exclusions =
                new Exclusions(relays, none.reports(), none.schedulers(), none.alerts(), none.testing(), false);
        BothWorlds worlds = worlds(exclusions);
        List<String> all = Stream.concat(RELAYS.stream(), OTHERS.stream()).toList();

        assertEquals(Set.copyOf(OTHERS), networks(all, worlds.local(rows(all))).keySet());
        assertEquals(
                Set.copyOf(OTHERS), networks(all, worlds.executed(rows(all))).keySet());
    }

    @Test
    void aNetworkHasOneNameInEverySpellingOfAnAddress() {
        BothWorlds worlds = worlds(Exclusions.NONE);
        List<String> all = List.copyOf(NETWORKS.keySet());

        assertEquals(NETWORKS, networks(all, worlds.local(rows(all))));
        assertEquals(NETWORKS, networks(all, worlds.executed(rows(all))));
    }

    private static BothWorlds worlds(Exclusions exclusions) {
        Hunt hunt = new Hunt(3, 10, Counting.DELIVERIES, exclusions, 7);
        return new BothWorlds(hunt, List.of(hunt.windowEndingAt(END)), Set.of());
    }

    /** A message each, from a domain of its own. */
    private static List<EventRow> rows(List<String> addresses) {
        return IntStream.range(0, addresses.size())
                .mapToObj(i -> {
                    String[] both = addresses.get(i).split("\\|", -1);
                    return ROW.with(EventColumn.NETWORK_MESSAGE_ID, "m-" + i)
                            .with(EventColumn.SENDER_FROM_DOMAIN, i + ".example")
                            .with(EventColumn.SENDER_IPV4, both[0])
                            .with(EventColumn.SENDER_IPV6, both[1]);
                })
                .toList();
    }

    /** The network of each address that was counted. */
    private static Map<String, String> networks(List<String> addresses, List<Snapshot> found) {
        return found.get(0).ranking().stream()
                .collect(Collectors.toMap(
                        activity -> addresses.get(
                                Integer.parseInt(activity.domain().name().split("\\.")[0])),
                        activity -> activity.evidence().topNetwork().orElse("")));
    }
}
