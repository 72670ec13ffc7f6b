package io.github.spamdigest.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as a person types it: exit code, result on stdout, one sentence of trouble on stderr. */
class DigestCliTest {

    private static final String HEADER =
            "TimeGenerated,EmailDirection,ThreatTypes,SenderFromDomain,RecipientEmailAddress,NetworkMessageId\n";
    private static final String ROW = "2026-11-22T10:00:00Z,Inbound,Spam,bulk.example,a@contoso.example,m1\n";

    @TempDir
    Path folder;

    @Test
    void helpIsAResultAndNamesTheExitCodes() {
        CliRun help = CliRun.of("--help");
        assertEquals(0, help.exitCode());
        assertTrue(help.out().contains("preview"), help.out());
        assertTrue(help.out().contains("wrong usage or settings"), help.out());
        assertEquals("", help.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"preview", "run", "again", "decide", "decisions", "query", "doctor"})
    void eachCommandSaysTheVersionThatTheProgramSays(String command) {
        CliRun program = CliRun.of("--version");
        CliRun told = CliRun.of(command, "--version");

        assertTrue(program.out().startsWith("Spam Domain Digest "), program.out());
        assertEquals(program.out(), told.out());
        assertEquals(0, told.exitCode());
    }

    @Test
    void detailsAreShownWhenAskedForBeforeTheCommandOrBehindIt() {
        for (CliRun run : List.of(
                CliRun.of("--debug", "preview", "--events", "nowhere.csv"),
                CliRun.of("preview", "--events", "nowhere.csv", "--debug"))) {
            assertEquals(DigestCli.WRONG_USAGE, run.exitCode());
            assertTrue(run.err().contains("\tat io.github.spamdigest."), run.err());
        }
        assertFalse(CliRun.of("preview", "--events", "nowhere.csv").err().contains("\tat "));
    }

    @Test
    void previewHelpNamesEveryOptionOfTheContract() {
        CliRun help = CliRun.of("preview", "--help");
        assertEquals(0, help.exitCode());
        for (String option : List.of(
                "--events",
                "--as-of",
                "--top",
                "--lookback-days",
                "--exclusions",
                "--counting",
                "--bulk-threshold",
                "--state",
                "--out",
                "--date-order",
                "--time-zone")) {
            assertTrue(help.out().contains(option), option);
        }
    }

    static Stream<List<String>> wrongWords() {
        return Stream.of(
                List.of("preview --evnts x", "--evnts"),
                List.of("preview --top 0", "'0' is out of range; write a whole number from 1 to 100"),
                List.of("preview --top ten", "'ten' is out of range"),
                List.of("preview --lookback-days 91", "from 1 to 90"),
                List.of("preview --workspace x --lookback-days 76", "with --workspace write a number from 1 to 75"),
                List.of("preview --as-of 2026-11-23", "write it like 2026-11-23T06:15:00Z"),
                List.of("preview --time-zone Mars/Base", "write one like Europe/Berlin"),
                List.of("preview --date-order ymd", "write dmy (day first) or mdy"),
                List.of("preview --counting rows", "write deliveries or latest"),
                List.of("preview --bulk-threshold 10", "from 1 to 9"),
                List.of("preview --exclusions nowhere.json", "There is no exclusions file 'nowhere.json'"),
                List.of("preview --events", "--events"),
                List.of("review", "review"));
    }

    @ParameterizedTest
    @MethodSource("wrongWords")
    void wrongWordsGetOneSentenceAndExitTwo(List<String> words) {
        CliRun run = CliRun.of((Object[]) words.get(0).split(" "));
        assertEquals(2, run.exitCode(), run.err());
        assertOneSentence(run, words.get(1));
    }

    @Test
    void noCommandIsWrongUsage() {
        CliRun run = CliRun.of();
        assertEquals(2, run.exitCode());
        assertOneSentence(run, "No command was given");
    }

    @Test
    void aMissingFileIsNamed() {
        CliRun run = preview(folder.resolve("nowhere.csv"));
        assertEquals(2, run.exitCode());
        assertOneSentence(run, "nowhere.csv");
        assertNothingWritten();
    }

    @Test
    void aFolderWithoutEventsIsNamed() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        CliRun run = preview(empty);
        assertEquals(1, run.exitCode());
        assertOneSentence(run, "empty");
        assertNothingWritten();
    }

    @Test
    void aBinaryFileIsNamed() throws IOException {
        CliRun run = preview(Files.write(folder.resolve("photo.bin"), new byte[] {1, 0, 2, 0, 3, 0, 4, 10, 0, 9}));
        assertEquals(1, run.exitCode());
        assertOneSentence(run, "photo.bin");
        assertNothingWritten();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EmailDirection", "ThreatTypes", "SenderFromDomain", "TimeGenerated"})
    void aCsvWithoutANeededColumnIsNeverZeroSpam(String column) throws IOException {
        String other = HEADER.replace(column, "Other" + column);
        CliRun run = preview(file("events.csv", other + ROW));
        assertEquals(1, run.exitCode(), run.err());
        assertOneSentence(run, column);
        assertNothingWritten();
    }

    @Test
    void aTruncatedLineAmongGoodOnesIsCountedAndShownWithItsPlace() throws IOException {
        String good = "{\"TimeGenerated\":\"2026-11-22T10:00:00Z\",\"EmailDirection\":\"Inbound\","
                + "\"ThreatTypes\":\"Spam\",\"SenderFromDomain\":\"bulk.example\"}\n";
        CliRun run = preview(file("events.ndjson", good + good.substring(0, 60)));
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("events.ndjson, line 2"), run.out());
        assertTrue(json().contains("\"rows\": 1"), json());
    }

    @Test
    void aFileOfNothingButBadDatesFails() throws IOException {
        CliRun run = preview(file("events.csv", HEADER + ROW.replace("2026-11-22T10:00:00Z", "yesterday")));
        assertEquals(1, run.exitCode());
        assertOneSentence(run, "yesterday");
        assertNothingWritten();
    }

    @Test
    void anAmbiguousDateStopsWithTheOptionToGive() throws IOException {
        Path file = file("events.csv", HEADER + ROW.replace("2026-11-22T10:00:00Z", "05/12/2024 6:41:32 PM"));
        CliRun run = preview(file);
        assertEquals(2, run.exitCode());
        assertOneSentence(run, "--date-order");
        assertNothingWritten();
        assertEquals(0, preview(file, "--date-order", "dmy").exitCode());
        assertTrue(json().contains("2024-12-05T18:41:32Z"), json());
        assertEquals(
                0,
                preview(file, "--date-order", "mdy", "--time-zone", "Europe/Berlin")
                        .exitCode());
        assertTrue(json().contains("2024-05-12T16:41:32Z"), json());
    }

    @Test
    void aCorruptHeadStopsTheRunAndIsKept() throws IOException {
        Path state = Files.createDirectory(folder.resolve("state"));
        Files.writeString(state.resolve("head.json"), "{broken");
        CliRun run = preview(file("events.csv", HEADER + ROW), "--state", state);
        assertEquals(1, run.exitCode());
        assertOneSentence(run, "head.json");
        assertEquals("{broken", Files.readString(state.resolve("head.json")));
        assertNothingWritten();
    }

    @Test
    void anOutputFolderThatIsAFileIsNamed() throws IOException {
        Path file = file("taken", "x");
        CliRun run = CliRun.of("preview", "--events", file("events.csv", HEADER + ROW), "--out", file);
        assertTrue(run.exitCode() != 0);
        assertOneSentence(run, "taken");
        assertEquals("x", Files.readString(file));
    }

    @Test
    void theResultIsTheTextAndThePlaceOfTheHtmlFile() throws IOException {
        CliRun run = preview(file("events.csv", HEADER + ROW));
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("", run.err());
        Path out = folder.resolve("out");
        assertEquals(
                Files.readString(out.resolve("digest.txt")) + System.lineSeparator() + "HTML: "
                        + out.resolve("digest.html") + System.lineSeparator(),
                run.out());
        for (String name : List.of("digest.html", "digest.txt", "digest.csv", "digest.json", "digest.eml")) {
            assertTrue(Files.size(out.resolve(name)) > 0, name);
        }
    }

    @Test
    void aRowFromTheFutureDoesNotMoveTheWindow() throws IOException {
        String future = ROW.replace("2026", "2031");
        CliRun run = preview(file("events.csv", HEADER + ROW + future));
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(json().contains("\"to\": \"2026-11-22T10:00:00Z\""), json());
    }

    private CliRun preview(Path events, Object... more) {
        Object[] args = Stream.concat(
                        Stream.of("preview", "--events", events, "--out", folder.resolve("out")), Stream.of(more))
                .toArray();
        return CliRun.of(args);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private String json() throws IOException {
        return Files.readString(folder.resolve("out").resolve("digest.json"));
    }

    private void assertNothingWritten() {
        assertFalse(Files.exists(folder.resolve("out")), "nothing half written");
    }

    private static void assertOneSentence(CliRun run, String part) {
        assertEquals(1, run.err().strip().lines().count(), run.err());
        assertTrue(run.err().contains(part), run.err());
        assertFalse(run.err().contains("Exception"), run.err());
        assertEquals("", run.out());
    }
}
