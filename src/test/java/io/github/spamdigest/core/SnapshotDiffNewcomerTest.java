package io.github.spamdigest.core;

import static io.github.spamdigest.core.SnapshotDiffTest.changeOf;
import static io.github.spamdigest.testing.Activities.TO;
import static io.github.spamdigest.testing.Activities.late;
import static io.github.spamdigest.testing.Activities.old;
import static io.github.spamdigest.testing.Activities.since;
import static io.github.spamdigest.testing.Snapshots.baseline;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.testing.Memories;
import io.github.spamdigest.testing.Snapshots;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a domain is called that the run compared with did not track. */
class SnapshotDiffNewcomerTest {

    private static final Hunt HUNT = new Hunt(30, 10);
    private static final Duration TWO_DAYS = Duration.ofHours(48);

    @Test
    void neverSightedAndAtMostTwoDaysOldIsFirstSeen() {
        assertEquals(Standing.FIRST_SEEN, standing(since("a.example", 5, Duration.ZERO)));
        assertEquals(Standing.FIRST_SEEN, standing(since("a.example", 5, TWO_DAYS)));
    }

    @Test
    void neverSightedAndOlderThanTwoDaysHasEntered() {
        assertEquals(Standing.ENTERED, standing(since("a.example", 5, TWO_DAYS.plusNanos(1))));
    }

    @Test
    void absentForSevenTrackedDaysIsReturning() {
        assertEquals(Standing.RETURNING, standing(since("a.example", 5, Duration.ZERO), sightedInRun(43, 50)));
        assertEquals(Standing.RETURNING, standing(since("a.example", 5, Duration.ZERO), sightedInRun(1, 50)));
    }

    @Test
    void absentForSixTrackedDaysHasEnteredAndIsNotFirstSeen() {
        assertEquals(Standing.ENTERED, standing(since("a.example", 5, Duration.ZERO), sightedInRun(44, 50)));
    }

    @Test
    void anOutageOfRunsIsNotAbsence() {
        // Last tracked in the last run there was, two months ago.
        Memory memory = memory(new Sighting(Memories.DAY.minusDays(90), Memories.DAY.minusDays(60), 50), 50);
        assertEquals(Standing.ENTERED, standing(since("a.example", 5, Duration.ZERO), Optional.of(memory)));
    }

    @Test
    void spamThatLeftTheWindowSevenDaysBeforeItCameBackIsReturning() {
        Instant first = TO.minus(Duration.ofHours(3));
        Instant earlier = first.minus(Duration.ofDays(30 + 7));
        assertEquals(Standing.RETURNING, standing(since("a.example", 5, Duration.ofHours(3), earlier)));
        assertEquals(Standing.ENTERED, standing(since("a.example", 5, Duration.ofHours(3), earlier.plusNanos(1))));
    }

    @Test
    void spamOfBeforeThatOnlyNowArrivedIsNoReturn() {
        Instant longAgo = TO.minus(Duration.ofDays(40));
        assertEquals(Standing.ENTERED, standing(late("a.example", 5, longAgo)));
        assertEquals(Standing.ENTERED, standing(late("a.example", 5, longAgo), sightedInRun(43, 50)));
    }

    @Test
    void aPlaceThatOthersLeftIsNoReturnWithoutSpamSince() {
        assertEquals(Standing.ENTERED, standing(old("a.example", 5), sightedInRun(43, 50)));
    }

    @Test
    void aSightingCountsMoreThanTheHistoryOfTheData() {
        Instant longAgo = TO.minus(Duration.ofDays(44));
        assertEquals(Standing.ENTERED, standing(since("a.example", 5, Duration.ZERO, longAgo), sightedInRun(50, 50)));
    }

    @Test
    void aMemoryOfAnotherDomainSaysNothingAboutThisOne() {
        Memory memory = Memories.of(Memories.DAY.minusDays(1), 50, "other.example");
        assertEquals(Standing.FIRST_SEEN, standing(since("a.example", 5, Duration.ZERO), Optional.of(memory)));
    }

    private static Standing standing(DomainActivity activity) {
        return standing(activity, Optional.empty());
    }

    private static Standing standing(DomainActivity activity, Optional<Memory> memory) {
        SnapshotDiff diff = SnapshotDiff.between(baseline(), Snapshots.of(activity), HUNT, memory);
        return changeOf("a.example", diff).standing().orElseThrow();
    }

    private static Optional<Memory> sightedInRun(long lastRun, long run) {
        return Optional.of(memory(new Sighting(Memories.DAY.minusDays(70), Memories.DAY.minusDays(1), lastRun), run));
    }

    private static Memory memory(Sighting sighting, long run) {
        return new Memory(
                Memories.DAY.minusDays(1),
                HUNT.fingerprint(),
                run,
                List.of(),
                Map.of(new SenderDomain("a.example"), sighting));
    }
}
