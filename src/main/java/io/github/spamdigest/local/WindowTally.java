package io.github.spamdigest.local;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Evidence;
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
import java.util.function.Consumer;

/** Counts the events of one window and its history. Not thread-safe. */
final class WindowTally {

    private final TimeWindow window;
    private final TimeWindow reach;
    private final boolean isLatest;
    private final Map<SenderDomain, DomainTally> domains = new HashMap<>();
    private final WindowCounts counts;
    private final KeptRows rows;
    private final NewestRows settled = new NewestRows();
    private Set<PairHash> tied = Set.of();
    private final Correspondents correspondents;
    private Optional<Instant> oldest = Optional.empty();
    private Optional<Instant> newest = Optional.empty();

    WindowTally(Hunt hunt, TimeWindow window, KeptRows rows) {
        this.window = window;
        this.rows = rows;
        this.reach = reachOf(window);
        this.isLatest = hunt.counting() == Counting.LATEST;
        this.counts = new WindowCounts(window, hunt.exclusions());
        this.correspondents = new Correspondents(window);
    }

    /** The window and its history. */
    static TimeWindow reachOf(TimeWindow window) {
        return new TimeWindow(window.from().minus(Hunt.HISTORY), window.to());
    }

    /** Whether the time lies in the window or its history. */
    boolean reaches(Instant time) {
        return reach.contains(time);
    }

    /** Takes note of an event of any time and direction. */
    void see(Instant time) {
        if (!time.isAfter(window.to())) {
            oldest = oldest.filter(known -> !time.isBefore(known)).or(() -> Optional.of(time));
            newest = newest.filter(known -> !time.isAfter(known)).or(() -> Optional.of(time));
        }
    }

    /** Counts an inbound row of any time, which is kept among the rows. */
    void count(Instant time, Profile profile) {
        if (!reaches(time)) {
            return;
        }
        DomainTally tally = tallyOf(profile.domain());
        tally.see(time);
        if (window.contains(time)) {
            if (!isLatest) {
                countInWindow(new Delivery(time, profile), tally);
            }
        } else if (profile.isSpam()) {
            tally.countHistory(time);
        }
    }

    /** Counts an outbound event of any time. */
    void countOutbound(Instant time, SeenEvent.Outbound outbound) {
        if (window.contains(time)) {
            correspondents.count(time, outbound);
        }
    }

    /** Looks for the pairs in the window that are tied, when all rows are kept. */
    Set<PairHash> tied() {
        tied = rows.tied(window);
        return tied;
    }

    /** Takes a row of a tied pair into account. */
    void settle(TiedRow row) {
        if (window.contains(row.delivery().time()) && tied.contains(row.pair())) {
            settled.add(row);
        }
    }

    /** Ends the counting: the domains with the most spam, as many as are tracked, without their evidence. */
    List<DomainActivity> ranking() {
        if (isLatest) {
            forEachNewest(delivery ->
                    countInWindow(delivery, tallyOf(delivery.profile().domain())));
        }
        return domains.entrySet().stream()
                .filter(entry -> entry.getValue().hasSpam())
                .map(entry -> entry.getValue().activity(entry.getKey(), Evidence.NONE))
                .sorted(DomainActivity.RANKING)
                .limit(Hunt.TRACKED)
                .toList();
    }

    /** The snapshot with this ranking, and with those of the asked domains that are not in it. */
    Snapshot snapshot(List<DomainActivity> ranking, Set<SenderDomain> asked, Rejects rejects) {
        NewestTally tally = new NewestTally(window, asked);
        forEachNewest(tally::count);
        Set<SenderDomain> unranked = new HashSet<>(asked);
        ranking.forEach(activity -> unranked.remove(activity.domain()));
        List<DomainActivity> ranked = ranking.stream()
                .map(activity -> activity(activity.domain(), tally))
                .toList();
        List<DomainActivity> others = unranked.stream()
                .filter(domain -> domains.containsKey(domain) && tallyOf(domain).isActive())
                .map(domain -> activity(domain, tally))
                .sorted(DomainActivity.RANKING)
                .toList();
        return new Snapshot(window, ranked, others, totals(tally), rejects);
    }

    private void forEachNewest(Consumer<Delivery> consumer) {
        rows.forEachNewest(window, consumer);
        settled.forEach(consumer);
    }

    private DomainActivity activity(SenderDomain domain, NewestTally tally) {
        DomainTally counted = tallyOf(domain);
        Evidence evidence = tally.evidenceOf(domain).evidence(correspondents.to(domain), counted.firstMail());
        return counted.activity(domain, evidence);
    }

    private void countInWindow(Delivery delivery, DomainTally tally) {
        counts.count(delivery);
        tally.count(delivery);
    }

    private DomainTally tallyOf(SenderDomain domain) {
        return domains.computeIfAbsent(domain, any -> new DomainTally(window));
    }

    private Totals totals(NewestTally tally) {
        long withSpam = domains.values().stream().filter(DomainTally::hasSpam).count();
        return new Totals(
                counts.inbound(),
                counts.spam(),
                withSpam,
                oldest,
                newest,
                tally.authentication(),
                counts.excluded(),
                tally.spam(),
                tally.recipientDomains());
    }
}
