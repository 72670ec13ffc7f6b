package io.github.spamdigest.core;

import static io.github.spamdigest.testing.Memories.DAY;
import static io.github.spamdigest.testing.RunFixture.endOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.testing.RunFixture;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When operators are told that there is no digest: once a date, at once or after the time to give up. */
class DigestRunGiveUpTest {

    private static final DigestException NO_ROLE = DigestException.refused("Log Analytics refuses; assign the role.");

    private final RunFixture house = new RunFixture();

    @BeforeEach
    void thereIsSpam() {
        house.source.dataSince(endOf(DAY.minusDays(60))).deliver("a.example", 3, endOf(DAY.minusDays(1)));
    }

    @Test
    void whatOnlyAPersonCanCureIsToldAtOnceAndTheRunFailsAllTheSame() {
        house.tickAt(DAY.minusDays(1), "06:00");
        house.source.failWith(NO_ROLE);
        DigestException failure = house.failAt(DAY, "06:00");

        assertEquals(NO_ROLE, failure);
        assertEquals(
                List.of(new Notice(
                        DAY,
                        ZoneOffset.UTC,
                        Instant.parse("2026-03-02T06:00:00Z"),
                        RunStep.QUERY,
                        "Log Analytics refuses; assign the role.",
                        "host-1",
                        Optional.of(DAY.minusDays(1)),
                        Optional.empty())),
                house.renderer.notices());
        assertEquals(1, house.operators.sent().size());
        assertEquals(Optional.of(DAY), house.stored.head().gaveUp());
        assertEquals(Optional.empty(), house.stored.head().claim());
    }

    @Test
    void operatorsAreToldOnceADate() {
        house.source.failWith(NO_ROLE);
        for (String time : List.of("06:00", "07:00", "12:00", "23:00")) {
            house.failAt(DAY, time);
        }
        assertEquals(1, house.operators.sent().size());
        house.failAt(DAY.plusDays(1), "06:00");
        assertEquals(2, house.operators.sent().size());
    }

    @Test
    void aFailureThatMayPassIsToldWhenItIsTimeToGiveUp() {
        house.source.failWith(Optional.of("The workspace did not answer."));
        for (String time : List.of("06:00", "09:00", "10:59:59")) {
            house.failAt(DAY, time);
            assertEquals(List.of(), house.operators.sent(), time);
        }
        house.failAt(DAY, "11:00");
        house.failAt(DAY, "12:00");
        assertEquals(1, house.operators.sent().size());
        assertEquals(
                Optional.of(Instant.parse("2026-03-02T12:00:00Z")),
                house.renderer.notices().get(0).next());
    }

    @Test
    void aDigestThatSucceedsAfterTheNoticeIsSentAsUsual() {
        house.source.failWith(NO_ROLE);
        house.failAt(DAY, "06:00");
        house.source.failWith(Optional.empty());
        assertEquals(RunReport.Outcome.SENT, house.tickAt(DAY, "13:00").outcome());
        assertEquals(SendContext.ORDINARY, house.renderer.last().circumstances());
        assertEquals(RunReport.Outcome.ALREADY_SENT, house.tickAt(DAY, "14:00").outcome());
    }

    @Test
    void aNoticeThatDidNotLeaveIsTriedAgainAndHoldsNobodyUp() {
        house.source.failWith(NO_ROLE);
        house.operators.failOnce();
        DigestException failure = house.failAt(DAY, "06:00");
        assertEquals(NO_ROLE, failure);
        assertEquals(1, failure.getSuppressed().length);
        assertEquals(Head.FRESH, house.stored.head().tagged(""));

        house.failAt(DAY, "06:01");
        assertEquals(1, house.operators.sent().size());
    }

    @Test
    void twoHostsThatFailAtOnceTellOnce() {
        house.source.failWith(NO_ROLE);
        house.operators.meanwhile(() -> assertEquals(
                RunReport.Outcome.CLAIMED_ELSEWHERE, house.tick("host-2").outcome()));
        house.failAt(DAY, "06:00");
        house.failAt(DAY, "06:00");
        assertEquals(1, house.operators.sent().size());
    }

    @Test
    void aMailWhoseAnswerIsLostAgainAndAgainIsToldWhenItIsTime() {
        for (String time : List.of("06:00", "08:00", "11:00")) {
            house.sender.loseTheAnswerOnce();
            house.failAt(DAY, time);
        }
        assertEquals(RunStep.SEND, house.renderer.notices().get(0).step());
        assertEquals(List.of(DAY), house.stored.head().doubted());
        assertEquals(Optional.of(DAY), house.stored.head().gaveUp());
        house.tickAt(DAY, "12:00");
        assertEquals(
                SendContext.Repeat.POSSIBLE,
                house.renderer.last().circumstances().repeat());
    }

    @Test
    void aDigestThatWasSentAndNotRememberedIsNoReasonForANotice() {
        house.memory.failToRememberOnce();
        house.failAt(DAY, "23:00");
        assertEquals(List.of(), house.operators.sent());
    }

    @Test
    void aDefectOfTheProgramIsToldAsOne() {
        house.renderer.meanwhile(() -> {
            throw new IllegalStateException("no such row");
        });
        house.clock.set(DAY.atTime(11, 0).toInstant(ZoneOffset.UTC));
        assertThrows(IllegalStateException.class, house::tick);
        String sentence = house.renderer.notices().get(0).sentence();
        assertTrue(sentence.contains("no such row") && sentence.contains("this is a defect"), sentence);
    }

    @Test
    void aHeadThatOnlyAPersonCanMendIsToldInTheFirstHourOfTheDateOnly() {
        house.stored.breakHead(DigestException.refused("The head is damaged; restore it."));
        house.failAt(DAY, "06:00");
        house.failAt(DAY, "07:00");
        house.failAt(DAY, "11:30");
        assertEquals(1, house.operators.sent().size());
        assertEquals(RunStep.CLAIM, house.renderer.notices().get(0).step());
        house.failAt(DAY.plusDays(1), "06:59:59");
        assertEquals(2, house.operators.sent().size());
    }

    @Test
    void aHeadThatCannotBeReachedIsToldInTheHourOfGivingUp() {
        house.stored.breakHead(DigestException.failed("The table does not answer."));
        for (String time : List.of("06:00", "10:00", "11:00", "12:00")) {
            house.failAt(DAY, time);
        }
        assertEquals(1, house.operators.sent().size());
    }

    @Test
    void whatCannotBeBegunIsToldOnceADateAndOnlyWhileThereIsNoDigest() {
        DigestException wrong = DigestException.usage("1 setting is wrong: - DIGEST_TOP is '0'");
        house.clock.set(endOf(DAY).plus(Duration.ofHours(1)));
        DigestRequest due = house.schedule.requestAt(house.clock.instant(), "host-1");
        house.run().giveUp(due, wrong);
        house.run().giveUp(due, wrong);
        assertEquals(1, house.operators.sent().size());
        assertEquals(RunStep.SETTINGS, house.renderer.notices().get(0).step());

        house.tick();
        house.clock.advance(Duration.ofDays(1));
        house.tick();
        house.run().giveUp(house.schedule.requestAt(house.clock.instant(), "host-1"), wrong);
        assertEquals(1, house.operators.sent().size());
        assertEquals(0, wrong.getSuppressed().length);
    }

    @Test
    void whoRunsByHandSeesTheFailureAndNobodyElseIsTold() {
        house.source.failWith(NO_ROLE);
        assertThrows(DigestException.class, () -> house.run(DAY));
        assertThrows(DigestException.class, () -> house.again(DAY));
        assertEquals(List.of(), house.operators.sent());
    }
}
