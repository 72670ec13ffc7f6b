package io.github.spamdigest.core.signals;

import static io.github.spamdigest.core.Task.Reason.CLICKED_THROUGH;
import static io.github.spamdigest.core.Task.Reason.CUT_FROM_VIEW;
import static io.github.spamdigest.core.Task.Reason.FLOODS_INBOXES;
import static io.github.spamdigest.core.Task.Reason.FORGED_NAME_GOT_IN;
import static io.github.spamdigest.core.Task.Reason.LET_IN_BY_US;
import static io.github.spamdigest.core.Task.Reason.OWN_NAME_FORGED;
import static io.github.spamdigest.core.Task.Reason.SUDDEN_FROM_TRUSTED;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.SenderLists;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.Task.Reason;
import io.github.spamdigest.core.Task.Urgency;
import io.github.spamdigest.truths.AttackKind;
import io.github.spamdigest.truths.KnownNames;
import io.github.spamdigest.truths.Said;
import io.github.spamdigest.truths.Told;
import java.util.List;
import java.util.Set;

/** What the signals tell, for the table of confusion. */
final class SignalsTold implements Told {

    @Override
    public List<Said> tell(Snapshot snapshot, KnownNames known) {
        return new Signals(snapshot, new Lists(known))
                .found().stream().map(SignalsTold::said).toList();
    }

    /** The lists of an organisation. */
    static SenderLists lists(KnownNames known) {
        return new Lists(known);
    }

    private static Said said(Signal signal) {
        List<String> names = signal.reason() == CUT_FROM_VIEW
                ? List.of()
                : List.of(signal.address().orElse(signal.domain().name()));
        return new Said(names, signal.reason().name(), signal.urgency() == Urgency.TODAY);
    }

    @Override
    public boolean isClick(String reason) {
        return reason.equals(CLICKED_THROUGH.name());
    }

    @Override
    public boolean fits(AttackKind kind, String reason) {
        Set<Reason> fitting = switch (kind) {
            case BURST_OF_SPAM, BURST_OF_PHISH, SLOW_LEAK, HIJACKED_THREAD -> Set.of(SUDDEN_FROM_TRUSTED);
            case PARTNER_FORGED -> Set.of(FORGED_NAME_GOT_IN);
            case FORGED_AFTER_PRIMING -> Set.of(FORGED_NAME_GOT_IN, OWN_NAME_FORGED);
            case OWN_FORGED, OWN_SUBDOMAINS -> Set.of(OWN_NAME_FORGED);
            case NEW_FLOOD, MANY_NEW_NAMES -> Set.of(FLOODS_INBOXES, CUT_FROM_VIEW);
            case ONE_MESSAGE -> Set.of(FLOODS_INBOXES, SUDDEN_FROM_TRUSTED, FORGED_NAME_GOT_IN);
            case FRIEND_TAKEN_OVER -> Set.of(SUDDEN_FROM_TRUSTED, FLOODS_INBOXES);
            case LET_IN_BY_NEW_RULE -> Set.of(LET_IN_BY_US, FLOODS_INBOXES);
        };
        return isClick(reason) || fitting.contains(Reason.valueOf(reason));
    }

    private record Lists(KnownNames known) implements SenderLists {

        @Override
        public Set<SenderDomain> own() {
            return known.own();
        }

        @Override
        public boolean isMailService(SenderDomain domain) {
            return known.freeMail().contains(domain);
        }

        @Override
        public boolean isSharedHost(SenderDomain domain) {
            return known.sharedHosts().stream()
                    .anyMatch(host -> domain.equals(host) || domain.name().endsWith("." + host.name()));
        }

        @Override
        public boolean isPublicSuffix(SenderDomain domain) {
            return !domain.name().contains(".") || known.publicSuffixes().contains(domain);
        }
    }
}
