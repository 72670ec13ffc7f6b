package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.local.LocalAdapters.EventFormat;
import io.github.spamdigest.local.LocalAdapters.EventRoom;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files that the database reads itself: large enough that it does, with what it cannot read among their rows. */
class NativeLoadingTest {

    /** So many rows are over a megabyte. */
    private static final int MANY = 1_500;

    private static final String LONG = "x".repeat(600);

    @TempDir
    Path folder;

    private EventDesk desk = new EventDesk(Path.of("unset"));

    @BeforeEach
    void openDesk() {
        desk = new EventDesk(folder);
    }

    @Test
    void faultyLinesAreNamedWhereTheyStandAndCostOnlyThemselves() {
        List<String> lines = lines(ExportedRow::json);
        lines.set(700, "");
        lines.set(701, "{\"TimeGenerated\":\"2026-11-21T10");
        lines.set(900, " \t");
        lines.set(902, "nothing");
        Path file = desk.write("a.json", String.join("\n", lines));
        Snapshot found = desk.find(file);
        assertEquals(
                List.of(file + ", line 702: it is cut off", file + ", line 903: it is not valid JSON"),
                found.rejects().examples());
        assertEquals(List.of("one.example " + (MANY - 4)), EventDesk.ranking(found));
    }

    @Test
    void aLineThatIsMoreThanAFaultIsRead() {
        List<String> lines = lines(ExportedRow::json);
        lines.set(3, row(3).with("TimeGenerated", "2026-11-21T12:00:00+02:00").json());
        lines.set(4, "[" + row(4).json() + "," + row(MANY).json() + "]");
        lines.set(6, "broken");
        Path file = desk.write("a.json", String.join("\r\n", lines));
        Snapshot found = desk.find(file);
        assertEquals(List.of("one.example " + MANY), EventDesk.ranking(found));
        assertEquals(
                List.of(file + ", line 7: it is not valid JSON"),
                found.rejects().examples());
    }

    @Test
    void aListInAColumnIsReadAsItsTexts() {
        List<String> lines = lines(ExportedRow::json);
        lines.set(1, row(1).json().replace("\"one.example\"", "[\"two.example\"]"));
        lines.set(2, row(2).json().replace("\"Spam\"", "[\"Phish\",\"Spam\"]"));
        Snapshot found = desk.findText("a.json", String.join("\n", lines));
        assertEquals(List.of("one.example " + (MANY - 1), "two.example 1"), EventDesk.ranking(found));
    }

    @Test
    void gzipWithoutItsNameIsUnpackedAndFaultsInItAreNamed() {
        List<String> lines = lines(ExportedRow::json);
        lines.set(10, "{");
        Path file = desk.write("a.json", EventDesk.gzip(String.join("\n", lines)));
        assertEquals(
                List.of(file + ", line 11: it is cut off"),
                desk.find(file).rejects().examples());
    }

    @Test
    void gzipWhoseContentIsNotThatOfItsChecksumIsRefused() {
        byte[] packed = EventDesk.gzip(String.join("\n", lines(ExportedRow::json)));
        packed[packed.length - 6] ^= 1;
        Path file = desk.write("a.json.gz", packed);
        assertEquals(
                file + " could not be read (Corrupt GZIP trailer); check it, or export it again.",
                desk.failure(file).sentence());
    }

    @Test
    void gzipOfAsManyMembersAsRowsIsReadToItsEndByJavaToo() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (int i = 0; i < 2 * MANY; i++) {
            String time = i == 1 ? "2026-11-21T12:00:00+02:00" : EventDesk.RECENT;
            packed.write(EventDesk.gzip(row(i).with("TimeGenerated", time)
                            .with(
                                    "Subject",
                                    Long.toHexString(i * 0x9E3779B97F4A7C15L).repeat(20))
                            .json()
                    + "\n"));
        }
        assertEquals(
                List.of("one.example " + 2 * MANY),
                EventDesk.ranking(desk.find(desk.write("a.json.gz", packed.toByteArray()))));
    }

    @Test
    void linesOfAnyWhiteSpaceAreNoRows() {
        List<String> lines = lines(ExportedRow::json);
        lines.set(1, "\f");
        lines.set(2, "\u000b \f");
        lines.set(3, "{bad");
        lines.set(4, row(4).with("TimeGenerated", "2026-11-21T12:00:00+02:00").json());
        Path file = desk.write("a.json", String.join("\n", lines));
        Snapshot found = desk.find(file);
        assertEquals(List.of("one.example " + (MANY - 3)), EventDesk.ranking(found));
        assertEquals(1, found.rejects().rows());
    }

    @Test
    void rowsThatAnotherTablesRowWrapsAreRead() {
        List<String> lines = lines(ExportedRow::json);
        lines.set(
                1,
                "{\"category\":\"Wrapper\",\"records\":[" + row(1).json() + ","
                        + row(MANY).json() + "]}");
        lines.set(2, "{\"Type\":\"Other\",\"results\":[]," + row(2).json().substring(1));
        assertEquals(
                List.of("one.example " + MANY), EventDesk.ranking(desk.findText("a.json", String.join("\n", lines))));
    }

    @Test
    void envelopesAreReadWithoutThoseOfOtherTables() {
        List<String> lines = lines(ExportedRow::envelope);
        lines.set(3, row(3).envelope().replace("EmailEvents\"", "UrlInfo\""));
        Snapshot found = desk.findText("a.json", String.join("\n", lines));
        assertEquals(List.of("one.example " + (MANY - 1)), EventDesk.ranking(found));
        assertEquals(
                List.of("1 rows of other tables than EmailEvents were skipped."),
                found.rejects().remarks());
    }

    @Test
    void aColumnBesideTheRowInAnEnvelopeIsRead() {
        List<String> lines = lines(ExportedRow::envelope);
        lines.set(
                2,
                row(2).with("SenderFromDomain", "")
                        .envelope()
                        .replace("\"category\"", "\"SenderFromDomain\":\"two.example\",\"category\""));
        Snapshot found = desk.findText("a.json", String.join("\n", lines));
        assertEquals(List.of("one.example " + (MANY - 1), "two.example 1"), EventDesk.ranking(found));
    }

    @Test
    void aBareRowAmongEnvelopesIsRead() {
        List<String> lines = lines(ExportedRow::envelope);
        lines.set(1, row(1).json());
        Snapshot found = desk.findText("a.json", String.join("\n", lines));
        assertEquals(List.of("one.example " + MANY), EventDesk.ranking(found));
    }

    @Test
    void rowsOfATableWithAnotherWidthAreNamedWhereTheyStart() {
        List<ExportedRow> rows = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            rows.add(row(i).with("Subject", i == 20 ? "two\nlines" : LONG));
        }
        List<String> lines = new ArrayList<>(List.of(ExportedRow.csv(rows).split("(?<=\n)")));
        lines.set(40, "a,b\n");
        lines.set(50, "\n");
        lines.add(60, "1,2,3\n");
        Path file = desk.write("a.csv", String.join("", lines));
        Snapshot found = desk.find(file);
        assertEquals(2, found.rejects().rows());
        assertTrue(
                found.rejects().examples().get(0).startsWith(file + ", line 41: it has 2 fields where"),
                found::toString);
        assertTrue(
                found.rejects().examples().get(1).startsWith(file + ", line 61: it has 3 fields where"),
                found::toString);
        assertEquals(List.of("one.example " + (MANY - 2)), EventDesk.ranking(found));
    }

    @Test
    void aRowOfATableThatIsWhiteSpaceAloneIsNamed() {
        List<ExportedRow> rows = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            rows.add(row(i));
        }
        String table = ExportedRow.csv(rows);
        Path file = desk.write("a.csv", table + "   \n");
        Snapshot found = desk.find(file);
        assertTrue(
                found.rejects().examples().get(0).startsWith(file + ", line " + (MANY + 2) + ": it has 1 fields where"),
                found::toString);
        assertEquals(List.of("one.example " + MANY), EventDesk.ranking(found));
    }

    @Test
    void textBehindAClosingQuoteIsReadAsJavaReadsIt() {
        List<ExportedRow> rows = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            rows.add(row(i).with("Subject", i == 20 ? "with, comma" : LONG));
        }
        String table = ExportedRow.csv(rows).replace("\"with, comma\"", "\"with, comma\"x");
        assertEquals(List.of("one.example " + MANY), EventDesk.ranking(desk.findText("a.csv", table)));
    }

    @Test
    void oneOfManySmallFilesThatCannotBeReadCostsTheOthersNothing() {
        for (int i = 0; i < 40; i++) {
            desk.write(
                    "in/y=2026/m=" + i + "/a[1]{b}.json",
                    row(i).json() + "\n" + row(100 + i).json());
        }
        desk.write("in/y=2026/m=7/bad.json", row(400).json() + "\nbroken\n");
        desk.write("in/y=2026/m=8/bytes.json", withBadByte(row(300).json() + "\n" + row(301).json()));
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
    void ofRowsOfTheSameMomentThoseOfTheFirstFileAndLineCount() {
        ExportedRow first = row(1).with("SenderFromDomain", "first.example");
        ExportedRow second = row(1).with("SenderFromDomain", "second.example");
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
        Thread writer = new Thread(() -> desk.write("pipe", row(1).json() + "\n" + row(2).json() + "\n"));
        writer.start();
        assertEquals(List.of("one.example 2"), EventDesk.ranking(desk.find(pipe)));
        writer.join();
    }

    @Test
    void memoryThatIsTooLittleIsToldWithTheSettingThatGivesMore() {
        Path file = desk.write("a.json", String.join("\n", lines(ExportedRow::json)));
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
        Path file = desk.write("1.json", row(1).json());
        List<EventFile> files = EventFiles.find(List.of(file)).files();
        Map<EventFile, FileState> before = FileState.of(files);
        FileState.checkUnchanged(before);
        desk.write("1.json", row(1).json() + "\n" + row(2).json());
        assertEquals(
                file + " was changed or removed while it was read; run again when nothing writes to it any more.",
                assertThrows(DigestException.class, () -> FileState.checkUnchanged(before))
                        .sentence());
        Files.delete(file);
        assertThrows(DigestException.class, () -> FileState.checkUnchanged(before));
    }

    private interface Shape {
        String of(ExportedRow row);
    }

    private static List<String> lines(Shape shape) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            lines.add(shape.of(row(i)));
        }
        return lines;
    }

    private static ExportedRow row(int number) {
        return ExportedRow.spam("one.example", EventDesk.RECENT)
                .with("NetworkMessageId", "message-" + number)
                .with("RecipientEmailAddress", "somebody@own.example")
                .with("Subject", LONG);
    }

    private static byte[] withBadByte(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        bytes[text.indexOf("xxx")] = (byte) 0xff;
        return bytes;
    }
}
