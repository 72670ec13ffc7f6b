package io.github.spamdigest.local.folder;

import static io.github.spamdigest.testing.Memories.DAY;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Head;
import io.github.spamdigest.core.Memory;
import io.github.spamdigest.core.RecallResult;
import io.github.spamdigest.core.Task;
import io.github.spamdigest.core.life.Decision;
import io.github.spamdigest.core.life.Decision.As;
import io.github.spamdigest.testing.DecisionBookContract;
import io.github.spamdigest.testing.Heads;
import io.github.spamdigest.testing.Memories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A crash between two files leaves the run before; what it left behind goes with the next run. */
class FolderCrashTest {

    private static final Memory YESTERDAY = telling(Memories.of(DAY.minusDays(1), 1, "a.example"), "closing.example");
    private static final Memory TODAY = telling(Memories.of(DAY, 2, "b.example"), "new.example");
    private static final Decision DECIDED = DecisionBookContract.about("closing.example", "", As.DONE);

    @TempDir
    Path folder;

    private FolderDigestMemory memory;
    private Head claimed;

    @BeforeEach
    void rememberYesterdayAndClaimToday() {
        memory = new FolderDigestMemory(folder);
        Head head = memory.replace(Heads.claimed(Head.FRESH, DAY.minusDays(1))).orElseThrow();
        Head sent = remember(Heads.sent(head, DAY.minusDays(1)), YESTERDAY);
        claimed = memory.replace(Heads.claimed(sent, DAY)).orElseThrow();
        new FolderDecisionBook(folder).write(List.of(DECIDED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory-2026-03-02.json.gz", "run-2026-03-02.json", "head.json"})
    void aCrashBeforeAnyFileLeavesTheRunBeforeWithItsTasksAndTheDecisions(String file) throws IOException {
        byte[] decided = Files.readAllBytes(folder.resolve("decisions.json"));
        // A folder in the way of the half-written file stops the run just before.
        Path inTheWay = Files.createDirectories(folder.resolve(file + ".half-written/full"));
        assertThrows(DigestException.class, () -> remember(Heads.sent(claimed, DAY), TODAY));
        assertEquals(claimed, memory.head());
        assertEquals(new RecallResult.Found(YESTERDAY), memory.recall(DAY.minusDays(1)));
        assertArrayEquals(decided, Files.readAllBytes(folder.resolve("decisions.json")));

        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        remember(Heads.sent(claimed, DAY), TODAY);
        assertEquals(new RecallResult.Found(TODAY), memory.recall(DAY));
        assertArrayEquals(decided, Files.readAllBytes(folder.resolve("decisions.json")));
    }

    @Test
    void aCrashOfADecisionLeavesTheDecisionsBefore() throws IOException {
        Files.writeString(folder.resolve("decisions.json.half-written"), "{\"schema\":3,");
        assertEquals(List.of(DECIDED), new FolderDecisionBook(folder).read().all());
        remember(Heads.sent(claimed, DAY), TODAY);
        assertEquals(List.of(DECIDED), new FolderDecisionBook(folder).read().all());
    }

    @Test
    void halfWrittenFilesAreHarmlessAndGoWithTheNextRun() throws IOException {
        Files.writeString(folder.resolve("head.json.half-written"), "{");
        Files.writeString(folder.resolve("memory-2026-03-09.json.gz.half-written"), "?");
        assertEquals(claimed, memory.head());
        remember(Heads.sent(claimed, DAY), TODAY);
        assertFalse(names().toString().contains("half-written"), names().toString());
    }

    @Test
    void strayMemoriesGoWithTheNextRunAndOtherFilesStay() throws IOException {
        List<String> others =
                List.of("memory-notes.json.gz", "memory-2026-03-01.json", "notes.tmp", "bad-2026-01-01.x.json.gz");
        for (String other : others) {
            Files.writeString(folder.resolve(other), "mine");
        }
        Files.writeString(folder.resolve("memory-2025-12-24.json.gz"), "left by a crash");
        remember(Heads.sent(claimed, DAY), TODAY);
        assertFalse(names().contains("memory-2025-12-24.json.gz"));
        assertTrue(names().containsAll(others), names().toString());
    }

    @Test
    void theFilesHaveTheNamesThatTheReadmeTells() throws IOException {
        remember(Heads.sent(claimed, DAY), TODAY);
        assertEquals(
                List.of(
                        ".lock",
                        "decisions.json",
                        "head.json",
                        "memory-2026-03-01.json.gz",
                        "memory-2026-03-02.json.gz",
                        "run-2026-03-01.json",
                        "run-2026-03-02.json"),
                names());
    }

    private static Memory telling(Memory memory, String domain) {
        return Memories.telling(
                memory, List.of(Memories.told(domain, Task.Reason.LET_IN_BY_US, memory.date(), memory.date())));
    }

    private Head remember(Head head, Memory what) {
        return memory.remember(head, what, Memories.report(what.date())).orElseThrow();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
