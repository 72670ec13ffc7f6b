package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people read about the settings is what the program reads. */
class SettingsDocumentsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(DIGEST_[A-Z_]+)` \\| (.*?) \\| (.*?) \\|$");

    @Test
    void theTableInTheReadmeIsTheListOfSettings() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        List<String> rows =
                ROW.matcher(readme).results().map(MatchResult::group).toList();
        assertEquals(
                Arrays.stream(Setting.values()).map(SettingsDocumentsTest::row).toList(), rows);
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

    private static String row(Setting setting) {
        String value = setting.defaultValue().isEmpty() ? "" : "`" + setting.defaultValue() + "`";
        return "| `" + setting + "` | " + value + " | " + setting.meaning() + " |";
    }
}
