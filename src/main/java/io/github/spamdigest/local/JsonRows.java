package io.github.spamdigest.local;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/** Reads rows from JSON: one value a line, or one document that may span lines. */
final class JsonRows {

    /** The parser, with its limits. */
    static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(FileReading.LONGEST)
                    .build())
            .build();

    private final FileReading file;

    JsonRows(FileReading file) {
        this.file = file;
    }

    /** Reads all rows from where they start. */
    void read(FileText text, TextStart start) throws IOException, NotEventsException {
        String head = text.head().lines().skip(start.lines()).collect(Collectors.joining("\n"));
        BufferedReader reader = new BufferedReader(text.reader());
        for (int line = 0; line < start.lines(); line++) {
            reader.readLine();
        }
        if (!JsonShape.isOneValueALine(head, text.headIsAll())) {
            readDocument(reader, start.lines());
            return;
        }
        LineReader lines = new LineReader(reader, FileReading.LONGEST);
        while (lines.next()) {
            if (lines.isTooLong()) {
                file.reject(start.lines() + lines.number(), "it is " + FileReading.LONGEST_IN_WORDS);
            } else {
                readLine(file, lines.line(), start.lines() + lines.number());
            }
        }
    }

    /** Reads what a line holds, which stands for itself. */
    static void readLine(FileReading sink, String line, long number) {
        if (line.length() > FileReading.LONGEST) {
            sink.reject(number, "it is " + FileReading.LONGEST_IN_WORDS);
        } else if (!line.isBlank()) {
            try (JsonParser parser = JSON.createParser(line)) {
                new JsonValues(sink, parser, any -> number).readAll();
            } catch (JsonProcessingException e) {
                sink.reject(number, "it " + problemOf(e));
            } catch (IOException e) {
                throw new UncheckedIOException("Text in memory cannot fail to be read", e);
            }
        }
    }

    private void readDocument(Reader reader, int before) throws IOException, NotEventsException {
        try (JsonParser parser = JSON.createParser(reader)) {
            new JsonValues(
                            file,
                            parser,
                            any -> before + any.currentTokenLocation().getLineNr())
                    .readAll();
        } catch (JsonProcessingException e) {
            long line =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            file.broken(before + line, "the JSON " + problemOf(e));
        }
    }

    /** What is wrong with JSON, in words that follow what it is. */
    private static String problemOf(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return "holds a text that is " + FileReading.LONGEST_IN_WORDS + ", or is nested too deeply";
        }
        return JsonShape.isCutOff(e) ? "is cut off" : "is not valid JSON";
    }
}
