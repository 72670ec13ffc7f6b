package io.github.spamdigest.core;

import static io.github.spamdigest.testing.Memories.DAY;
import static io.github.spamdigest.testing.RunFixture.endOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.lists.BundledLists;
import io.github.spamdigest.testing.FakeSource;
import io.github.spamdigest.testing.RunFixture;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a digest is compared with, and why. */
class DigestRunBaselineTest {

    private static final TimeWindow TODAY = TimeWindow.endingAt(endOf(DAY), 30);
    private static final SenderDomain A = new SenderDomain("a.example");

    private final RunFixture house = new RunFixture();

    @BeforeEach
    void thereIsSpam() {
        house.source.dataSince(endOf(DAY.minusDays(60))).deliver("a.example", 3, endOf(DAY.minusDays(2)));
    }

    @Test
    void aFirstRunAsksForTodayAndYesterdayInOneBreath() {
        house.run(DAY);
        assertEquals(
                List.of(new FakeSource.Question(List.of(TODAY, TODAY.dayBefore()), Set.of())),
                house.source.questions());
        assertBaseline(Baseline.Kind.COMPUTED, Baseline.Because.FIRST_RUN);
        assertEquals(
                Optional.of(DAY.minusDays(1)), house.renderer.last().baseline().date());
        assertEquals(
                Optional.of(Standing.STEADY),
                house.renderer.last().diff().changes().get(0).standing());
    }

    @Test
    void aLaterRunAsksForTodayOnlyAndWatchesYesterdaysDomains() {
        house.run(DAY);
        house.run(DAY.plusDays(1));
        TimeWindow tomorrow = TimeWindow.endingAt(endOf(DAY.plusDays(1)), 30);
        assertEquals(
                new FakeSource.Question(List.of(tomorrow), Set.of(A)),
                house.source.questions().get(1));
        assertBaseline(Baseline.Kind.STORED, Baseline.Because.SAME_QUESTION);
        assertEquals(Optional.of(DAY), house.renderer.last().baseline().date());
    }

    @Test
    void yesterdaysInternationalDomainsAreWatchedInBothSpellings() {
        house.source.deliver("stra\u00dfe.example", 2, endOf(DAY.minusDays(2)));
        for (LocalDate date : List.of(DAY, DAY.plusDays(1))) {
            new DigestRun(
                            house.memory,
                            house.source,
                            house.renderer,
                            house.sender,
                            BundledLists.with(Set.of(), Set.of(), Set.of()),
                            house.clock)
                    .run(new Hunt(30, 10), new DigestRequest(date, endOf(date), ZoneOffset.UTC, false, "host-1"));
        }
        assertEquals(
                Set.of(A, new SenderDomain("stra\u00dfe.example"), new SenderDomain("xn--strae-oqa.example")),
                house.source.questions().get(1).watched());
    }

    @Test
    void anotherQuestionIsComparedWithItsOwnYesterday() {
        house.run(DAY);
        house.run(new Hunt(14, 10), DAY.plusDays(1));
        assertBaseline(Baseline.Kind.COMPUTED, Baseline.Because.QUESTION_CHANGED);
        assertEquals(2, house.source.questions().get(1).windows().size());
    }

    @Test
    void sightingsOutliveAChangeOfTheQuestion() {
        house.run(DAY);
        house.run(new Hunt(14, 10), DAY.plusDays(1));
        RecallResult.Found found = (RecallResult.Found) house.stored.recall(DAY.plusDays(1));
        assertEquals(
                new Sighting(DAY.minusDays(1), DAY.plusDays(1), 2),
                found.memory().sightings().get(A));
    }

    @Test
    void aLongerListIsStillComparedWithTheStoredRun() {
        house.run(DAY);
        house.run(new Hunt(30, 25), DAY.plusDays(1));
        assertBaseline(Baseline.Kind.STORED, Baseline.Because.SAME_QUESTION);
    }

    @Test
    void aDamagedMemoryIsSaidAndTheDigestStillGoesOut() {
        house.run(DAY);
        house.stored.damage(DAY);
        assertEquals(RunReport.Outcome.SENT, house.run(DAY.plusDays(1)).outcome());
        assertBaseline(Baseline.Kind.COMPUTED, Baseline.Because.MEMORY_DAMAGED);
        assertEquals(Set.of(DAY), house.stored.putAside());
    }

    @Test
    void dataThatDoesNotReachBackIsNotComparedWith() {
        house.source.dataSince(TODAY.from());
        RunReport report = house.run(DAY);
        assertBaseline(Baseline.Kind.INCOMPLETE, Baseline.Because.FIRST_RUN);
        assertEquals(Optional.of(Baseline.Kind.INCOMPLETE), report.baseline());
        assertEquals(Optional.empty(), report.comparedWith());
        assertEquals(
                Optional.empty(), house.renderer.last().diff().changes().get(0).standing());
    }

    @Test
    void withoutDataThereIsNothingToCompareWith() {
        RunFixture empty = new RunFixture();
        RunReport report = empty.run(DAY);
        assertEquals(Optional.of(Baseline.Kind.NONE), report.baseline());
        assertEquals(Optional.of(Findings.State.NO_DATA), report.state());
        assertEquals(1, empty.sender.sent().size());
    }

    @Test
    void aDayWithoutDataIsSentAndIsNotWhatTheNextDayIsComparedWith() {
        house.run(DAY);
        house.source.withoutData();
        assertEquals(
                Optional.of(Findings.State.NO_DATA), house.run(DAY.plusDays(1)).state());
        house.source.dataSince(endOf(DAY.minusDays(60)));
        house.run(DAY.plusDays(2));
        assertBaseline(Baseline.Kind.STORED, Baseline.Because.SAME_QUESTION);
        assertEquals(Optional.of(DAY), house.renderer.last().baseline().date());
        assertEquals(List.of(DAY, DAY.plusDays(2)), house.stored.head().kept());
        assertEquals(3, house.stored.reports().size());
        assertEquals(List.of(), house.renderer.last().circumstances().missed());
    }

    @Test
    void theAgeFromWhichDataIsStaleIsPartOfWhatIsAskedAndNotOfTheQuestion() {
        Hunt patient = new Hunt(30, 10, Counting.DELIVERIES, Exclusions.DEFAULT, 7, Duration.ofDays(9));
        assertEquals(new Hunt(30, 10).fingerprint(), patient.fingerprint());
    }

    private void assertBaseline(Baseline.Kind kind, Baseline.Because because) {
        Baseline baseline = house.renderer.last().baseline();
        assertEquals(kind, baseline.kind());
        assertEquals(because, baseline.because());
    }
}
