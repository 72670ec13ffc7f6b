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
    private final Map<Integer, FileFindings> found = new TreeMap<>();
    private final Map<Integer, String> skipped = new TreeMap<>();
    private final TreeSet<Integer> ofJava = new TreeSet<>();
    private long rows;

    private Loading(EventDatabase database, EventFiles files, EventFormat format, ReadingProgress progress) {
        this.database = database;
        this.files = files;
        this.format = format;
        this.progress = progress;
    }

    /** Reads all inputs; throws when they cannot give a complete answer. The caller closes what was loaded. */
    static LoadedEvents load(EventFiles inputs, EventFormat format, EventRoom room, ReadingProgress progress) {
        EventDatabase database = EventDatabase.open(room);
        try {
            return new LoadedEvents(database, new Loading(database, inputs, format, progress).load());
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private ReadingFindings load() {
        Map<EventFile, FileState> states = FileState.of(files.files());
        loadNatively();
        if (!ofJava.isEmpty()) {
            List<Integer> places = List.copyOf(ofJava);
            RowFeed.load(database, places, feed -> {
                for (int i = 0; i < places.size(); i++) {
                    read(places.get(i), i, feed);
                }
            });
        }
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

    private void loadNatively() {
        NativeLoading loading = new NativeLoading(
                database,
                files.files(),
                this::add,
                ofJava::add,
                (number, percent) -> progress.share(files.files().get(number).name(), percent));
        Map<LineForm, List<Integer>> lines = new LinkedHashMap<>();
        for (int number = 0; number < files.files().size(); number++) {
            EventFile file = files.files().get(number);
            if (file.path().filter(Files::isRegularFile).isEmpty()) {
                // A pipe can be opened once.
                ofJava.add(number);
                continue;
            }
            try (FileText text = FileText.open(file)) {
                String first = text.firstLine();
                Optional<LineForm> form = LineForm.of(first, text.isPacked());
                if (!text.isPlain()) {
                    ofJava.add(number);
                } else if (form.isPresent()) {
                    lines.computeIfAbsent(form.get(), any -> new ArrayList<>()).add(number);
                } else {
                    TableHeader header = TableHeader.of(first);
                    if (file.size() < SMALL_TABLE || !isPlainTable(header, first, text.head())) {
                        ofJava.add(number);
                    } else {
                        loading.loadTable(number, header, text.isPacked());
                    }
                }
            } catch (IOException | NotEventsException e) {
                // What is wrong, reading says.
                ofJava.add(number);
            }
        }
        lines.forEach((form, numbers) -> loading.loadLines(numbers, form));
    }

    /** Whether the database reads a table as it should be read: one with each column once. */
    private static boolean isPlainTable(TableHeader header, String first, String head) {
        Set<Column> columns = header.columns();
        long known = header.names().stream()
                .filter(name -> name.column().isPresent())
                .count();
        return header.isOfEvents()
                && NeededColumns.missingIn(columns).isEmpty()
                && columns.size() == known
                && columns.stream().noneMatch(Column::isOfSearchJob)
                && first.indexOf('\r') < 0
                && !TableRows.isRagged(header, head);
    }

    private void read(int number, int place, RowFeed feed) {
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
        count(files.files().get(number), ofFile.readable() + ofFile.otherTables());
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
