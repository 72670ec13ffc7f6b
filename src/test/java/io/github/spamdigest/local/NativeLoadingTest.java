package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.local.LocalAdapters.EventFormat;
import io.github.spamdigest.local.LocalAdapters.EventRoom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLoadingTest {

    private static final String ROW =
            "{\"TimeGenerated\":\"2026-11-%02dT00:00:00.1234567Z\",\"EmailDirection\":\"Inbound\",\"ThreatTypes\":\"Spam\","
                    + "\"SenderFromDomain\":\"a.example\"}\n";

    @TempDir
    Path folder;

    @Test
    void aPathIsNoPatternAndItsFolderNoColumn() throws Exception {
        Path odd = Files.createDirectories(folder.resolve("y=2026").resolve("a[1]{b}"));
        Files.writeString(
                Files.createDirectories(folder.resolve("y=2026/a1{b}")).resolve("c.json"), ROW.formatted(9));
        Files.writeString(odd.resolve("c.json"), ROW.formatted(1));
        assertEquals(Instant.parse("2026-11-01T00:00:00.123456700Z"), newest(odd.resolve("c.json")));
    }

    @Test
    void smallFilesAreReadTogetherAlsoWhenTheLastLineDoesNotEnd() throws Exception {
        Files.writeString(folder.resolve("1.json"), ROW.formatted(1).strip());
        Files.writeString(folder.resolve("2.json"), ROW.formatted(2).strip());
        assertEquals(Instant.parse("2026-11-02T00:00:00.123456700Z"), newest(folder));
    }

    @Test
    void aFileThatGrowsAfterItsStateWasTakenStopsTheRun() throws IOException {
        Path file = Files.writeString(folder.resolve("1.json"), ROW.formatted(1));
        List<EventFile> files = EventFiles.find(List.of(file)).files();
        Map<EventFile, FileState> before = FileState.of(files);
        FileState.checkUnchanged(before);
        Files.writeString(file, ROW.formatted(1) + ROW.formatted(2));
        assertEquals(
                file + " was changed or removed while it was read; run again when nothing writes to it any more.",
                assertThrows(DigestException.class, () -> FileState.checkUnchanged(before))
                        .sentence());
        Files.delete(file);
        assertThrows(DigestException.class, () -> FileState.checkUnchanged(before));
    }

    private static Instant newest(Path path) {
        EventFormat format = new EventFormat(Optional.empty(), ZoneOffset.UTC);
        try (LoadedEvents events =
                LoadedEvents.load(EventFiles.find(List.of(path)), format, EventRoom.USUAL, (name, rows) -> {})) {
            return events.newest(Instant.MAX).orElseThrow();
        }
    }
}
