package io.github.spamdigest.azure.logs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.spamdigest.azure.Excerpt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the query service says went wrong: the error in its body, nested or written as text, read leniently. Immutable.
 *
 * @param text everything it said
 * @param code the innermost code, empty when there is none
 * @param message the innermost message, or all the text when there is none
 */
record ServiceError(String text, String code, String message) {

    private static final int LONGEST = 60_000;
    private static final int LONGEST_BODY = 8_000;
    private static final String WRAPPED = "spamdigest-wrapped";
    private static final Pattern CODE = Pattern.compile("\\b(SEM\\d{4}|SYN\\d{4}|KS\\d{3}|E_[A-Z_]{3,60})\\b");
    private static final Pattern UNKNOWN_NAME = Pattern.compile("named '([^']{1,200})'");
    private static final Pattern UNRESOLVED = Pattern.compile("(?i)failed to resolve [a-z ]{1,60}named '");
    private static final Pattern LIMITED_PLAN =
            Pattern.compile("(?i)\\b(basic|auxiliary|data ?lake)\\b[^.]{0,40}\\b(plans?|tiers?|logs?|tables?)\\b");
    private static final Pattern TOO_MUCH = Pattern.compile(
            "E_QUERY_RESULT_SET_TOO_LARGE|E_RUNAWAY_QUERY|(?i:memory (limits?|budget)|result set .{0,40}large|result set has exceeded)");
    private static final Pattern LOW_MEMORY =
            Pattern.compile("E_LOW_MEMORY_CONDITION|(?i:low memory condition|lacks memory resources)");

    /** Reads an SDK exception's message, in which the body stands after the status. */
    static ServiceError of(String said) {
        String start = said.length() <= LONGEST ? said : said.substring(0, LONGEST);
        List<String> codes = new ArrayList<>();
        List<String> messages = new ArrayList<>();
        collect(start, codes, messages);
        if (codes.equals(List.of(WRAPPED)) && messages.size() == 1) {
            return of(messages.get(0));
        }
        // Some writers of JSON escape the quote.
        String text = start.replace("\\u0027", "'");
        Matcher known = CODE.matcher(text);
        String code = known.find() ? known.group(1) : last(codes).orElse("");
        return new ServiceError(text, code, last(messages).orElse(text));
    }

    /** A body in a form that the SDK can read, around one that it may not be able to. */
    static String wrapped(String body) {
        String start = body.length() <= LONGEST_BODY ? body : body.substring(0, LONGEST_BODY);
        String quoted = new String(JsonStringEncoder.getInstance().quoteAsString(start));
        return "{\"error\":{\"code\":\"" + WRAPPED + "\",\"message\":\"" + quoted + "\"}}";
    }

    /** Code and message, fit for a sentence. */
    String excerpt() {
        String start = code.isEmpty() ? "" : Excerpt.of(code) + ": ";
        return start + Excerpt.of(message);
    }

    /** The name that the query uses and the workspace does not know. */
    Optional<String> unknownName() {
        Matcher name = UNKNOWN_NAME.matcher(text);
        boolean isUnknown = code.equals("SEM0100") || UNRESOLVED.matcher(text).find();
        return isUnknown && name.find() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /** Whether the table is on a plan that cannot run such a query. */
    boolean isLimitedPlan() {
        return LIMITED_PLAN.matcher(text).find();
    }

    /** Whether the query needs more than the service gives to one. */
    boolean isTooMuch() {
        return isLowMemory() || TOO_MUCH.matcher(text).find();
    }

    /** Whether memory was short where the query ran: another time it may not be. */
    boolean isLowMemory() {
        return LOW_MEMORY.matcher(text).find();
    }

    private static void collect(String text, List<String> codes, List<String> messages) {
        int body = text.indexOf('{');
        if (body < 0) {
            return;
        }
        try (JsonParser json = new JsonFactory().createParser(text.substring(body))) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    addTo("code".equals(json.currentName()) ? codes : messages, json);
                }
            }
        } catch (IOException endOfJson) {
            // What follows the body is the SDK's own text; what came before is kept.
        }
    }

    private static void addTo(List<String> list, JsonParser json) throws IOException {
        if ("code".equals(json.currentName()) || "message".equals(json.currentName())) {
            list.add(json.getText());
        }
    }

    private static Optional<String> last(List<String> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
    }
}
