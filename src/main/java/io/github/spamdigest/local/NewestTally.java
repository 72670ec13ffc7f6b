package io.github.spamdigest.local;

import io.github.spamdigest.core.Authentication;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.TimeWindow;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What is counted over the newest rows whatever the counting: evidence, and part of the totals. Not thread-safe. */
final class NewestTally {

    private final TimeWindow window;
    private final AuthenticationTally authentication = new AuthenticationTally();
    private final Map<SenderDomain, EvidenceTally> evidence = new HashMap<>();
    private long spam;

    NewestTally(TimeWindow window, Set<SenderDomain> asked) {
        this.window = window;
        asked.forEach(domain -> evidence.put(domain, new EvidenceTally(window)));
    }

    /** Counts an inbound delivery. */
    void count(Delivery delivery) {
        authentication.add(delivery.traits().authentication());
        spam += delivery.isSpam() ? 1 : 0;
        EvidenceTally tally = evidence.get(delivery.domain());
        if (tally != null) {
            tally.count(delivery);
        }
    }

    /** How all of them were authenticated. */
    Authentication authentication() {
        return authentication.authentication();
    }

    /** How many of them are spam. */
    long spam() {
        return spam;
    }

    /** The evidence of a domain that was asked for. */
    EvidenceTally evidenceOf(SenderDomain domain) {
        return evidence.computeIfAbsent(domain, any -> new EvidenceTally(window));
    }
}
