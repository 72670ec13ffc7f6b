package io.github.spamdigest.local;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.Reader;

/** Reads rows from JSON: one value a line, or one document that may span lines. */
final class JsonRows {

    private final RowSink sink;
    private final JsonFactory json = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(RowSink.LONGEST)
                    .build())
            .build();

    JsonRows(RowSink sink) {
        this.sink = sink;
    }

    /** Reads all rows. */
    void read(FileText text) throws IOException, NotEventsException {
        if (new JsonShape(json).isOneValueALine(text.head(), text.headIsAll())) {
            readLines(text.reader());
        } else {
            readDocument(text.reader());
        }
    }

    private void readLines(Reader reader) throws IOException {
        LineReader lines = new LineReader(reader, RowSink.LONGEST);
        while (lines.next()) {
            if (lines.isTooLong()) {
                sink.reject(lines.number(), "it is " + RowSink.LONGEST_IN_WORDS);
            } else if (!lines.line().isBlank()) {
                readLine(lines.line(), lines.number());
            }
        }
    }

    private void readLine(String line, long number) throws IOException {
        try (JsonParser parser = json.createParser(line)) {
            JsonValues values = new JsonValues(json, sink, parser, any -> number);
            values.readAll();
        } catch (JsonProcessingException e) {
            sink.reject(number, "it " + problemOf(e));
        }
    }

    private void readDocument(Reader reader) throws IOException, NotEventsException {
        try (JsonParser parser = json.createParser(reader)) {
            JsonValues values = new JsonValues(
                    json, sink, parser, any -> any.currentTokenLocation().getLineNr());
            values.readAll();
        } catch (JsonProcessingException e) {
            long line =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            sink.broken(line, "the JSON " + problemOf(e));
        }
    }

    private static String problemOf(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return "holds a text that is " + RowSink.LONGEST_IN_WORDS + ", or is nested too deeply";
        }
        return JsonShape.isCutOff(e) ? "is cut off" : "is not valid JSON";
    }
}
