package io.github.spamdigest.local;

import io.github.spamdigest.local.LocalAdapters.EventFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets the database read a file itself. What came of it is looked at before it counts: any doubt, and its rows are
 * removed again, so that Java reads the file. Not thread-safe.
 */
final class NativeLoading {

    /** A file with more doubtful lines is read by Java as a whole. */
    static final int MOST_DOUBTS = 1_000;

    /** What rows may be wrapped in, beside the columns. */
    private static final List<String> WRAPPERS = List.of(JsonName.ROW, "records", "results");

    private final EventDatabase database;
    private final EventFormat format;
    private final EventReading<?> reading;

    /** Columns of which some row of lines had a value, so that they are not looked for again. */
    private final Set<Column> known = EnumSet.noneOf(Column.class);

    NativeLoading(EventDatabase database, EventFormat format, EventReading<?> reading) {
        this.database = database;
        this.format = format;
        this.reading = reading;
        database.set("AllColumns", json(titles()));
    }

    /** Loads small files that were put together, as the part of this number; gives those that Java must read. */
    List<EventFile> load(LineBundle bundle, int number) throws IOException {
        EventFile first = bundle.files().get(0);
        Optional<LoadedPart> part = loadLines(bundle.path(), false, number);
        if (part.isEmpty()) {
            return bundle.files();
        }
        List<Long> doubts = part.get().doubts() == 0 ? List.of() : doubts();
        if (!doubts.isEmpty()) {
            database.run("load-again.sql");
            return bundle.filesOf(doubts);
        }
        take(first, part.get(), FaultyLines.none());
        bundle.files().stream().skip(1).forEach(file -> reading.add(file, LoadedPart.NOTHING, 0));
        return List.of();
    }

    /** Loads a file as the part of this number; false when Java must read it. */
    boolean load(EventFile file, Path path, NativeForm form, int number) throws IOException {
        if (form.table().isPresent()) {
            return loadTable(file, path, form, form.table().get(), number);
        }
        Optional<LoadedPart> part = loadLines(path, form.isPacked(), number);
        if (part.isEmpty()) {
            return false;
        }
        Optional<FaultyLines> faulty = Optional.of(FaultyLines.none());
        if (part.get().doubts() > 0) {
            faulty = part.get().doubts() > MOST_DOUBTS ? Optional.empty() : FaultyLines.of(file, doubts(), format);
        }
        if (faulty.isEmpty()) {
            database.run("load-again.sql");
            return false;
        }
        take(file, part.get(), faulty.get());
        return true;
    }

    private void take(EventFile file, LoadedPart part, FaultyLines faulty) {
        if (part.others() > 0 || part.doubts() > 0) {
            database.run("load-clean.sql");
        }
        known.addAll(part.columns());
        Set<Column> columns = EnumSet.noneOf(Column.class);
        columns.addAll(part.columns());
        if (part.rows() > 0) {
            columns.addAll(namedIn(NeededColumns.ofLines(), known));
            known.addAll(columns);
        }
        reading.add(
                file,
                new FileFindings(
                        false, columns, part.rows(), faulty.rejected(), faulty.examples(), part.others(), false),
                part.rows() + part.others());
    }

    /** Those of the columns that are not known yet, and that a row of the part has, if only without a value. */
    private Set<Column> namedIn(List<Column> wanted, Set<Column> but) {
        List<Column> unknown =
                wanted.stream().filter(column -> !but.contains(column)).toList();
        Set<Column> found = EnumSet.noneOf(Column.class);
        if (!unknown.isEmpty()) {
            database.set(
                    "LoadKeys",
                    unknown.stream()
                            .map(column -> "\"$." + column.title() + '"')
                            .collect(Collectors.joining(",", "[", "]")));
            database.query("load-keys.sql", row -> {
                Object[] has = (Object[]) row.getArray(1).getArray();
                for (int i = 0; i < has.length; i++) {
                    if (Boolean.TRUE.equals(has[i])) {
                        found.add(unknown.get(i));
                    }
                }
            });
        }
        return found;
    }

    private Optional<LoadedPart> loadLines(Path path, boolean isPacked, int number) {
        database.set("LoadColumns", json(Stream.concat(titles(), WRAPPERS.stream())));
        return loadPart(path, isPacked, number, "rows-of-lines.sql");
    }

    private boolean loadTable(EventFile file, Path path, NativeForm form, CsvLayout layout, int number)
            throws IOException {
        List<String> names = new ArrayList<>();
        for (ColumnName name : layout.names()) {
            names.add(name.column().map(Column::title).orElse("other " + names.size()));
        }
        database.set("LoadColumns", json(names.stream()));
        database.set("LoadSeparator", String.valueOf(layout.dialect().separator()));
        Optional<LoadedPart> part = loadPart(path, form.isPacked(), number, "rows-of-table.sql");
        Optional<FaultyLines> faulty =
                part.isEmpty() || part.get().doubts() > 0 ? Optional.empty() : FaultyRows.of(file, leftOut(), layout);
        if (faulty.isEmpty()) {
            database.run("load-again.sql");
            return false;
        }
        if (part.get().others() > 0) {
            database.run("load-clean.sql");
        }
        reading.add(
                file,
                new FileFindings(
                        true,
                        layout.columns(),
                        part.get().rows(),
                        faulty.get().rejected(),
                        faulty.get().examples(),
                        part.get().others(),
                        false),
                part.get().rows() + part.get().others());
        return true;
    }

    private List<FaultyRows.Row> leftOut() {
        List<FaultyRows.Row> rows = new ArrayList<>();
        database.query(
                "load-rejects.sql",
                row -> rows.add(new FaultyRows.Row(row.getLong(1), row.getBoolean(2), row.getString(3))));
        return rows;
    }

    private Optional<LoadedPart> loadPart(Path path, boolean isPacked, int number, String rows) {
        database.set("LoadPart", number);
        database.set("LoadPath", pattern(path));
        database.set("LoadCompression", isPacked ? "gzip" : "none");
        try {
            database.load(rows, "load-rows.sql");
        } catch (SQLException e) {
            database.checkRoom(e);
            return Optional.empty();
        }
        List<LoadedPart> parts = new ArrayList<>();
        database.query("load-part.sql", row -> parts.add(LoadedPart.of(row)));
        return Optional.of(parts.get(0));
    }

    private List<Long> doubts() {
        List<Long> rows = new ArrayList<>();
        database.query("load-doubts.sql", row -> rows.add(row.getLong(1)));
        return rows;
    }

    /** A path as a pattern that only it fits. */
    static String pattern(Path path) {
        return path.toAbsolutePath().toString().replaceAll("[\\[*?]", "[$0]");
    }

    private static Stream<String> titles() {
        return Stream.of(Column.values()).map(Column::title);
    }

    private static String json(Stream<String> columns) {
        return columns.map(name -> '"' + name + "\":\"VARCHAR\"").collect(Collectors.joining(",", "{", "}"));
    }
}
