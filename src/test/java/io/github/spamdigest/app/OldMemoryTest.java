package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.spamdigest.app.cli.CliRun;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier release remembered, as it wrote it, is still known: nobody starts anew because of an upgrade. */
class OldMemoryTest {

    /** The state folder of a run of commit 0087c31 over the bundled sample. */
    private static final Path WRITTEN = Path.of("src", "test", "resources", "memory-0087c31");

    @TempDir
    private Path folder;

    @Test
    void theDayAfterAnUpgradeIsComparedWithTheDayBefore() throws IOException {
        Path state = Files.createDirectories(folder.resolve("state"));
        try (Stream<Path> files = Files.list(WRITTEN)) {
            for (Path file : files.toList()) {
                Files.copy(file, state.resolve(file.getFileName()));
            }
        }
        JsonNode digest = digest(state, "2026-11-23T23:44:59Z");
        assertEquals("stored", digest.get("baseline").textValue());
        assertEquals("2026-11-22", digest.get("comparedWith").textValue());
        assertEquals(Set.of("2026-11-23"), firstTold(state.resolve("memory-2026-11-23.json.gz")));

        JsonNode next = digest(state, "2026-11-24T23:44:59Z");
        assertEquals(
                Set.of("open"), Set.copyOf(next.get("tasks").findValuesAsText("state")), "what was told stays open");
    }

    private JsonNode digest(Path state, String end) throws IOException {
        CliRun run = CliRun.of("preview", "--state", state, "--out", folder.resolve("out"), "--as-of", end);
        assertEquals(0, run.exitCode(), run.err());
        return new ObjectMapper()
                .readTree(folder.resolve("out").resolve("digest.json").toFile());
    }

    /** Nothing was told before tasks had a life, so each is new. */
    private static Set<String> firstTold(Path memory) throws IOException {
        Set<String> dates = new TreeSet<>();
        try (InputStream json = new GZIPInputStream(Files.newInputStream(memory))) {
            new ObjectMapper()
                    .readTree(json)
                    .get("told")
                    .forEach(row -> dates.add(row.get(4).textValue()));
        }
        return dates;
    }
}
