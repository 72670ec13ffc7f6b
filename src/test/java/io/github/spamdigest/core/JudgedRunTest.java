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
import java.util.List;
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

    @Test
    void aRunWithMissingRowsNeitherMakesNorForgetsAClass() {
        run(0, builtForSpam("evil.example").rows(1000, 800, 100));
        Change blind = run(1, builtForSpam("evil.example").rows(118, 0, 0));
        assertEquals(SenderClass.CANNOT_BE_TOLD, blind.verdict().senderClass());
        assertEquals(NextStep.WATCH, blind.verdict().step());
        assertFalse(blind.isClassChanged(), "that it cannot be told is no news of the domain");
        Change next = run(2, builtForSpam("evil.example").bulk(60).rows(1000, 800, 100));
        assertEquals(Optional.of(SenderClass.BUILT_FOR_SPAM), next.previousClass());
        assertEquals(SenderClass.BUILT_FOR_SPAM, next.verdict().senderClass(), "the margin is that of the day before");
        assertFalse(next.isClassChanged());
        assertTrue(
                run(3, builtForSpam("evil.example").out(2).rows(1000, 800, 100)).isClassChanged());
    }

    @Test
    void aFirstRunWithMissingRowsLeavesNoClass() {
        run(0, builtForSpam("evil.example").rows(118, 0, 0));
        Change next = run(1, builtForSpam("evil.example").rows(1000, 800, 100));
        assertEquals(Optional.empty(), next.previousClass());
        assertEquals(NextStep.BLOCK_CANDIDATE, next.verdict().step());
    }

    @Test
    void eachWindowOfAFirstRunHasRowsOfItsOwn() {
        assertEquals(
                Optional.empty(),
                first(builtForSpam("evil.example").rows(1, 0, 0)).previousClass());
        assertEquals(NextStep.BLOCK_CANDIDATE, onlyChange().verdict().step());
    }

    /** A first run over whole rows, compared with the day before as it is told. */
    private Change first(EvidenceBuilder dayBefore) {
        SpamSource source = (hunt, windows, watched, open) ->
                List.of(builtForSpam("evil.example").rows(1000, 800, 100).snapshot(), dayBefore.snapshot());
        new DigestRun(house.memory, source, house.renderer, house.sender, TestLists.LISTS, house.clock)
                .run(new Hunt(30, 10), request(0));
        return onlyChange();
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
        return (hunt, windows, watched, open) ->
                windows.stream().map(window -> evidence.snapshot()).toList();
    }

    private static DigestRequest request(int day) {
        return new DigestRequest(
                DAY.plusDays(day), RunFixture.endOf(DAY.plusDays(day)), ZoneOffset.UTC, false, "host-1");
    }
}
