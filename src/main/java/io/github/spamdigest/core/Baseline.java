package io.github.spamdigest.core;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The baseline that a digest is compared with. Immutable.
 *
 * @param kind where it comes from
 * @param date the digest date compared with, empty when nothing is compared
 * @param ranking the tracked domains of that date, best place first, empty when nothing is compared
 * @param because why it was computed, or why nothing is compared
 */
public record Baseline(Kind kind, Optional<LocalDate> date, List<Ranked> ranking, Because because) {

    /** Where a baseline comes from. */
    public enum Kind {
        /** The last run before this digest date. */
        STORED,
        /** The same question with the window moved back a day, asked of the same source. */
        COMPUTED,
        /** It would have to be computed, and the data does not reach back far enough. */
        INCOMPLETE,
        /** There is nothing to compare with: the source holds no data. */
        NONE
    }

    /** Why the baseline is what it is. */
    public enum Because {
        /** A stored run answered the same question. */
        SAME_QUESTION,
        /** No run is stored from before this digest date. */
        FIRST_RUN,
        /** The stored run answered another question. */
        QUESTION_CHANGED,
        /** The stored run cannot be read. */
        MEMORY_DAMAGED
    }

    /**
     * One domain of a baseline.
     *
     * @param domain the sender domain
     * @param deliveries its spam deliveries in that window
     * @param senderClass what it was judged then, empty when that is not known
     */
    public record Ranked(SenderDomain domain, long deliveries, Optional<SenderClass> senderClass) {

        /** A domain whose class is not known. */
        public Ranked(SenderDomain domain, long deliveries) {
            this(domain, deliveries, Optional.empty());
        }

        /** The tracked domains of a snapshot with their classes, where these are known. */
        static List<Ranked> of(Snapshot snapshot, Map<SenderDomain, SenderClass> classes) {
            return snapshot.ranking().stream()
                    .map(activity -> new Ranked(
                            activity.domain(),
                            activity.deliveries(),
                            Optional.ofNullable(classes.get(activity.domain()))))
                    .toList();
        }
    }

    /** Copies the list. */
    public Baseline {
        ranking = List.copyOf(ranking);
    }

    /** Whether there is something to compare with. */
    public boolean isComparable() {
        return kind == Kind.STORED || kind == Kind.COMPUTED;
    }

    /** What the domains of the baseline were judged, where that is known. */
    Map<SenderDomain, SenderClass> classes() {
        Map<SenderDomain, SenderClass> classes = new HashMap<>();
        ranking.forEach(ranked -> ranked.senderClass().ifPresent(known -> classes.put(ranked.domain(), known)));
        return classes;
    }

    /**
     * What domains count as judged after a run. Where a run cannot tell, the class before stays, so that a day of
     * missing rows neither forgets nor makes up a class.
     */
    static Map<SenderDomain, SenderClass> classes(
            Map<SenderDomain, Verdict> verdicts, Map<SenderDomain, SenderClass> before) {
        Map<SenderDomain, SenderClass> classes = new HashMap<>(before);
        verdicts.forEach((domain, verdict) -> {
            if (verdict.senderClass() != SenderClass.CANNOT_BE_TOLD) {
                classes.put(domain, verdict.senderClass());
            }
        });
        return classes;
    }

    /** The places of the baseline by domain, starting at 1. */
    Map<SenderDomain, Integer> ranks() {
        Map<SenderDomain, Integer> ranks = new HashMap<>();
        for (int i = 0; i < ranking.size(); i++) {
            ranks.put(ranking.get(i).domain(), i + 1);
        }
        return ranks;
    }
}
