package io.github.spamdigest.local;

import io.github.spamdigest.local.FileFindings.Rejects;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * Lets the database read files itself. What came of each is looked at before it counts: any doubt, and its rows are
 * removed again, and Java reads the file. Not thread-safe.
 */
final class NativeLoading {

    /** A file with more doubtful lines is read by Java as a whole, as is one that is damaged. */
    private static final int MOST_DOUBTS = 1_000;

    /** Java reads a smaller file with faults sooner than they are looked up. */
    private static final long SMALL = 1 << 20;

    private static final int MANY_FILES = 16;
    private static final Part NOTHING = new Part(-1, 0, 0, 0, 0);

    private final EventDatabase database;
    private final LoadedColumns columns;
    private final List<EventFile> files;
    private final BiConsumer<Integer, FileFindings> found;
    private final IntConsumer ofJava;
    private final BiConsumer<Integer, Integer> progress;

    private final SeenColumns seen;

    private record Taken(int number, Part part, Rejects rejects) {}

    private record Part(int file, long rows, long others, long doubts, long beside) {

        boolean hasOtherThanEvents() {
            return others + doubts + beside > 0;
        }
    }

    /** Tells what came of files, by their numbers, which of them Java has to read, and how far the reading is. */
    NativeLoading(
            EventDatabase database,
            List<EventFile> files,
            BiConsumer<Integer, FileFindings> found,
            IntConsumer ofJava,
            BiConsumer<Integer, Integer> progress) {
        this.database = database;
        this.files = files;
        this.found = found;
        this.ofJava = ofJava;
        this.progress = progress;
        this.columns = new LoadedColumns(database);
        this.seen = new SeenColumns(database);
    }

    /** Loads files of lines. */
    void loadLines(List<Integer> numbers, LineForm form) {
        Map<Boolean, List<Integer>> bySize = numbers.stream()
                .collect(Collectors.partitioningBy(number -> files.get(number).size() < SMALL));
        List<Integer> small = bySize.getOrDefault(true, List.of());
        if (small.size() > MANY_FILES) {
            database.keepOrder(false);
            loadLines(small, form, "rows-of-small-files.sql");
            database.keepOrder(true);
            loadLines(bySize.getOrDefault(false, List.of()), form, "rows-of-lines.sql");
        } else {
            loadLines(numbers, form, "rows-of-lines.sql");
        }
    }

    /** Where one of several files stops the database, their halves are tried. */
    private void loadLines(List<Integer> numbers, LineForm form, String rows) {
        if (numbers.isEmpty()) {
            return;
        }
        try {
            columns.ofLines(form.isInEnvelopes());
            Map<Integer, Part> parts = load(
                    numbers,
                    form.isPacked(),
                    false,
                    rows,
                    form.isInEnvelopes() ? "rows-of-envelopes.sql" : "rows-of-bare-lines.sql",
                    "rows-by-line.sql");
            // One that gave no row at all, not even a faulty one, is no such file.
            numbers.stream().filter(number -> !parts.containsKey(number)).forEach(ofJava::accept);
            take(parts, form.isInEnvelopes());
        } catch (SQLException e) {
            database.checkFile(e);
            if (numbers.size() == 1) {
                ofJava.accept(numbers.get(0));
            } else {
                loadLines(numbers.subList(0, numbers.size() / 2), form, rows);
                loadLines(numbers.subList(numbers.size() / 2, numbers.size()), form, rows);
            }
        }
    }

    /** Loads a table with this header. A cell of more lines that may hold rows makes it doubtful. */
    void loadTable(int number, TableHeader header, boolean isPacked) {
        columns.ofTable(header.names());
        database.set("LoadSeparators", header.names().size() - 1);
        database.set("LoadSeparator", String.valueOf(header.separator()));
        try {
            Map<Integer, Part> parts = load(List.of(number), isPacked, true, "rows-of-table.sql");
            Part part = parts.getOrDefault(number, NOTHING);
            List<FaultyLines.Row> leftOut = new ArrayList<>();
            database.query(
                    "load-rejects.sql",
                    row -> leftOut.add(new FaultyLines.Row(row.getLong(1), row.getBoolean(2), row.getString(3))));
            boolean isDoubtful = part.doubts() > 0 || leftOut.size() > MOST_DOUBTS;
            Optional<Rejects> faulty =
                    isDoubtful ? Optional.empty() : FaultyLines.ofTable(files.get(number), leftOut, header);
            clean(parts, faulty.isEmpty() ? List.of(number) : List.of(), part.hasOtherThanEvents());
            faulty.ifPresent(rejects -> found.accept(number, findings(true, header.columns(), part, rejects)));
        } catch (SQLException e) {
            database.checkFile(e);
            ofJava.accept(number);
        }
    }

    private void take(Map<Integer, Part> parts, boolean isInEnvelopes) {
        List<Integer> again = new ArrayList<>();
        List<Taken> taken = new ArrayList<>();
        parts.forEach((number, part) -> faulty(number, part)
                .ifPresentOrElse(rejects -> taken.add(new Taken(number, part, rejects)), () -> again.add(number)));
        List<Integer> withRows = taken.stream()
                .filter(file -> file.part().rows() > 0)
                .map(Taken::number)
                .toList();
        setPaths(withRows);
        Set<Column> columnsOfLines = withRows.isEmpty() ? Set.of() : seen.inLines(isInEnvelopes);
        clean(parts, again, parts.values().stream().anyMatch(Part::hasOtherThanEvents));
        taken.forEach(file -> found.accept(
                file.number(),
                findings(false, file.part().rows() > 0 ? columnsOfLines : Set.of(), file.part(), file.rejects())));
    }

    private Optional<Rejects> faulty(int number, Part part) {
        if (part.doubts() == 0) {
            return Optional.of(Rejects.NONE);
        }
        if (part.rows() == 0 || part.doubts() > MOST_DOUBTS || files.get(number).size() < SMALL) {
            return Optional.empty();
        }
        List<Long> rows = new ArrayList<>();
        database.set("DoubtedFile", part.file());
        database.query("load-doubts.sql", row -> rows.add(row.getLong(1)));
        return FaultyLines.ofLines(files.get(number), rows);
    }

    private Map<Integer, Part> load(List<Integer> numbers, boolean isPacked, boolean isTable, String... texts)
            throws SQLException {
        setPaths(numbers);
        int first = database.addFiles(numbers);
        Optional<FileCheck> check =
                isPacked || isTable ? Optional.of(new FileCheck(numbers, files, isPacked, isTable)) : Optional.empty();
        database.set("LoadCompression", isPacked ? "gzip" : "none");
        for (String text : texts) {
            database.load(text);
        }
        database.load("load-rows.sql", percent -> progress.accept(numbers.get(0), percent));
        Set<Integer> doubted = check.map(FileCheck::doubted).orElse(Set.of());
        Map<Integer, Part> parts = new LinkedHashMap<>();
        database.query("load-parts.sql", row -> {
            int number = numbers.get(row.getInt("file") - first);
            // All rows of such a file are in doubt.
            long doubts = row.getLong("doubts") + (doubted.contains(number) ? MOST_DOUBTS + 1 : 0);
            parts.put(
                    number,
                    new Part(
                            row.getInt("file"),
                            row.getLong("rows"),
                            row.getLong("others"),
                            doubts,
                            row.getLong("beside")));
        });
        return parts;
    }

    private void clean(Map<Integer, Part> parts, List<Integer> again, boolean hasOthers) {
        if (hasOthers || !again.isEmpty()) {
            database.setNumbers(
                    "LoadedElse",
                    again.stream()
                            .map(number -> parts.getOrDefault(number, NOTHING).file())
                            .toList());
            database.run("load-clean.sql");
        }
        again.forEach(ofJava::accept);
    }

    private void setPaths(List<Integer> numbers) {
        database.setTexts(
                "LoadPaths",
                numbers.stream()
                        .map(number -> pattern(files.get(number).path().orElseThrow()))
                        .toList());
    }

    private static FileFindings findings(boolean hasHeader, Set<Column> columns, Part part, Rejects rejects) {
        return new FileFindings(
                hasHeader,
                columns,
                part.rows(),
                rejects,
                part.beside(),
                part.others(),
                false,
                Optional.empty(),
                List.of());
    }

    /** A path as a pattern that only it fits. */
    private static String pattern(Path path) {
        return path.toAbsolutePath().toString().replaceAll("[\\[*?]", "[$0]");
    }
}
