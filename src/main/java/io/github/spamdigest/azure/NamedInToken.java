package io.github.spamdigest.azure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whom a token names. It is what the token claims and is not checked: it is good for telling people apart who have the right
 * anyway, and for nothing else.
 */
final class NamedInToken {

    private static final JsonFactory JSON = new JsonFactory();

    /** The first that is there: of a person, then of an app. */
    private static final List<String> CLAIMS =
            List.of("upn", "preferred_username", "unique_name", "name", "appid", "azp", "oid");

    private NamedInToken() {}

    /** The name, or empty where the token holds none that can be read. */
    static String of(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length < 2) {
            return "";
        }
        try {
            Map<String, String> claims = texts(Base64.getUrlDecoder().decode(parts[1]));
            return CLAIMS.stream()
                    .filter(claims::containsKey)
                    .findFirst()
                    .map(claims::get)
                    .orElse("");
        } catch (IllegalArgumentException | IOException noToken) {
            return "";
        }
    }

    private static Map<String, String> texts(byte[] json) throws IOException {
        Map<String, String> claims = new HashMap<>();
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return claims;
            }
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                if (parser.nextToken() == JsonToken.VALUE_STRING) {
                    claims.put(name, parser.getText());
                }
                parser.skipChildren();
            }
        }
        return claims;
    }
}
