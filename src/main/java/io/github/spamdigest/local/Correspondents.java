package io.github.spamdigest.local;

import io.github.spamdigest.core.SenderDomain;
import java.util.HashMap;
import java.util.Map;

/** To which domains people here wrote. Not thread-safe. */
final class Correspondents {

    private final Map<SenderDomain, OutboundTally> domains = new HashMap<>();

    /** Counts an outbound event on a day of the window. */
    void count(Event event, int day) {
        domains.computeIfAbsent(event.recipientDomain(), any -> new OutboundTally())
                .add(day, event.text(Column.SENDER_FROM_ADDRESS));
    }

    /** What was written to the domain. */
    OutboundTally to(SenderDomain domain) {
        return domains.getOrDefault(domain, new OutboundTally());
    }
}
