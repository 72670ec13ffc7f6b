package io.github.spamdigest.local;

import io.github.spamdigest.core.DigestException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a reader should know about the values of the rows that were loaded. Immutable.
 *
 * @param directions how many rows have a direction that nobody counts, by its text, most first
 * @param sentences one for each thing to know
 * @param losses the files of which all rows have such a direction
 */
record RowRemarks(Map<String, Long> directions, List<String> sentences, List<String> losses) {

    /** Where the portals and services cut an answer off. */
    private static final Set<Long> LIMITS = Set.of(10_000L, 30_000L, 100_000L, 500_000L);

    private static final int MOST_NAMED = 5;

    /** A small file may happen to have rows of unknown direction only; a large one is in another language. */
    private static final long NOT_BY_CHANCE = 20;

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Looks at the rows of files, whose findings stand at their places. */
    static RowRemarks of(EventDatabase database, List<EventFile> files, Map<Integer, FileFindings> found) {
        Map<String, Long> directions = new LinkedHashMap<>();
        Map<String, Long> levels = new LinkedHashMap<>();
        Map<Integer, Long> byFile = new TreeMap<>();
        database.query("load-remarks.sql", row -> {
            boolean isDirection = row.getBoolean(1);
            (isDirection ? directions : levels).merge(row.getString(3), row.getLong(4), Long::sum);
            if (isDirection) {
                byFile.merge(row.getInt(2), row.getLong(4), Long::sum);
            }
        });
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
        List<String> losses = new ArrayList<>();
        byFile.forEach((number, rows) -> Optional.ofNullable(found.get(number))
                .filter(ofFile -> rows == ofFile.readable() && rows >= NOT_BY_CHANCE)
                .ifPresent(ofFile -> losses.add(files.get(number).name() + ": none of " + Amount.ofRows(rows)
                        + " has an EmailDirection that counts")));
        return new RowRemarks(directions, sentences, losses);
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

    private static String minute(long second) {
        return MINUTE.format(Instant.ofEpochSecond(second));
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
