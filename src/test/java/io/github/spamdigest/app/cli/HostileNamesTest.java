package io.github.spamdigest.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.OneLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of files and words on the command line that would steer the terminal or forge a line of ours. */
class HostileNamesTest {

    private static final String NAMES =
            "\u001b]0;owned\u0007\u001b[2J\u001b[31m\nHTML: forged\rx\u202egnp\ufeff\u200d\u2028";
    private static final String SHOWN =
            "\\u{1b}]0;owned\\u{7}\\u{1b}[2J\\u{1b}[31m\\u{a}HTML: forged\\u{d}x\\u{202e}gnp\\u{feff}\\u{200d}\\u{2028}";

    private static final String ROW =
            "{\"TimeGenerated\":\"2026-11-22T20:00:00Z\",\"NetworkMessageId\":\"1\",\"EmailDirection\":\"Inbound\","
                    + "\"ThreatTypes\":\"Spam\",\"SenderFromDomain\":\"evil.example\",\"RecipientEmailAddress\":\"a@contoso.example\"}\n";

    @TempDir
    Path folder;

    private static CliRun harmless(CliRun run) {
        for (String printed : List.of(run.out(), run.err())) {
            assertTrue(printed.codePoints().noneMatch(c -> c != '\n' && c != '\t' && OneLine.isUnseen(c)), printed);
            assertFalse(printed.lines().anyMatch(line -> line.startsWith("HTML: forged")), printed);
        }
        return run;
    }

    private CliRun preview(Path events) {
        return harmless(CliRun.of("preview", "--events", events, "--out", folder.resolve("out")));
    }

    @Test
    void aFileThatIsNotThereIsNamedWithItsNumbers() {
        CliRun run = preview(folder.resolve("no" + NAMES));
        assertEquals(2, run.exitCode());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("no" + SHOWN + " does not exist"), run.err());
    }

    @Test
    void filesThatCannotBeReadOrAreNoEventsAreNamedWithTheirNumbers() throws IOException {
        for (String text : List.of("", "no events", "{\"x\":1}\n", "[", "a,b\n1,2\n")) {
            Path file = Files.writeString(folder.resolve("bad" + NAMES + ".json"), text);
            CliRun run = preview(file);
            assertEquals(1, run.exitCode(), run.err());
            assertEquals(1, run.err().lines().count(), run.err());
            assertTrue(run.err().contains("bad" + SHOWN), run.err());
            assertTrue(harmless(CliRun.of("preview", "--debug", "--events", file))
                    .err()
                    .contains("\tat "));
        }
    }

    @Test
    void skippedFilesRejectedRowsAndTheFolderOfTheDigestAreShownWithTheirNumbers() throws IOException {
        Path events = Files.createDirectory(folder.resolve("in" + NAMES));
        Files.writeString(events.resolve("skipped" + NAMES + ".txt"), "no events");
        Files.writeString(events.resolve("row" + NAMES + ".json"), ROW + "{\"TimeGenerated\":\"\u001b[2J\"}\n" + ROW);
        Path out = folder.resolve("out" + NAMES);
        CliRun run = harmless(CliRun.of("preview", "--events", events, "--out", out));
        assertEquals(0, run.exitCode(), run.err());
        String unwrapped = run.out().replaceAll("\\s+", " ");
        assertTrue(unwrapped.contains("row" + SHOWN), run.out());
        assertTrue(unwrapped.contains("skipped" + SHOWN), run.out());
        assertTrue(
                run.out().lines().anyMatch(line -> line.startsWith("HTML: ") && line.contains("out" + SHOWN)),
                run.out());
    }

    @Test
    void theLineOfProgressNamesAFileWithItsNumbers() {
        StringWriter terminal = new StringWriter();
        new ProgressLine(new Later(), new PrintWriter(terminal)).rows("a" + NAMES, 7);
        assertEquals("Reading a" + SHOWN + ": 7 rows so far" + System.lineSeparator(), terminal.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "preview",
                "preview --top",
                "preview --as-of",
                "preview --templates",
                "preview --exclusions",
                "query --set",
                "doctor --set DIGEST_SENDER="
            })
    void wordsOnTheCommandLineAreShownWithTheirNumbers(String command) {
        String[] words = (command + "\u0000" + NAMES).split("[ \u0000]", 3);
        CliRun run = harmless(CliRun.of((Object[]) words));
        assertNotEquals(0, run.exitCode());
        assertTrue((run.out() + run.err()).contains("forged"), run.err());
    }

    @Test
    void aNameInTheEnvironmentIsShownWithItsNumbers() {
        CliRun run = harmless(CliRun.in(Map.of("DIGEST_" + NAMES, "x", "DIGEST_DUE", NAMES), "run"));
        assertEquals(2, run.exitCode());
    }

    /** A clock that has gone on each time it is looked at. */
    private static final class Later extends Clock {

        private Instant now = Instant.parse("2026-11-23T06:00:00Z");

        @Override
        public Instant instant() {
            now = now.plus(Duration.ofMinutes(1));
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
