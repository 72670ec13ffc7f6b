package io.github.spamdigest.executed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Scenario;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.eventgen.EventColumn;
import io.github.spamdigest.eventgen.EventRow;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One address in any of its spellings is one relay, and lies in one network, on Azure as on a laptop. */
class AddressesTest {

    private static final Instant END = Instant.parse("2026-11-22T05:00:00Z");

    private static final EventRow ROW = EventRow.at(Instant.parse("2026-11-21T10:00:00Z"))
            .with(EventColumn.NETWORK_MESSAGE_ID, "m-1")
            .with(EventColumn.RECIPIENT_EMAIL_ADDRESS, "u@contoso.example")
            .with(EventColumn.REPORT_ID, "r-1")
            .with(EventColumn.SENDER_FROM_DOMAIN, "a.example")
            .with(EventColumn.EMAIL_DIRECTION, "Inbound")
            .with(EventColumn.THREAT_TYPES, "Spam");

    @ParameterizedTest
    @CsvSource({
        "192.0.2.206, ''",
        "'', ::ffff:192.0.2.206",
        "'', ::FFFF:192.0.2.206",
        "'', ::ffff:c000:2ce",
        "'', 0:0:0:0:0:ffff:192.0.2.206",
        "'', 0000:0000:0000:0000:0000:ffff:c000:02ce",
        "'', 192.0.2.206",
        "::ffff:192.0.2.206, ''",
        "'', 2001:DB8:10::7",
        "2001:db8:10::7, ''",
        "198.51.100.7, 2001:db8:10::7"
    })
    void aRelayIsHiddenInEverySpelling(String ipv4, String ipv6) {
        Exclusions.Relays relays = new Exclusions.Relays(List.of("192.0.2.0/24", "2001:db8:10::/48"), List.of());
        Exclusions none = Exclusions.NONE;
        Exclusions exclusions =
                new Exclusions(relays, none.reports(), none.schedulers(), none.alerts(), none.testing(), false);
        BothWorlds worlds = worlds(exclusions);

        assertEquals(1, hidden(worlds.local(rows(ipv4, ipv6))));
        assertEquals(1, hidden(worlds.executed(rows(ipv4, ipv6))));
        assertEquals(0, hidden(worlds.executed(rows("198.51.100.7", "::ffff:198.51.100.7"))));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.206, '', 192.0.2.0/24",
        "192.0.2.206, 2001:db8::1, 192.0.2.0/24",
        "'', ::ffff:192.0.2.206, 192.0.2.0/24",
        "'', ::ffff:c000:2ce, 192.0.2.0/24",
        "'', 0:0:0:0:0:FFFF:192.0.2.206, 192.0.2.0/24",
        "::ffff:c000:2ce, '', 192.0.2.0/24",
        "'', ::ffff:a09:7e01, 10.9.126.0/24",
        "'', ::ffff:255.100.87.1, 255.100.87.0/24",
        "'', 2001:DB8:00a0::1, 2001:db8:a0::/48",
        "2001:db8::1, 2001:db8:1::1, 2001:db8:1::/48",
        "unknown, ::1, 0:0:0::/48",
        "\u0661.\u0662.\u0663.\u0664, '', ''",
        "300.1.1.1, '', ''",
        "'', '', ''"
    })
    void aNetworkHasOneName(String ipv4, String ipv6, String network) {
        BothWorlds worlds = worlds(Exclusions.NONE);

        assertEquals(network, network(worlds.local(rows(ipv4, ipv6))));
        assertEquals(network, network(worlds.executed(rows(ipv4, ipv6))));
    }

    private static BothWorlds worlds(Exclusions exclusions) {
        Hunt hunt = new Hunt(3, 10, Counting.DELIVERIES, exclusions, 7);
        return new BothWorlds(hunt, List.of(hunt.windowEndingAt(END)), Set.of());
    }

    private static List<EventRow> rows(String ipv4, String ipv6) {
        return List.of(ROW.with(EventColumn.SENDER_IPV4, ipv4).with(EventColumn.SENDER_IPV6, ipv6));
    }

    private static long hidden(List<Snapshot> found) {
        return found.get(0).totals().excluded().get(Scenario.RELAYS).total();
    }

    private static String network(List<Snapshot> found) {
        return found.get(0).ranking().get(0).evidence().topNetwork().orElse("");
    }
}
