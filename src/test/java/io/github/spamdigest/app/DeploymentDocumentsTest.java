package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read about the deployment is honest about what ran, and names what is there. */
class DeploymentDocumentsTest {

    private static final Set<String> MARKS = Set.of("*Ran here.*", "*Not run here.*");
    private static final Pattern ROLE = Pattern.compile("var (\\w+) = '[0-9a-f-]{36}'");

    @Test
    void everyBlockOfTheDeploymentSaysWhetherItRan() throws IOException {
        List<String> lines = section("## The first deployment", "## The names of a session");
        List<String> unmarked = new ArrayList<>();
        boolean inside = false;
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).startsWith("```")) {
                inside = !inside;
                if (inside && !MARKS.contains(lines.get(line - 1))) {
                    unmarked.add(lines.get(line + 1));
                }
            }
        }
        assertEquals(List.of(), unmarked);
    }

    /** What the parameter file says wins, so a default that differs would mislead whoever reads the template. */
    @Test
    void theParameterFileSaysWhatTheTemplateHasAsDefault() throws IOException {
        Pattern template = Pattern.compile("(?m)^param (\\w+) \\w+ = (.+)$");
        Pattern file = Pattern.compile("(?m)^param (\\w+) = (?!readEnvironmentVariable)(.+)$");
        Map<String, String> defaults = values(template, Files.readString(Path.of("infra/main.bicep")));
        Map<String, String> given = values(file, Files.readString(Path.of("infra/main.bicepparam")));
        given.keySet().retainAll(defaults.keySet());
        assertTrue(given.keySet().containsAll(Set.of("maximumInstanceCount", "instanceMemoryMB")), given.toString());
        given.forEach((name, value) -> assertEquals(defaults.get(name), value, name));
    }

    /** Flex Consumption refuses by region what it does not know; the platform's quickstart sets this one alone. */
    @Test
    void theSiteHasNoPropertyThatFlexConsumptionRefuses() throws IOException {
        String app = Files.readString(Path.of("infra/modules/function-app.bicep"));
        String site = app.substring(app.indexOf("siteConfig: {") + "siteConfig: {".length());
        assertEquals(
                "minTlsVersion: '1.2'", site.substring(0, site.indexOf('}')).strip());
        assertEquals(1, app.split("siteConfig", -1).length - 1);
    }

    private static Map<String, String> values(Pattern pattern, String text) {
        Map<String, String> values = new TreeMap<>();
        pattern.matcher(text).results().forEach(match -> values.put(match.group(1), match.group(2)));
        return values;
    }

    @Test
    void everyRoleThatTheBicepGivesIsInThePermissionsTable() throws IOException {
        String rights = String.join("\n", section("### Who needs which right", "### The subscription"));
        int roles = 0;
        try (Stream<Path> modules = Files.list(Path.of("infra/modules"))) {
            for (Path module : modules.toList()) {
                for (String role : ROLE.matcher(Files.readString(module))
                        .results()
                        .map(match -> words(match.group(1)))
                        .toList()) {
                    assertTrue(rights.contains("| the app's identity | " + role + " |"), role);
                    roles++;
                }
            }
        }
        assertEquals(4, roles);
    }

    @Test
    void theMonthlyCostsAddUpToTheirSum() throws IOException {
        for (int memory : List.of(3, 4)) {
            BigDecimal sum = BigDecimal.ZERO;
            for (String row : Files.readAllLines(Path.of("docs/operations.md"))) {
                String[] cells = row.split("\\|");
                if (cells.length == 5 && cells[memory].contains("$")) {
                    BigDecimal price = new BigDecimal(cells[memory].replaceAll("[ $*]", ""));
                    if (cells[1].contains("sum")) {
                        assertEquals(price, sum);
                        sum = BigDecimal.TEN.negate();
                    } else {
                        sum = sum.add(price);
                    }
                }
            }
            assertEquals(BigDecimal.TEN.negate(), sum, "the table has a sum");
        }
    }

    /** The name of a role as people know it, from the name of its variable. */
    private static String words(String variable) {
        String spaced = variable.replaceAll("([A-Z])", " $1");
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    private static List<String> section(String from, String to) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("docs", "operations.md"));
        int start = lines.indexOf(from);
        int end = lines.stream()
                .filter(line -> line.startsWith(to))
                .mapToInt(lines::indexOf)
                .findFirst()
                .orElseThrow();
        return lines.subList(start, end);
    }
}
