package io.github.spamdigest.core.signals;

import io.github.spamdigest.core.SenderDomain;
import java.util.List;

/**
 * New domains that send threats from the same networks. Immutable.
 *
 * @param networks the networks that they share or send from, as {@code 192.0.2.0/24} or {@code 2001:db8:1::/48}, that with the most
 *     domains first, then by text; at least one
 * @param domains the registered names, by name; at least {@value Campaigns#LEAST}
 * @param deliveries threats of theirs, above 0
 * @param inside how many of them reached an inbox
 */
public record Campaign(List<String> networks, List<SenderDomain> domains, long deliveries, long inside) {

    /** Copies the lists. */
    public Campaign {
        networks = List.copyOf(networks);
        domains = List.copyOf(domains);
    }

    /** The network that it is remembered by. */
    public String mainNetwork() {
        return networks.get(0);
    }
}
