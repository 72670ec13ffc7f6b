package io.github.spamdigest.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.testing.Activities;
import io.github.spamdigest.testing.Draw;
import io.github.spamdigest.testing.Law;
import io.github.spamdigest.testing.Snapshots;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every comparison, whatever was found. */
class SnapshotDiffLawsTest {

    private static final List<Integer> TOPS = List.of(1, 3, 10, 31, 100);

    /** How much of a domain was found, before or now. */
    private record Found(boolean now, int domain, long count) {}

    @Test
    void everyListedDomainHasExactlyOneChangeAndRanksCountFromOne() {
        Law.holdsForLists(300, SnapshotDiffLawsTest::found, found -> {
            Snapshot snapshot = snapshot(now(found));
            for (int top : TOPS) {
                SnapshotDiff diff = diff(snapshot(before(found)), snapshot, top);
                List<SenderDomain> listed = snapshot.ranking().stream()
                        .limit(top)
                        .map(DomainActivity::domain)
                        .toList();
                assertEquals(
                        listed,
                        diff.changes().stream().map(c -> c.activity().domain()).toList());
                for (int i = 0; i < diff.changes().size(); i++) {
                    assertEquals(i + 1, diff.changes().get(i).rank());
                    assertTrue(diff.changes().get(i).standing().isPresent());
                }
            }
        });
    }

    @Test
    void whatLeftIsTheListOfBeforeWithoutTheListOfNow() {
        Law.holdsForLists(300, SnapshotDiffLawsTest::found, found -> {
            Snapshot before = snapshot(before(found));
            Snapshot now = snapshot(now(found));
            for (int top : TOPS) {
                Set<SenderDomain> expected = list(before, top);
                expected.removeAll(list(now, top));
                List<Departure> left = diff(before, now, top).left();
                assertEquals(expected, left.stream().map(Departure::domain).collect(Collectors.toSet()));
                assertEquals(expected.size(), left.size());
            }
        });
    }

    @Test
    void aSnapshotComparedWithItselfIsSteady() {
        Law.holdsForLists(300, SnapshotDiffLawsTest::found, found -> {
            for (int top : TOPS) {
                SnapshotDiff diff = diff(snapshot(now(found)), snapshot(now(found)), top);
                assertEquals(List.of(), diff.left());
                diff.changes().forEach(change -> {
                    assertEquals(Optional.of(Standing.STEADY), change.standing());
                    assertEquals(Optional.of(change.rank()), change.previousRank());
                });
            }
        });
    }

    @Test
    void theOrderOfTheInputDoesNotMatter() {
        Law.holdsForLists(300, SnapshotDiffLawsTest::found, found -> {
            Snapshot before = snapshot(before(found));
            assertEquals(diff(before, snapshot(new TreeMap<>(now(found))), 10), diff(before, snapshot(now(found)), 10));
        });
    }

    @Test
    void previousRanksAreTheOnesOfTheBaseline() {
        Law.holdsForLists(300, SnapshotDiffLawsTest::found, found -> {
            Snapshot previous = snapshot(before(found));
            for (Change change : diff(previous, snapshot(now(found)), 100).changes()) {
                change.previousRank()
                        .ifPresent(rank -> assertEquals(
                                change.activity().domain(),
                                previous.ranking().get(rank - 1).domain()));
            }
        });
    }

    /** Few domains and few counts, so that ties, overlaps and more than a hundred domains all happen. */
    static List<Found> found(Draw draw) {
        List<Found> found = new ArrayList<>();
        for (boolean now : List.of(false, true)) {
            found.addAll(draw.list(0, 300, one -> new Found(now, one.between(1, 140), one.between(1L, 40L))));
        }
        return found;
    }

    private static Map<Integer, Long> before(List<Found> found) {
        return counts(found.stream().filter(one -> !one.now()));
    }

    private static Map<Integer, Long> now(List<Found> found) {
        return counts(found.stream().filter(Found::now));
    }

    /** In the order in which they were drawn. */
    private static Map<Integer, Long> counts(Stream<Found> found) {
        return found.collect(Collectors.toMap(Found::domain, Found::count, (one, other) -> other, LinkedHashMap::new));
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
