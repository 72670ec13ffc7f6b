package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.testing.Draw;
import io.github.spamdigest.testing.Law;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that somebody made to break the reading: each ends in a sentence or a count, never in anything else. */
class HostileFilesTest {

    private static final ExportedRow ROW = ExportedRow.spam("one.example", EventDesk.RECENT);

    @TempDir
    private Path folder = Path.of("unset");

    private EventDesk desk = new EventDesk(folder);

    @BeforeEach
    void openDesk() {
        desk = new EventDesk(folder);
    }

    @Test
    void linksThatLeadInACircleAreFollowedOnce() throws IOException {
        desk.write("in/deep/a.json", ROW.json());
        Files.createSymbolicLink(folder.resolve("in/deep/again"), folder.resolve("in"));
        Files.createSymbolicLink(folder.resolve("in/itself"), Path.of("itself"));
        Files.createSymbolicLink(folder.resolve("in/nowhere"), folder.resolve("missing"));
        Files.createSymbolicLink(folder.resolve("in/twin"), folder.resolve("in/deep"));
        assertEquals(List.of("one.example 1"), EventDesk.ranking(desk.find(folder.resolve("in"))));
    }

    @Test
    void aSmallGzipThatUnpacksToOneHugeLineIsRejectedByTheLimit() {
        String bomb = ROW.json() + "\n{\"x\":\"" + "x".repeat(64 * 1024 * 1024) + "\"}\n" + ROW.json();
        Path file = desk.write("a.json.gz", EventDesk.gzip(bomb));
        assertEquals(
                List.of(file + ", line 2: it is longer than 16 MiB"),
                desk.find(file).rejects().examples());
    }

    @Test
    void nestingWithoutEndIsNamed() {
        String nested = "[" + ROW.json() + "," + "[".repeat(200_000);
        DigestException failure = desk.failureOfText("a.json", nested);
        assertTrue(failure.sentence().contains("nested too deeply"), failure.sentence());
        String line = ROW.json() + "\n{\"x\":" + "[".repeat(200_000);
        Path file = desk.write("b.json", line);
        assertEquals(1, desk.find(file).rejects().rows());
    }

    /** A byte of a file that is another. */
    private record Wound(int place, byte value) {}

    @Test
    void anyBytesEndInASentenceOrACount() {
        Law.holdsForLists(80, draw -> draw.list(0, 400, HostileFilesTest::anyByte), list -> {
            byte[] bytes = new byte[list.size()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = list.get(i);
            }
            readsOrTells(bytes);
        });
    }

    @Test
    void anyDamageToGoodFilesEndsInASentenceOrACount() {
        List<ExportedRow> rows = List.of(ROW, ROW.with("ThreatTypes", "Phish, Spam"), ROW);
        Law.holdsForLists(80, HostileFilesTest::wounds, wounds -> {
            readsOrTells(damaged(ExportedRow.csv(rows), wounds));
            readsOrTells(damaged(ExportedRow.ndjson(rows), wounds));
        });
    }

    static List<Wound> wounds(Draw draw) {
        return draw.list(1, 20, wound -> new Wound(wound.between(0, 10_000), anyByte(wound)));
    }

    private static Byte anyByte(Draw draw) {
        return (byte) draw.between(Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    private static byte[] damaged(String text, List<Wound> wounds) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        wounds.forEach(wound -> bytes[wound.place() % bytes.length] = wound.value());
        return bytes;
    }

    private static void readsOrTells(byte[] bytes) throws IOException {
        Path own = Files.createTempDirectory("hostile-events");
        try {
            Path file = Files.write(own.resolve("a.txt"), bytes);
            new EventDesk(own).find(file);
        } catch (DigestException told) {
            assertFalse(told.sentence().contains("Exception"), told.sentence());
            assertTrue(told.sentence().length() < 2_000, "the sentence stays short");
        } finally {
            Files.delete(own.resolve("a.txt"));
            Files.delete(own);
        }
    }
}
