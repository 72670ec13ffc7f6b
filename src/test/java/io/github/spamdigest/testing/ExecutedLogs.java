package io.github.spamdigest.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Log Analytics as a stub: the text of a request is executed over events, in the wire's shape. */
public final class ExecutedLogs {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ExecutedLogs() {}

    /** What the service would answer to the request: a table, or 400 with what is wrong with the text. */
    public static Answer answer(KqlEngine.Events events, Received request) {
        try {
            JsonNode asked = JSON.readTree(request.body());
            return answer(
                    events, asked.get("query").asText(), asked.path("timespan").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer answer(KqlEngine.Events events, String query, String timespan) {
        JsonNode found = events.run(Map.of("query", query, "timespan", timespan));
        if (found.has("answer")) {
            return Answer.json(found.get("answer").toString());
        }
        JsonNode error = found.get("error");
        ObjectNode body = JSON.createObjectNode();
        body.putObject("error")
                .put("code", "BadArgumentError")
                .put("message", "The request had some invalid properties")
                .putObject("innererror")
                .put("code", error.get("code").asText())
                .put("message", error.get("message").asText());
        return Answer.json(body.toString()).withStatus(400);
    }
}
