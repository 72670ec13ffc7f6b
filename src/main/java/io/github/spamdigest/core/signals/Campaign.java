package io.github.spamdigest.core.signals;

import io.github.spamdigest.core.SenderDomain;
import java.util.List;

/**
 * New domains that send threats from the same networks. Immutable.
 *
 * @param networks the networks that they send from, as {@code 192.0.2.0/24} or {@code 2001:db8:1::/48}, that with the most
 *     domains first, then by text; at least one
 * @param senders the domains, by name; at least {@value Campaigns#LEAST}
 * @param cutNames how many more names had no room in view, of which some may belong to it
 */
public record Campaign(List<String> networks, List<Sender> senders, long cutNames) {

    /**
     * A domain of a campaign.
     *
     * @param domain its registered name
     * @param networks the networks that its threats come from, by text; at least one
     * @param deliveries its threats, above 0
     * @param inside how many of them reached an inbox
     */
    public record Sender(SenderDomain domain, List<String> networks, long deliveries, long inside) {

        /** Copies the list. */
        public Sender {
            networks = List.copyOf(networks);
        }
    }

    /** Copies the lists. */
    public Campaign {
        networks = List.copyOf(networks);
        senders = List.copyOf(senders);
    }

    /** The network that it is remembered by. */
    public String mainNetwork() {
        return networks.get(0);
    }

    /** The registered names of its domains, by name. */
    public List<SenderDomain> domains() {
        return senders.stream().map(Sender::domain).toList();
    }

    /** The threats of all its domains, above 0. */
    public long deliveries() {
        return senders.stream().mapToLong(Sender::deliveries).sum();
    }

    /** How many of them reached an inbox. */
    public long inside() {
        return senders.stream().mapToLong(Sender::inside).sum();
    }
}
