package io.github.spamdigest.core;

import io.github.spamdigest.core.families.Unlisted;
import io.github.spamdigest.core.judgement.Judgement;
import io.github.spamdigest.core.signals.Signal;
import io.github.spamdigest.core.signals.Signals;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks the source and compares: from a request to findings. */
record AskAndJudge(Hunt hunt, DigestRequest request, PreviousRun recalled) {

    /** What the source answers: this window, and that of the day before where no baseline is stored, in one breath. */
    List<Snapshot> ask(SpamSource source, SenderLists lists) {
        TimeWindow window = hunt.windowEndingAt(request.asOf());
        Set<SenderDomain> open = recalled.tasks().names();
        return recalled.storedBaseline()
                .map(stored -> source.find(hunt, List.of(window), watched(stored, lists), open))
                .orElseGet(() -> source.find(hunt, List.of(window, window.dayBefore()), Set.of(), open));
    }

    /** What the answer means. */
    Findings judge(List<Snapshot> answer, SenderLists lists, SendContext circumstances) {
        Snapshot snapshot = answer.get(0);
        SenderLists known = AssumedOwnDomains.over(lists, snapshot.totals());
        // Both days are judged by the same names, so that a proposal never looks like a change of class.
        Baseline baseline = recalled.storedBaseline().orElseGet(() -> computed(snapshot, answer.get(1), known));
        SnapshotDiff diff = SnapshotDiff.between(baseline, snapshot, hunt, recalled.memory(), known);
        return new Findings(
                        request.date(),
                        request.zone(),
                        hunt,
                        snapshot,
                        baseline,
                        diff,
                        proposed(known),
                        signals(snapshot, known),
                        circumstances)
                .withCampaigns(new Signals(snapshot, known).campaigns())
                .with(Unlisted.of(snapshot, hunt.top(), known, sighted()))
                .after(recalled.tasks(), recalled.decisions(), known);
    }

    /** A stranger who floods inboxes may stand below the tracked domains, which alone have a verdict. */
    private static List<Signal> signals(Snapshot snapshot, SenderLists known) {
        Judgement judgement = new Judgement(snapshot, known);
        return new Signals(snapshot, known)
                .found().stream()
                        .map(signal -> signal.reason() == Task.Reason.FLOODS_INBOXES
                                ? signal.withoutBlock(judgement.ofUntracked(signal.domain()))
                                : signal)
                        .toList();
    }

    private Set<SenderDomain> sighted() {
        return recalled.memory().map(memory -> memory.sightings().keySet()).orElse(Set.of());
    }

    private static List<SenderDomain> proposed(SenderLists known) {
        return known.isOwnConfigured() ? List.of() : List.copyOf(known.own());
    }

    /** In all spellings: who begins to write a name in the other way did not stop. */
    private static Set<SenderDomain> watched(Baseline baseline, SenderLists lists) {
        Set<SenderDomain> domains = new HashSet<>();
        baseline.ranking().forEach(ranked -> domains.addAll(lists.spellings(ranked.domain())));
        return domains;
    }

    private Baseline computed(Snapshot now, Snapshot before, SenderLists lists) {
        Baseline.Because because = recalled.because();
        if (now.totals().oldestEvent().isEmpty()) {
            return new Baseline(Baseline.Kind.NONE, Optional.empty(), List.of(), because);
        }
        if (!before.isCovered()) {
            return new Baseline(Baseline.Kind.INCOMPLETE, Optional.empty(), List.of(), because);
        }
        Snapshot known = new Snapshot(
                before.window(),
                before.ranking(),
                before.others(),
                before.totals(),
                before.rejects(),
                now.inView().exchangedTheDayBefore());
        Map<SenderDomain, Verdict> verdicts = Judgement.ofAll(known, lists, Map.of(), Optional.empty());
        List<Baseline.Ranked> ranking = Baseline.Ranked.of(before, Baseline.classes(verdicts, Map.of()));
        return new Baseline(Baseline.Kind.COMPUTED, Optional.of(request.date().minusDays(1)), ranking, because);
    }
}
