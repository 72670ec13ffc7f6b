package io.github.spamdigest.core;

import static io.github.spamdigest.testing.Memories.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who works on which date, what was sent, and which memories are kept. */
class HeadTest {

    private static final Instant UNTIL = Instant.parse("2026-03-02T06:20:00Z");
    private static final Head.Claim CLAIM = new Head.Claim(DAY, "host-1", UNTIL);

    @Test
    void aClaimRunsOutAtItsEnd() {
        Head head = Head.FRESH.claimedBy(CLAIM);
        assertTrue(head.isClaimedAt(UNTIL.minusNanos(1)));
        assertFalse(head.isClaimedAt(UNTIL));
        assertFalse(Head.FRESH.isClaimedAt(UNTIL.minusNanos(1)));
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
        assertTrue(Head.FRESH.claimedBy(CLAIM).sending(DAY).mayHaveSent(DAY));
        assertFalse(Head.FRESH.claimedBy(CLAIM).sending(DAY).mayHaveSent(DAY.plusDays(1)));
        assertFalse(Head.FRESH.claimedBy(CLAIM).mayHaveSent(DAY));
        assertFalse(Head.FRESH.mayHaveSent(DAY));
    }

    @Test
    void releasingAClaimGivesTheHeadFree() {
        Head head = Head.FRESH.sent(DAY.minusDays(1));
        assertEquals(head, head.claimedBy(CLAIM).released());
    }

    @Test
    void releasingASendingClaimKeepsTheDoubt() {
        Head released = Head.FRESH.claimedBy(CLAIM).sending(DAY).released();
        assertTrue(released.mayHaveSent(DAY));
        assertFalse(released.isClaimedAt(Instant.EPOCH));
    }

    @Test
    void sendingEndsTheClaim() {
        assertEquals(
                Optional.empty(),
                Head.FRESH.claimedBy(CLAIM).sending(DAY).sent(DAY).claim());
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
        Head head = kept(kept);
        assertEquals(Optional.of(DAY.minusDays(3)), head.keptBefore(DAY));
        assertEquals(Optional.of(DAY), head.keptBefore(DAY.plusDays(5)));
        assertEquals(Optional.empty(), head.keptBefore(DAY.minusDays(9)));
    }

    @Test
    void aClaimThatEndsFarTooLateIsVoid() {
        Head head = Head.FRESH.claimedBy(CLAIM);
        assertTrue(head.isClaimedAt(UNTIL.minus(Head.CLAIM_LIVES.multipliedBy(2))));
        assertFalse(
                head.isClaimedAt(UNTIL.minus(Head.CLAIM_LIVES.multipliedBy(2)).minusNanos(1)));
        assertFalse(
                Head.FRESH.claimedBy(new Head.Claim(DAY, "host-1", Instant.MAX)).isClaimedAt(UNTIL));
    }

    @Test
    void theClaimOutlivesTheLongestRunThatThePlatformAllowsAndItsLastMail() throws IOException {
        String limit = new ObjectMapper()
                .readTree(Path.of("host.json").toFile())
                .get("functionTimeout")
                .asText();
        Duration longestRun = Duration.between(LocalTime.MIN, LocalTime.parse(limit));
        assertEquals(Duration.ofMinutes(15), longestRun);
        assertTrue(Head.CLAIM_LIVES.compareTo(longestRun) > 0);
        assertTrue(Head.CLAIM_LIVES.minus(ClaimedRun.SENDING_TAKES).compareTo(longestRun) >= 0);
    }

    @Test
    void whatIsSentIsNeitherDoubtedNorAskedForAnyMore() {
        Head head = Head.FRESH.sending(DAY).sending(DAY.plusDays(1)).asking(DAY).asking(DAY.plusDays(1));
        Head sent = head.sent(DAY);
        assertEquals(List.of(DAY.plusDays(1)), sent.doubted());
        assertEquals(List.of(DAY.plusDays(1)), sent.asked());
        assertEquals(List.of(), head.sentWithoutMemory(DAY).kept());
        assertEquals(sent.lastSent(), head.sentWithoutMemory(DAY).lastSent());
    }

    @Test
    void aDateThatWasGivenUpIsKnownToBeAndSoAreThoseBefore() {
        Head head = Head.FRESH.givenUp(DAY).givenUp(DAY.minusDays(3));
        assertTrue(head.hasGivenUp(DAY));
        assertTrue(head.hasGivenUp(DAY.minusDays(1)));
        assertFalse(head.hasGivenUp(DAY.plusDays(1)));
        assertFalse(head.hasSent(DAY));
    }

    @Test
    void theOldestAskedForDateComesFirstAndNoneBeforeItIsDue() {
        Head head = Head.FRESH.asking(DAY).asking(DAY.minusDays(4)).asking(DAY);
        assertEquals(List.of(DAY.minusDays(4), DAY), head.asked());
        assertEquals(Optional.of(DAY.minusDays(4)), head.askedUpTo(DAY));
        assertEquals(Optional.empty(), head.askedUpTo(DAY.minusDays(5)));
    }

    private static Head kept(List<LocalDate> kept) {
        return new Head(Optional.empty(), Optional.of(DAY), kept, List.of(), Optional.empty(), List.of(), "");
    }
}
