package io.github.spamdigest.local;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The small JSON objects that some columns hold as text. */
final class FlatJson {

    /** Python writes objects with single quotes, where they should have been JSON. */
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    private FlatJson() {}

    /** The plain values of the object by key; none when the text is not exactly one JSON object, or a text of it. */
    static Map<String, String> read(String text) {
        return read(text, true);
    }

    private static Map<String, String> read(String text, boolean mayBeText) {
        if (text.isEmpty()) {
            return Map.of();
        }
        try (JsonParser parser = JSON.createParser(text)) {
            @Nullable JsonToken first = parser.nextToken();
            if (first == JsonToken.VALUE_STRING && mayBeText) {
                return read(parser.getText(), false);
            }
            return first == JsonToken.START_OBJECT ? values(parser) : Map.of();
        } catch (IOException notJson) {
            // Attackers and exports write anything there: it says nothing, and is no reason to stop.
            return Map.of();
        }
    }

    private static Map<String, String> values(JsonParser parser) throws IOException {
        Map<String, String> values = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken().isScalarValue()) {
                values.put(name, parser.getText());
            } else {
                values.remove(name);
                parser.skipChildren();
            }
        }
        boolean isWhole = parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
        return isWhole ? values : Map.of();
    }
}
