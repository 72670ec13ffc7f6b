package io.github.spamdigest.local;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.ReadingReport;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts together what came of reading all files, and decides whether it is a complete answer. Not thread-safe. */
final class ReadingFindings {

    /** How many rejected rows are shown. */
    static final int MOST_EXAMPLES = 5;

    private static final int MOST_SKIPPED_NAMED = 10;

    private final ZoneId zone;
    private final List<String> examples = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<String> losses = new ArrayList<>();
    private final AnswerPages pages = new AnswerPages();
    private RowRemarks values = new RowRemarks(Map.of(), List.of(), List.of());
    private final Map<String, List<String>> filesByMissing = new LinkedHashMap<>();
    private final Set<String> foldersWithEvents = new HashSet<>();
    private final Set<Column> jsonColumns = EnumSet.noneOf(Column.class);
    private Optional<String> firstJson = Optional.empty();
    private Optional<String> unreadable = Optional.empty();
    private boolean hasTable;
    private boolean sawLocalTime;
    private long events;
    private long rejected;
    private long beside;
    private long otherTables;

    ReadingFindings(ZoneId zone) {
        this.zone = zone;
    }

    /** Adds what came of one file. */
    void add(EventFile file, FileFindings found) {
        file.folder().ifPresent(foldersWithEvents::add);
        sawLocalTime |= found.sawLocalTime();
        events += found.readable();
        rejected += found.rejects().count();
        beside += found.beside();
        otherTables += found.otherTables();
        found.rejects().examples().stream()
                .limit(MOST_EXAMPLES - examples.size())
                .forEach(examples::add);
        remarks.addAll(found.remarks());
        found.hasNextPage().ifPresent(isFollowed -> pages.add(file, isFollowed));
        found.loss().ifPresent(loss -> losses.add(file.name() + ": " + loss));
        addColumns(file, found);
        if (found.isUnreadable() && unreadable.isEmpty()) {
            unreadable = Optional.of(sentenceOfUnreadable(file, found));
        }
    }

    /** Adds what a reader should know about the values of the rows. */
    void add(RowRemarks found) {
        values = found;
        remarks.addAll(found.sentences());
        losses.addAll(found.losses());
    }

    /** Adds a file that holds no events, in one sentence without its full stop. */
    void skipped(String sentence) {
        skipped.add(sentence);
    }

    /** Throws when needed columns are missing everywhere, a file cannot be read at all, or nothing was found. */
    void checkComplete(List<String> folders) {
        checkColumns();
        pages.checkComplete();
        values.checkDirections(events);
        unreadable.ifPresent(sentence -> {
            throw DigestException.failed(sentence);
        });
        for (String folder : folders) {
            if (!foldersWithEvents.contains(folder)) {
                throw DigestException.failed(
                        folder + " holds no events" + (skipped.isEmpty() ? "" : " (" + skipped.get(0) + ")")
                                + "; put files exported from the EmailEvents table there, as CSV or JSON.");
            }
        }
        if (events == 0 && otherTables + beside > 0 && !hasTable) {
            throw DigestException.failed("All " + (otherTables + beside)
                    + " rows are of other tables than EmailEvents; export the table EmailEvents as well.");
        }
    }

    /** What could not be used, and what a reader should know. */
    ReadingReport rejects(long duplicates) {
        List<String> all = new ArrayList<>();
        if (sawLocalTime) {
            all.add("Some times without an offset were read as " + zone + "; give --time-zone to change it.");
        }
        filesByMissing.forEach((missing, names) -> all.add(names.get(0) + andMore(names.size() - 1)
                + " without the column " + missing + ": what needs it is not counted."));
        addJsonRemark(all);
        if (otherTables > 0) {
            all.add(otherTables + " rows of other tables than EmailEvents were skipped.");
        }
        all.addAll(remarks);
        addSkipped(all);
        return new ReadingReport(rejected, duplicates, examples, all, mostOf(losses));
    }

    private void addColumns(EventFile file, FileFindings found) {
        if (found.hasHeader()) {
            hasTable = true;
            NeededColumns.optionalMissingInTable(found.columns())
                    .ifPresent(missing -> filesByMissing
                            .computeIfAbsent(missing, any -> new ArrayList<>())
                            .add(file.name()));
        } else if (!found.columns().isEmpty()) {
            jsonColumns.addAll(found.columns());
            firstJson = firstJson.or(() -> Optional.of(file.name()));
        }
    }

    private void checkColumns() {
        firstJson.ifPresent(name -> NeededColumns.missingIn(jsonColumns).ifPresent(missing -> {
            throw DigestException.failed(
                    "No row of " + name + " has the column " + missing + "; export the events with that column.");
        }));
    }

    private void addJsonRemark(List<String> remarks) {
        firstJson
                .flatMap(name -> NeededColumns.optionalMissingIn(jsonColumns))
                .ifPresent(
                        missing -> remarks.add("No row has the column " + missing + ": what needs it is not counted."));
    }

    private static List<String> mostOf(List<String> losses) {
        if (losses.size() <= MOST_SKIPPED_NAMED) {
            return losses;
        }
        List<String> most = new ArrayList<>(losses.subList(0, MOST_SKIPPED_NAMED));
        most.add("as well as parts of " + (losses.size() - MOST_SKIPPED_NAMED) + " more files");
        return most;
    }

    private void addSkipped(List<String> remarks) {
        skipped.stream().limit(MOST_SKIPPED_NAMED).forEach(one -> remarks.add(one + "; it was skipped."));
        if (skipped.size() > MOST_SKIPPED_NAMED) {
            remarks.add((skipped.size() - MOST_SKIPPED_NAMED) + " more files hold no events and were skipped.");
        }
    }

    private static String sentenceOfUnreadable(EventFile file, FileFindings found) {
        return "None of the " + found.rejects().count() + " rows of " + file.name() + " could be read; the first is "
                + found.rejects().examples().get(0) + "; check how it was exported.";
    }

    private static String andMore(int more) {
        return more == 0 ? " is" : " and " + more + " more files are";
    }
}
