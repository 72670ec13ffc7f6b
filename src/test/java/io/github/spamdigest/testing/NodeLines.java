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

/** A script in a Node.js process that answers each line of JSON with one; it ends with the JVM. Thread-safe. */
final class NodeLines {

    // In ASCII, since Node.js takes more characters for the end of a line than a line feed.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .configure(JsonWriteFeature.ESCAPE_NON_ASCII, true)
            .configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false)
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true)
            .build();

    private final File log;
    private final BufferedWriter requests;
    private final BufferedReader answers;

    /** Starts the script with these arguments; what it complains of goes to a file in {@code target}. */
    NodeLines(String name, String... arguments) {
        log = new File("target/" + name + "-" + ProcessHandle.current().pid() + ".log");
        try {
            Process node = NodeTools.node(arguments).redirectError(log).start();
            requests = new BufferedWriter(new OutputStreamWriter(node.getOutputStream(), StandardCharsets.UTF_8));
            answers = new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a request and reads its answer. */
    synchronized <T> T ask(Object request, Class<T> type) {
        try {
            requests.write(JSON.writeValueAsString(request));
            requests.write('\n');
            requests.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException("The Node.js script ended; " + log + " says why");
            }
            return JSON.readValue(answer, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
