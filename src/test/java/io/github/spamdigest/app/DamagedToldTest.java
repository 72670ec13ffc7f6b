package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.spamdigest.app.cli.CliRun;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A memory in which a told signal is damaged tells all again and says why, and the decisions stay as they are. */
class DamagedToldTest {

    @TempDir
    private Path folder;

    @Test
    void aDamagedSignalTellsAllAgainWithAMarkAndLeavesTheDecisions() throws IOException {
        assertEquals(
                List.of("new fabrikam.example", "new parcel-notice.invalid"), tasks(digest("2026-11-21T23:00:00Z")));
        assertEquals(0, decide("fabrikam.example").exitCode());
        byte[] decided = Files.readAllBytes(state().resolve("decisions.json"));
        damage(state().resolve("memory-2026-11-21.json.gz"));

        JsonNode again = digest("2026-11-22T23:00:00Z");
        assertEquals(
                List.of("new fabrikam.example", "new parcel-notice.invalid", "new quick-credit.test"), tasks(again));
        assertEquals("computed", again.path("baseline").asText());
        String text =
                Files.readString(folder.resolve("out").resolve("digest.html")).replaceAll("\\s+", " ");
        assertTrue(text.contains("every task is told as if it were new"), text);
        assertArrayEquals(decided, Files.readAllBytes(state().resolve("decisions.json")));

        assertEquals(0, decide("fabrikam.example").exitCode());
        assertEquals(
                List.of("open parcel-notice.invalid", "open quick-credit.test", "decided fabrikam.example"),
                tasks(digest("2026-11-23T23:00:00Z")));
    }

    /** No signal that is open was calm for so long. */
    private static void damage(Path memory) throws IOException {
        String json;
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(memory))) {
            json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String damaged = json.replaceFirst("true,0,0,1,", "true,0,99,1,");
        assertTrue(!damaged.equals(json), json);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(memory))) {
            out.write(damaged.getBytes(StandardCharsets.UTF_8));
        }
    }

    private CliRun decide(String name) {
        return CliRun.of("decide", name, "--as", "watching", "--state", state());
    }

    private JsonNode digest(String end) throws IOException {
        Path out = folder.resolve("out");
        CliRun run = CliRun.of("preview", "--state", state(), "--out", out, "--as-of", end);
        assertEquals(0, run.exitCode(), run.err());
        return new ObjectMapper().readTree(out.resolve("digest.json").toFile());
    }

    private static List<String> tasks(JsonNode digest) {
        return StreamSupport.stream(digest.path("tasks").spliterator(), false)
                .map(task ->
                        task.path("state").asText() + " " + task.path("domain").asText())
                .toList();
    }

    private Path state() {
        return folder.resolve("state");
    }
}
