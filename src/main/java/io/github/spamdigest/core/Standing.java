package io.github.spamdigest.core;

/** The standing of a domain against the run compared with; the most remarkable comes first. */
public enum Standing {
    /** Never sighted before, and its first spam delivery in the window is at most 48 hours old. */
    FIRST_SEEN,
    /** Back in the list after at least seven tracked days of absence. */
    RETURNING,
    /** In the list, and not in it in the run compared with. */
    ENTERED,
    /** At least two places higher, with at least 20 % more deliveries. */
    UP,
    /** At least two places lower, with at least 20 % fewer deliveries. */
    DOWN,
    /** In both lists, without a change worth a word. */
    STEADY,
    /** In the list of the run compared with, and not in this one. */
    LEFT;

    /**
     * Whether it has a place in the list of changes: all but what did not change, and what left has a list of its own.
     */
    public boolean isRemarkable() {
        return this != STEADY && this != LEFT;
    }
}
