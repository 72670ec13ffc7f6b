package io.github.spamdigest.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions in a setting, beside those in a state folder. */
class DecisionsSettingTest {

    private static final String FIRST = "2026-11-21T23:00:00Z";
    private static final String SECOND = "2026-11-22T23:00:00Z";
    private static final String THIRD = "2026-11-23T23:00:00Z";
    private static final String FOURTH = "2026-11-24T23:00:00Z";

    @TempDir
    Path folder;

    @Test
    void aTaskThatAFileDecidesIsFoldedAndListedAndTheFileIsNamedToWhoTakesItBack() throws IOException {
        String name = firstTask();
        Map<String, String> setting =
                setting(Files.writeString(folder.resolve("mine.json"), json(name, "watching", "2026-11-22T08:00:00Z"))
                        .toString());
        JsonNode task = task(digest(setting, SECOND), name);
        assertEquals("decided", task.path("state").asText(), task.toString());
        assertEquals("in git", task.path("note").asText());

        CliRun listed = CliRun.in(setting, "decisions", "--state", folder);
        assertTrue(
                listed.out().strip().endsWith("(in git); in DIGEST_DECISIONS (mine.json)"),
                listed.out() + listed.err());

        CliRun undone = CliRun.in(setting, "decide", name, "--undo", "--state", folder);
        assertEquals(DigestCli.WRONG_USAGE, undone.exitCode(), undone.out());
        assertTrue(undone.err().contains("stands in DIGEST_DECISIONS (mine.json): " + name), undone.err());
    }

    @Test
    void whatIsDecidedLaterWithTheCommandCountsAndTakenBackLeavesTheSettingToDecide() throws IOException {
        String name = firstTask();
        Map<String, String> setting = setting(json(name, "watching", "2026-11-22T08:00:00Z"));
        CliRun decided = CliRun.in(setting, "decide", name, "--as", "done", "--state", folder);
        assertEquals(0, decided.exitCode(), decided.err());
        String listed = CliRun.in(setting, "decisions", "--state", folder).out().strip();
        assertTrue(listed.startsWith(name + ": done"), listed);
        assertEquals(1, listed.lines().count());

        CliRun undone = CliRun.in(setting, "decide", name, "--undo", "--state", folder);
        assertEquals(0, undone.exitCode(), undone.err());
        assertTrue(undone.out().startsWith("Taken back: " + name + ": done"), undone.out());
        assertTrue(undone.out().contains("Now DIGEST_DECISIONS counts: " + name + ": watching"), undone.out());
    }

    @Test
    void aFileThatCannotBeReadDecidesNothingAndTheMailSaysSo() throws IOException {
        String name = firstTask();
        Map<String, String> setting = setting(folder.resolve("gone.json").toString());
        JsonNode task = task(digest(setting, SECOND), name);
        assertFalse(task.path("state").asText().equals("decided"), task.toString());
        assertTrue(text().contains("DIGEST_DECISIONS decides nothing until it is mended"), text());
        CliRun listed = CliRun.in(setting, "decisions", "--state", folder);
        assertEquals(DigestCli.FAILED, listed.exitCode());
        assertTrue(listed.err().contains("There is no decisions file"), listed.err());
    }

    @Test
    void whatTheSettingDecidesAboutANameBelowIsTakenBackUnderTheNameThatIsListed() throws IOException {
        String name = firstTask();
        Map<String, String> setting = setting(json("mail." + name, "watching", "2026-11-22T08:00:00Z"));
        String listed = CliRun.in(setting, "decisions", "--state", folder).out();
        assertTrue(listed.startsWith(name + ": watching"), listed);
        CliRun undone = CliRun.in(setting, "decide", name, "--undo", "--state", folder);
        assertTrue(undone.err().contains("stands in DIGEST_DECISIONS: " + name), undone.err());
    }

    @Test
    void aDecisionThatGoesBeforeOneOfTheSettingSaysSo() throws IOException {
        String name = firstTask();
        Map<String, String> setting = setting(json(name, "watching", "2026-11-22T08:00:00Z"));
        CliRun decided = CliRun.in(setting, "decide", name, "--as", "done", "--state", folder);
        assertTrue(
                decided.out()
                        .contains("It counts before what stands in DIGEST_DECISIONS: " + name
                                + ": watching until it changes"),
                decided.out());
    }

    @Test
    void whatDecidesNothingIsSaidInTheFirstMailAndAgainOnlyWhenItChanges() throws IOException {
        firstTask();
        String broken = "DIGEST_DECISIONS cannot be read whole: decision 1 needs";
        Map<String, String> setting = setting("{\"decisions\":[7]}");
        digest(setting, SECOND);
        assertTrue(text().contains(broken), text());
        digest(setting, THIRD);
        assertFalse(text().contains("DIGEST_DECISIONS"), text());
        digest(setting("{\"decisions\":[7,8]}"), FOURTH);
        assertTrue(text().contains(broken), text());
    }

    @Test
    void whatDecidesNothingIsSaidAgainWhenItComesBack() throws IOException {
        firstTask();
        Map<String, String> broken = setting("{\"decisions\":[7]}");
        digest(broken, SECOND);
        digest(Map.of(), THIRD);
        digest(broken, FOURTH);
        assertTrue(text().contains("DIGEST_DECISIONS cannot be read whole"), text());
    }

    @Test
    void anEntryThatHasEndedAndOneThatExpectsWhatNobodyMayAreSaidOnce() throws IOException {
        String name = firstTask();
        assertEquals("fabrikam.example", name, "sudden spam of a trusted name");
        String ended = json(name, "watching", "2026-10-22T08:00:00Z").replace("changed", "2026-11-01");
        Map<String, String> old = setting(ended);
        digest(old, SECOND);
        assertTrue(text().contains("DIGEST_DECISIONS holds a decision that has ended and counts no longer"), text());
        digest(old, THIRD);
        assertFalse(text().contains("DIGEST_DECISIONS"), text());
        digest(setting(json(name, "expected", "2026-11-22T08:00:00Z")), FOURTH);
        assertTrue(text().contains("DIGEST_DECISIONS holds a decision to expect what is never expected"), text());
    }

    private String firstTask() throws IOException {
        return digest(Map.of(), FIRST).path("tasks").get(0).path("domain").asText();
    }

    private static JsonNode task(JsonNode digest, String name) {
        return StreamSupport.stream(digest.path("tasks").spliterator(), false)
                .filter(task -> task.path("domain").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode digest(Map<String, String> environment, String end) throws IOException {
        CliRun run =
                CliRun.in(environment, "preview", "--state", folder, "--out", folder.resolve("out"), "--as-of", end);
        assertEquals(0, run.exitCode(), run.err());
        return new ObjectMapper().readTree(folder.resolve("out/digest.json").toFile());
    }

    private String text() throws IOException {
        return Files.readString(folder.resolve("out/digest.txt")).replaceAll("\\s+", " ");
    }

    private static Map<String, String> setting(String pathOrJson) {
        return Map.of("DIGEST_DECISIONS", pathOrJson);
    }

    private static String json(String name, String as, String at) {
        return ("{'decisions':[{'domain':'" + name + "','as':'" + as + "','at':'" + at
                        + "','until':'changed','note':'in git'}]}")
                .replace('\'', '"');
    }
}
