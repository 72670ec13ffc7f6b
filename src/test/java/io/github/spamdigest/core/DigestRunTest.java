package io.github.spamdigest.core;

import static io.github.spamdigest.testing.Memories.DAY;
import static io.github.spamdigest.testing.RunFixture.endOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.spamdigest.testing.RunFixture;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
                Circumstances.Repeat.NONE, house.renderer.last().circumstances().repeat());
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
    void aFailedSendingRemembersNothingAndTheNextRunIsAPossibleRepeat() {
        house.sender.failOnce();
        assertThrows(DigestException.class, () -> house.run(DAY));
        assertNothingLeft();
        assertEquals(RunReport.Outcome.CLAIMED_ELSEWHERE, house.run(DAY).outcome());

        house.clock.advance(DigestRun.CLAIM_LIVES);
        assertEquals(RunReport.Outcome.SENT, house.run(DAY).outcome());
        assertEquals(
                Circumstances.Repeat.POSSIBLE,
                house.renderer.last().circumstances().repeat());
        assertEquals(1, house.sender.sent().size());
    }

    @Test
    void aMailThatCouldNotBeRememberedIsSentAgainAsAPossibleRepeat() {
        house.memory.failToRememberOnce();
        assertThrows(DigestException.class, () -> house.run(DAY));
        house.clock.advance(DigestRun.CLAIM_LIVES);
        house.run(DAY);
        assertEquals(2, house.sender.sent().size());
        assertEquals(
                Circumstances.Repeat.POSSIBLE,
                house.renderer.last().circumstances().repeat());
        assertEquals(
                Circumstances.Repeat.NONE,
                house.renderer.all().get(0).circumstances().repeat());
    }

    @Test
    void theDoubtWhetherAMailLeftOutlivesAFailedQuery() {
        house.sender.failOnce();
        assertThrows(DigestException.class, () -> house.run(DAY));
        house.clock.advance(DigestRun.CLAIM_LIVES);
        house.source.failWith(Optional.of("The workspace did not answer."));
        assertThrows(DigestException.class, () -> house.run(DAY));

        house.source.failWith(Optional.empty());
        house.clock.advance(Duration.ofSeconds(1));
        assertEquals(RunReport.Outcome.SENT, house.run(DAY).outcome());
        assertEquals(
                Circumstances.Repeat.POSSIBLE,
                house.renderer.last().circumstances().repeat());
    }

    private void assertNothingLeft() {
        assertEquals(List.of(), house.sender.sent());
        assertEquals(List.of(), house.stored.reports());
        assertEquals(Optional.empty(), house.stored.head().lastSent());
    }
}
