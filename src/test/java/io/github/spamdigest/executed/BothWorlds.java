package io.github.spamdigest.executed;

import io.github.spamdigest.azure.logs.LogAnalyticsStub;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.ReadingReport;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.core.Totals;
import io.github.spamdigest.eventgen.Beside;
import io.github.spamdigest.eventgen.EventFiles;
import io.github.spamdigest.eventgen.EventRow;
import io.github.spamdigest.eventgen.ReferenceSource;
import io.github.spamdigest.local.LocalAdapters;
import io.github.spamdigest.testing.ExecutedLogs;
import io.github.spamdigest.testing.HttpsStub;
import io.github.spamdigest.testing.KqlEngine;
import io.github.spamdigest.testing.WorkspaceShape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The same events and the same question, on Azure and on a laptop.
 *
 * @param hunt the question
 * @param windows the windows asked about
 * @param watched the domains that are asked about by name
 * @param open the names of open tasks
 */
record BothWorlds(Hunt hunt, List<TimeWindow> windows, Set<SenderDomain> watched, Set<SenderDomain> open) {

    /** A question where no task is open. */
    BothWorlds(Hunt hunt, List<TimeWindow> windows, Set<SenderDomain> watched) {
        this(hunt, windows, watched, Set.of());
    }

    /** The same where tasks of these names are open. */
    BothWorlds with(Set<SenderDomain> names) {
        return new BothWorlds(hunt, windows, watched, names);
    }

    /** The same question, in which people who clicked are named or not. */
    BothWorlds naming(boolean people) {
        return new BothWorlds(hunt.naming(people), windows, watched, open);
    }

    /** What the query finds: its text goes through the client to a stub that executes it. */
    List<Snapshot> executed(List<EventRow> rows) {
        return executed(rows, Beside.NONE);
    }

    /** The same with rows of the tables beside them. */
    List<Snapshot> executed(List<EventRow> rows, Beside beside) {
        KeptCase.keep(this, rows, beside, WorkspaceShape.OF_ROWS);
        try (KqlEngine.Events events = KqlEngine.events(rows, beside, WorkspaceShape.OF_ROWS)) {
            return executed(events);
        }
    }

    /** What the query finds in rows that the engine has. */
    List<Snapshot> executed(KqlEngine.Events events) {
        try (HttpsStub stub = new HttpsStub(request -> ExecutedLogs.answer(events, request))) {
            return comparable(LogAnalyticsStub.asking(stub).find(hunt, windows, watched, open));
        }
    }

    /** What is said of the reading, beside what the query finds. */
    List<ReadingReport> remarked(List<EventRow> rows) {
        KeptCase.keep(this, rows);
        try (KqlEngine.Events events = KqlEngine.events(rows);
                HttpsStub stub = new HttpsStub(request -> ExecutedLogs.answer(events, request))) {
            return LogAnalyticsStub.asking(stub).find(hunt, windows, watched, open).stream()
                    .map(Snapshot::rejects)
                    .toList();
        }
    }

    /** What the local source finds in a file of the rows. */
    List<Snapshot> local(List<EventRow> rows) {
        return local(rows, Beside.NONE);
    }

    /** What it finds in a file that holds rows of several tables. */
    List<Snapshot> local(List<EventRow> rows, Beside beside) {
        try {
            Path folder = Files.createTempDirectory("both-worlds");
            Path file = folder.resolve("events.ndjson");
            try {
                EventFiles.writeNdjson(file, rows);
                Files.write(file, beside.lines(), StandardOpenOption.APPEND);
                return local(file);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the local source finds in a file. */
    List<Snapshot> local(Path file) {
        LocalAdapters.EventFormat format = new LocalAdapters.EventFormat(Optional.empty(), ZoneOffset.UTC);
        return comparable(
                LocalAdapters.events(List.of(file), format, (name, count) -> {}).find(hunt, windows, watched, open));
    }

    /** What plain loops over the rows find. */
    List<Snapshot> counted(List<EventRow> rows) {
        return counted(rows, Beside.NONE);
    }

    /** The same with rows of the tables beside them. */
    List<Snapshot> counted(List<EventRow> rows, Beside beside) {
        return comparable(new ReferenceSource(rows, beside).find(hunt, windows, watched, open));
    }

    /**
     * The query looks for the oldest event only a day further back than the history, and a file's oldest row may be years
     * old: what matters of either is that the history is covered.
     */
    private static Instant oldest(Snapshot snapshot, Instant time) {
        Instant history = snapshot.window().from().minus(Hunt.HISTORY);
        return time.isBefore(history) ? history : time;
    }

    /** Without what only files have, remarks and rejects, and the others in one order. */
    private static List<Snapshot> comparable(List<Snapshot> snapshots) {
        return snapshots.stream().map(BothWorlds::comparable).toList();
    }

    private static Snapshot comparable(Snapshot snapshot) {
        Totals all = snapshot.totals();
        Totals totals = new Totals(
                all.inbound(),
                all.spam(),
                all.domains(),
                all.oldestEvent().map(time -> oldest(snapshot, time)),
                all.newestEvent(),
                all.authentication(),
                all.excluded(),
                all.latestSpam(),
                all.recipientDomains(),
                all.rows(),
                all.names());
        return new Snapshot(
                snapshot.window(),
                snapshot.ranking(),
                snapshot.others().stream()
                        .sorted((a, b) -> a.domain().compareTo(b.domain()))
                        .toList(),
                totals,
                ReadingReport.NOTHING,
                snapshot.inView());
    }

    /** Where two lists of snapshots differ, in words of {@link SnapshotFacts}; none where they are equal. */
    static List<String> differences(List<Snapshot> expected, List<Snapshot> found) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            Map<String, Set<String>> left = words(expected.get(i));
            Map<String, Set<String>> right = words(found.get(i));
            Set<String> names = new TreeSet<>(left.keySet());
            names.addAll(right.keySet());
            for (String name : names) {
                Set<String> missing = without(left.getOrDefault(name, Set.of()), right.getOrDefault(name, Set.of()));
                Set<String> more = without(right.getOrDefault(name, Set.of()), left.getOrDefault(name, Set.of()));
                if (!missing.isEmpty() || !more.isEmpty()) {
                    lines.add("window " + i + ", " + name + ": " + missing + " but " + more);
                }
            }
        }
        return lines.isEmpty() && !expected.equals(found) ? List.of(expected + " but " + found) : lines;
    }

    /** The words of each line, by the line's name. */
    private static Map<String, Set<String>> words(Snapshot snapshot) {
        Map<String, Set<String>> lines = new HashMap<>();
        for (String line : SnapshotFacts.of(snapshot)) {
            List<String> words = List.of(line.split(" "));
            int named = line.startsWith("#") || line.startsWith("asked") ? 2 : 1;
            lines.put(String.join(" ", words.subList(0, named)), new TreeSet<>(words.subList(named, words.size())));
        }
        return lines;
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(some);
        return left;
    }
}
