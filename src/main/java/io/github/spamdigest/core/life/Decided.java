package io.github.spamdigest.core.life;

import java.util.List;
import java.util.Optional;

/**
 * What decisions did to the tasks of a digest. Immutable.
 *
 * @param names the names that are folded, the most severe first
 * @param ended the decisions that ended since the digest before, about names that have an open task
 * @param unread a sentence about decisions that decide nothing; empty where all do, and where the digest before said the same
 * @param isPossible whether people can decide at all: where nothing is remembered they cannot
 */
public record Decided(List<Name> names, List<Decision> ended, Optional<String> unread, boolean isPossible) {

    /** Nobody can decide anything. */
    public static final Decided NOTHING = new Decided(List.of(), List.of(), Optional.empty(), false);

    /** Copies the lists. */
    public Decided {
        names = List.copyOf(names);
        ended = List.copyOf(ended);
    }

    /**
     * A name that is folded.
     *
     * @param task what is open of it
     * @param by the decision
     */
    public record Name(OpenTask task, Decision by) {}
}
