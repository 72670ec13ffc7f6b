package io.github.spamdigest.local;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks a hunt's question of loaded rows, of all windows at once. It asks once. */
final class WindowQuery {

    private final LoadedEvents events;
    private final EventDatabase database;
    private final Hunt hunt;
    private final List<TimeWindow> windows;

    /** The whole second that times are counted from in SQL: the end of the last window. */
    private final Instant base;

    WindowQuery(LoadedEvents events, Hunt hunt, List<TimeWindow> windows) {
        this.events = events;
        this.database = events.database();
        this.hunt = hunt;
        this.windows = windows;
        this.base = Instant.ofEpochSecond(windows.stream()
                .mapToLong(window -> window.to().getEpochSecond())
                .max()
                .orElseThrow());
    }

    /** One snapshot a window, which all report on the domains that are tracked in any, and on the watched ones. */
    List<Snapshot> snapshots(Set<SenderDomain> watched) {
        prepare(watched);
        Map<Long, WindowAnswer> answers = windows.stream()
                .distinct()
                .collect(Collectors.toMap(
                        window -> timeOf(window.to()), window -> new WindowAnswer(window, base, hunt.exclusions())));
        database.query(
                "spam-sender-domains.sql",
                row -> answers.get(row.getLong("WindowEnd")).add(row));
        return windows.stream()
                .map(window -> answers.get(timeOf(window.to())).snapshot(events.reading()))
                .toList();
    }

    private void prepare(Set<SenderDomain> watched) {
        Instant first = windows.stream()
                .map(TimeWindow::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        database.set("BaseSecond", base.getEpochSecond());
        database.set("FirstStart", timeOf(first));
        database.set("FirstSecond", first.minus(Hunt.HISTORY).getEpochSecond());
        database.set("LateAfter", Hunt.LATE_AFTER.toNanos());
        database.set("CountLatest", hunt.counting() == Counting.LATEST);
        database.set("BulkThreshold", hunt.bulkThreshold());
        database.set("Tracked", Hunt.TRACKED);
        windows.stream().distinct().forEach(this::insert);
        watched.forEach(domain -> database.insert("Watched", domain.name()));
        ScenarioFinder scenarios = new ScenarioFinder(hunt.exclusions());
        database.register(connection -> TextFunctions.register(connection, scenarios));
        database.run("local-tagged.sql");
    }

    private void insert(TimeWindow window) {
        database.insert(
                "Windows",
                timeOf(window.from().minus(Hunt.HISTORY)),
                timeOf(window.from()),
                timeOf(window.to()),
                window.days(),
                WindowAnswer.nanosOf(window.to()));
    }

    private long timeOf(Instant time) {
        return Duration.between(base, time).toNanos();
    }
}
