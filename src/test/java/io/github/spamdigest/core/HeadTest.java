package io.github.spamdigest.core;

import static io.github.spamdigest.testing.Memories.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who works on which date, what was sent, and which memories are kept. */
class HeadTest {

    private static final Instant UNTIL = Instant.parse("2026-03-02T06:20:00Z");

    @Test
    void aClaimRunsOutAtItsEnd() {
        Head head = Head.FRESH.claimedBy(claim(false));
        assertTrue(head.isClaimedAt(UNTIL.minusNanos(1)));
        assertFalse(head.isClaimedAt(UNTIL));
        assertFalse(Head.FRESH.isClaimedAt(UNTIL));
    }

    @Test
    void datesUpToTheNewestSentOneAreSent() {
        Head head = Head.FRESH.sent(DAY);
        assertTrue(head.hasSent(DAY.minusDays(1)));
        assertTrue(head.hasSent(DAY));
        assertFalse(head.hasSent(DAY.plusDays(1)));
        assertFalse(Head.FRESH.hasSent(DAY));
    }

    @Test
    void sendingAnOlderDateAgainDoesNotForgetTheNewest() {
        Head head = Head.FRESH.sent(DAY).sent(DAY.minusDays(2));
        assertEquals(Optional.of(DAY), head.lastSent());
        assertEquals(List.of(DAY.minusDays(2), DAY), head.kept());
    }

    @Test
    void onlyASendingClaimOfTheSameDateMayHaveSent() {
        assertTrue(Head.FRESH.claimedBy(claim(true)).mayHaveSent(DAY));
        assertFalse(Head.FRESH.claimedBy(claim(true)).mayHaveSent(DAY.plusDays(1)));
        assertFalse(Head.FRESH.claimedBy(claim(false)).mayHaveSent(DAY));
        assertFalse(Head.FRESH.mayHaveSent(DAY));
    }

    @Test
    void releasingAClaimGivesTheHeadFree() {
        Head head = Head.FRESH.sent(DAY.minusDays(1));
        assertEquals(head, head.claimedBy(claim(false)).released());
    }

    @Test
    void releasingASendingClaimKeepsTheDoubt() {
        Head released = Head.FRESH.claimedBy(claim(true)).released();
        assertTrue(released.mayHaveSent(DAY));
        assertFalse(released.isClaimedAt(Instant.EPOCH));
    }

    @Test
    void sendingEndsTheClaim() {
        assertEquals(
                Optional.empty(), Head.FRESH.claimedBy(claim(true)).sent(DAY).claim());
    }

    @Test
    void theNewestFourteenDatesAreKeptInOrder() {
        Head head = Head.FRESH;
        for (int i = 0; i < 20; i++) {
            head = head.sent(DAY.plusDays(i)).sent(DAY.plusDays(i));
        }
        assertEquals(14, head.kept().size());
        assertEquals(DAY.plusDays(6), head.kept().get(0));
        assertEquals(DAY.plusDays(19), head.kept().get(13));
    }

    @Test
    void theDateBeforeIsTheNewestKeptOneThatIsOlder() {
        List<LocalDate> kept = List.of(DAY.minusDays(9), DAY.minusDays(3), DAY);
        Head head = new Head(Optional.empty(), Optional.of(DAY), kept, "");
        assertEquals(Optional.of(DAY.minusDays(3)), head.keptBefore(DAY));
        assertEquals(Optional.of(DAY), head.keptBefore(DAY.plusDays(5)));
        assertEquals(Optional.empty(), head.keptBefore(DAY.minusDays(9)));
    }

    private static Head.Claim claim(boolean sending) {
        return new Head.Claim(DAY, "host-1", UNTIL, sending);
    }
}
