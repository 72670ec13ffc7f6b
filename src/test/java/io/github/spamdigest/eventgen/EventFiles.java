package io.github.spamdigest.eventgen;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes rows in the shapes that exports come in; a file whose name ends with {@code .gz} is compressed. */
public final class EventFiles {

    private static final JsonFactory JSON = new JsonFactory();

    /** As many fraction digits as it takes, none for whole seconds. */
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(-1).toFormatter();

    private EventFiles() {}

    /** The export of a Log Analytics workspace: one bare row a line. */
    public static void writeNdjson(Path file, List<EventRow> rows) throws IOException {
        try (Writer writer = open(file)) {
            for (EventRow row : rows) {
                writer.write(ndjsonLine(row));
                writer.write('\n');
            }
        }
    }

    /** The Defender streaming API: one envelope a line, lines end with CR LF, empty columns are null. */
    public static void writeStreaming(Path file, List<EventRow> rows) throws IOException {
        try (Writer writer = open(file)) {
            for (EventRow row : rows) {
                writer.write(envelope(row));
                writer.write("\r\n");
            }
        }
    }

    /** The portal's CSV: a header, every column in every row. */
    public static void writeCsv(Path file, List<EventRow> rows) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(open(file))) {
            List<String> header = new ArrayList<>(List.of("TimeGenerated"));
            List<EventColumn> columns = Arrays.stream(EventColumn.values())
                    .filter(column -> !column.isSeldom()
                            || rows.stream().anyMatch(row -> !row.get(column).isEmpty()))
                    .toList();
            columns.forEach(column -> header.add(column.schemaName()));
            csv.writeRecord(header);
            for (EventRow row : rows) {
                List<String> fields = new ArrayList<>(List.of(time(row.time())));
                columns.forEach(column -> fields.add(row.get(column)));
                csv.writeRecord(fields);
            }
        }
    }

    /** One bare row without its line end; empty columns are left out, but for those that no question can do without. */
    public static String ndjsonLine(EventRow row) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("TimeGenerated", time(row.time()));
            Map<EventColumn, String> values = row.values();
            for (EventColumn column : EventColumn.values()) {
                if (column.isRequired() || values.containsKey(column)) {
                    value(json, column, row.get(column));
                }
            }
            json.writeEndObject();
        }
        return line.toString();
    }

    private static String envelope(EventRow row) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("time", time(row.time()));
            json.writeStringField("tenantId", "11111111-1111-4111-8111-111111111111");
            json.writeStringField("operationName", "Publish");
            json.writeStringField("category", "AdvancedHunting-EmailEvents");
            json.writeObjectFieldStart("properties");
            json.writeStringField("Timestamp", time(row.time()));
            for (EventColumn column : EventColumn.values()) {
                if (row.get(column).isEmpty() && column.isSeldom()) {
                    continue;
                }
                if (row.get(column).isEmpty()) {
                    json.writeNullField(column.schemaName());
                } else {
                    value(json, column, row.get(column));
                }
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        return line.toString();
    }

    private static void value(JsonGenerator json, EventColumn column, String value) throws IOException {
        if (column.isFlag()) {
            json.writeBooleanField(column.schemaName(), Boolean.parseBoolean(value));
        } else if (column.isNumber()) {
            json.writeNumberField(column.schemaName(), Integer.parseInt(value));
        } else {
            json.writeStringField(column.schemaName(), value);
        }
    }

    private static String time(Instant time) {
        return TIME.format(time);
    }

    private static Writer open(Path file) throws IOException {
        OutputStream bytes = Files.newOutputStream(file);
        boolean compressed = file.getFileName().toString().endsWith(".gz");
        return new BufferedWriter(
                new OutputStreamWriter(compressed ? new SmallestGzip(bytes) : bytes, StandardCharsets.UTF_8));
    }

    private static final class SmallestGzip extends GZIPOutputStream {
        SmallestGzip(OutputStream bytes) throws IOException {
            super(bytes);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
