package io.github.spamdigest.local;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Tells JSON with one value a line from one document that spans lines. */
final class JsonShape {

    private static final int LINES = 20;

    private final JsonFactory json;

    JsonShape(JsonFactory json) {
        this.json = json;
    }

    /** Whether text starts like JSON. */
    static boolean isJson(String head) {
        String start = head.stripLeading();
        return start.startsWith("{") || start.startsWith("[") || start.startsWith("\"{") || start.startsWith("\"[");
    }

    /**
     * Whether every line stands for itself, so that a broken one costs only itself. One of the first lines must be
     * complete; a first line that opens a document (it ends in a bracket or comma) speaks against it.
     */
    boolean isOneValueALine(String head, boolean headIsAll) {
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
        boolean opensDocument =
                first.startsWith("[") || first.endsWith("{") || first.endsWith("[") || first.endsWith(",");
        return !opensDocument && lines.stream().skip(1).anyMatch(line -> line.startsWith("{") && isComplete(line));
    }

    private boolean isComplete(String line) {
        try (JsonParser parser = json.createParser(line)) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
