package io.github.spamdigest.testing;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Microsoft's KQL parser in a Node.js process, over EmailEvents and the app's own log. Parses and types, does not execute.
 * One for all tests of a JVM, because its start takes seconds; it ends with the JVM. Thread-safe.
 */
public final class KqlParser {

    // In ASCII, since Node.js takes more characters for the end of a line than a line feed.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .configure(JsonWriteFeature.ESCAPE_NON_ASCII, true)
            .configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false)
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true)
            .build();

    private static final File LOG =
            new File("target/check-kql-" + ProcessHandle.current().pid() + ".log");

    private final Process node;
    private final BufferedWriter requests;
    private final BufferedReader answers;

    /**
     * What the parser made of a text.
     *
     * @param diagnostics errors and warnings, each with the place
     * @param columns name and type of the result's columns
     * @param statements the statements in order, named ones with their name
     * @param literals the strings in each dynamic literal
     */
    public record Parsed(
            List<String> diagnostics, List<String> columns, List<String> statements, List<List<String>> literals) {}

    private KqlParser() {
        try {
            node = NodeTools.node(
                            "src/test/node/check-kql.mjs",
                            "src/test/resources/emailevents.schema.json",
                            "src/test/resources/applicationinsights.schema.json")
                    .redirectError(LOG)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        requests = new BufferedWriter(new OutputStreamWriter(node.getOutputStream(), StandardCharsets.UTF_8));
        answers = new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Made when somebody first parses. */
    private static final class Running {
        static final KqlParser PARSER = new KqlParser();
    }

    /** Parses and types a text. */
    public static Parsed parse(String kql) {
        NodeTools.ready();
        return Running.PARSER.parsed(kql);
    }

    private synchronized Parsed parsed(String kql) {
        try {
            requests.write(JSON.writeValueAsString(Map.of("kql", kql)));
            requests.write('\n');
            requests.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException("The KQL parser ended; " + LOG + " says why");
            }
            return JSON.readValue(answer, Parsed.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
