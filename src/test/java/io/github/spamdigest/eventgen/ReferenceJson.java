package io.github.spamdigest.eventgen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;

/** What columns that hold JSON say, read with a tree. */
final class ReferenceJson {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private ReferenceJson() {}

    /** The value of a key in lower case, empty when there is none. */
    static String value(String text, String key) {
        try {
            JsonNode node = JSON.readTree(text);
            return node.isObject() && node.has(key) ? node.get(key).asText("").toLowerCase(Locale.ROOT) : "";
        } catch (JsonProcessingException unreadable) {
            return "";
        }
    }

    /** One letter for the state of authentication: Authenticated, Vouched, Forged, Not, Unknown. */
    static char authentication(EventRow row) {
        String details = row.get(EventColumn.AUTHENTICATION_DETAILS);
        String both = value(details, "DMARC") + "/" + value(details, "CompAuth");
        if (row.get(EventColumn.EMAIL_ACTION_POLICY).toLowerCase(Locale.ROOT).contains("anti-phishing spoof")
                || both.equals("fail/fail")) {
            return 'F';
        }
        if (both.startsWith("pass/") || both.startsWith("bestguesspass/")) {
            return 'A';
        }
        if (both.equals("fail/pass")) {
            return 'V';
        }
        return both.matches("none/(fail|none|softpass)") ? 'N' : 'U';
    }
}
