package io.github.spamdigest.local.folder;

import static io.github.spamdigest.testing.Memories.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Head;
import io.github.spamdigest.core.RecallResult;
import io.github.spamdigest.local.NoMemory;
import io.github.spamdigest.testing.Heads;
import io.github.spamdigest.testing.Memories;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong in a folder is told in a sentence with a path and a cure. */
class FolderTroubleTest {

    @TempDir
    Path temp;

    @Test
    void aFolderThatIsAFileIsAWrongSetting() throws IOException {
        Path file = Files.writeString(temp.resolve("state"), "mine");
        DigestException failure = assertThrows(DigestException.class, () -> new FolderDigestMemory(file).head());
        assertEquals(DigestException.Kind.USAGE, failure.kind());
        assertEquals(
                "The state folder " + file + " is a file; name a folder, or a path that does not exist yet.",
                failure.sentence());
        assertThrows(DigestException.class, () -> claim(file));
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() throws IOException {
        Files.writeString(temp.resolve("file"), "mine");
        Path below = temp.resolve("file/state");
        DigestException failure = assertThrows(DigestException.class, () -> claim(below));
        assertTrue(
                failure.sentence().startsWith("The state folder " + below + " cannot be made ("), failure.sentence());
        assertTrue(failure.sentence().endsWith("or name another folder."), failure.sentence());
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() throws IOException {
        // A folder in the way stands for a missing right, which a test that runs as root could not take away.
        Files.createDirectories(temp.resolve("head.json.half-written"));
        DigestException failure = assertThrows(DigestException.class, () -> claim(temp));
        assertTrue(
                failure.sentence().startsWith("The file " + temp.resolve("head.json") + " cannot be written ("),
                failure.sentence());
        assertTrue(failure.sentence().contains("give this user the right to write there"), failure.sentence());
    }

    @Test
    void aLinkInPlaceOfAFileThatIsBeingWrittenIsRefusedAndItsTargetStays() throws IOException {
        Path precious = Files.writeString(temp.resolve("precious"), "mine");
        Path state = Files.createDirectories(temp.resolve("state"));
        Files.createSymbolicLink(state.resolve("head.json.half-written"), precious);
        DigestException failure = assertThrows(DigestException.class, () -> claim(state));
        assertTrue(failure.sentence().contains("a link of that name leads elsewhere: remove it"), failure.sentence());
        assertEquals("mine", Files.readString(precious));
    }

    @Test
    void aLinkInPlaceOfTheLockIsRefusedAndMakesNoFileElsewhere() throws IOException {
        Path state = Files.createDirectories(temp.resolve("state"));
        Path elsewhere = temp.resolve("elsewhere");
        Files.createSymbolicLink(state.resolve(".lock"), elsewhere);
        DigestException failure = assertThrows(DigestException.class, () -> claim(state));
        assertTrue(failure.sentence().contains("a link of that name leads elsewhere: remove it"), failure.sentence());
        assertFalse(Files.exists(elsewhere));
    }

    @Test
    void aLinkInPlaceOfAStateFileIsReplacedAndItsTargetStays() throws IOException {
        Path state = Files.createDirectories(temp.resolve("state"));
        claim(state);
        Path elsewhere = temp.resolve("elsewhere.json");
        Files.move(state.resolve("head.json"), elsewhere);
        String before = Files.readString(elsewhere);
        Files.createSymbolicLink(state.resolve("head.json"), elsewhere);
        new FolderDigestMemory(state).replace(Heads.claimed(new FolderDigestMemory(state).head(), DAY));
        assertFalse(Files.isSymbolicLink(state.resolve("head.json")));
        assertEquals(before, Files.readString(elsewhere));
    }

    @Test
    void aLinkUnderTheNameOfALeftoverIsNotDeletedButRefused() throws IOException {
        Head head = claim(temp).orElseThrow();
        Path precious = Files.writeString(temp.resolve("precious"), "mine");
        Path another = Files.createSymbolicLink(temp.resolve("memory-2026-03-01.json.gz.half-written"), precious);
        Path link = Files.createSymbolicLink(temp.resolve("memory-" + DAY + ".json.gz.half-written"), precious);
        DigestException failure = assertThrows(
                DigestException.class,
                () -> new FolderDigestMemory(temp)
                        .remember(head, Memories.of(DAY, 1, "a.example"), Memories.report(DAY)));
        assertTrue(failure.sentence().contains("a link of that name leads elsewhere: remove it"), failure.sentence());
        assertTrue(Files.isSymbolicLink(link) && Files.isSymbolicLink(another));
        assertEquals("mine", Files.readString(precious));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no mkfifo")
    void aPipeIsRefusedWithoutWaitingForAnybodyToWriteIntoIt() throws Exception {
        for (String name : List.of("head.json", ".lock", "head.json.half-written")) {
            Path pipe =
                    Files.createDirectories(temp.resolve("state of " + name)).resolve(name);
            assertEquals(
                    0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
            DigestException failure = assertThrows(
                    DigestException.class,
                    () -> assertTimeoutPreemptively(
                            Duration.ofSeconds(10), () -> claim(pipe.getParent()), () -> letGo(pipe)));
            assertTrue(failure.sentence().contains("a pipe or a device"), failure.sentence());
            assertTrue(failure.sentence().contains(pipe.getParent().toString()), failure.sentence());
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no such device")
    void aLinkToADeviceIsRefusedAsAStateFile() throws IOException {
        Files.createSymbolicLink(temp.resolve("head.json"), Path.of("/dev/null"));
        DigestException failure = assertThrows(DigestException.class, () -> new FolderDigestMemory(temp).head());
        assertEquals(
                "The file " + temp.resolve("head.json")
                        + " is a pipe or a device, not a state file; remove it, and the next run starts afresh.",
                failure.sentence());
    }

    @Test
    void aStateFileOfGigabytesIsRefusedWithItsNameAndTheLimit() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(temp.resolve("head.json").toFile(), "rw")) {
            file.setLength(3L * 1024 * 1024 * 1024);
        }
        DigestException failure = assertThrows(DigestException.class, () -> new FolderDigestMemory(temp).head());
        assertEquals(
                "The file " + temp.resolve("head.json")
                        + " has more than 32 MB, which no state has; move it away, and the next run starts afresh.",
                failure.sentence());
    }

    @Test
    void aFileThatCannotBeReadIsTold() throws IOException {
        Files.createDirectories(temp.resolve("head.json"));
        DigestException failure = assertThrows(DigestException.class, () -> new FolderDigestMemory(temp).head());
        assertTrue(failure.sentence().startsWith("The file " + temp.resolve("head.json") + " cannot be read ("));
    }

    @Test
    void aDamagedMemoryNamesItsFileAndItsCopy() throws IOException {
        Path file = Files.writeString(temp.resolve("memory-2026-03-02.json.gz"), "mine");
        RecallResult.Damaged damaged = (RecallResult.Damaged) new FolderDigestMemory(temp).recall(DAY);
        assertEquals(
                "The memory of 2026-03-02 in " + file
                        + " cannot be read: it is not complete gzip data. A copy is kept in bad-2026-03-02.HASH.json.gz.",
                damaged.sentence().replaceAll("bad-2026-03-02\\.[0-9a-f]{16}\\.", "bad-2026-03-02.HASH."));
    }

    @Test
    void aHeadRestoredFromABackupIsNotTheOneThatWasRead() throws IOException {
        FolderDigestMemory memory = new FolderDigestMemory(temp);
        Head first = memory.replace(Heads.claimed(Head.FRESH, DAY)).orElseThrow();
        byte[] backup = Files.readAllBytes(temp.resolve("head.json"));
        Head second = memory.replace(Heads.claimed(first, DAY.plusDays(1))).orElseThrow();
        Files.write(temp.resolve("head.json"), backup);
        assertEquals(Optional.empty(), memory.replace(Heads.claimed(second, DAY.plusDays(2))));
    }

    @Test
    void withoutAFolderEveryDigestIsAFirstOne() {
        NoMemory memory = new NoMemory();
        Head head = memory.replace(Heads.claimed(memory.head(), DAY)).orElseThrow();
        assertTrue(memory.remember(head, Memories.of(DAY, 1, "a.example"), Memories.report(DAY))
                .isPresent());
        assertEquals(Head.FRESH, memory.head());
        assertEquals(new RecallResult.Nothing(), memory.recall(DAY));
        assertFalse(Files.exists(temp.resolve("head.json")));
    }

    /** Frees whoever waits for the other end, so that a test that fails holds up no other. */
    private static String letGo(Path pipe) {
        try (RandomAccessFile bothEnds = new RandomAccessFile(pipe.toFile(), "rw")) {
            return "it waited for " + pipe + ", which is open: "
                    + bothEnds.getChannel().isOpen();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Head> claim(Path folder) {
        return new FolderDigestMemory(folder).replace(Heads.claimed(Head.FRESH, DAY));
    }
}
