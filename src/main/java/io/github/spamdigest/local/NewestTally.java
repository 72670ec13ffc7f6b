package io.github.spamdigest.local;

import io.github.spamdigest.core.Authentication;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.core.Totals;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is counted over the newest rows whatever the counting: evidence, and part of the totals. Not thread-safe. */
final class NewestTally {

    private final TimeWindow window;
    private final AuthenticationTally authentication = new AuthenticationTally();
    private final Map<SenderDomain, EvidenceTally> evidence = new HashMap<>();
    private final ValueCounts<SenderDomain> recipients = new ValueCounts<>();
    private long rows;
    private long spam;

    NewestTally(TimeWindow window, Set<SenderDomain> asked) {
        this.window = window;
        asked.forEach(domain -> evidence.put(domain, new EvidenceTally(window)));
    }

    /** Counts inbound deliveries of a profile with these flags. */
    void count(int flags, SenderDomain recipientDomain, long deliveries) {
        authentication.add(ProfileFlags.authentication(flags), deliveries);
        rows += deliveries;
        recipients.add(recipientDomain, deliveries);
        spam += ProfileFlags.isSpam(flags) ? deliveries : 0;
    }

    /** Looks at an inbound delivery of a domain that was asked for; it is counted by its profile. */
    void lookAt(Delivery delivery) {
        evidenceOf(delivery.profile().domain()).count(delivery);
    }

    /** How all of them were authenticated. */
    Authentication authentication() {
        return authentication.authentication();
    }

    /** How many of them are spam. */
    long spam() {
        return spam;
    }

    /** The domains that got at least a twentieth of them, most first. */
    List<SenderDomain> recipientDomains() {
        return recipients
                .ranked(Comparator.naturalOrder())
                .filter(domain -> !domain.isNone())
                .filter(domain -> recipients.of(domain) * Totals.MOST_RECIPIENT_DOMAINS >= rows)
                .toList();
    }

    /** The evidence of a domain that was asked for. */
    EvidenceTally evidenceOf(SenderDomain domain) {
        return evidence.computeIfAbsent(domain, any -> new EvidenceTally(window));
    }
}
