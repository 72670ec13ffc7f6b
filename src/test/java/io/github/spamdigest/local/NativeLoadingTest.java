package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.local.LocalAdapters.EventFormat;
import io.github.spamdigest.local.LocalAdapters.EventRoom;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which of the files the database reads itself, and what stops it. */
class NativeLoadingTest {

    @TempDir
    Path folder;

    private EventDesk desk = new EventDesk(Path.of("unset"));

    @BeforeEach
    void openDesk() {
        desk = new EventDesk(folder);
    }

    @Test
    void oneOfManySmallFilesThatCannotBeReadCostsTheOthersNothing() {
        for (int i = 0; i < 40; i++) {
            desk.write(
                    "in/y=2026/m=" + i + "/a[1]{b}.json",
                    LargeFile.row(i).json() + "\n" + LargeFile.row(100 + i).json());
        }
        desk.write("in/y=2026/m=7/bad.json", LargeFile.row(400).json() + "\nbroken\n");
        desk.write(
                "in/y=2026/m=8/bytes.json",
                withBadByte(
                        LargeFile.row(300).json() + "\n" + LargeFile.row(301).json()));
        desk.write("in/y=2026/m=9/no.json", "{\"a\":1}\n");
        Snapshot found = desk.find(folder.resolve("in"));
        assertEquals(List.of("one.example 83"), EventDesk.ranking(found));
        assertEquals(1, found.rejects().rows());
        assertEquals(
                List.of("y=2026/m=9/no.json holds no events: no row has the column EmailDirection or SenderFromDomain;"
                        + " it was skipped."),
                found.rejects().remarks());
    }

    @Test
    void manySmallFilesOfEnvelopesAreReadWithTheirFaultsAndOtherTables() {
        for (int i = 0; i < 40; i++) {
            desk.write(
                    "in/" + i + ".json",
                    LargeFile.row(i).envelope() + "\n"
                            + LargeFile.row(100 + i).envelope().replace("EmailEvents\"", "UrlInfo\"") + "\n");
        }
        desk.write("in/bad.json", LargeFile.row(400).envelope() + "\n{\n");
        desk.write(
                "in/bare.json",
                LargeFile.row(500).envelope() + "\n" + LargeFile.row(501).json() + "\n");
        Snapshot found = desk.find(folder.resolve("in"));
        assertEquals(List.of("one.example 43"), EventDesk.ranking(found));
        assertEquals(List.of("bad.json, line 2: it is cut off"), found.rejects().examples());
        assertEquals(
                List.of("40 rows of other tables than EmailEvents were skipped."),
                found.rejects().remarks());
    }

    @Test
    void ofRowsOfTheSameMomentThoseOfTheFirstFileAndLineCount() {
        ExportedRow first = LargeFile.row(1).with("SenderFromDomain", "first.example");
        ExportedRow second = LargeFile.row(1).with("SenderFromDomain", "second.example");
        desk.write("in/a.json", first.json() + "\n" + second.json() + "\n");
        desk.write("in/b.csv", ExportedRow.csv(List.of(second)));
        desk.write("in/c.json", second.json() + "\n");
        Snapshot found = desk.find(folder.resolve("in"));
        assertEquals(List.of("first.example 1"), EventDesk.ranking(found));
        assertEquals(3, found.rejects().duplicates());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPipeIsReadOnce() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Thread writer = new Thread(() -> desk.write(
                "pipe", LargeFile.row(1).json() + "\n" + LargeFile.row(2).json() + "\n"));
        writer.start();
        assertEquals(List.of("one.example 2"), EventDesk.ranking(desk.find(pipe)));
        writer.join();
    }

    @Test
    void memoryThatIsTooLittleIsToldWithTheSettingThatGivesMore() {
        Path file = desk.write("a.json", String.join("\n", LargeFile.lines(ExportedRow::json)));
        EventFormat format = new EventFormat(Optional.empty(), ZoneOffset.UTC);
        EventRoom room = new EventRoom(Optional.of(folder), "1MB");
        String sentence = assertThrows(
                        DigestException.class,
                        () -> LocalAdapters.events(List.of(file), format, room, (name, rows) -> {})
                                .find(EventDesk.HUNT, List.of(EventDesk.WINDOW), Set.of()))
                .sentence();
        assertTrue(sentence.startsWith("1MB of memory are too little for these events ("), sentence);
        assertTrue(sentence.endsWith("; name more in SPAM_DIGEST_MEMORY, such as 1GB."), sentence);
        assertEquals(1, folder.toFile().list().length, "the temporary folder is gone");
    }

    @Test
    void aFileThatGrowsAfterItsStateWasTakenStopsTheRun() throws IOException {
        Path file = desk.write("1.json", LargeFile.row(1).json());
        List<EventFile> files = EventFiles.find(List.of(file)).files();
        Map<EventFile, FileState> before = FileState.of(files);
        FileState.checkUnchanged(before);
        desk.write("1.json", LargeFile.row(1).json() + "\n" + LargeFile.row(2).json());
        assertEquals(
                file + " was changed or removed while it was read; run again when nothing writes to it any more.",
                assertThrows(DigestException.class, () -> FileState.checkUnchanged(before))
                        .sentence());
        Files.delete(file);
        assertThrows(DigestException.class, () -> FileState.checkUnchanged(before));
    }

    private static byte[] withBadByte(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        bytes[text.indexOf("xxx")] = (byte) 0xff;
        return bytes;
    }
}
