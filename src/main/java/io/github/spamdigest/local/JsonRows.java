package io.github.spamdigest.local;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Reads rows from JSON: one value a line, or one document that may span lines. */
final class JsonRows {

    private final FileReading<?> file;

    JsonRows(FileReading<?> file) {
        this.file = file;
    }

    /** Reads all rows. */
    void read(FileText text) throws IOException, NotEventsException {
        if (!JsonShape.isOneValueALine(text.head(), text.headIsAll())) {
            readDocument(text.reader());
        } else if (text.isUtf8()) {
            readBlocks(text);
        } else {
            readLines(text.reader());
        }
    }

    /** Reads all rows of a text that has one value a line. */
    void readBlocks(FileText text) throws IOException {
        LineBlocks blocks = text.blocks();
        Optional<LineBlock> block = blocks.next();
        while (block.isPresent()) {
            file.lines(block.get());
            block = blocks.next();
        }
    }

    private void readLines(Reader reader) throws IOException {
        LineReader lines = new LineReader(reader, RowSink.LONGEST);
        JsonLines json = new JsonLines(file);
        while (lines.next()) {
            if (lines.isTooLong()) {
                file.reject(lines.number(), "it is " + RowSink.LONGEST_IN_WORDS);
            } else {
                json.read(lines.line(), lines.number());
            }
        }
    }

    private void readDocument(Reader reader) throws IOException, NotEventsException {
        try (JsonParser parser = JsonLines.JSON.createParser(reader)) {
            JsonValues values = new JsonValues(
                    file, parser, any -> any.currentTokenLocation().getLineNr());
            values.readAll();
        } catch (JsonProcessingException e) {
            long line =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            file.broken(line, "the JSON " + JsonLines.problemOf(e));
        }
    }
}
