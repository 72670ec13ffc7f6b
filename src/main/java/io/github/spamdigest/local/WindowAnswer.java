package io.github.spamdigest.local;

import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.ReadingReport;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.core.Totals;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What was counted in one window, when all rows are read. Not thread-safe. */
final class WindowAnswer {

    private final TimeWindow window;
    private final CountedRows rows;
    private final WindowRows ofWindow;
    private final DomainCounts counted;
    private final WindowCounts counts;
    private final FirstRows first;
    private final Correspondents correspondents;
    private final Instant oldest;
    private final Instant newest;

    /** An answer by the window's rows, the counts by domain and by day, and the times of all rows up to its end. */
    WindowAnswer(
            TimeWindow window,
            CountedRows rows,
            WindowRows ofWindow,
            DomainCounts counted,
            WindowCounts counts,
            FirstRows first,
            Correspondents correspondents,
            Instant oldest,
            Instant newest) {
        this.window = window;
        this.rows = rows;
        this.ofWindow = ofWindow;
        this.counted = counted;
        this.counts = counts;
        this.first = first;
        this.correspondents = correspondents;
        this.oldest = oldest;
        this.newest = newest;
    }

    /** The domains with the most spam, as many as are tracked, most first. */
    List<SenderDomain> ranking() {
        Comparator<Integer> mostSpam =
                Comparator.<Integer>comparingLong(counted::spam).reversed();
        return counted.likelyTracked()
                .boxed()
                .sorted(mostSpam.thenComparing(rows.domains()::domain))
                .limit(Hunt.TRACKED)
                .map(rows.domains()::domain)
                .toList();
    }

    /** The snapshot with this ranking, and with those of the asked domains that are not in it. */
    Snapshot snapshot(List<SenderDomain> ranking, Set<SenderDomain> asked, ReadingReport rejects) {
        boolean[] isAsked = profilesOf(asked);
        NewestTally newestRows = newestRows(asked, isAsked);
        Map<Integer, SpamTally> spam = spam(isAsked);
        Set<SenderDomain> unranked = new HashSet<>(asked);
        unranked.removeAll(ranking);
        List<DomainActivity> ranked = ranking.stream()
                .map(domain -> activity(domain, rows.domains().of(domain), newestRows, spam))
                .toList();
        List<DomainActivity> others = unranked.stream()
                .filter(domain -> isActive(domain))
                .map(domain -> activity(domain, rows.domains().of(domain), newestRows, spam))
                .sorted(DomainActivity.RANKING)
                .toList();
        return new Snapshot(window, ranked, others, totals(newestRows), rejects);
    }

    private boolean isActive(SenderDomain domain) {
        OptionalInt number = rows.domains().find(domain);
        return number.isPresent() && counted.isActive(number.getAsInt());
    }

    private DomainActivity activity(
            SenderDomain domain, int number, NewestTally newestRows, Map<Integer, SpamTally> spam) {
        return counted.activity(
                number,
                domain,
                Optional.ofNullable(spam.get(number)),
                newestRows.evidenceOf(domain).evidence(correspondents.to(number), counted.firstMail(number)));
    }

    /** What the newest rows tell: of all, and of the asked domains. */
    private NewestTally newestRows(Set<SenderDomain> asked, boolean[] isAsked) {
        NewestTally tally = new NewestTally(window, asked);
        Profiles profiles = rows.profiles();
        long[] deliveries = new long[profiles.size()];
        ofWindow.forEachNewest((age, profile) -> {
            deliveries[profile]++;
            if (isAsked[profile]) {
                tally.lookAt(new Delivery(rows.timeOf(age), profiles.get(profile)));
            }
        });
        for (int profile = 0; profile < deliveries.length; profile++) {
            if (deliveries[profile] > 0) {
                tally.count(profiles.flags(profile), profiles.recipientDomain(profile), deliveries[profile]);
            }
        }
        return tally;
    }

    /** The spam of the asked domains, by their number. */
    private Map<Integer, SpamTally> spam(boolean[] isAsked) {
        Map<Integer, SpamTally> tallies = new HashMap<>();
        Profiles profiles = rows.profiles();
        ofWindow.forEachCounted((age, profile, people) -> {
            if (isAsked[profile] && ProfileFlags.isSpam(profiles.flags(profile))) {
                Instant time = rows.timeOf(age);
                Instant counted = rows.timeOf(first.countedAge(people.message(), age));
                tallies.computeIfAbsent(profiles.domain(profile), any -> new SpamTally(window, time))
                        .count(counts.dayOf(counted), time, profiles.get(profile), people);
            }
        });
        return tallies;
    }

    /** Whether a profile is one of these domains', by its number: looked up once, not for each row. */
    private boolean[] profilesOf(Set<SenderDomain> asked) {
        boolean[] isAsked = new boolean[rows.domains().size()];
        asked.forEach(domain -> rows.domains().find(domain).ifPresent(number -> isAsked[number] = true));
        Profiles profiles = rows.profiles();
        boolean[] flags = new boolean[profiles.size()];
        for (int profile = 0; profile < flags.length; profile++) {
            flags[profile] = isAsked[profiles.domain(profile)];
        }
        return flags;
    }

    private Totals totals(NewestTally newestRows) {
        return new Totals(
                counts.inbound(),
                counts.spam(),
                counted.withSpam(),
                Optional.of(oldest).filter(time -> !time.equals(Instant.MAX)),
                Optional.of(newest).filter(time -> !time.equals(Instant.MIN)),
                newestRows.authentication(),
                counts.excluded(),
                newestRows.spam(),
                newestRows.recipientDomains());
    }
}
