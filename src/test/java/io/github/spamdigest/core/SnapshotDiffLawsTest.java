package io.github.spamdigest.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.testing.Activities;
import io.github.spamdigest.testing.Snapshots;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every comparison, whatever was found. */
class SnapshotDiffLawsTest {

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyListedDomainHasExactlyOneChangeAndRanksCountFromOne(
            @ForAll("counts") Map<Integer, Long> before,
            @ForAll("counts") Map<Integer, Long> now,
            @ForAll @IntRange(min = 1, max = 100) int top) {
        Snapshot snapshot = snapshot(now);
        SnapshotDiff diff = diff(snapshot(before), snapshot, top);
        List<SenderDomain> listed = snapshot.ranking().stream()
                .limit(top)
                .map(DomainActivity::domain)
                .toList();
        assertEquals(
                listed, diff.changes().stream().map(c -> c.activity().domain()).toList());
        for (int i = 0; i < diff.changes().size(); i++) {
            assertEquals(i + 1, diff.changes().get(i).rank());
            assertTrue(diff.changes().get(i).standing().isPresent());
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatLeftIsTheListOfBeforeWithoutTheListOfNow(
            @ForAll("counts") Map<Integer, Long> before,
            @ForAll("counts") Map<Integer, Long> now,
            @ForAll @IntRange(min = 1, max = 100) int top) {
        Set<SenderDomain> expected = list(snapshot(before), top);
        expected.removeAll(list(snapshot(now), top));
        List<Departure> left = diff(snapshot(before), snapshot(now), top).left();
        assertEquals(expected, left.stream().map(Departure::domain).collect(Collectors.toSet()));
        assertEquals(expected.size(), left.size());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aSnapshotComparedWithItselfIsSteady(
            @ForAll("counts") Map<Integer, Long> counts, @ForAll @IntRange(min = 1, max = 100) int top) {
        SnapshotDiff diff = diff(snapshot(counts), snapshot(counts), top);
        assertEquals(List.of(), diff.left());
        diff.changes().forEach(change -> {
            assertEquals(Optional.of(Standing.STEADY), change.standing());
            assertEquals(Optional.of(change.rank()), change.previousRank());
        });
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfTheInputDoesNotMatter(
            @ForAll("counts") Map<Integer, Long> before, @ForAll("counts") Map<Integer, Long> now, @ForAll long seed) {
        List<DomainActivity> shuffled = new ArrayList<>(activities(now));
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(
                diff(snapshot(before), snapshot(now), 10),
                diff(snapshot(before), Snapshots.of(shuffled, List.of()), 10));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void previousRanksAreTheOnesOfTheBaseline(
            @ForAll("counts") Map<Integer, Long> before, @ForAll("counts") Map<Integer, Long> now) {
        Snapshot previous = snapshot(before);
        for (Change change : diff(previous, snapshot(now), 100).changes()) {
            change.previousRank()
                    .ifPresent(rank -> assertEquals(
                            change.activity().domain(),
                            previous.ranking().get(rank - 1).domain()));
        }
    }

    /** Few domains and few counts, so that ties, overlaps and more than a hundred domains all happen. */
    @Provide
    Arbitrary<Map<Integer, Long>> counts() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(1, 140),
                        Arbitraries.longs().between(1, 40))
                .ofMaxSize(120);
    }

    private static SnapshotDiff diff(Snapshot before, Snapshot now, int top) {
        List<Baseline.Ranked> ranking = before.ranking().stream()
                .map(activity -> new Baseline.Ranked(activity.domain(), activity.deliveries()))
                .toList();
        return SnapshotDiff.between(Snapshots.baseline(ranking), now, new Hunt(30, top), Optional.empty());
    }

    private static Snapshot snapshot(Map<Integer, Long> counts) {
        return Snapshots.of(activities(counts), List.of());
    }

    private static List<DomainActivity> activities(Map<Integer, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> Activities.old("d" + entry.getKey() + ".example", entry.getValue()))
                .toList();
    }

    private static Set<SenderDomain> list(Snapshot snapshot, int top) {
        return snapshot.ranking().stream()
                .limit(top)
                .map(DomainActivity::domain)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
