package io.github.spamdigest.local;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads lines of JSON with the parser, each for itself, whatever rows they hold. */
final class JsonLines {

    /** The parser, with its limits. */
    static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(RowSink.LONGEST)
                    .build())
            .build();

    private final RowSink sink;

    JsonLines(RowSink sink) {
        this.sink = sink;
    }

    /** Reads a line. */
    void read(String line, long number) {
        if (line.length() > RowSink.LONGEST) {
            sink.reject(number, "it is " + RowSink.LONGEST_IN_WORDS);
        } else if (!line.isBlank()) {
            readValues(line, number);
        }
    }

    /** What is wrong with JSON, in words that follow what it is. */
    static String problemOf(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return "holds a text that is " + RowSink.LONGEST_IN_WORDS + ", or is nested too deeply";
        }
        return JsonShape.isCutOff(e) ? "is cut off" : "is not valid JSON";
    }

    private void readValues(String line, long number) {
        try (JsonParser parser = JSON.createParser(line)) {
            new JsonValues(sink, parser, any -> number).readAll();
        } catch (JsonProcessingException e) {
            sink.reject(number, "it " + problemOf(e));
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory cannot fail to be read", e);
        }
    }
}
