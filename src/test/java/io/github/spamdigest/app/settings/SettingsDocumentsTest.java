package io.github.spamdigest.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.spamdigest.goldens.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read about the settings is what the program reads. */
class SettingsDocumentsTest {

    /** Opens the table with a key; a deployment has no keys. */
    private static final Setting NEVER_DEPLOYED = Setting.DIGEST_TABLE_CONNECTION_STRING;

    private static final Set<Setting> KNOWN_TO_THE_DEPLOYMENT = EnumSet.of(
            Setting.DIGEST_CLIENT_ID,
            Setting.DIGEST_TABLE,
            Setting.DIGEST_TABLE_ENDPOINT,
            Setting.DIGEST_TENANT_ID,
            Setting.DIGEST_WORKSPACE_ID,
            Setting.DIGEST_WORKSPACE_RESOURCE_ID);

    private static final Pattern NAME = Pattern.compile("DIGEST_[A-Z_]+");
    private static final Path PAGE = Path.of("docs", "settings.md");
    private static final String HEADING = "| setting | default | what it is for |\n|---|---|---|\n";

    @Test
    void theTableInTheDocumentIsTheListOfSettings() throws IOException {
        String page = Files.readString(PAGE);
        String head = page.substring(0, page.indexOf(HEADING) + HEADING.length());
        String rows = Arrays.stream(Setting.values())
                .map(SettingsDocumentsTest::row)
                .collect(Collectors.joining("\n", "", "\n"));
        Golden.check(PAGE, (head + rows).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theExampleFileHoldsEverySettingAndIsAccepted() throws IOException {
        JsonNode values = new ObjectMapper()
                .readTree(Path.of("local.settings.json.example").toFile())
                .get("Values");
        Map<String, String> example = new HashMap<>();
        values.fieldNames()
                .forEachRemaining(name -> example.put(name, values.get(name).asText()));
        Settings.from(Map.of(), example);
        example.keySet().removeIf(name -> !name.startsWith("DIGEST_"));
        assertEquals(
                Arrays.stream(Setting.values()).map(Setting::name).sorted().toList(),
                example.keySet().stream().sorted().toList());
    }

    @Test
    void theExampleShowsTheDefaultsWhereThereAreSome() throws IOException {
        JsonNode values = new ObjectMapper()
                .readTree(Path.of("local.settings.json.example").toFile())
                .get("Values");
        Arrays.stream(Setting.values())
                .filter(setting -> !setting.defaultValue().isEmpty())
                .forEach(setting -> assertEquals(
                        setting.defaultValue(), values.get(setting.name()).asText(), setting.name()));
    }

    @Test
    void theParameterFileHoldsEverySettingThatTheDeploymentDoesNotKnowItself() throws IOException {
        String file = Files.readString(Path.of("infra/main.bicepparam"));
        String settings = between(file, "param settings = {\n", "\n}");
        String expected = Arrays.stream(Setting.values())
                .filter(setting -> !KNOWN_TO_THE_DEPLOYMENT.contains(setting) && setting != NEVER_DEPLOYED)
                .map(SettingsDocumentsTest::parameter)
                .collect(Collectors.joining("\n"));
        assertEquals(expected, settings);
    }

    @Test
    void theDeploymentKnowsTheSettingsThatAreNotInTheParameterFile() throws IOException {
        String bicep = Files.readString(Path.of("infra/main.bicep"));
        assertEquals(KNOWN_TO_THE_DEPLOYMENT, names(between(bicep, "var knownHere = {", "\n}")));
    }

    @Test
    void everyNameInTheBicepIsASetting() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("infra"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                assertTrue(EnumSet.allOf(Setting.class).containsAll(names(text)), file.toString());
                assertFalse(text.contains(NEVER_DEPLOYED.name()), file + " names a setting that holds a key");
            }
        }
    }

    private static Set<Setting> names(String text) {
        return NAME.matcher(text)
                .results()
                .map(match -> Setting.valueOf(match.group()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Setting.class)));
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }

    private static String parameter(Setting setting) {
        String none = setting.meaning().startsWith("required:") ? "" : ", ''";
        return "  // " + setting.meaning() + "\n  " + setting + ": readEnvironmentVariable('" + setting + "'" + none
                + ")";
    }

    private static String row(Setting setting) {
        String value = setting.defaultValue().isEmpty() ? "" : "`" + setting.defaultValue() + "`";
        return "| `" + setting + "` | " + value + " | " + setting.meaning() + " |";
    }
}
