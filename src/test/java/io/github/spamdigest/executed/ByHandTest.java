package io.github.spamdigest.executed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Both worlds against snapshots that a person worked out: by-hand.txt. */
class ByHandTest {

    private static final Path FILE = Path.of("src/test/resources/kql/by-hand.txt");

    @TestFactory
    Stream<DynamicTest> theExecutedQueryFindsWhatAPersonFinds() throws IOException {
        return cases().stream()
                .map(made -> DynamicTest.dynamicTest(
                        made.name(),
                        () -> assertEquals(
                                String.join("\n", made.expected()),
                                String.join(
                                        "\n",
                                        SnapshotFacts.of(made.question()
                                                .executed(made.rows(), made.beside())
                                                .get(0))))));
    }

    @TestFactory
    Stream<DynamicTest> theLocalSourceFindsWhatAPersonFinds() throws IOException {
        return cases().stream()
                .filter(made -> !made.isOfTheQueryAlone())
                .map(made -> DynamicTest.dynamicTest(
                        made.name(),
                        () -> assertEquals(
                                String.join("\n", made.expected()),
                                String.join(
                                        "\n",
                                        SnapshotFacts.of(made.question()
                                                .local(made.rows(), made.beside())
                                                .get(0))))));
    }

    @Test
    void thereAreAtLeastTwenty() throws IOException {
        assertTrue(cases().size() >= 20, () -> "too few");
    }

    private static List<HandmadeCase> cases() throws IOException {
        return Arrays.stream(Files.readString(FILE).split("\n\n"))
                .skip(1)
                .map(HandmadeCase::new)
                .toList();
    }
}
