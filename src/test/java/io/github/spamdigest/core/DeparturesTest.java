package io.github.spamdigest.core;

import static io.github.spamdigest.testing.Activities.old;
import static io.github.spamdigest.testing.Activities.phish;
import static io.github.spamdigest.testing.Snapshots.baseline;
import static io.github.spamdigest.testing.Snapshots.ranked;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.testing.Snapshots;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What left the list, why, and in which order that is told. */
class DeparturesTest {

    private static final Hunt TOP_TWO = new Hunt(30, 2);
    private static final Hunt TOP_FOUR = new Hunt(30, 4);

    @Test
    void whatGotWorseComesFirstThenTheOrderOfBefore() {
        Baseline baseline = baseline(
                ranked("below.example", 90),
                ranked("phish.example", 80),
                ranked("gone.example", 70),
                ranked("worse.example", 60));
        Snapshot snapshot = Snapshots.of(
                List.of(
                        old("n1.example", 500),
                        old("n2.example", 400),
                        old("n3.example", 300),
                        old("n4.example", 200),
                        old("below.example", 9)),
                List.of(phish("phish.example", 0, 1), phish("worse.example", 3, 4)));
        assertEquals(
                List.of(
                        left("phish.example", 2, Departure.Reason.NOW_PHISH, Optional.empty()),
                        left("worse.example", 4, Departure.Reason.NOW_PHISH, Optional.empty()),
                        left("below.example", 1, Departure.Reason.NOW_RANKED, Optional.of(5)),
                        left("gone.example", 3, Departure.Reason.NOT_TRACKED, Optional.empty())),
                SnapshotDiff.between(baseline, snapshot, TOP_FOUR, Optional.empty())
                        .left());
    }

    @Test
    void asMuchPhishAsSpamIsNotWorse() {
        Snapshot snapshot = Snapshots.of(List.of(), List.of(phish("even.example", 4, 4)));
        assertEquals(
                List.of(left("even.example", 1, Departure.Reason.NOT_TRACKED, Optional.empty())),
                SnapshotDiff.between(baseline(ranked("even.example", 9)), snapshot, TOP_TWO, Optional.empty())
                        .left());
    }

    @Test
    void aDomainBelowTheListThatTurnedToPhishGotWorse() {
        Baseline baseline = baseline(ranked("a.example", 9), ranked("turned.example", 8));
        Snapshot snapshot = Snapshots.of(old("a.example", 9), old("b.example", 8), phish("turned.example", 1, 2));
        assertEquals(
                List.of(left("turned.example", 2, Departure.Reason.NOW_PHISH, Optional.empty())),
                SnapshotDiff.between(baseline, snapshot, TOP_TWO, Optional.empty())
                        .left());
    }

    @Test
    void whatWasBelowTheListBeforeDidNotLeaveIt() {
        Baseline baseline = baseline(ranked("a.example", 9), ranked("b.example", 8), ranked("below.example", 7));
        Snapshot snapshot = Snapshots.of(old("a.example", 9), old("b.example", 8));
        assertEquals(
                List.of(),
                SnapshotDiff.between(baseline, snapshot, TOP_TWO, Optional.empty())
                        .left());
    }

    private static Departure left(String domain, int rank, Departure.Reason reason, Optional<Integer> now) {
        return new Departure(new SenderDomain(domain), rank, reason, now);
    }
}
