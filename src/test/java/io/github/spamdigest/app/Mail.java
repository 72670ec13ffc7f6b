package io.github.spamdigest.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A mail as Graph received it. */
record Mail(JsonNode body) {

    static Mail of(byte[] request) {
        try {
            return new Mail(new ObjectMapper().readTree(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String subject() {
        return message().get("subject").asText();
    }

    String html() {
        return message().at("/body/content").asText();
    }

    List<String> to() {
        List<String> addresses = new ArrayList<>();
        message()
                .get("toRecipients")
                .forEach(to -> addresses.add(to.at("/emailAddress/address").asText()));
        return addresses;
    }

    List<String> attachmentNames() {
        return message().get("attachments").findValuesAsText("name");
    }

    byte[] attachment(String name) {
        for (JsonNode attachment : message().get("attachments")) {
            if (attachment.get("name").asText().equals(name)) {
                return Base64.getDecoder().decode(attachment.get("contentBytes").asText());
            }
        }
        throw new IllegalArgumentException("The mail has no attachment " + name);
    }

    JsonNode json() {
        return of(attachment("digest.json")).body();
    }

    private JsonNode message() {
        return body.get("Message");
    }
}
