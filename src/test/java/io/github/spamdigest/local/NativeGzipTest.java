package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Snapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packed files that the database reads itself, and what it does not notice in them. */
class NativeGzipTest {

    @TempDir
    Path folder;

    private EventDesk desk = new EventDesk(Path.of("unset"));

    @BeforeEach
    void openDesk() {
        desk = new EventDesk(folder);
    }

    @Test
    void gzipWithoutItsNameIsUnpackedAndFaultsInItAreNamed() {
        List<String> lines = new ArrayList<>();
        Random random = new Random(20);
        for (int i = 0; i < LargeFile.ROWS; i++) {
            byte[] noise = new byte[600];
            random.nextBytes(noise);
            lines.add(LargeFile.row(i)
                    .with("Subject", HexFormat.of().formatHex(noise))
                    .json());
        }
        lines.set(10, "{");
        byte[] packed = EventDesk.gzip(String.join("\n", lines));
        assertTrue(packed.length > 1 << 20, "so large that the database reads it, packed as it is");
        Path file = desk.write("a.json", packed);
        Snapshot found = desk.find(file);
        assertEquals(List.of(file + ", line 11: it is cut off"), found.rejects().examples());
        assertEquals(List.of("one.example " + (LargeFile.ROWS - 1)), EventDesk.ranking(found));
    }

    @Test
    void gzipWhoseContentIsNotThatOfItsChecksumIsRefused() {
        byte[] packed = EventDesk.gzip(String.join("\n", LargeFile.lines(ExportedRow::json)));
        packed[packed.length - 6] ^= 1;
        Path file = desk.write("a.json.gz", packed);
        assertEquals(
                file + " could not be read (Corrupt GZIP trailer); check it, or export it again.",
                desk.failure(file).sentence());
    }

    @Test
    void gzipOfAsManyMembersAsRowsIsReadToItsEndByJavaToo() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (int i = 0; i < 2 * LargeFile.ROWS; i++) {
            String time = i == 1 ? "2026-11-21T12:00:00+02:00" : EventDesk.RECENT;
            packed.write(EventDesk.gzip(LargeFile.row(i)
                            .with("TimeGenerated", time)
                            .with(
                                    "Subject",
                                    Long.toHexString(i * 0x9E3779B97F4A7C15L).repeat(20))
                            .json()
                    + "\n"));
        }
        assertEquals(
                List.of("one.example " + 2 * LargeFile.ROWS),
                EventDesk.ranking(desk.find(desk.write("a.json.gz", packed.toByteArray()))));
    }
}
