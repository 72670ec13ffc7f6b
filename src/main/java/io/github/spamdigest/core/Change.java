package io.github.spamdigest.core;

import java.util.Optional;

/**
 * One domain of the list and how it changed. Immutable.
 *
 * @param rank its place, 1 or more
 * @param previousRank its place among the tracked domains of the run compared with, empty when it was not among them
 * @param standing how it stands, empty when there is no run to compare with; never {@link Standing#LEFT}
 * @param activity what it did
 * @param usual what is usual for its last 24 hours, empty when the data cannot tell
 * @param verdict what it probably is and what to do
 * @param previousClass what it was judged in the run compared with, empty when that is not known
 */
public record Change(
        int rank,
        Optional<Integer> previousRank,
        Optional<Standing> standing,
        DomainActivity activity,
        Optional<Usual> usual,
        Verdict verdict,
        Optional<SenderClass> previousClass) {

    /** A change of a domain that was not judged. */
    public Change(
            int rank,
            Optional<Integer> previousRank,
            Optional<Standing> standing,
            DomainActivity activity,
            Optional<Usual> usual) {
        this(rank, previousRank, standing, activity, usual, Verdict.NOT_JUDGED, Optional.empty());
    }

    /** Whether its class is another than before, which is news; what cannot be judged, now or before, has none. */
    public boolean isClassChanged() {
        return verdict.senderClass().isTold()
                && previousClass
                        .filter(SenderClass::isTold)
                        .filter(before -> before != verdict.senderClass())
                        .isPresent();
    }

    /** Whether its last 24 hours are at least twice what is usual. */
    public boolean isSurging() {
        return usual.filter(u -> u.isDoubledBy(activity.spam().last24h())).isPresent();
    }
}
