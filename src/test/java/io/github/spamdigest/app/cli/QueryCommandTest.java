package io.github.spamdigest.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.spamdigest.app.settings.Settings;
import io.github.spamdigest.azure.AzureAdapters;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.OneLine;
import io.github.spamdigest.testing.KqlParser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst pastes into Log Analytics. */
class QueryCommandTest {

    @Test
    void theQueryPassesMicrosoftsParserWithoutErrorOrWarning() {
        CliRun run = CliRun.of("query", "--as-of", "2026-11-23T06:15:00Z");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("", run.err());
        assertTrue(run.out().contains("let WindowStart = datetime(2026-10-24T06:15:00Z);"), run.out());
        assertTrue(run.out().contains("let WindowEnd = datetime(2026-11-23T06:15:00Z);"), run.out());
        assertFalse(run.out().lines().anyMatch(String::isBlank), run.out());
        assertEquals(List.of(), KqlParser.parse(run.out()).diagnostics());
    }

    @Test
    void theSecondQueryIsPrintedInstead() {
        CliRun run = CliRun.of("query", "--in-view", "--as-of", "2026-11-23T06:15:00Z");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("let ViewStart = datetime(2026-10-19T06:15:00Z);"), run.out());
        assertFalse(run.out().lines().anyMatch(String::isBlank), run.out());
        assertEquals(List.of(), KqlParser.parse(run.out()).diagnostics());
    }

    @Test
    void exclusionsAreInThePrintedQueryAndItStillParses() {
        CliRun run = CliRun.of(
                "query",
                "--as-of",
                "2026-11-23T06:15:00Z",
                "--set",
                "DIGEST_EXCLUSIONS=exclusions.example.json",
                "--set",
                "DIGEST_COUNTING=latest");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("let CountLatest = true;"), run.out());
        assertEquals(List.of(), KqlParser.parse(run.out()).diagnostics());
    }

    @Test
    void theScreenChangesNothingOfAQueryWhateverStandsInIt(@TempDir Path folder) throws IOException {
        String hostile = IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(character -> OneLine.isUnseen(character) && !Character.isWhitespace(character))
                .filter(character -> Character.getType(character) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Path file = folder.resolve("exclusions.json");
        Map<String, List<String>> reports =
                Map.of("phrases", List.of("x" + hostile + "y"), "senders", List.of("splunk@contoso.example"));
        new ObjectMapper().writeValue(file.toFile(), Map.of("reports", reports));
        CliRun run = CliRun.of("query", "--as-of", "2026-11-23T06:15:00Z", "--set", "DIGEST_EXCLUSIONS=" + file);
        assertEquals(0, run.exitCode(), run.err());
        Hunt hunt = Settings.question(Map.of("DIGEST_EXCLUSIONS", file.toString()), Map.of())
                .hunt();
        assertEquals(AzureAdapters.query(hunt, hunt.windowEndingAt(Instant.parse("2026-11-23T06:15:00Z"))), run.out());
        assertTrue(run.out().contains("\\u007F"), run.out());
    }

    @Test
    void withoutAnInstantItIsTheLatestDueDigestsQuery() {
        CliRun run = CliRun.in(
                Map.of("DIGEST_DUE", "07:00", "DIGEST_TIME_ZONE", "Europe/Berlin", "DIGEST_LOOKBACK_DAYS", "7"),
                "query");
        assertTrue(run.out().contains("let WindowEnd = datetime(2026-11-23T05:00:00Z);"), run.out());
        assertTrue(run.out().contains("let WindowStart = datetime(2026-11-16T05:00:00Z);"), run.out());
    }

    @Test
    void wrongSettingsOfTheQuestionAreToldTogetherAndExitTwo() {
        CliRun run = CliRun.of("query", "--set", "DIGEST_DUE=noon", "--set", "DIGEST_TIME_ZONE=Mars");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().startsWith("2 settings are wrong:"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void aMisspeltNameOfASettingIsWrongUsageWhoeverGivesIt() {
        String problem = "DIGEST_TOPP is not a setting; compare its spelling with docs/settings.md";
        for (CliRun run : List.of(
                CliRun.of("query", "--set", "DIGEST_TOPP=3"),
                CliRun.in(Map.of("DIGEST_TOPP", "3"), "query"),
                CliRun.of("again", "--date", "2026-11-20", "--set", "DIGEST_TOPP=3"))) {
            assertEquals(2, run.exitCode());
            assertTrue(run.err().contains(problem), run.err());
            assertEquals("", run.out());
        }
    }

    @Test
    void filesAndAWorkspaceExcludeEachOther() {
        CliRun run = CliRun.of("preview", "--events", "x", "--workspace", "11111111-2222-3333-4444-555555555555");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("exclude each other"), run.err());
    }

    @Test
    void aWorkspaceThatIsNoGuidIsWrongUsage() {
        CliRun run = CliRun.of("preview", "--workspace", "contoso");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("--workspace is 'contoso'; write a GUID"), run.err());
    }
}
