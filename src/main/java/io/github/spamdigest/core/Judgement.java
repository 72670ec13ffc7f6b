package io.github.spamdigest.core;

import java.time.Duration;
import java.util.Optional;

/**
 * Says what the domains of a window probably are, why, and what to do. Immutable; a pure function of its inputs.
 *
 * @param snapshot the window that is judged
 * @param lists what is known of domains in general
 */
public record Judgement(Snapshot snapshot, SenderLists lists) {

    /**
     * Judges one domain of the snapshot.
     *
     * @param previous its class in the run compared with, which it keeps within a margin
     * @param tracked how long ago it was first among the tracked domains, empty when it never was
     */
    public Verdict of(DomainActivity activity, Optional<SenderClass> previous, Optional<Duration> tracked) {
        Dossier dossier = new Dossier(activity, snapshot, new KnownName(activity.domain(), lists), tracked);
        SenderClass senderClass = Hysteresis.decide(dossier, previous);
        Reasons reasons = new Reasons(senderClass, new Facts(dossier));
        return new Verdict(senderClass, reasons.decided(), reasons.against(), Steps.of(senderClass, dossier));
    }
}
