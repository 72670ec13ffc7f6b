package io.github.spamdigest.testing;

import static io.github.spamdigest.testing.Heads.claimed;
import static io.github.spamdigest.testing.Heads.sent;
import static io.github.spamdigest.testing.Memories.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Head;
import io.github.spamdigest.core.RecallResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What every memory does when what it stored is damaged, or newer than itself. */
public interface DamagedMemoryContract extends MemoryStorage {

    @Test
    default void aDamagedMemoryIsToldAndPutAside() {
        remembered();
        corruptMemory(DAY);
        RecallResult.Damaged damaged = assertInstanceOf(RecallResult.Damaged.class, open().recall(DAY));
        assertTrue(damaged.sentence().contains(DAY.toString()), damaged.sentence());
        assertEquals(1, putAside(DAY));
    }

    @Test
    default void aRetryTellsTheSameDamageAndPutsNothingMoreAside() {
        remembered();
        corruptMemory(DAY);
        RecallResult first = open().recall(DAY);
        assertEquals(first, open().recall(DAY));
        assertEquals(1, putAside(DAY));
    }

    @Test
    default void whatWasPutAsideOutlivesTheNextRun() {
        Head head = remembered();
        corruptMemory(DAY);
        open().recall(DAY);
        Head claimed = open().replace(claimed(head, DAY)).orElseThrow();
        open().remember(sent(claimed, DAY), Memories.of(DAY, 1, "a.example"), Memories.report(DAY))
                .orElseThrow();
        assertInstanceOf(RecallResult.Found.class, open().recall(DAY));
        assertEquals(1, putAside(DAY));
    }

    @Test
    default void aDamagedHeadStopsEveryStepAndChangesNothing() {
        Head head = remembered();
        corruptHead();
        assertStopped(head, "damaged");
    }

    @Test
    default void aNewerHeadStopsEveryStepAndChangesNothing() {
        Head head = remembered();
        makeHeadNewer();
        assertStopped(head, "newer version of Spam Domain Digest (schema 4, this one knows 3)");
    }

    @Test
    default void aNewerMemoryStopsTheRunAndStaysAsItIs() {
        remembered();
        makeMemoryNewer(DAY);
        assertFails("newer version of Spam Domain Digest", () -> open().recall(DAY));
        assertEquals(0, putAside(DAY));
    }

    private void assertStopped(Head head, String words) {
        assertFails(words, () -> open().head());
        assertFails(words, () -> open().replace(claimed(head, DAY)));
        assertFails(words, () -> open().replace(claimed(Head.FRESH, DAY)));
        assertFails(
                words, () -> open().remember(sent(head, DAY), Memories.of(DAY, 1, "a.example"), Memories.report(DAY)));
    }

    private void assertFails(String words, Executable step) {
        Object before = content();
        DigestException failure = assertThrows(DigestException.class, step);
        assertTrue(failure.sentence().contains(words), failure.sentence());
        assertEquals(DigestException.Kind.REFUSED, failure.kind());
        assertEquals(before, content());
    }

    private Head remembered() {
        Head claimed = open().replace(claimed(Head.FRESH, DAY)).orElseThrow();
        return open().remember(sent(claimed, DAY), Memories.of(DAY, 1, "a.example"), Memories.report(DAY))
                .orElseThrow();
    }
}
