package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.DigestException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {

    @TempDir
    Path parent;

    @Test
    void itIsGoneWithAllThatIsInItWhenItIsClosed() throws Exception {
        Path path;
        try (TemporaryFolder folder = TemporaryFolder.create(Optional.of(parent))) {
            path = folder.path();
            Files.writeString(Files.createDirectory(path.resolve("a")).resolve("b"), "rows");
            assertTrue(path.getFileName().toString().startsWith("spam-digest-"), path.toString());
        }
        assertFalse(Files.exists(path));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyItsOwnerMayReadIt() throws Exception {
        try (TemporaryFolder folder = TemporaryFolder.create(Optional.of(parent))) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())));
        }
    }

    @Test
    void whatAKilledRunLeftGoesWithTheNextOneAndWhatIsInUseStays() throws Exception {
        Path left = Files.createDirectory(parent.resolve("spam-digest-1"));
        Files.createFile(left.resolve("lock"));
        Files.writeString(left.resolve("rows"), "rows");
        Path justMade = Files.createDirectory(parent.resolve("spam-digest-2"));
        Path other = Files.createDirectory(parent.resolve("other"));
        try (TemporaryFolder used = TemporaryFolder.create(Optional.of(parent));
                TemporaryFolder next = TemporaryFolder.create(Optional.of(parent))) {
            assertFalse(Files.exists(left));
            assertTrue(Files.exists(justMade));
            assertTrue(Files.exists(other));
            assertTrue(Files.exists(used.path()));
            assertTrue(Files.exists(next.path()));
        }
    }

    /** Each run looks for left folders while the others make and remove theirs. */
    @Test
    void runsThatBeginAndEndTogetherKeepTheirOwnFolderAndDoNotDisturbTheOthers() throws Exception {
        Callable<Void> runs = () -> {
            for (int i = 0; i < 150; i++) {
                Path left = Files.createTempDirectory(parent, "spam-digest-");
                Files.createFile(left.resolve("lock"));
                try (TemporaryFolder folder = TemporaryFolder.create(Optional.of(parent))) {
                    Files.writeString(folder.path().resolve("rows"), "rows");
                    assertTrue(Files.exists(folder.path().resolve("lock")));
                }
            }
            return null;
        };
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<Void> ended : threads.invokeAll(Collections.nCopies(4, runs))) {
                ended.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aFolderThatIsNotThereIsNamedWithWhatToDo() {
        DigestException thrown = assertThrows(
                DigestException.class, () -> TemporaryFolder.create(Optional.of(parent.resolve("nowhere"))));
        assertEquals(
                "No temporary folder could be made in " + parent.resolve("nowhere")
                        + " (it is not there); name another one in SPAM_DIGEST_TEMP.",
                thrown.sentence());
    }
}
