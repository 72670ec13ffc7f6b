package io.github.spamdigest.core.judgement;

import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Memory;
import io.github.spamdigest.core.SenderClass;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.SenderLists;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.Verdict;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Says what the domains of a window probably are, why, and what to do. Immutable; a pure function of its inputs.
 *
 * @param snapshot the window that is judged
 * @param lists what is known of domains in general
 */
public record Judgement(Snapshot snapshot, SenderLists lists) {

    /**
     * Judges every tracked domain of a snapshot.
     *
     * @param previous the classes of the run compared with
     * @param memory what the last run remembered; a sighting counts from the start of its day in UTC
     */
    public static Map<SenderDomain, Verdict> ofAll(
            Snapshot snapshot, SenderLists lists, Map<SenderDomain, SenderClass> previous, Optional<Memory> memory) {
        Judgement judgement = new Judgement(snapshot, lists);
        Map<SenderDomain, Verdict> verdicts = new HashMap<>();
        for (DomainActivity activity : snapshot.ranking()) {
            SenderDomain domain = activity.domain();
            Optional<Duration> tracked = memory.map(m -> m.sightings().get(domain))
                    .map(sighting ->
                            sighting.first().atStartOfDay(ZoneOffset.UTC).toInstant())
                    .map(first -> Duration.between(first, snapshot.window().to()));
            verdicts.put(domain, judgement.of(activity, Optional.ofNullable(previous.get(domain)), tracked));
        }
        return verdicts;
    }

    /** Why no block is offered of a domain that is not tracked: too little is known of it, if nothing worse. */
    public Verdict.NoBlock ofUntracked(SenderDomain domain) {
        return BlockGuard.refusalOfUntracked(new ListedName(domain, lists), snapshot);
    }

    /**
     * Judges one domain of the snapshot.
     *
     * @param previous its class in the run compared with, which it keeps within a margin
     * @param tracked how long ago it was first among the tracked domains, empty when it never was
     */
    public Verdict of(DomainActivity activity, Optional<SenderClass> previous, Optional<Duration> tracked) {
        JudgementInput dossier =
                new JudgementInput(activity, snapshot, new ListedName(activity.domain(), lists), tracked);
        SenderClass senderClass = Hysteresis.decide(dossier, previous);
        Reasons reasons = new Reasons(senderClass, new Facts(dossier));
        return new Verdict(
                senderClass,
                reasons.decided(),
                reasons.against(),
                NextSteps.of(senderClass, dossier),
                BlockGuard.refusal(senderClass, dossier));
    }
}
