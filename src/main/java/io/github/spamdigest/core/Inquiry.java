package io.github.spamdigest.core;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks the source and compares: from a request to findings. */
final class Inquiry {

    private Inquiry() {}

    /** Finds what the request wants to know; the baseline is asked for in the same breath where none is stored. */
    static Findings of(
            SpamSource source,
            SenderLists lists,
            Hunt hunt,
            DigestRequest request,
            Recalled recalled,
            Circumstances circumstances) {
        TimeWindow window = hunt.windowEndingAt(request.asOf());
        Optional<Baseline> stored = recalled.storedBaseline();
        Snapshot snapshot;
        SenderLists known;
        Baseline baseline;
        if (stored.isPresent()) {
            baseline = stored.get();
            snapshot = source.find(hunt, List.of(window), domains(baseline)).get(0);
            known = ProposedOwn.over(lists, snapshot.totals());
        } else {
            List<Snapshot> snapshots = source.find(hunt, List.of(window, window.dayBefore()), Set.of());
            snapshot = snapshots.get(0);
            known = ProposedOwn.over(lists, snapshot.totals());
            // Both days are judged by the same names, so that a proposal never looks like a change of class.
            baseline = computed(snapshot, snapshots.get(1), known, request, recalled.because());
        }
        SnapshotDiff diff = SnapshotDiff.between(baseline, snapshot, hunt, recalled.memory(), known);
        return new Findings(
                request.date(), request.zone(), hunt, snapshot, baseline, diff, proposed(known), circumstances);
    }

    private static List<SenderDomain> proposed(SenderLists known) {
        return known.isOwnConfigured() ? List.of() : List.copyOf(known.own());
    }

    private static Set<SenderDomain> domains(Baseline baseline) {
        Set<SenderDomain> domains = new HashSet<>();
        baseline.ranking().forEach(ranked -> domains.add(ranked.domain()));
        return domains;
    }

    private static Baseline computed(
            Snapshot now, Snapshot before, SenderLists lists, DigestRequest request, Baseline.Because because) {
        if (now.totals().oldestEvent().isEmpty()) {
            return new Baseline(Baseline.Kind.NONE, Optional.empty(), List.of(), because);
        }
        if (!before.isCovered()) {
            return new Baseline(Baseline.Kind.INCOMPLETE, Optional.empty(), List.of(), because);
        }
        List<Baseline.Ranked> ranking =
                Baseline.Ranked.of(before, Judgement.ofAll(before, lists, Map.of(), Optional.empty()));
        return new Baseline(Baseline.Kind.COMPUTED, Optional.of(request.date().minusDays(1)), ranking, because);
    }
}
