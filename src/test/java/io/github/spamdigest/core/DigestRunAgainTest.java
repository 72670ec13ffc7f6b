package io.github.spamdigest.core;

import static io.github.spamdigest.testing.Memories.DAY;
import static io.github.spamdigest.testing.RunFixture.endOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.testing.Heads;
import io.github.spamdigest.testing.RunFixture;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dates that somebody asks for again, dates that were missed, and clocks that are set back. */
class DigestRunAgainTest {

    private final RunFixture house = new RunFixture();

    @BeforeEach
    void thereIsSpam() {
        house.source.dataSince(endOf(DAY.minusDays(60))).deliver("a.example", 3, endOf(DAY.minusDays(1)));
    }

    @Test
    void theLatestDateIsSentAgainByTheNextTickAndOnce() {
        house.tickAt(DAY.minusDays(1), "06:00");
        house.tickAt(DAY, "06:00");
        ask(DAY);
        assertEquals(RunReport.Outcome.SENT, house.tickAt(DAY, "07:00").outcome());
        assertEquals(asked(), house.renderer.last().circumstances());
        assertEquals(
                Optional.of(DAY.minusDays(1)), house.renderer.last().baseline().date());
        assertEquals(RunReport.Outcome.ALREADY_SENT, house.tickAt(DAY, "08:00").outcome());
        assertEquals(3, house.sender.sent().size());
    }

    @Test
    void anOlderDateIsSentWithItsOwnWindowAndComparedWithTheRunBeforeIt() {
        for (int day = 0; day < 5; day++) {
            house.tickAt(DAY.plusDays(day), "06:00");
        }
        ask(DAY.plusDays(2));
        RunReport report = house.tickAt(DAY.plusDays(4), "07:00");
        assertEquals(DAY.plusDays(2), report.date());
        assertEquals(endOf(DAY.plusDays(2)), report.asOf());
        assertEquals(Optional.of(DAY.plusDays(1)), report.comparedWith());
        assertEquals(asked(), house.renderer.last().circumstances());
        assertEquals(Optional.of(DAY.plusDays(4)), house.stored.head().lastSent());
        assertEquals(DAY.plusDays(2), house.steps.get(house.steps.size() - 1).date());
    }

    @Test
    void theDateThatIsDueComesFirstAndOneDigestIsMadeATick() {
        house.tickAt(DAY, "06:00");
        ask(DAY);
        ask(DAY.minusDays(3));
        List<LocalDate> dates = List.of(
                house.tickAt(DAY.plusDays(1), "06:00").date(),
                house.tickAt(DAY.plusDays(1), "07:00").date(),
                house.tickAt(DAY.plusDays(1), "08:00").date());
        assertEquals(List.of(DAY.plusDays(1), DAY.minusDays(3), DAY), dates);
    }

    @Test
    void aDateThatFailsStaysAskedForAndOperatorsAreNotTold() {
        house.tickAt(DAY, "06:00");
        ask(DAY);
        house.source.failWith(DigestException.refused("No role."));
        house.failAt(DAY, "12:00");
        assertEquals(List.of(), house.operators.sent());
        house.source.failWith(Optional.empty());
        assertEquals(RunReport.Outcome.SENT, house.tickAt(DAY, "13:00").outcome());
    }

    @Test
    void aDateThatIsNotDueYetWaitsAndIsThenNoRepeat() {
        house.tickAt(DAY, "06:00");
        ask(DAY.plusDays(1));
        assertEquals(RunReport.Outcome.ALREADY_SENT, house.tickAt(DAY, "07:00").outcome());
        house.tickAt(DAY.plusDays(1), "06:00");
        assertEquals(SendContext.ORDINARY, house.renderer.last().circumstances());
        assertEquals(List.of(), house.stored.head().asked());
    }

    @Test
    void missedDatesAreNamedAndTheComparisonIsWithTheLastSentOne() {
        house.tickAt(DAY, "06:00");
        house.source.failWith(Optional.of("The workspace did not answer."));
        house.failAt(DAY.plusDays(1), "06:00");
        house.source.failWith(Optional.empty());
        house.tickAt(DAY.plusDays(3), "06:00");
        assertEquals(
                List.of(DAY.plusDays(1), DAY.plusDays(2)),
                house.renderer.last().circumstances().missed());
        assertEquals(Optional.of(DAY), house.renderer.last().baseline().date());
        house.tickAt(DAY.plusDays(4), "06:00");
        assertEquals(SendContext.ORDINARY, house.renderer.last().circumstances());
    }

    @Test
    void theFirstDigestMissesNothingAndAfterAYearAMonthIsNamed() {
        house.tickAt(DAY, "06:00");
        assertEquals(List.of(), house.renderer.last().circumstances().missed());
        house.tickAt(DAY.plusDays(365), "06:00");
        List<LocalDate> missed = house.renderer.last().circumstances().missed();
        assertEquals(SendContext.MOST_MISSED, missed.size());
        assertEquals(DAY.plusDays(364), missed.get(missed.size() - 1));
    }

    @Test
    void aClockThatIsSetBackByADaySendsNoEarlierDate() {
        house.tickAt(DAY, "06:00");
        assertEquals(
                RunReport.Outcome.ALREADY_SENT,
                house.tickAt(DAY.minusDays(1), "06:00").outcome());
        house.tickAt(DAY.plusDays(1), "06:00");
        assertEquals(2, house.sender.sent().size());
    }

    @Test
    void aClockThatDiffersByDaysFailsAndIsToldInsteadOfKeepingSilent() {
        house.tickAt(DAY.plusDays(300), "06:00");
        DigestException failure = house.failAt(DAY, "06:00");
        assertEquals(DigestException.Kind.REFUSED, failure.kind());
        assertTrue(failure.sentence().contains("one of the two clocks is wrong"), failure.sentence());
        assertEquals(1, house.operators.sent().size());
        assertEquals(1, house.sender.sent().size());
        assertEquals(Optional.empty(), house.stored.head().claim());
    }

    @Test
    void aClaimOfAClockThatWasFarAheadHoldsNobodyUp() {
        claim(DAY.plusDays(300), "06:20");
        assertEquals(RunReport.Outcome.SENT, house.tickAt(DAY, "06:00").outcome());
        assertEquals(
                RunReport.Outcome.SENT, house.tickAt(DAY.plusDays(1), "06:00").outcome());
    }

    @Test
    void aClockThatIsSetBackByMinutesDoesNotTakeALiveClaim() {
        claim(DAY, "06:35");
        assertEquals(
                RunReport.Outcome.CLAIMED_ELSEWHERE, house.tickAt(DAY, "06:00").outcome());
    }

    /** What a run that is at work, or was killed, has stored. */
    private void claim(LocalDate date, String until) {
        Head.Claim claim = new Head.Claim(
                date, "host-1", date.atTime(LocalTime.parse(until)).toInstant(ZoneOffset.UTC));
        house.stored.replace(Heads.claimed(house.stored.head(), claim)).orElseThrow();
    }

    private void ask(LocalDate date) {
        house.stored.replace(house.stored.head().asking(date)).orElseThrow();
    }

    private static SendContext asked() {
        return new SendContext(SendContext.Repeat.ASKED_FOR, List.of());
    }
}
