package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the alert rules look for reaches the log: the host neither samples it away nor finds it too unimportant. */
class HostFileTest {

    @Test
    void theHostNeverSamplesWhatTheAlertsCount() throws IOException {
        JsonNode sampling = logging().at("/applicationInsights/samplingSettings");
        List<String> kept =
                Arrays.asList(sampling.path("excludedTypes").asText().split(";"));
        assertTrue(
                !sampling.path("isEnabled").asBoolean(true) || kept.containsAll(List.of("Trace", "Request")),
                kept.toString());
    }

    @Test
    void theLinesOfTheFunctionAndTheRecordOfItsResultAreLogged() throws IOException {
        JsonNode levels = logging().path("logLevel");
        // The category of a function's own lines is Function.DailyDigest.User, that of its record Host.Results.
        assertEquals("Information", levels.path("Function").asText());
        assertEquals("Information", levels.path("Host.Results").asText());
    }

    private static JsonNode logging() throws IOException {
        return new ObjectMapper().readTree(Path.of("host.json").toFile()).path("logging");
    }
}
