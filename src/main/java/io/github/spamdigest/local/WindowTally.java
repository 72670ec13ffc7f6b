package io.github.spamdigest.local;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.TimeWindow;
import java.time.Instant;
import java.util.Set;

/** Counts the events of one window and its history while they are read. Not thread-safe. */
final class WindowTally {

    private final TimeWindow window;
    private final TimeWindow reach;
    private final boolean isLatest;
    private final int place;
    private final CountedRows rows;
    private final WindowCounts counts;
    private final Correspondents correspondents;
    private final NewestRows settled = new NewestRows();
    private Set<PairHash> tied = Set.of();
    private Instant oldest = Instant.MAX;
    private Instant newest = Instant.MIN;

    /** The tally of the window at a place, with what is kept and counted for all windows. */
    WindowTally(Hunt hunt, TimeWindow window, CountedRows rows, int place) {
        this.window = window;
        this.reach = reachOf(window);
        this.isLatest = hunt.counting() == Counting.LATEST;
        this.place = place;
        this.rows = rows;
        this.counts = new WindowCounts(window, hunt.exclusions());
        this.correspondents = new Correspondents(window);
    }

    /** The window and its history. */
    static TimeWindow reachOf(TimeWindow window) {
        return new TimeWindow(window.from().minus(Hunt.HISTORY), window.to());
    }

    /** Whether the time lies in the window. */
    boolean contains(Instant time) {
        return window.contains(time);
    }

    /** Takes note of an event of any time and direction. */
    void see(Instant time) {
        if (!time.isAfter(window.to())) {
            oldest = time.isBefore(oldest) ? time : oldest;
            newest = time.isAfter(newest) ? time : newest;
        }
    }

    /** Counts an inbound delivery of any time and of this age that was not judged to be anything. */
    void countPlain(Instant time, long age, int profile) {
        if (reach.contains(time)) {
            boolean isCounted = !isLatest && window.contains(time);
            rows.plain().count(place, profile, age, isCounted);
            if (isCounted) {
                counts.countPlain(counts.dayOf(time));
            }
        }
    }

    /** Counts a mail of any time to a domain outside by somebody, who is given as a hash. */
    void countOutbound(Instant time, int domain, long person) {
        if (window.contains(time)) {
            correspondents.count(time, domain, person);
        }
    }

    /** Looks for the pairs in the window that are tied, when all rows are kept. */
    Set<PairHash> tied() {
        tied = rows.kept().tied(window);
        return tied;
    }

    /** Takes a row of a tied pair into account. */
    void settle(TiedRow row) {
        if (window.contains(row.delivery().time()) && tied.contains(row.pair())) {
            settled.add(row);
        }
    }

    /** Ends the counting. */
    WindowAnswer answer() {
        WindowRows all = new WindowRows(window, rows, settled, isLatest);
        DomainCounts domains =
                new DomainCounts(window, rows.end(), rows.domains().size());
        rows.plain().forEach(place, (profile, deliveries, first) -> {
            int domain = rows.profiles().domain(profile);
            domains.see(domain, first);
            domains.countPlain(domain, deliveries);
        });
        FirstRows first = new FirstRows();
        rows.judged().forEach((age, profile, people) -> {
            if (reach.contains(rows.timeOf(age))) {
                first.add(people.message(), age);
                countJudged(domains, age, profile);
            }
        });
        all.forEachCounted((age, profile, people) -> {
            int flags = rows.profiles().flags(profile);
            int day = counts.dayOf(rows.timeOf(first.countedAge(people.message(), age)));
            counts.count(day, flags);
            domains.count(rows.profiles().domain(profile), day, flags);
        });
        return new WindowAnswer(window, rows, all, domains, counts, first, correspondents, oldest, newest);
    }

    private void countJudged(DomainCounts domains, long age, int profile) {
        int domain = rows.profiles().domain(profile);
        domains.see(domain, age);
        if (!window.contains(rows.timeOf(age))
                && ProfileFlags.isSpam(rows.profiles().flags(profile))) {
            domains.countHistory(domain, age);
        }
    }
}
