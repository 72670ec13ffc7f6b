package io.github.spamdigest.core;

import static io.github.spamdigest.testing.EvidenceBuilder.builtForSpam;
import static io.github.spamdigest.testing.Memories.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.testing.EvidenceBuilder;
import io.github.spamdigest.testing.RunFixture;
import io.github.spamdigest.testing.TestLists;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A run judges what it tracks, remembers the classes, and says which ones changed. */
class JudgedRunTest {

    private final RunFixture house = new RunFixture();

    @Test
    void aFirstRunKnowsYesterdaysClassFromTheComputedBaseline() {
        Change change = run(0, builtForSpam("evil.example"));
        assertEquals(SenderClass.BUILT_FOR_SPAM, change.verdict().senderClass());
        assertEquals(NextStep.BLOCK_CANDIDATE, change.verdict().step());
        assertEquals(Optional.of(SenderClass.BUILT_FOR_SPAM), change.previousClass());
        assertFalse(change.isClassChanged());
    }

    @Test
    void aClassThatChangedSinceTheStoredRunIsNews() {
        run(0, builtForSpam("evil.example"));
        Change change = run(1, builtForSpam("evil.example").out(2));
        assertEquals(SenderClass.UNCLEAR, change.verdict().senderClass());
        assertEquals(Optional.of(SenderClass.BUILT_FOR_SPAM), change.previousClass());
        assertTrue(change.isClassChanged());
    }

    @Test
    void whatWasTooLittleToJudgeBeforeIsNoChangeOfClass() {
        run(0, builtForSpam("evil.example").messages(1));
        assertFalse(run(1, builtForSpam("evil.example")).isClassChanged());
    }

    @Test
    void theStoredClassGivesTheMargin() {
        run(0, builtForSpam("evil.example").bulk(59));
        assertEquals(
                SenderClass.BUILT_FOR_SPAM,
                run(1, builtForSpam("evil.example").bulk(58)).verdict().senderClass(),
                "a turn for the worse comes at once");
        assertEquals(
                SenderClass.BUILT_FOR_SPAM,
                run(2, builtForSpam("evil.example").bulk(60)).verdict().senderClass(),
                "a turn for the better waits for the margin");
        assertEquals(
                SenderClass.BULK,
                run(3, builtForSpam("evil.example").bulk(65)).verdict().senderClass());
    }

    @Test
    void withoutListsNothingIsBlocked() {
        DigestRun run = new DigestRun(
                house.memory, source(builtForSpam("evil.example")), house.renderer, house.sender, house.clock);
        run.run(new Hunt(30, 10), request(0));
        assertEquals(NextStep.WATCH, onlyChange().verdict().step());
    }

    @Test
    void aGatewayBeforeTheFilterIsSaid() {
        run(0, builtForSpam("evil.example").tenant(new Authentication(1, 0, 2, 0, 0)));
        assertTrue(house.renderer.last().isAuthenticationSwitchedOff());
        run(1, builtForSpam("evil.example"));
        assertFalse(house.renderer.last().isAuthenticationSwitchedOff());
    }

    private Change run(int day, EvidenceBuilder evidence) {
        new DigestRun(house.memory, source(evidence), house.renderer, house.sender, TestLists.LISTS, house.clock)
                .run(new Hunt(30, 10), request(day));
        return onlyChange();
    }

    private Change onlyChange() {
        return house.renderer.last().diff().changes().get(0);
    }

    private static SpamSource source(EvidenceBuilder evidence) {
        return (hunt, windows, watched) ->
                windows.stream().map(window -> evidence.snapshot()).toList();
    }

    private static DigestRequest request(int day) {
        return new DigestRequest(
                DAY.plusDays(day), RunFixture.endOf(DAY.plusDays(day)), ZoneOffset.UTC, false, "host-1");
    }
}
