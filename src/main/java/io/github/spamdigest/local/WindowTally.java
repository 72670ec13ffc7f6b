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

/** Counts the events of one window and its history. Not thread-safe. */
final class WindowTally {

    private final TimeWindow window;
    private final TimeWindow reach;
    private final boolean isLatest;
    private final Map<SenderDomain, DomainTally> domains = new HashMap<>();
    private final WindowCounts counts;
    private final PlainTally plain;
    private final int place;
    private final KeptRows rows;
    private final NewestRows settled = new NewestRows();
    private Set<PairHash> tied = Set.of();
    private final Correspondents correspondents;
    private Instant oldest = Instant.MAX;
    private Instant newest = Instant.MIN;

    /** The tally of the window at a place, with what is kept and counted for all windows. */
    WindowTally(Hunt hunt, TimeWindow window, KeptRows rows, PlainTally plain, int place) {
        this.window = window;
        this.rows = rows;
        this.reach = reachOf(window);
        this.isLatest = hunt.counting() == Counting.LATEST;
        this.plain = plain;
        this.place = place;
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
            oldest = time.isBefore(oldest) ? time : oldest;
            newest = time.isAfter(newest) ? time : newest;
        }
    }

    /** Counts an inbound row of any time, which is kept among the rows. */
    void count(SeenEvent event) {
        Instant time = event.time();
        if (!reaches(time)) {
            return;
        }
        boolean isInWindow = window.contains(time);
        boolean isCounted = isInWindow && !isLatest;
        if (event.profile().isPlain()) {
            plain.count(place, event.profile().number(), time, isCounted);
            if (isCounted) {
                counts.countPlain(counts.dayOf(time));
            }
        } else {
            countJudged(event, isInWindow, isCounted);
        }
    }

    private void countJudged(SeenEvent event, boolean isInWindow, boolean isCounted) {
        Instant time = event.time();
        Profile profile = event.profile().profile();
        DomainTally tally = tallyOf(profile.domain());
        tally.see(time);
        if (!isInWindow && profile.isSpam()) {
            tally.countHistory(time);
        }
        if (isCounted) {
            int day = counts.dayOf(time);
            counts.count(day, profile);
            tally.count(day, time, profile, event.people());
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
        plain.forEach(place, (number, deliveries, first) -> {
            DomainTally tally = tallyOf(rows.profile(number).domain());
            tally.see(first);
            tally.countPlain(deliveries);
        });
        if (isLatest) {
            rows.forEachNewest(window, this::countInWindow);
            settled.forEach(this::countInWindow);
        }
        long least = leastSpamOfTracked();
        return domains.entrySet().stream()
                .filter(entry -> entry.getValue().spam() >= least)
                .map(entry -> entry.getValue().activity(entry.getKey(), Evidence.NONE))
                .sorted(DomainActivity.RANKING)
                .limit(Hunt.TRACKED)
                .toList();
    }

    /** What the last of the tracked domains has, so that only those are looked at that may be one. */
    private long leastSpamOfTracked() {
        long[] most = domains.values().stream()
                .mapToLong(DomainTally::spam)
                .filter(spam -> spam > 0)
                .sorted()
                .toArray();
        return most.length == 0 ? 1 : most[Math.max(0, most.length - Hunt.TRACKED)];
    }

    /** The snapshot with this ranking, and with those of the asked domains that are not in it. */
    Snapshot snapshot(List<DomainActivity> ranking, Set<SenderDomain> asked, Rejects rejects) {
        NewestTally tally = new NewestTally(window, asked);
        rows.forEachNewest(window, tally::isAsked, tally::lookAt, tally::count);
        settled.forEach(delivery -> {
            tally.count(delivery.profile(), 1);
            if (tally.isAsked(delivery.profile().domain())) {
                tally.lookAt(delivery);
            }
        });
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

    private DomainActivity activity(SenderDomain domain, NewestTally tally) {
        DomainTally counted = tallyOf(domain);
        Evidence evidence = tally.evidenceOf(domain).evidence(correspondents.to(domain), counted.firstMail());
        return counted.activity(domain, evidence);
    }

    private void countInWindow(Delivery delivery) {
        Profile profile = delivery.profile();
        int day = counts.dayOf(delivery.time());
        counts.count(day, profile);
        tallyOf(profile.domain()).count(day, delivery.time(), profile, profile.people());
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
                Optional.of(oldest).filter(time -> !time.equals(Instant.MAX)),
                Optional.of(newest).filter(time -> !time.equals(Instant.MIN)),
                tally.authentication(),
                counts.excluded(),
                tally.spam(),
                tally.recipientDomains());
    }
}
