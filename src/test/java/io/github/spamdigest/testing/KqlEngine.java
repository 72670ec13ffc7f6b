package io.github.spamdigest.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.spamdigest.eventgen.Beside;
import io.github.spamdigest.eventgen.EventFiles;
import io.github.spamdigest.eventgen.EventRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Executes query texts over event rows, by the documentation of the language (src/test/node/kql): what answers where no
 * workspace is. One Node.js process for all tests of a JVM, which ends with it. Thread-safe.
 */
public final class KqlEngine {

    private static final AtomicLong NAMES = new AtomicLong();

    private final NodeLines node = new NodeLines("run-kql", "--max-old-space-size=4096", "src/test/node/run-kql.mjs");

    private KqlEngine() {}

    /**
     * Rows that the engine keeps as EmailEvents and the tables beside it, until they are closed.
     *
     * @param name by which the engine knows them
     */
    public record Events(String name) implements AutoCloseable {

        /** What the engine answers to this text: {@code answer} and {@code stats}, or {@code error}. */
        public JsonNode run(Map<String, Object> request) {
            Map<String, Object> whole = new HashMap<>(request);
            whole.put("events", name);
            return Running.ENGINE.node.ask(whole, JsonNode.class);
        }

        @Override
        public void close() {
            Running.ENGINE.node.ask(Map.of("forget", name), JsonNode.class);
        }
    }

    /** Made when somebody first runs a query. */
    private static final class Running {
        static final KqlEngine ENGINE = new KqlEngine();
    }

    /** Sends the rows once; many queries may ask about them. */
    public static Events events(List<EventRow> rows) {
        return events(rows, Beside.NONE, WorkspaceShape.OF_ROWS);
    }

    /** Sends the rows of several tables once. */
    public static Events events(List<EventRow> rows, Beside beside, WorkspaceShape shape) {
        try {
            Path file = Files.createTempFile("events", ".ndjson");
            try {
                EventFiles.writeNdjson(file, rows);
                Files.write(file, beside.lines(), StandardOpenOption.APPEND);
                return events(file, shape);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the rows of a file with one JSON object a line. */
    public static Events events(Path file) {
        return events(file, WorkspaceShape.OF_ROWS);
    }

    private static Events events(Path file, WorkspaceShape shape) {
        String name = "events-" + NAMES.incrementAndGet();
        Running.ENGINE.node.ask(
                Map.of(
                        "events",
                        name,
                        "file",
                        file.toAbsolutePath().toString(),
                        "tables",
                        shape.tables(),
                        "without",
                        shape.without()),
                JsonNode.class);
        return new Events(name);
    }

    /** What the engine answers to a text that asks about no table. */
    public static JsonNode run(String kql) {
        return Running.ENGINE.node.ask(Map.of("query", kql), JsonNode.class);
    }

    /** The functions that the engine knows. */
    public static JsonNode known() {
        return Running.ENGINE.node.ask(Map.of("known", true), JsonNode.class).get("names");
    }
}
