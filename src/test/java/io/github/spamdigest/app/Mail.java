package io.github.spamdigest.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A mail as Graph received it. */
public record Mail(JsonNode body) {

    /** Reads the body of a sendMail request. */
    public static Mail of(byte[] request) {
        try {
            return new Mail(new ObjectMapper().readTree(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The subject line. */
    public String subject() {
        return message().get("subject").asText();
    }

    /** The body. */
    public String html() {
        return message().at("/body/content").asText();
    }

    /** The visible recipients. */
    public List<String> to() {
        List<String> addresses = new ArrayList<>();
        message()
                .get("toRecipients")
                .forEach(to -> addresses.add(to.at("/emailAddress/address").asText()));
        return addresses;
    }

    /** The names of the attached files. */
    public List<String> attachmentNames() {
        return message().get("attachments").findValuesAsText("name");
    }

    /** The bytes of an attached file. */
    public byte[] attachment(String name) {
        for (JsonNode attachment : message().get("attachments")) {
            if (attachment.get("name").asText().equals(name)) {
                return Base64.getDecoder().decode(attachment.get("contentBytes").asText());
            }
        }
        throw new IllegalArgumentException("The mail has no attachment " + name);
    }

    /** The attached digest for programs. */
    public JsonNode json() {
        return of(attachment("digest.json")).body();
    }

    private JsonNode message() {
        return body.get("Message");
    }
}
