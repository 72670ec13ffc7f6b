package io.github.spamdigest.core;

import static io.github.spamdigest.testing.Memories.DAY;
import static io.github.spamdigest.testing.RunFixture.endOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.testing.Heads;
import io.github.spamdigest.testing.RunFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One mail a date, whoever else is at work. */
class DigestRunClaimTest {

    private final RunFixture house = new RunFixture();

    @Test
    void aDateThatWasSentIsNotAskedAgain() {
        house.run(DAY);
        house.journal.clear();
        RunReport report = house.run(DAY);
        assertEquals(RunReport.Outcome.ALREADY_SENT, report.outcome());
        assertEquals(Optional.empty(), report.state());
        assertEquals(List.of("head"), house.journal);
        assertEquals(RunReport.Outcome.ALREADY_SENT, house.run(DAY.minusDays(1)).outcome());
        assertEquals(1, house.sender.sent().size());
    }

    @Test
    void aDateThatAnotherRunHoldsIsLeftToIt() {
        claimElsewhere(house.clock.instant().plusNanos(1));
        assertEquals(RunReport.Outcome.CLAIMED_ELSEWHERE, house.run(DAY).outcome());
        assertEquals(List.of("head"), house.journal);
    }

    @Test
    void aClaimThatRanOutIsTakenOver() {
        claimElsewhere(house.clock.instant());
        assertEquals(RunReport.Outcome.SENT, house.run(DAY).outcome());
        assertEquals(
                SendContext.Repeat.NONE, house.renderer.last().circumstances().repeat());
    }

    @Test
    void aRunWhoseClaimIsAboutToRunOutSendsNothingAndGivesTheDateFree() {
        house.renderer.meanwhile(() -> house.clock.advance(Head.CLAIM_LIVES.minus(ClaimedRun.SENDING_TAKES)));
        DigestException failure = assertThrows(DigestException.class, () -> house.run(DAY));
        assertTrue(failure.sentence().contains("took so long that another may take over"), failure.sentence());
        assertEquals(List.of(), house.sender.sent());
        assertEquals(Head.FRESH, house.stored.head().tagged(""));
    }

    @Test
    void aRunThatSleptWhileItMarkedTheSendingSendsNothingAndLeavesNoDoubt() {
        house.memory.meanwhileSending(() -> house.clock.advance(Head.CLAIM_LIVES));
        assertThrows(DigestException.class, () -> house.run(DAY));
        assertEquals(List.of(), house.sender.sent());
        assertEquals(Head.FRESH, house.stored.head().tagged(""));
    }

    @Test
    void aRunThatIsJustInTimeSends() {
        house.renderer.meanwhile(() -> house.clock.advance(
                Head.CLAIM_LIVES.minus(ClaimedRun.SENDING_TAKES).minusNanos(1)));
        assertEquals(RunReport.Outcome.SENT, house.run(DAY).outcome());
    }

    @Test
    void whoAsksAgainMayReadForHours() {
        house.renderer.meanwhile(() -> house.clock.advance(Duration.ofHours(3)));
        assertEquals(RunReport.Outcome.SENT, house.again(DAY).outcome());
    }

    @Test
    void aTickAndAManualRunAtOnceSendOneMail() {
        house.renderer.meanwhile(() -> assertEquals(
                RunReport.Outcome.CLAIMED_ELSEWHERE, house.tick("command line").outcome()));
        house.clock.set(endOf(DAY).plus(Duration.ofHours(1)));
        assertEquals(RunReport.Outcome.SENT, house.tick("host-1").outcome());
        assertEquals(RunReport.Outcome.ALREADY_SENT, house.tick("command line").outcome());
        assertEquals(1, house.sender.sent().size());
    }

    @Test
    void aClaimLostBeforeSendingSendsNothing() {
        house.renderer.meanwhile(() -> house.stored.replace(Heads.claimed(house.stored.head(), DAY, "host-2")));
        DigestException failure = assertThrows(DigestException.class, () -> house.run(DAY));
        assertTrue(failure.sentence().contains("taken over by another run"), failure.sentence());
        assertEquals(List.of(), house.sender.sent());
        assertEquals(List.of(), house.stored.reports());
        assertEquals("host-2", house.stored.head().claim().orElseThrow().owner());
    }

    @Test
    void aReleaseAfterALostClaimLeavesTheOtherRunsClaim() {
        house.renderer.meanwhile(() -> {
            house.stored.replace(Heads.claimed(house.stored.head(), DAY, "host-2"));
            throw DigestException.failed("The template is broken.");
        });
        assertThrows(DigestException.class, () -> house.run(DAY));
        assertEquals("host-2", house.stored.head().claim().orElseThrow().owner());
    }

    @Test
    void whoAsksAgainIsNotHeldUpByAClaimOrAnEarlierMail() {
        house.run(DAY);
        claimElsewhere(Instant.MAX);
        assertEquals(RunReport.Outcome.SENT, house.again(DAY).outcome());
        assertEquals(2, house.sender.sent().size());
    }

    @Test
    void aClaimTellsWhoHoldsItAndUntilWhen() {
        house.renderer.meanwhile(() -> assertEquals(
                Optional.of(new Head.Claim(
                        DAY, "host-1", endOf(DAY).plus(Duration.ofHours(1)).plus(Head.CLAIM_LIVES))),
                house.stored.head().claim()));
        house.run(DAY);
    }

    private void claimElsewhere(Instant until) {
        Head.Claim claim = new Head.Claim(DAY, "host-2", until);
        house.stored.replace(Heads.claimed(house.stored.head(), claim)).orElseThrow();
    }
}
