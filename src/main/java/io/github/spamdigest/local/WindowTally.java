package io.github.spamdigest.local;

import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Rejects;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.core.Totals;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts the events of one window and its history. Not thread-safe. */
final class WindowTally {

    private final TimeWindow window;
    private final Instant historyFrom;
    private final Map<SenderDomain, DomainTally> domains = new HashMap<>();
    private final DayCounts inbound;
    private final DayCounts spam;
    private Optional<Instant> oldest = Optional.empty();
    private Optional<Instant> newest = Optional.empty();

    WindowTally(TimeWindow window) {
        this.window = window;
        this.historyFrom = window.from().minus(Hunt.HISTORY);
        this.inbound = new DayCounts(window);
        this.spam = new DayCounts(window);
    }

    /** Whether the time lies in the window or its history. */
    boolean wants(Instant time) {
        return time.isAfter(historyFrom) && !time.isAfter(window.to());
    }

    /** Counts one event, of any time and direction. */
    void count(Event event) {
        Instant time = event.time();
        if (time.isAfter(window.to())) {
            return;
        }
        oldest = oldest.filter(known -> !time.isBefore(known)).or(() -> Optional.of(time));
        newest = newest.filter(known -> !time.isAfter(known)).or(() -> Optional.of(time));
        if (event.inbound() && window.contains(time)) {
            countInWindow(event);
        } else if (event.inbound() && event.spam() && wants(time)) {
            tallyOf(event.domain()).countHistory(time);
        }
    }

    /** The domains with the most spam, as many as are tracked. */
    List<DomainActivity> ranking() {
        return domains.entrySet().stream()
                .filter(entry -> entry.getValue().hasSpam())
                .map(entry -> entry.getValue().activity(entry.getKey()))
                .sorted(DomainActivity.RANKING)
                .limit(Hunt.TRACKED)
                .toList();
    }

    /** The snapshot with this ranking, and with those of the asked domains that are not in it. */
    Snapshot snapshot(List<DomainActivity> ranking, Set<SenderDomain> asked, Rejects rejects) {
        Set<SenderDomain> unranked = new HashSet<>(asked);
        ranking.forEach(activity -> unranked.remove(activity.domain()));
        List<DomainActivity> others = unranked.stream()
                .filter(domains::containsKey)
                .map(domain -> tallyOf(domain).activity(domain))
                .sorted(DomainActivity.RANKING)
                .toList();
        return new Snapshot(window, ranking, others, totals(), rejects);
    }

    private void countInWindow(Event event) {
        inbound.add(event.time());
        if (event.spam()) {
            spam.add(event.time());
        }
        tallyOf(event.domain()).count(event);
    }

    private DomainTally tallyOf(SenderDomain domain) {
        return domains.computeIfAbsent(domain, any -> new DomainTally(window));
    }

    private Totals totals() {
        long withSpam = domains.values().stream().filter(DomainTally::hasSpam).count();
        return new Totals(inbound.series(), spam.series(), withSpam, oldest, newest);
    }
}
