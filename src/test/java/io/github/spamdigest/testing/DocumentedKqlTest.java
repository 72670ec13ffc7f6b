package io.github.spamdigest.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The engine against what the language's documentation says, an example a test. */
class DocumentedKqlTest {

    private static final Path FILE = Path.of("src/test/resources/kql/documented.txt");

    /**
     * A page with an example.
     *
     * @param page its name, and what is shown
     * @param query the text
     * @param rows the answer, a row a line
     * @param error the code of an error, empty when there is an answer
     */
    private record Example(String page, String query, List<String> rows, String error) {

        static Example of(String block) {
            List<String> lines = block.strip().lines().toList();
            return new Example(
                    lines.get(0).substring(2),
                    lines.stream().filter(line -> !line.matches("[#>!].*")).collect(Collectors.joining("\n")),
                    lines.stream()
                            .filter(line -> line.startsWith("> "))
                            .map(line -> line.substring(2))
                            .toList(),
                    lines.stream()
                            .filter(line -> line.startsWith("! "))
                            .findFirst()
                            .map(line -> line.substring(2))
                            .orElse(""));
        }
    }

    @TestFactory
    Stream<DynamicTest> theEngineAnswersAsTheDocumentationSays() throws IOException {
        return examples().stream().map(example -> DynamicTest.dynamicTest(example.page(), () -> check(example)));
    }

    @Test
    void everyFunctionOfTheEngineHasAnExample() throws IOException {
        String queries = examples().stream().map(Example::query).collect(Collectors.joining("\n"));
        List<String> missing = new ArrayList<>();
        KqlEngine.known().forEach(name -> {
            if (!Pattern.compile("\\b" + name.asText() + "\\(").matcher(queries).find()) {
                missing.add(name.asText());
            }
        });
        assertEquals(List.of(), missing);
    }

    private static List<Example> examples() throws IOException {
        return Arrays.stream(Files.readString(FILE).split("\n\n"))
                .skip(1)
                .map(Example::of)
                .toList();
    }

    private static void check(Example example) {
        JsonNode found = KqlEngine.run(example.query());
        assertEquals(example.error(), found.path("error").path("code").asText(""), found::toString);
        List<String> rows = new ArrayList<>();
        found.path("answer").path("tables").path(0).path("rows").forEach(row -> rows.add(row.toString()));
        assertEquals(example.rows(), rows, example::query);
    }
}
