package io.github.spamdigest.local;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.local.LocalAdapters.EventFormat;
import io.github.spamdigest.local.LocalAdapters.EventRoom;
import io.github.spamdigest.local.LocalAdapters.ReadingProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Loads all files: those that the database reads without doubt, it reads by itself, and Java all others. Files have their
 * place among the inputs as number, so that it does not matter which is read first. Used once.
 */
final class Loading {

    private static final long PROGRESS = 50_000;

    /** A smaller table is read sooner than a statement is made for it. */
    private static final long SMALL_TABLE = 1 << 20;

    private final EventDatabase database;
    private final EventFiles files;
    private final EventFormat format;
    private final ReadingProgress progress;
    private final RowFeed feed;
    private final Map<Integer, FileFindings> found = new TreeMap<>();
    private final Map<Integer, String> skipped = new TreeMap<>();
    private long rows;

    /** Who reads which files. */
    private static final class Plan {
        private final TreeSet<Integer> java = new TreeSet<>();
        private final Map<Integer, Table> tables = new TreeMap<>();
        private final Map<LineForm, List<Integer>> lines = new LinkedHashMap<>();
    }

    /** How a table stands in its file. */
    private record Table(TableHeader header, boolean isPacked) {}

    private Loading(EventDatabase database, EventFiles files, EventFormat format, ReadingProgress progress) {
        this.database = database;
        this.files = files;
        this.format = format;
        this.progress = progress;
        this.feed = new RowFeed(database);
    }

    /** Reads all inputs; throws when they cannot give a complete answer. The caller closes what was loaded. */
    static LoadedEvents load(
            EventFiles inputs, EventFormat format, boolean namesPeople, EventRoom room, ReadingProgress progress) {
        EventDatabase database = EventDatabase.open(room);
        try {
            database.set("NamesPeople", namesPeople);
            return new LoadedEvents(database, new Loading(database, inputs, format, progress).load());
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private ReadingFindings load() {
        Map<EventFile, FileState> states = FileState.of(files.files());
        loadAll();
        database.lock();
        FileState.checkUnchanged(states);
        ReadingFindings findings = new ReadingFindings(format.zone());
        for (int number = 0; number < files.files().size(); number++) {
            Optional.ofNullable(skipped.get(number)).ifPresent(findings::skipped);
            EventFile file = files.files().get(number);
            Optional.ofNullable(found.get(number)).ifPresent(ofFile -> findings.add(file, ofFile));
        }
        findings.add(RowRemarks.of(database, files.files(), found));
        findings.checkComplete(files.folders());
        return findings;
    }

    /** What was done to mail later is read first where a file begins with it: it says what to keep of that mail. */
    private void loadAll() {
        Plan once = new Plan();
        Plan first = new Plan();
        Plan rest = new Plan();
        for (int number = 0; number < files.files().size(); number++) {
            if (files.files().get(number).path().filter(Files::isRegularFile).isEmpty()) {
                // A pipe can be opened once.
                once.java.add(number);
            } else {
                plan(number, first, rest);
            }
        }
        database.set("IsReadOnce", true);
        load(once);
        database.set("IsReadOnce", false);
        load(first);
        load(rest);
        loadAgain();
    }

    /** Files of mail that an action made a threat, when that was read behind them. */
    private void loadAgain() {
        List<Integer> again = new ArrayList<>();
        database.query("load-again.sql", row -> again.add(row.getInt(1)));
        if (!again.isEmpty()) {
            database.setNumbers("AgainPlaces", again);
            database.run("load-forget.sql");
            Plan plan = new Plan();
            again.forEach(number -> plan(number, plan, plan));
            load(plan);
        }
    }

    /** Adds a file to one of two plans, the first where it seems to begin with actions. */
    private void plan(int number, Plan first, Plan rest) {
        EventFile file = files.files().get(number);
        try (FileText text = FileText.open(file)) {
            String line = text.firstLine();
            Plan plan = line.contains(Column.ACTION_RESULT.title()) ? first : rest;
            Optional<LineForm> form = LineForm.of(line, text.isPacked());
            if (!text.isPlain()) {
                plan.java.add(number);
            } else if (form.isPresent()) {
                plan.lines.computeIfAbsent(form.get(), any -> new ArrayList<>()).add(number);
            } else {
                TableHeader header = TableHeader.of(line);
                if (file.size() < SMALL_TABLE || !isPlainTable(header, line, text.head())) {
                    plan.java.add(number);
                } else {
                    plan.tables.put(number, new Table(header, text.isPacked()));
                }
            }
        } catch (IOException | NotEventsException e) {
            // What is wrong, reading says.
            rest.java.add(number);
        }
    }

    private void load(Plan plan) {
        NativeLoading loading = new NativeLoading(
                database,
                files.files(),
                this::add,
                plan.java::add,
                (number, percent) -> progress.share(files.files().get(number).name(), percent));
        plan.tables.forEach((number, table) -> loading.loadTable(number, table.header(), table.isPacked()));
        plan.lines.forEach((form, numbers) -> loading.loadLines(numbers, form));
        if (!plan.java.isEmpty()) {
            List<Integer> places = List.copyOf(plan.java);
            feed.load(places, () -> {
                for (int i = 0; i < places.size(); i++) {
                    read(places.get(i), i);
                }
            });
        }
        database.run("load-judged.sql");
    }

    /** Whether the database reads a table as it should be read: one with each column once. */
    private static boolean isPlainTable(TableHeader header, String first, String head) {
        Set<Column> columns = header.columns();
        long known = header.names().stream()
                .filter(name -> name.column().isPresent())
                .count();
        return EventTable.withColumns(columns).equals(Optional.of(EventTable.EVENTS))
                && NeededColumns.missingIn(columns).isEmpty()
                && columns.size() == known
                && columns.stream().noneMatch(Column::isOfSearchJob)
                && first.indexOf('\r') < 0
                && !TableRows.isRagged(header, head);
    }

    private void read(int number, int place) {
        EventFile file = files.files().get(number);
        try {
            found.put(
                    number,
                    new FileReading(file, format, (time, row) -> {
                                count(file, 1);
                                feed.add(place, time, row);
                            })
                            .read());
        } catch (NotEventsException e) {
            if (file.isNamed()) {
                throw DigestException.failed(file.name() + " " + e.problem() + "; " + e.fix() + ".", e);
            }
            skipped.put(number, file.name() + " " + e.problem());
        }
    }

    private void add(int number, FileFindings ofFile) {
        count(files.files().get(number), ofFile.readable() + ofFile.beside() + ofFile.otherTables());
        found.put(number, ofFile);
    }

    private void count(EventFile file, long more) {
        long before = rows / PROGRESS;
        rows += more;
        for (long step = before + 1; step <= rows / PROGRESS; step++) {
            progress.rows(file.name(), step * PROGRESS);
        }
    }
}
