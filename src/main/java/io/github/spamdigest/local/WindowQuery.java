package io.github.spamdigest.local;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Evidence;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Scenario;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.core.view.Clicks;
import io.github.spamdigest.core.view.NamesInView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

    /**
     * One snapshot a window, which all report on the domains that are tracked in any, and on the watched ones; of open names
     * the first tells how their threats went on.
     */
    List<Snapshot> snapshots(Set<SenderDomain> watched, Set<SenderDomain> open) {
        List<SenderDomain> asked = NamesInView.toAsk(open);
        setHunt();
        database.setTexts(
                "ViewOpenNames", asked.stream().map(SenderDomain::name).toList());
        TextFunctions.register(database, hunt.exclusions());
        database.run("hunt-tables.sql");
        watched.forEach(domain -> database.insert("Watched", domain.name()));
        List<WindowAnswer> answers = new ArrayList<>();
        for (TimeWindow window : windows) {
            add(window, answers.size());
            answers.add(new WindowAnswer(window, base, hunt.exclusions()));
        }
        database.run("hunt-rows.sql");
        database.query(
                "spam-sender-domains.sql", row -> answers.get(row.getInt("W")).addDomain(row));
        database.query(
                "window-excluded.sql", row -> answers.get(row.getInt("W")).addExcluded(row));
        database.query(
                "window-families.sql", row -> answers.get(row.getInt("W")).addFamily(row));
        database.query("window-totals.sql", row -> answers.get(row.getInt("W")).addTotals(row));
        answers.get(0).addView(inView(asked));
        return answers.stream()
                .map(answer -> answer.snapshot(events.findings()))
                .toList();
    }

    private NamesInView inView(List<SenderDomain> open) {
        ViewAnswer view = new ViewAnswer(base, open);
        database.query("names-in-view.sql", view::addStream);
        database.query("view-clicks.sql", view::addClicks);
        database.query("view-carried.sql", view::addCarried);
        database.query("view-asked.sql", view::addAsked);
        database.query("view-days.sql", view::addDays);
        database.query("view-totals.sql", view::addTotals);
        return view.view();
    }

    private void add(TimeWindow window, int place) {
        database.insert(
                "Windows",
                place,
                timeOf(window.from().minus(Hunt.HISTORY)),
                timeOf(window.from()),
                timeOf(window.to()),
                window.days(),
                WindowAnswer.nanosOf(window.to()));
    }

    private void setHunt() {
        Instant first = windows.stream()
                .map(TimeWindow::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        database.set("BaseSecond", base.getEpochSecond());
        database.set("FirstStart", timeOf(first));
        setView(first);
        database.set(
                "LastEnd",
                windows.stream().mapToLong(window -> timeOf(window.to())).max().orElseThrow());
        database.set("LateAfter", Hunt.LATE_AFTER.toNanos());
        database.set("CountLatest", hunt.counting() == Counting.LATEST);
        database.set("BulkThreshold", hunt.bulkThreshold());
        database.set("Tracked", Hunt.TRACKED);
        database.set("TopSenders", Evidence.TOP_SENDERS);
        database.set(
                "HasScenarios",
                Stream.of(Scenario.values())
                        .anyMatch(scenario -> scenario != Scenario.SIMULATIONS
                                && hunt.exclusions().has(scenario)));
    }

    /** Rows of the days in view count even where the windows and their history are shorter. */
    private void setView(Instant first) {
        TimeWindow window = windows.get(0);
        Instant start = window.to().minus(Duration.ofDays(NamesInView.DAYS));
        Instant history = earlier(window.from().minus(Hunt.HISTORY), start);
        database.set("FirstAsked", timeOf(earlier(first, start)));
        database.set("FirstSecond", earlier(first.minus(Hunt.HISTORY), history).getEpochSecond());
        database.set("ViewHistory", timeOf(history));
        database.set("ViewStart", timeOf(start));
        database.set("ViewEnd", timeOf(window.to()));
        database.set("ViewDays", NamesInView.DAYS);
        database.set("ViewRecent", NamesInView.RECENT);
        database.set("ViewNoticed", NamesInView.NOTICED);
        database.set("ViewMost", NamesInView.MOST);
        database.set("ViewNamed", NamesInView.NAMED);
        database.set("ViewPeople", Clicks.NAMED);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private long timeOf(Instant time) {
        return Duration.between(base, time).toNanos();
    }
}
