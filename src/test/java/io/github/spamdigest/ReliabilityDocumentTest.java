package io.github.spamdigest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/reliability.md names no test that is not there. */
class ReliabilityDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "reliability.md");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    private static final Pattern HEADING = Pattern.compile("^\\| (fault|promise|struck) \\|");

    @Test
    void everyNamedTestExists() throws IOException {
        List<MatchResult> named =
                NAMED.matcher(Files.readString(DOCUMENT)).results().toList();

        assertTrue(named.size() > 30, "the document names its tests");
        assertEquals(
                List.of(),
                named.stream()
                        .filter(test -> !exists(test.group(1), test.group(2)))
                        .map(MatchResult::group)
                        .toList());
    }

    @Test
    void everyRowOfAFaultNamesATest() throws IOException {
        assertEquals(
                List.of(),
                Files.readString(DOCUMENT)
                        .substring(Files.readString(DOCUMENT).indexOf("## Faults"))
                        .lines()
                        .filter(line -> line.startsWith("| "))
                        .filter(line -> !HEADING.matcher(line).find())
                        .filter(line -> !NAMED.matcher(line).find())
                        .toList());
    }

    private static boolean exists(String type, String method) {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.endsWith(type + ".java"))
                    .map(file -> TESTS.relativize(file).toString().replace(".java", ""))
                    .anyMatch(name -> has(name.replaceAll("[/\\\\]", "."), method));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its own methods and those of the contracts that it keeps. */
    private static boolean has(String type, String method) {
        try {
            Class<?> found = Class.forName(type);
            return Stream.concat(Stream.of(found.getDeclaredMethods()), Stream.of(found.getMethods()))
                    .map(Method::getName)
                    .anyMatch(method::equals);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
