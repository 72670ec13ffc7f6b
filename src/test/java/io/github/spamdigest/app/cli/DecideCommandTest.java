package io.github.spamdigest.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.spamdigest.core.life.Decision;
import io.github.spamdigest.core.life.DecisionBook;
import io.github.spamdigest.local.LocalAdapters;
import io.github.spamdigest.testing.DecisionBookContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People decide at the command line. */
class DecideCommandTest {

    @TempDir
    Path folder;

    @Test
    void aMisspeltFolderIsSaidToHoldNoDigestWhateverIsAskedOfIt() {
        Path typo = folder.resolve("typo");
        for (CliRun run : List.of(
                CliRun.of("decide", "northwind.example", "--as", "done", "--state", typo),
                CliRun.of("decide", "northwind.example", "--undo", "--state", typo),
                CliRun.of("decisions", "--state", typo))) {
            assertEquals(DigestCli.FAILED, run.exitCode());
            assertTrue(
                    run.err().startsWith("No digest is remembered in the folder " + typo + ", which does not exist"),
                    run.err());
            assertTrue(run.err().contains("name the folder that 'preview --state' keeps"), run.err());
            assertEquals("", run.out());
        }
        assertFalse(Files.exists(typo), "asking makes no folder");
    }

    @Test
    void aFolderWithoutAMemoryIsSaidToHoldNoDigest() {
        CliRun run = CliRun.of("decisions", "--state", folder);
        assertTrue(run.err().startsWith("No digest is remembered in the folder " + folder + "; name"), run.err());
    }

    @Test
    void whatADecisionReplacesIsSaid() {
        digest();
        DecisionBook book = LocalAdapters.folderDecisions(folder);
        book.write(List.of(DecisionBookContract.about("fabrikam.example", "", Decision.As.WATCHING)));
        CliRun run = CliRun.of("decide", "fabrikam.example", "--as", "done", "--state", folder);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(
                run.out()
                        .contains("Replaced: fabrikam.example: watching until 2026-12-22,"
                                + " decided by alice@contoso.example after the digest of 2026-11-22 (an exercise)."),
                run.out());
        CliRun again = CliRun.of("decide", "fabrikam.example", "--as", "watching", "--state", folder);
        assertTrue(again.out().contains("Replaced: fabrikam.example: done"), again.out());
        assertFalse(again.out().contains("alice"), again.out());
    }

    @Test
    void decisionsOfANewerVersionAskForAnUpdateAndStayAsTheyAre() throws IOException {
        digest();
        Path file = folder.resolve("decisions.json");
        String newer = "{\"schema\":99,\"decided\":{}}";
        Files.writeString(file, newer);
        for (CliRun run : List.of(
                CliRun.of("decide", "fabrikam.example", "--as", "done", "--state", folder),
                CliRun.of("decide", "fabrikam.example", "--undo", "--state", folder),
                listed())) {
            assertEquals(DigestCli.FAILED, run.exitCode(), run.out());
            assertTrue(
                    run.err().contains("was written by a newer version of Spam Domain Digest (schema 99"), run.err());
            assertTrue(run.err().contains("update this one"), run.err());
            assertFalse(run.err().contains("empty memory"), run.err());
        }
        assertEquals(newer, Files.readString(file));
    }

    @ParameterizedTest
    @CsvSource({
        "--as,perhaps,expected",
        "--until,2026-11-22,has passed",
        "--until,tomorrow,2026-12-31",
        "--undo,,Name one of",
    })
    void wrongUsageIsToldWithWhatToWrite(String option, String value, String fix) {
        CliRun run = value == null
                ? CliRun.of("decide", "x.example", "--as", "done", option, "--state", folder)
                : option.equals("--as")
                        ? CliRun.of("decide", "x.example", option, value, "--state", folder)
                        : CliRun.of("decide", "x.example", "--as", "done", option, value, "--state", folder);
        assertEquals(DigestCli.WRONG_USAGE, run.exitCode(), run.err());
        assertTrue(run.err().contains(fix), run.err());
    }

    @Test
    void aNameWithoutATaskIsNotDecided() {
        digest();
        CliRun run = CliRun.of("decide", "nobody.example", "--as", "done", "--state", folder);
        assertEquals(DigestCli.WRONG_USAGE, run.exitCode());
        assertTrue(run.err().contains("has no open task"), run.err());
        assertEquals("Nobody decided anything.\n", listed().out().replace("\r", ""));
    }

    @Test
    void whatIsDecidedIsListedAndTakenBack() {
        digest();
        DecisionBook book = LocalAdapters.folderDecisions(folder);
        book.write(List.of(DecisionBookContract.about("northwind.example", "", Decision.As.EXPECTED)));
        assertTrue(
                listed().out()
                        .startsWith("northwind.example: expected until 2026-12-22, decided by alice@contoso.example"
                                + " after the digest of 2026-11-22 (an exercise)"),
                listed().out());
        CliRun undone = CliRun.of("decide", "northwind[.]example", "--undo", "--state", folder);
        assertEquals(0, undone.exitCode(), undone.err());
        assertTrue(undone.out().startsWith("Taken back: northwind.example"), undone.out());
        assertTrue(book.read().all().isEmpty());
    }

    @Test
    void aTaskOfTheMailIsDecidedByItsIdAndTheNextDigestFoldsIt() throws IOException {
        JsonNode first = digest("2026-11-22T23:00:00Z");
        JsonNode task = first.path("tasks").get(0);
        String id = task.path("id").asText();
        CliRun run = CliRun.of(
                "decide", id, "--as", "watching", "--note", "we call them", "--until", "changed", "--state", folder);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("watching until it changes"), run.out());
        JsonNode next = digest("2026-11-23T23:00:00Z");
        JsonNode decided = StreamSupport.stream(next.path("tasks").spliterator(), false)
                .filter(one -> one.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
        assertEquals("decided", decided.path("state").asText(), decided.toString());
        assertEquals("we call them", decided.path("note").asText());
        assertEquals(0, CliRun.of("decide", id, "--undo", "--state", folder).exitCode());
    }

    @Test
    void decisionsThatCannotBeReadAreNotTakenForNone() throws IOException {
        digest();
        Files.writeString(folder.resolve("decisions.json"), "{");
        CliRun run = CliRun.of("decide", "northwind.example", "--undo", "--state", folder);
        assertEquals(DigestCli.FAILED, run.exitCode());
        assertTrue(run.err().contains("decisions.json cannot be read"), run.err());
    }

    @Test
    void aDecisionIsTakenBackAlsoWhereWhatWasToldCannotBeRead() throws IOException {
        digest();
        DecisionBook book = LocalAdapters.folderDecisions(folder);
        book.write(List.of(DecisionBookContract.about("northwind.example", "", Decision.As.EXPECTED)));
        Files.writeString(folder.resolve("memory-2026-11-22.json.gz"), "damaged");
        CliRun run = CliRun.of("decide", "northwind.example", "--undo", "--state", folder);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(book.read().all().isEmpty());
    }

    @Test
    void whatIsDoneIsSaidToClose() throws IOException {
        String id =
                digest("2026-11-22T23:00:00Z").path("tasks").get(0).path("id").asText();
        CliRun run = CliRun.of("decide", id, "--as", "done", "--state", folder);
        assertTrue(run.out().stripTrailing().endsWith("the next digest closes it."), run.out());
    }

    private JsonNode digest(String end) throws IOException {
        Path out = folder.resolve("out");
        CliRun run = CliRun.of("preview", "--state", folder, "--out", out, "--as-of", end);
        assertEquals(0, run.exitCode(), run.err());
        return new ObjectMapper().readTree(out.resolve("digest.json").toFile());
    }

    private CliRun listed() {
        return CliRun.of("decisions", "--state", folder);
    }

    private void digest() {
        CliRun run = CliRun.of("preview", "--state", folder, "--out", folder.resolve("out"));
        assertEquals(0, run.exitCode(), run.err());
    }
}
