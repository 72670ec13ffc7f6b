package io.github.spamdigest.azure.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.goldens.Golden;
import io.github.spamdigest.testing.KqlParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The hunting query in the repository is the product's own. */
class SentinelQueryGoldenTest {

    private static final Path FILE = Path.of("queries", "spam-sender-domains.yaml");

    @Test
    void theHuntingQueryIsCurrent() throws Exception {
        Golden.check(FILE, SentinelQuery.yaml().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theQueryInItParsesWithoutAnErrorOrAWarning() {
        KqlParser.Parsed parsed = KqlParser.parse(block(SentinelQuery.yaml(), "query"));

        assertEquals(List.of(), parsed.diagnostics());
        assertEquals(ResultColumn.values().length, parsed.columns().size());
    }

    @Test
    void itHasTheFieldsOfTheCommunitysSchemaOnceEach() {
        String yaml = SentinelQuery.yaml();

        List<String> fields = yaml.lines()
                .filter(line -> line.matches("[a-zA-Z-]+:.*"))
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();

        assertEquals(
                List.of(
                        "id",
                        "name",
                        "description",
                        "requiredDataConnectors",
                        "tactics",
                        "relevantTechniques",
                        "query",
                        "version"),
                fields);
        assertFalse(yaml.contains("\t"));
        assertTrue(block(yaml, "description").length() <= 255);
    }

    /** The text of a literal block, as YAML reads it. */
    private static String block(String yaml, String field) {
        String rest = yaml.split("(?m)^" + field + ": \\|\n", 2)[1];
        return Arrays.stream(rest.split("\n"))
                .takeWhile(line -> line.isEmpty() || line.startsWith("  "))
                .map(line -> line.isEmpty() ? "" : line.substring(2))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void theMailsFooterNamesThisVersionAndTechnique() throws IOException {
        String words = Files.readString(Path.of("templates", "words.ftl"));
        Matcher version = Pattern.compile("(?m)^version: (.*)$").matcher(Files.readString(FILE));
        assertTrue(version.find());
        assertTrue(
                words.contains("spam-sender-domains " + version.group(1) + ", MITRE ATT&CK T1566"), version.group(1));
    }
}
