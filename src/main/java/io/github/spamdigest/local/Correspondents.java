package io.github.spamdigest.local;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.TimeWindow;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** To which domains people here wrote. Not thread-safe. */
final class Correspondents {

    private final DayCounts days;
    private final Map<SenderDomain, OutboundTally> domains = new HashMap<>();

    Correspondents(TimeWindow window) {
        this.days = new DayCounts(window);
    }

    /** Counts an outbound event of the window. */
    void count(Instant time, SeenEvent.Outbound outbound) {
        domains.computeIfAbsent(outbound.domain(), any -> new OutboundTally()).add(days.dayOf(time), outbound.person());
    }

    /** What was written to the domain. */
    OutboundTally to(SenderDomain domain) {
        return domains.getOrDefault(domain, new OutboundTally());
    }
}
