package io.github.spamdigest.testing;

import java.util.List;
import java.util.Map;

/**
 * Microsoft's KQL parser in a Node.js process, over EmailEvents, the tables beside it and the app's own log. Parses and types, does not execute.
 * One for all tests of a JVM, because its start takes seconds; it ends with the JVM. Thread-safe.
 */
public final class KqlParser {

    private final NodeLines node = new NodeLines(
            "check-kql",
            "src/test/node/check-kql.mjs",
            "src/test/resources/emailevents.schema.json",
            "src/test/resources/beside.schema.json",
            "src/test/resources/applicationinsights.schema.json");

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

    private KqlParser() {}

    /** Made when somebody first parses. */
    private static final class Running {
        static final KqlParser PARSER = new KqlParser();
    }

    /** Parses and types a text. */
    public static Parsed parse(String kql) {
        NodeTools.ready();
        return Running.PARSER.node.ask(Map.of("kql", kql), Parsed.class);
    }
}
