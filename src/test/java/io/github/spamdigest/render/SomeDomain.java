package io.github.spamdigest.render;

import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Evidence;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.SenderDomain;
import java.util.Optional;

/** A domain that sent spam only, for tests. */
final class SomeDomain {

    private SomeDomain() {}

    /** What it did on a day, from the network that is given. */
    static DomainActivity activity(String domain, Findings day, Optional<String> network) {
        DomainActivity any = day.snapshot().ranking().get(0);
        Evidence evidence = new Evidence(
                118,
                any.evidence().authentication(),
                118,
                0,
                118,
                any.evidence().allowed(),
                1,
                1,
                Optional.of("bounce.example"),
                network,
                DailySeries.zero(30),
                any.evidence().correspondence());
        return new DomainActivity(
                new SenderDomain(domain),
                any.spam(),
                any.inbound(),
                any.inbox(),
                any.recipients(),
                any.senders(),
                any.messages(),
                any.phish(),
                any.phishLast24h(),
                any.firstSpam(),
                any.earlierSpam(),
                evidence);
    }
}
