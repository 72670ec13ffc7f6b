package io.github.spamdigest.core;

import static io.github.spamdigest.testing.Activities.old;
import static io.github.spamdigest.testing.Snapshots.baseline;
import static io.github.spamdigest.testing.Snapshots.ranked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.testing.Activities;
import io.github.spamdigest.testing.Snapshots;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How domains move within the list, and in and out of it. */
class SnapshotDiffTest {

    private static final Hunt TOP_TEN = new Hunt(30, 10);

    /** A domain climbs from place 4 past quiet ones: to place 2 are two places, to place 3 is one. */
    @ParameterizedTest
    @CsvSource({
        "100, 120, 110, 2, UP",
        "100, 119, 110, 2, STEADY",
        "1000, 1199, 1100, 2, STEADY",
        "1000, 1200, 1100, 2, UP",
        "100, 120, 130, 3, STEADY",
        "5, 6, 5, 2, UP",
    })
    void upNeedsTwoPlacesAndAFifthMore(long before, long now, long third, int rank, Standing expected) {
        Baseline baseline = baseline(
                ranked("first.example", 9000),
                ranked("second.example", before + 2),
                ranked("third.example", before + 1),
                ranked("moving.example", before));
        Snapshot snapshot = Snapshots.of(
                old("first.example", 9000),
                old("second.example", 1),
                old("third.example", third),
                old("moving.example", now));
        Change change = changeOf("moving.example", between(baseline, snapshot));
        assertEquals(rank, change.rank());
        assertEquals(Optional.of(4), change.previousRank());
        assertEquals(Optional.of(expected), change.standing());
    }

    @ParameterizedTest
    @CsvSource({
        "100, 80, 90, 3, DOWN",
        "100, 81, 90, 3, STEADY",
        "1000, 800, 900, 3, DOWN",
        "1000, 801, 900, 3, STEADY",
        "100, 80, 70, 2, STEADY"
    })
    void downNeedsTwoPlacesAndAFifthLess(long before, long now, long third, int rank, Standing expected) {
        Baseline baseline =
                baseline(ranked("moving.example", before), ranked("second.example", 90), ranked("third.example", 89));
        Snapshot snapshot =
                Snapshots.of(old("moving.example", now), old("second.example", 9000), old("third.example", third));
        Change change = changeOf("moving.example", between(baseline, snapshot));
        assertEquals(rank, change.rank());
        assertEquals(Optional.of(expected), change.standing());
    }

    @Test
    void risingPlacesWithFewerDeliveriesIsSteady() {
        Baseline baseline = baseline(ranked("a.example", 90), ranked("b.example", 80), ranked("c.example", 70));
        SnapshotDiff diff =
                between(baseline, Snapshots.of(old("c.example", 50), old("a.example", 40), old("b.example", 30)));
        assertEquals(Optional.of(Standing.STEADY), changeOf("c.example", diff).standing());
    }

    @Test
    void aFifthIsExactForEveryWholeNumber() {
        for (long before = 5; before <= 100_000; before += 5) {
            assertEquals(before / 5.0, SnapshotDiff.MOVED_SHARE * before, 0.0, before + " deliveries");
        }
    }

    @Test
    void placeElevenThatComesIntoTheListHasEnteredAndIsNotFirstSeen() {
        List<Baseline.Ranked> before = new ArrayList<>();
        List<DomainActivity> now = new ArrayList<>();
        for (int place = 1; place <= 9; place++) {
            before.add(ranked("d" + place + ".example", 1000 - place));
            now.add(old("d" + place + ".example", 1000 - place));
        }
        before.add(ranked("tenth.example", 21));
        before.add(ranked("eleventh.example", 20));
        now.add(Activities.since("eleventh.example", 22, Duration.ZERO));
        now.add(old("tenth.example", 21));
        SnapshotDiff diff = between(baseline(before), Snapshots.of(now, List.of()));
        Change entered = changeOf("eleventh.example", diff);
        assertEquals(Optional.of(Standing.ENTERED), entered.standing());
        assertEquals(Optional.of(11), entered.previousRank());
        assertEquals(
                List.of(new Departure(
                        new SenderDomain("tenth.example"), 10, Departure.Reason.NOW_RANKED, Optional.of(11))),
                diff.left());
    }

    @ParameterizedTest
    @EnumSource(
            value = Baseline.Kind.class,
            names = {"INCOMPLETE", "NONE"})
    void withoutAComparableBaselineNothingStandsAndNothingLeft(Baseline.Kind kind) {
        Baseline baseline =
                new Baseline(kind, Optional.empty(), List.of(ranked("gone.example", 5)), Baseline.Because.FIRST_RUN);
        SnapshotDiff diff = between(baseline, Snapshots.of(old("a.example", 5)));
        assertEquals(Optional.empty(), changeOf("a.example", diff).standing());
        assertEquals(List.of(), diff.left());
    }

    @Test
    void theListEndsAtItsTopWhateverIsTracked() {
        SnapshotDiff diff = SnapshotDiff.between(
                baseline(),
                Snapshots.of(old("a.example", 3), old("b.example", 2), old("c.example", 1)),
                new Hunt(30, 2),
                Optional.empty());
        assertEquals(2, diff.changes().size());
        assertTrue(diff.changes().get(0).usual().isPresent());
    }

    private static SnapshotDiff between(Baseline baseline, Snapshot snapshot) {
        return SnapshotDiff.between(baseline, snapshot, TOP_TEN, Optional.empty());
    }

    static Change changeOf(String domain, SnapshotDiff diff) {
        return diff.changes().stream()
                .filter(change -> change.activity().domain().name().equals(domain))
                .findFirst()
                .orElseThrow();
    }
}
