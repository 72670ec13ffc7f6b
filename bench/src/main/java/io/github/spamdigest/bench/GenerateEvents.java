package io.github.spamdigest.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;

/** Writes made-up events: {@code GenerateEvents ndjson|csv|tree ROWS PATH}. The same arguments give the same bytes. */
public final class GenerateEvents {

    private static final long SEED = 20_261_123L;
    private static final int ROWS_OF_A_BLOB = 20;

    /** One line in so many is broken, so that rejects are counted too. */
    private static final int BROKEN_EVERY = 199_999;

    private static final Set<String> NUMBERS = Set.of(
            "AttachmentCount", "BulkComplaintLevel", "EmailClusterId", "EmailSize", "IsFirstContact", "UrlCount");

    private GenerateEvents() {}

    /** Writes one file, or a tree of five-minute blobs. */
    public static void main(String[] args) throws IOException {
        long rows = Long.parseLong(args[1]);
        Path path = Path.of(args[2]);
        EventMaker events = new EventMaker(SEED, rows);
        switch (args[0]) {
            case "ndjson" -> writeLines(path, events, rows, true);
            case "csv" -> writeCsv(path, events, rows);
            case "tree" -> writeTree(path, events, rows);
            default -> throw new IllegalArgumentException("ndjson, csv or tree, not " + args[0]);
        }
    }

    private static void writeLines(Path file, EventMaker events, long rows, boolean withBroken) throws IOException {
        try (Writer writer = open(file)) {
            StringBuilder line = new StringBuilder(2_048);
            for (long i = 1; i <= rows; i++) {
                line.setLength(0);
                json(line, events.next());
                if (withBroken && i % BROKEN_EVERY == 0) {
                    line.setLength(line.length() / 2);
                }
                writer.append(line).append('\n');
            }
        }
    }

    private static void writeCsv(Path file, EventMaker events, long rows) throws IOException {
        try (Writer writer = open(file)) {
            writer.append(String.join(",", EventMaker.COLUMNS)).append("\r\n");
            StringBuilder line = new StringBuilder(2_048);
            for (long i = 1; i <= rows; i++) {
                line.setLength(0);
                csv(line, events.next());
                if (i % BROKEN_EVERY == 0) {
                    line.append(",one field too many");
                }
                writer.append(line).append("\r\n");
            }
        }
    }

    private static void writeTree(Path folder, EventMaker events, long rows) throws IOException {
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
            writeLines(file, events, ROWS_OF_A_BLOB, false);
        }
    }

    private static void json(StringBuilder line, String[] row) {
        for (int i = 0; i < row.length; i++) {
            line.append(i == 0 ? '{' : ',').append('"').append(EventMaker.COLUMNS[i]).append("\":");
            if (NUMBERS.contains(EventMaker.COLUMNS[i])) {
                line.append(row[i]);
            } else {
                line.append('"').append(row[i].replace("\"", "\\\"")).append('"');
            }
        }
        line.append('}');
    }

    private static void csv(StringBuilder line, String[] row) {
        for (int i = 0; i < row.length; i++) {
            line.append(i == 0 ? "" : ",");
            if (row[i].indexOf(',') >= 0 || row[i].indexOf('"') >= 0) {
                line.append('"').append(row[i].replace("\"", "\"\"")).append('"');
            } else {
                line.append(row[i]);
            }
        }
    }

    private static Writer open(Path file) throws IOException {
        return new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), 1 << 16);
    }
}
