package io.github.spamdigest.core.life;

import java.util.List;
import java.util.Optional;

/**
 * What people decided, as a run reads it. Immutable.
 *
 * @param all one for each name, or for each address of it
 * @param unread a sentence about those that could not be read, and so decide nothing; empty where all could
 */
public record Decisions(List<Decision> all, Optional<String> unread) {

    /** Nobody decided anything. */
    public static final Decisions NONE = new Decisions(List.of(), Optional.empty());

    /** Copies the list. */
    public Decisions {
        all = List.copyOf(all);
    }

    /** None could be read, and this sentence says why. */
    public static Decisions unread(String sentence) {
        return new Decisions(List.of(), Optional.of(sentence));
    }
}
