package io.github.spamdigest.local;

import io.github.spamdigest.core.Correspondence;
import io.github.spamdigest.core.Evidence;
import io.github.spamdigest.core.InboxAllows;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.TimeWindow;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Counts the evidence of one domain in one window over its newest rows. Not thread-safe. */
final class EvidenceTally {

    private final DayCounts inbound;
    private final AuthenticationTally authentication = new AuthenticationTally();
    private final ValueCounts<String> senders = new ValueCounts<>();
    private final ValueCounts<SenderDomain> envelopes = new ValueCounts<>();
    private final ValueCounts<String> networks = new ValueCounts<>();
    private final BitSet cleanAuthenticatedDays = new BitSet();
    private long spam;
    private long bulk;
    private long highConfidence;
    private long byOrganisation;
    private long byUser;
    private long byTransportRule;
    private long clean;
    private long cleanAuthenticated;

    EvidenceTally(TimeWindow window) {
        this.inbound = new DayCounts(window);
    }

    /** Counts an inbound delivery of the domain. */
    void count(Delivery delivery) {
        inbound.add(inbound.dayOf(delivery.time()));
        if (delivery.profile().clean()) {
            countClean(delivery);
        }
        if (delivery.profile().isSpam()) {
            spam++;
            senders.add(delivery.profile().sender());
            countTraits(delivery.profile().traits());
        }
    }

    /** The evidence, with what is known of the mail before and of ours. */
    Evidence evidence(OutboundTally outbound, Optional<Instant> firstMail) {
        return new Evidence(
                spam,
                authentication.authentication(),
                senders.sumOfTop(Evidence.TOP_SENDERS),
                bulk,
                highConfidence,
                new InboxAllows(byOrganisation, byUser, byTransportRule),
                envelopes.distinct(),
                networks.distinct(),
                envelopes.top().map(SenderDomain::name),
                networks.top(),
                topSenders(),
                inbound.series(),
                new Correspondence(
                        clean,
                        cleanAuthenticated,
                        cleanAuthenticatedDays.cardinality(),
                        outbound.days(),
                        outbound.people(),
                        firstMail));
    }

    /** The same that are summed up; no address is no name. */
    private List<String> topSenders() {
        return senders.ranked(SenderDomain.CODE_POINTS)
                .limit(Evidence.TOP_SENDERS)
                .filter(address -> !address.isEmpty())
                .toList();
    }

    private void countClean(Delivery delivery) {
        clean++;
        if (delivery.profile().traits().authentication() == AuthenticationState.AUTHENTICATED) {
            cleanAuthenticated++;
            cleanAuthenticatedDays.set(inbound.dayOf(delivery.time()));
        }
    }

    private void countTraits(Traits traits) {
        authentication.add(traits.authentication());
        bulk += traits.bulk() ? 1 : 0;
        highConfidence += traits.highConfidence() ? 1 : 0;
        byOrganisation += traits.allowedByOrganisation() ? 1 : 0;
        byUser += traits.allowedByUser() ? 1 : 0;
        byTransportRule += traits.allowedByRule() ? 1 : 0;
        if (!traits.envelope().isNone()) {
            envelopes.add(traits.envelope());
        }
        if (!traits.network().isEmpty()) {
            networks.add(traits.network());
        }
    }
}
