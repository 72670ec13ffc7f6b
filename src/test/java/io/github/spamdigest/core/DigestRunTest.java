package io.github.spamdigest.core;

import static io.github.spamdigest.testing.Memories.DAY;
import static io.github.spamdigest.testing.RunFixture.endOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.RunListener.StepReport;
import io.github.spamdigest.testing.RunFixture;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The order of the steps, and what a failure of each leaves behind. */
class DigestRunTest {

    private final RunFixture house = new RunFixture();

    @BeforeEach
    void thereIsSpam() {
        house.source.dataSince(endOf(DAY.minusDays(60))).deliver("a.example", 3, endOf(DAY.minusDays(1)));
    }

    @Test
    void aRunClaimsAsksRendersSendsAndThenRemembers() {
        RunReport report = house.run(DAY);
        assertEquals(List.of("head", "claim", "query", "render", "claim sending", "send", "remember"), house.journal);
        assertEquals(RunReport.Outcome.SENT, report.outcome());
        assertEquals(List.of(report), house.stored.reports());
        assertEquals(Optional.of(DAY), house.stored.head().lastSent());
        assertEquals(Optional.empty(), house.stored.head().claim());
    }

    @Test
    void aLaterRunRecallsTheLastOneAfterItHasClaimed() {
        house.run(DAY);
        house.journal.clear();
        house.run(DAY.plusDays(1));
        assertEquals(
                List.of("head", "claim", "recall " + DAY, "query", "render", "claim sending", "send", "remember"),
                house.journal);
    }

    @Test
    void aFailedQueryReleasesTheClaimAndSendsAndRemembersNothing() {
        house.source.failWith(Optional.of("The workspace did not answer."));
        DigestException failure = assertThrows(DigestException.class, () -> house.run(DAY));
        assertEquals("The workspace did not answer.", failure.sentence());
        assertNothingLeft();
        assertEquals(Head.FRESH, house.stored.head().tagged(""));

        house.source.failWith(Optional.empty());
        assertEquals(RunReport.Outcome.SENT, house.run(DAY).outcome());
        assertEquals(
                SendContext.Repeat.NONE, house.renderer.last().circumstances().repeat());
    }

    @Test
    void aFailedRenderingReleasesTheClaimAndSendsAndRemembersNothing() {
        house.renderer.failOnce("The template is broken.");
        assertThrows(DigestException.class, () -> house.run(DAY));
        assertNothingLeft();
        assertEquals(RunReport.Outcome.SENT, house.run(DAY).outcome());
    }

    @Test
    void aMemoryThatCannotBeRecalledReleasesTheClaim() {
        house.run(DAY);
        house.stored.makeNewer(DAY);
        assertThrows(DigestException.class, () -> house.run(DAY.plusDays(1)));
        assertEquals(Optional.empty(), house.stored.head().claim());
    }

    @Test
    void aSendingThatCertainlyFailedLeavesNoDoubtAndTheNextRunSends() {
        for (DigestException certain : List.of(
                DigestException.failed("Come back later."),
                DigestException.refused("No mailbox."),
                DigestException.usage("No address."))) {
            house.sender.failOnce(certain);
            assertThrows(DigestException.class, () -> house.run(DAY));
            assertNothingLeft();
            assertEquals(Head.FRESH, house.stored.head().tagged(""), certain.sentence());
        }
        assertEquals(RunReport.Outcome.SENT, house.run(DAY).outcome());
        assertEquals(
                SendContext.Repeat.NONE, house.renderer.last().circumstances().repeat());
    }

    @Test
    void aSendingWithoutAnAnswerRemembersNothingAndTheNextRunIsAPossibleRepeat() {
        loseTheAnswer();
        assertNothingLeft();
        assertEquals(Optional.empty(), house.stored.head().claim());

        assertEquals(RunReport.Outcome.SENT, house.run(DAY).outcome());
        assertPossibleRepeat();
        assertEquals(1, house.sender.sent().size());
        assertEquals(List.of(), house.stored.head().doubted());
    }

    @Test
    void aDefectWhileSendingLeavesTheDoubtToo() {
        house.sender.meanwhile(() -> {
            throw new IllegalStateException("a defect");
        });
        assertThrows(IllegalStateException.class, () -> house.run(DAY));
        assertEquals(List.of(DAY), house.stored.head().doubted());
    }

    @Test
    void aMailThatCouldNotBeRememberedIsMarkedAllTheSameAndNotSentAgain() {
        house.memory.failToRememberOnce();
        DigestException failure = assertThrows(DigestException.class, () -> house.run(DAY));
        assertEquals("The storage did not answer.", failure.sentence());
        assertEquals(RunReport.Outcome.ALREADY_SENT, house.run(DAY).outcome());
        assertEquals(List.of(), house.stored.head().kept());
        assertEquals(1, house.sender.sent().size());
    }

    @Test
    void aMailThatCouldNotBeMarkedIsSentAgainAsAPossibleRepeat() {
        house.memory.loseStorageBeforeRemembering();
        assertThrows(DigestException.class, () -> house.run(DAY));
        assertEquals(RunReport.Outcome.CLAIMED_ELSEWHERE, house.run(DAY).outcome());
        house.clock.advance(Head.CLAIM_LIVES);
        house.run(DAY);
        assertEquals(2, house.sender.sent().size());
        assertPossibleRepeat();
        assertEquals(
                SendContext.Repeat.NONE,
                house.renderer.all().get(0).circumstances().repeat());
    }

    @Test
    void theDoubtWhetherAMailLeftOutlivesAFailedQueryAndACertainRefusal() {
        loseTheAnswer();
        house.clock.advance(Head.CLAIM_LIVES);
        house.source.failWith(Optional.of("The workspace did not answer."));
        assertThrows(DigestException.class, () -> house.run(DAY));
        house.source.failWith(Optional.empty());
        house.sender.failOnce();
        assertThrows(DigestException.class, () -> house.run(DAY));

        assertEquals(RunReport.Outcome.SENT, house.run(DAY).outcome());
        assertPossibleRepeat();
    }

    @Test
    void theDoubtWhetherAMailLeftOutlivesTheDigestsOfOtherDates() {
        loseTheAnswer();
        house.clock.advance(Duration.ofDays(1));
        house.source.failWith(Optional.of("The workspace did not answer."));
        assertThrows(DigestException.class, () -> house.run(DAY.plusDays(1)));

        house.source.failWith(Optional.empty());
        house.run(DAY);
        assertPossibleRepeat();
    }

    @Test
    void everyStepIsToldWhenItEndsWithItsRowsAndHowLongItTook() {
        house.renderer.meanwhile(() -> house.clock.advance(Duration.ofSeconds(3)));
        house.sender.failOnce();
        assertThrows(DigestException.class, () -> house.run(DAY));
        assertEquals(
                List.of(RunStep.CLAIM, RunStep.RECALL, RunStep.QUERY, RunStep.JUDGE, RunStep.RENDER, RunStep.SEND),
                house.steps.stream().map(StepReport::step).toList());
        assertTrue(house.steps.stream().allMatch(step -> step.date().equals(DAY)));
        assertEquals(OptionalLong.of(2), house.steps.get(2).rows());
        assertEquals(Duration.ofSeconds(3), house.steps.get(4).took());
        assertEquals(Optional.empty(), house.steps.get(4).failure());
        assertTrue(house.steps.get(5).failure().isPresent());
    }

    @Test
    void aStepDuringWhichTheClockIsSetBackTookNoTime() {
        house.renderer.meanwhile(() -> house.clock.advance(Duration.ofSeconds(-3)));
        house.run(DAY);
        assertEquals(Duration.ZERO, house.steps.get(4).took());
    }

    private void loseTheAnswer() {
        house.sender.loseTheAnswerOnce();
        assertThrows(DigestException.class, () -> house.run(DAY));
    }

    private void assertPossibleRepeat() {
        assertEquals(
                SendContext.Repeat.POSSIBLE,
                house.renderer.last().circumstances().repeat());
    }

    private void assertNothingLeft() {
        assertEquals(List.of(), house.sender.sent());
        assertEquals(List.of(), house.stored.reports());
        assertEquals(Optional.empty(), house.stored.head().lastSent());
    }
}
