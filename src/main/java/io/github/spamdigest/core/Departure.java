package io.github.spamdigest.core;

import java.util.Optional;

/**
 * A domain that left the list ({@link Standing#LEFT}). Immutable.
 *
 * @param domain the sender domain
 * @param previousRank its place in the list of the run compared with
 * @param reason why it left
 * @param rank its place now, present exactly for {@link Reason#NOW_RANKED}
 */
public record Departure(SenderDomain domain, int previousRank, Reason reason, Optional<Integer> rank) {

    /** Why a domain left, the one that got worse first. */
    public enum Reason {
        /** More phish than spam in the last 24 hours: it did not stop, it got worse. */
        NOW_PHISH,
        /** Still tracked, below the list. */
        NOW_RANKED,
        /** No longer among the tracked domains. */
        NOT_TRACKED
    }
}
