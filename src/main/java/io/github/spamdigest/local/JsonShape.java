package io.github.spamdigest.local;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Tells JSON with one value a line from one document that spans lines. */
final class JsonShape {

    private static final int LINES = 20;

    private JsonShape() {}

    /** Whether text starts like JSON. */
    static boolean isJson(String head) {
        String start = head.stripLeading();
        return start.startsWith("{") || start.startsWith("[") || start.startsWith("\"{") || start.startsWith("\"[");
    }

    /**
     * Whether every line stands for itself, so that a broken one costs only itself. The first line must be complete;
     * or, when it is broken and no document starts with it, another one.
     */
    static boolean isOneValueALine(String head, boolean headIsAll) {
        List<String> lines = new ArrayList<>(
                head.lines().filter(line -> !line.isBlank()).limit(LINES).toList());
        if (!headIsAll && lines.size() < LINES && !lines.isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        if (lines.isEmpty()) {
            return false;
        }
        String first = lines.get(0).strip();
        if (isComplete(first)) {
            return true;
        }
        return !first.startsWith("[")
                && !isStartOfDocument(head)
                && lines.stream().skip(1).anyMatch(line -> line.startsWith("{") && isComplete(line));
    }

    /** Whether JSON ended before it was complete; the parser tells it in two ways. */
    static boolean isCutOff(JsonProcessingException e) {
        return e instanceof JsonEOFException || e.getOriginalMessage().startsWith("Unexpected end-of-input");
    }

    private static boolean isStartOfDocument(String head) {
        try (JsonParser parser = JsonLines.JSON.createParser(head)) {
            skipAll(parser);
            return true;
        } catch (JsonProcessingException e) {
            return isCutOff(e);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isComplete(String line) {
        try (JsonParser parser = JsonLines.JSON.createParser(line)) {
            skipAll(parser);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void skipAll(JsonParser parser) throws IOException {
        while (parser.nextToken() != null) {
            parser.skipChildren();
        }
    }
}
