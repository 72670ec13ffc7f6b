package io.github.spamdigest.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Writes made-up events: {@code GenerateEvents ndjson|streaming|csv|tree ROWS PATH [scattered] [faulty]}, of
 * {@link EventMaker} in the order of their times, or of {@link ScatteredEvents}; faulty: one line in the middle is
 * broken. The same arguments give the same bytes.
 */
public final class GenerateEvents {

    private static final long SEED = 20_261_123L;
    private static final int ROWS_OF_A_BLOB = 20;

    /** One line in so many is broken, so that rejects are counted too. */
    private static final int BROKEN_EVERY = 199_999;

    private static final Set<String> NUMBERS = Set.of(
            "AttachmentCount", "BulkComplaintLevel", "EmailClusterId", "EmailSize", "IsFirstContact", "UrlCount");

    /** How a row begins in a streaming export. */
    private static final String ENVELOPE = "{\"time\":\"%s\",\"tenantId\":\"%s\",\"operationName\":\"Publish\","
            + "\"category\":\"AdvancedHunting-EmailEvents\",\"properties\":";

    private GenerateEvents() {}

    /** Writes one file, or a tree of five-minute blobs. */
    public static void main(String[] args) throws IOException {
        long rows = Long.parseLong(args[1]);
        Path path = Path.of(args[2]);
        List<String> words = List.of(args);
        boolean isScattered = words.contains("scattered");
        RowMaker events = isScattered ? new ScatteredEvents(SEED) : new EventMaker(SEED, rows);
        long brokenEvery = words.contains("faulty") ? rows / 2 + 1 : isScattered ? Long.MAX_VALUE : BROKEN_EVERY;
        switch (args[0]) {
            case "ndjson" -> writeLines(path, events, rows, brokenEvery, false);
            case "streaming" -> writeLines(path, events, rows, brokenEvery, true);
            case "csv" -> writeCsv(path, events, rows, brokenEvery);
            case "tree" -> writeTree(path, events, rows);
            default -> throw new IllegalArgumentException("ndjson, streaming, csv or tree, not " + args[0]);
        }
    }

    private static void writeLines(Path file, RowMaker events, long rows, long brokenEvery, boolean isStreaming)
            throws IOException {
        try (Writer writer = open(file)) {
            StringBuilder line = new StringBuilder(2_048);
            for (long i = 1; i <= rows; i++) {
                line.setLength(0);
                String[] row = events.next();
                if (isStreaming) {
                    line.append(ENVELOPE.formatted(row[1], row[0]));
                }
                json(line, events.columns(), row);
                line.append(isStreaming ? "}" : "");
                if (i % brokenEvery == 0) {
                    line.setLength(line.length() / 2);
                }
                writer.append(line).append('\n');
            }
        }
    }

    private static void writeCsv(Path file, RowMaker events, long rows, long brokenEvery) throws IOException {
        try (Writer writer = open(file)) {
            writer.append(String.join(",", events.columns())).append("\r\n");
            StringBuilder line = new StringBuilder(2_048);
            for (long i = 1; i <= rows; i++) {
                line.setLength(0);
                csv(line, events.next());
                if (i % brokenEvery == 0) {
                    line.append(",one field too many");
                }
                writer.append(line).append("\r\n");
            }
        }
    }

    private static void writeTree(Path folder, RowMaker events, long rows) throws IOException {
        long blobs = rows / ROWS_OF_A_BLOB;
        Instant start = EventMaker.END.minusSeconds(blobs * 300);
        for (long blob = 0; blob < blobs; blob++) {
            String time = start.plusSeconds(blob * 300).toString();
            Path file = folder.resolve("y=" + time.substring(0, 4))
                    .resolve("m=" + time.substring(5, 7))
                    .resolve("d=" + time.substring(8, 10))
                    .resolve("h=" + time.substring(11, 13))
                    .resolve("m=" + time.substring(14, 16))
                    .resolve("PT05M.json");
            Files.createDirectories(file.getParent());
            writeLines(file, events, ROWS_OF_A_BLOB, Long.MAX_VALUE, false);
        }
    }

    private static void json(StringBuilder line, String[] columns, String[] row) {
        for (int i = 0; i < row.length; i++) {
            line.append(i == 0 ? '{' : ',').append('"').append(columns[i]).append("\":");
            if (row[i] == null || NUMBERS.contains(columns[i])) {
                line.append(row[i]);
            } else {
                text(line, row[i]);
            }
        }
        line.append('}');
    }

    private static void text(StringBuilder line, String value) {
        line.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> line.append('\\').append(c);
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> line.append(c);
            }
        }
        line.append('"');
    }

    private static void csv(StringBuilder line, String[] row) {
        for (int i = 0; i < row.length; i++) {
            String value = row[i] == null ? "" : row[i];
            line.append(i == 0 ? "" : ",");
            if (value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')) {
                line.append('"').append(value.replace("\"", "\"\"")).append('"');
            } else {
                line.append(value);
            }
        }
    }

    private static Writer open(Path file) throws IOException {
        return new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), 1 << 16);
    }
}
