package io.github.spamdigest.azure.graph;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.spamdigest.core.DigestSender;
import io.github.spamdigest.testing.DigestSenderContract;
import io.github.spamdigest.testing.Received;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** Graph is given the mail as the core has it. */
class GraphMailSenderContractTest extends DigestSenderContract {

    private final GraphFixture fixture = new GraphFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Override
    protected DigestSender sender() {
        return fixture.sender();
    }

    @Override
    protected Arrived arrived() {
        List<Received> requests = fixture.graph.requests();
        JsonNode message = GraphFixture.json(requests.get(requests.size() - 1)).get("Message");
        Map<String, byte[]> files = new HashMap<>();
        for (JsonNode file : message.path("attachments")) {
            try {
                files.put(file.get("name").textValue(), file.get("contentBytes").binaryValue());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Arrived(
                message.get("subject").textValue(), message.at("/body/content").textValue(), files);
    }
}
