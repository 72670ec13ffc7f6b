package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.azure.functions.annotation.FunctionName;
import io.github.spamdigest.app.settings.Setting;
import io.github.spamdigest.testing.KqlParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The alert rules ask for what the program writes, in a language that the platform understands. */
class AlertQueriesTest {

    private static final Path FOLDER = Path.of("infra/alerts");
    private static final Pattern WINDOW = Pattern.compile("window: '([A-Z0-9]+)'");
    /** The sizes that a scheduled query rule takes; the resource type itself says only "string". */
    private static final Set<String> WINDOWS = Set.of(
            "PT1M", "PT5M", "PT10M", "PT15M", "PT30M", "PT45M", "PT1H", "PT2H", "PT3H", "PT4H", "PT5H", "PT6H", "P1D",
            "P2D");

    @Test
    void theQueriesParseOverTheColumnsOfTheAppsLogAndAnswerWithWhatARuleCounts() throws IOException {
        for (Path query : queries()) {
            KqlParser.Parsed parsed = KqlParser.parse(Files.readString(query));
            assertEquals(List.of(), parsed.diagnostics(), query.toString());
            List<String> columns = query.endsWith("no-digest.kql")
                    ? List.of("digests:long")
                    : List.of("timestamp:datetime", "problem:string");
            assertEquals(columns, parsed.columns(), query.toString());
            // The deployment replaces this line, so it must be there as it is.
            assertEquals(
                    "let digest = \"" + Setting.DIGEST_NAME.defaultValue() + "\";",
                    Files.readAllLines(query).get(0),
                    query.toString());
        }
    }

    @Test
    void theFailedRunIsAskedForByTheNameOfTheFunction() throws IOException {
        String function = Arrays.stream(DailyDigestFunction.class.getMethods())
                .filter(method -> method.isAnnotationPresent(FunctionName.class))
                .map(method -> method.getAnnotation(FunctionName.class).value())
                .collect(Collectors.joining());
        assertTrue(query("run-failed").contains("name == \"" + function + "\""), function);
    }

    @Test
    void eachQueryBelongsToARuleWhoseWindowThePlatformTakes() throws IOException {
        String rules = Files.readString(Path.of("infra/modules/alerts.bicep"));
        for (Path query : queries()) {
            assertTrue(rules.contains("loadTextContent('../alerts/" + query.getFileName() + "')"), query.toString());
        }
        List<String> windows =
                WINDOW.matcher(rules).results().map(match -> match.group(1)).toList();
        assertEquals(queries().size(), windows.size());
        assertTrue(WINDOWS.containsAll(windows), windows.toString());
    }

    @Test
    void theWindowReachesBackAsFarAsTheQueryAsks() throws IOException {
        assertTrue(query("no-digest").contains("ago(26h)"));
        String rules = Files.readString(Path.of("infra/modules/alerts.bicep"));
        String rule = rules.substring(rules.indexOf("key: 'no-digest'"), rules.indexOf("no-digest.kql"));
        assertTrue(rule.contains("window: 'P2D'"), rule);
    }

    private static String query(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name + ".kql"));
    }

    private static List<Path> queries() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }
}
