package io.github.spamdigest.local;

import io.github.spamdigest.core.DigestException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a reader should know about the values of the rows that were loaded. Immutable.
 *
 * @param directions how many rows have a direction that nobody counts, by its text, most first
 * @param sentences one for each thing to know
 */
record RowRemarks(Map<String, Long> directions, List<String> sentences) {

    /** Where the portals and services cut an answer off. */
    private static final Set<Long> LIMITS = Set.of(10_000L, 30_000L, 100_000L, 500_000L);

    private static final int MOST_NAMED = 5;

    /** Looks at the rows of files, whose findings stand at their places. */
    static RowRemarks of(EventDatabase database, List<EventFile> files, Map<Integer, FileFindings> found) {
        Map<String, Long> directions = new LinkedHashMap<>();
        Map<String, Long> levels = new LinkedHashMap<>();
        database.query(
                "load-remarks.sql",
                row -> (row.getBoolean(1) ? directions : levels).put(row.getString(2), row.getLong(3)));
        List<String> sentences = new ArrayList<>();
        if (!directions.isEmpty()) {
            sentences.add(Amount.ofRows(sum(directions)) + " of another EmailDirection than Inbound, Outbound or"
                    + " Intra-org were not counted: " + named(directions) + ".");
        }
        if (!levels.isEmpty()) {
            sentences.add("The BulkComplaintLevel of " + Amount.ofRows(sum(levels)) + " could not be read: "
                    + named(levels) + ".");
        }
        addLimits(sentences, database, files, found);
        return new RowRemarks(directions, sentences);
    }

    /** Throws when none of so many rows has a direction that counts. */
    void checkDirections(long events) {
        if (events > 0 && sum(directions) == events) {
            throw DigestException.failed("No row has the EmailDirection Inbound, Outbound or Intra-org; found are "
                    + named(directions) + "; export the column as it is in the table, in English.");
        }
    }

    private static void addLimits(
            List<String> sentences, EventDatabase database, List<EventFile> files, Map<Integer, FileFindings> found) {
        Map<Integer, Long> cut = new TreeMap<>();
        found.forEach((number, findings) -> {
            if (LIMITS.contains(findings.rows())) {
                cut.put(number, findings.rows());
            }
        });
        if (cut.isEmpty()) {
            return;
        }
        database.setNumbers("CutPlaces", List.copyOf(cut.keySet()));
        database.query("file-times.sql", row -> {
            int number = row.getInt(1);
            sentences.add(files.get(number).name() + " has exactly " + Amount.of(cut.getOrDefault(number, 0L))
                    + " rows, where some tools cut an answer off, so rows may be missing: it reaches from "
                    + minute(row.getLong(2)) + " to " + minute(row.getLong(3)) + ".");
        });
    }

    private static Instant minute(long second) {
        return Instant.ofEpochSecond(second).truncatedTo(ChronoUnit.MINUTES);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String named(Map<String, Long> counts) {
        String most = counts.entrySet().stream()
                .limit(MOST_NAMED)
                .map(entry -> UnreadableRowException.quoted(entry.getKey()) + " " + Amount.of(entry.getValue()))
                .collect(Collectors.joining(", "));
        return counts.size() > MOST_NAMED ? most + " and others" : most;
    }
}
