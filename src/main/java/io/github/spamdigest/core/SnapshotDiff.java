package io.github.spamdigest.core;

import io.github.spamdigest.core.judgement.Judgement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What changed between the run compared with and this one. Immutable; a pure function of its inputs.
 *
 * @param changes the list, best place first
 * @param left the domains that left it: first those that got worse, then by their place before
 * @param verdicts what every tracked domain was judged, whether it is listed or not
 */
public record SnapshotDiff(List<Change> changes, List<Departure> left, Map<SenderDomain, Verdict> verdicts) {

    /** A first delivery at most this old can be called the first. */
    static final Duration FIRST_SEEN_WITHIN = Duration.ofHours(48);

    /** Absence of at least this many tracked days makes a return. */
    static final int RETURNING_AFTER_DAYS = 7;

    /** A move of fewer places is jitter. */
    static final int MOVED_PLACES = 2;

    /** A change of fewer deliveries than this share of what was before is jitter. */
    static final double MOVED_SHARE = 0.20;

    /** Copies the collections. */
    public SnapshotDiff {
        changes = List.copyOf(changes);
        left = List.copyOf(left);
        verdicts = Map.copyOf(verdicts);
    }

    /** A comparison in which nothing was judged. */
    public SnapshotDiff(List<Change> changes, List<Departure> left) {
        this(changes, left, Map.of());
    }

    /** Compares a snapshot with a baseline while nothing is known of domains in general. */
    public static SnapshotDiff between(Baseline baseline, Snapshot now, Hunt hunt, Optional<Memory> memory) {
        return between(baseline, now, hunt, memory, SenderLists.NONE);
    }

    /**
     * Compares a snapshot with a baseline and judges its domains.
     *
     * @param memory what the last run remembered, whatever it had asked; empty on a first run
     * @param lists what is known of domains in general
     */
    public static SnapshotDiff between(
            Baseline baseline, Snapshot now, Hunt hunt, Optional<Memory> memory, SenderLists lists) {
        Map<SenderDomain, SenderClass> classes = baseline.classes();
        Map<SenderDomain, Verdict> verdicts = Judgement.ofAll(now, lists, classes, memory);
        return new Comparison(baseline, now, hunt, memory, baseline.ranks(), classes, verdicts).diff();
    }

    private record Comparison(
            Baseline baseline,
            Snapshot now,
            Hunt hunt,
            Optional<Memory> memory,
            Map<SenderDomain, Integer> previousRanks,
            Map<SenderDomain, SenderClass> previousClasses,
            Map<SenderDomain, Verdict> verdicts) {

        SnapshotDiff diff() {
            List<Change> changes = new ArrayList<>();
            List<DomainActivity> ranking = now.ranking();
            for (int i = 0; i < Math.min(hunt.top(), ranking.size()); i++) {
                changes.add(change(i + 1, ranking.get(i)));
            }
            return new SnapshotDiff(changes, baseline.isComparable() ? departures() : List.of(), verdicts);
        }

        private Change change(int rank, DomainActivity activity) {
            Optional<Integer> previous = Optional.ofNullable(previousRanks.get(activity.domain()));
            Optional<Standing> standing =
                    baseline.isComparable() ? Optional.of(standing(rank, previous, activity)) : Optional.empty();
            return new Change(
                    rank,
                    previous,
                    standing,
                    activity,
                    now.usual(activity.spam()),
                    verdicts.getOrDefault(activity.domain(), Verdict.NOT_JUDGED),
                    Optional.ofNullable(previousClasses.get(activity.domain())));
        }

        private Standing standing(int rank, Optional<Integer> previous, DomainActivity activity) {
            if (previous.isPresent() && previous.get() <= hunt.top()) {
                return moved(rank, previous.get(), activity);
            }
            if (previous.isPresent()) {
                return Standing.ENTERED;
            }
            Optional<Sighting> sighting = memory.map(m -> m.sightings().get(activity.domain()));
            if (sighting.isPresent()) {
                long absent = absentRuns(sighting.get());
                return absent >= RETURNING_AFTER_DAYS && hasSpamSince(absent, activity)
                        ? Standing.RETURNING
                        : Standing.ENTERED;
            }
            return unsighted(activity);
        }

        /** Runs between the last sighting and this run in which the domain was not tracked. */
        private long absentRuns(Sighting sighting) {
            return memory.map(Memory::run).orElse(0L) - sighting.lastRun();
        }

        /** Spam of before that only now arrived, or took a place that others left, is no return. */
        private boolean hasSpamSince(long days, DomainActivity activity) {
            return activity.spam().sum(0, (int) Math.min(days, hunt.lookbackDays())) > 0;
        }

        /** The data itself may know of spam from before the memory or the window begins. */
        private Standing unsighted(DomainActivity activity) {
            Optional<Instant> first = activity.firstSpam();
            if (first.isEmpty()) {
                return Standing.ENTERED;
            }
            if (activity.earlierSpam().isPresent()) {
                Instant leftTheWindow = activity.earlierSpam().get().plus(Duration.ofDays(hunt.lookbackDays()));
                Duration absent = Duration.between(leftTheWindow, first.get());
                return absent.compareTo(Duration.ofDays(RETURNING_AFTER_DAYS)) >= 0
                                && hasSpamSince(Math.max(1L, hunt.lookbackDays() - 1L), activity)
                        ? Standing.RETURNING
                        : Standing.ENTERED;
            }
            Duration age = Duration.between(first.get(), now.window().to());
            return age.compareTo(FIRST_SEEN_WITHIN) <= 0 ? Standing.FIRST_SEEN : Standing.ENTERED;
        }

        private Standing moved(int rank, int previousRank, DomainActivity activity) {
            long before = baseline.ranking().get(previousRank - 1).deliveries();
            long difference = activity.deliveries() - before;
            boolean enough = Math.abs(difference) >= MOVED_SHARE * before;
            if (enough && difference > 0 && previousRank - rank >= MOVED_PLACES) {
                return Standing.UP;
            }
            if (enough && difference < 0 && rank - previousRank >= MOVED_PLACES) {
                return Standing.DOWN;
            }
            return Standing.STEADY;
        }

        private List<Departure> departures() {
            Map<SenderDomain, Integer> ranks = new HashMap<>();
            for (int i = 0; i < now.ranking().size(); i++) {
                ranks.put(now.ranking().get(i).domain(), i + 1);
            }
            List<Departure> departures = new ArrayList<>();
            for (int i = 0; i < Math.min(hunt.top(), baseline.ranking().size()); i++) {
                SenderDomain domain = baseline.ranking().get(i).domain();
                Optional<Integer> rank = Optional.ofNullable(ranks.get(domain));
                if (rank.isEmpty() || rank.get() > hunt.top()) {
                    departures.add(departure(domain, i + 1, rank));
                }
            }
            departures.sort(Comparator.comparing((Departure d) -> d.reason() != Departure.Reason.NOW_PHISH)
                    .thenComparingInt(Departure::previousRank));
            return departures;
        }

        private Departure departure(SenderDomain domain, int previousRank, Optional<Integer> rank) {
            boolean phish = now.activityOf(domain)
                    .map(a -> a.phishLast24h() > a.spam().last24h())
                    .orElse(false);
            if (phish) {
                return new Departure(domain, previousRank, Departure.Reason.NOW_PHISH, Optional.empty());
            }
            Departure.Reason reason = rank.isPresent() ? Departure.Reason.NOW_RANKED : Departure.Reason.NOT_TRACKED;
            return new Departure(domain, previousRank, reason, rank);
        }
    }
}
