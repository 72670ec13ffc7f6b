package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.RunReport;
import io.github.spamdigest.testing.KqlParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the guide says to ask the log is understood by the platform and explained there. */
class GuideQueryTest {

    private static final Pattern TYPED = Pattern.compile("--analytics-query \"([^\"]+)\"");
    private static final Pattern QUERY = Pattern.compile("(?s)```kql\n(.*?)```");

    @Test
    void theQueryThatAsksWhyThereWasNoMailParsesOverTheColumnsOfTheLog() throws IOException {
        List<String> queries = QUERY.matcher(Files.readString(Path.of("docs", "operations.md")))
                .results()
                .map(MatchResult::group)
                .map(block -> block.substring("```kql\n".length(), block.length() - "```".length()))
                .toList();
        assertEquals(1, queries.size());
        KqlParser.Parsed parsed = KqlParser.parse(queries.get(0));
        assertEquals(List.of(), parsed.diagnostics());
        assertTrue(parsed.columns().contains("problem:string"), parsed.columns().toString());
    }

    @Test
    void whatFollowsTheFieldsOfALineMakesNoField() throws IOException {
        List<String> queries = QUERY.matcher(Files.readString(Path.of("docs", "operations.md")))
                .results()
                .map(MatchResult::group)
                .toList();
        for (String line : String.join("", queries).split("\n")) {
            String told = line.replaceAll("split\\(message, \" problem=\"\\)|extract\\(\" problem=.*?, message\\)", "");
            assertFalse(told.contains("message"), line);
        }
    }

    @Test
    void theQueriesOfTheGuideParseAndReadTheBeginningOfALine() throws IOException {
        List<String> queries = TYPED.matcher(Files.readString(Path.of("docs", "operations.md")))
                .results()
                .map(query -> query.group(1))
                .toList();
        assertEquals(4, queries.size());
        for (String query : queries) {
            assertEquals(List.of(), KqlParser.parse(query).diagnostics(), query);
            assertTrue(
                    !query.startsWith("traces")
                            || query.startsWith("traces | where message startswith 'spam-digest run'"),
                    query);
            assertFalse(query.contains("message has"), query);
        }
    }

    @Test
    void everyOutcomeIsExplained() throws IOException {
        String guide = Files.readString(Path.of("docs", "operations.md"));
        Arrays.stream(RunReport.Outcome.values())
                .forEach(outcome -> assertTrue(guide.contains("| `outcome=" + outcome + "` |"), outcome.name()));
    }
}
