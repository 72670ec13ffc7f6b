package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.app.cli.CliRun;
import io.github.spamdigest.eventgen.EventFiles;
import io.github.spamdigest.eventgen.EventRow;
import io.github.spamdigest.eventgen.SampleEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is counted in made-up data is byte for byte what it was, whichever form the rows come in. */
class UnchangedDigestsTest {

    private static final KnownDigests KNOWN = new KnownDigests("data-digests.txt");

    private static final String EXCLUSIONS =
            "{\"relays\":{\"ranges\":[\"198.51.100.0/24\"],\"connectors\":[\"relay in\"]},"
                    + "\"simulations\":true,\"schedulers\":{\"senders\":[\"s1@x.test\"]}}";

    private static final Map<String, List<String>> QUESTIONS = Map.of(
            "plain", List.of(),
            "long", List.of("--top", "50", "--time-zone", "Pacific/Chatham"),
            "latest", List.of("--counting", "latest", "--top", "25"),
            "excluding",
                    List.of("--lookback-days", "7", "--exclusions", EXCLUSIONS, "--own-domains", "woodgrove.example"));

    @TempDir
    private static Path classes;

    private static BenchEvents bench;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compileTheGenerators() throws IOException, ReflectiveOperationException {
        bench = BenchEvents.compiledIn(classes);
    }

    /** Questions about the same rows, by name. */
    static Stream<String> questions() {
        return QUESTIONS.keySet().stream();
    }

    @ParameterizedTest
    @ValueSource(ints = 1_000)
    void theRowsOfTheBenchGiveTheirDigests(int rows) throws IOException {
        for (String generator : new String[] {"steady", "scattered"}) {
            for (String form : new String[] {"ndjson", "csv"}) {
                Path file = bench.write(form, generator, rows, folder.resolve("events." + form));
                check(generator + " " + rows, file, "2026-11-23T06:15:00Z", List.of());
            }
        }
    }

    @Test
    void aTreeOfBlobsGivesItsDigest() throws IOException {
        Path tree = bench.write("tree", "steady", 2_400, folder.resolve("tree"));
        check("steady 2400 tree", tree, "2026-11-23T06:00:00Z", List.of("--lookback-days", "7"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void rowsFullOfTrapsGiveTheirDigestsInEveryForm(String question) throws IOException {
        for (int seed = 1; seed <= 2; seed++) {
            List<EventRow> rows = SampleEvents.random(seed, 1_500);
            String name = "traps " + seed + " " + question;
            EventFiles.writeNdjson(folder.resolve("traps.ndjson"), rows);
            EventFiles.writeNdjson(folder.resolve("traps.json.gz"), rows);
            EventFiles.writeCsv(folder.resolve("traps.csv"), rows);
            EventFiles.writeStreaming(folder.resolve("streaming.json"), rows);
            for (String file : new String[] {"traps.ndjson", "traps.json.gz", "traps.csv", "streaming.json"}) {
                check(name, folder.resolve(file), SampleEvents.END.toString(), QUESTIONS.get(question));
            }
        }
    }

    private void check(String name, Path events, String asOf, List<String> question) throws IOException {
        Path out = folder.resolve("out");
        List<Object> words = new ArrayList<>(List.of("preview", "--events", events, "--as-of", asOf, "--out", out));
        words.addAll(question);
        CliRun run = CliRun.of(words.toArray());
        assertEquals(0, run.exitCode(), run.err());
        KNOWN.check(name, out);
        Files.delete(out.resolve("digest.json"));
    }
}
