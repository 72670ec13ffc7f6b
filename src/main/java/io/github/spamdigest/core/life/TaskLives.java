package io.github.spamdigest.core.life;

import java.util.List;
import java.util.Optional;

/**
 * The tasks of a digest by where they stand in their lives. Immutable.
 *
 * @param fresh those with something new, the most urgent first
 * @param open those that were told and have nothing new, the most urgent first
 * @param closed those that closed since the digest before, the most urgent first
 * @param decided what people decided about them
 * @param told what is remembered: every signal that is told and open, the most severe first
 */
public record TaskLives(
        List<LivingTask> fresh, List<OpenTask> open, List<ClosedTask> closed, Decided decided, List<ToldSignal> told) {

    /** Nothing was told, and nothing is. */
    public static final TaskLives NONE = new TaskLives(List.of(), List.of(), List.of(), Decided.NOTHING, List.of());

    /** The same, with what is to be said of decisions that could not be read; people can decide here. */
    TaskLives with(Optional<String> unread) {
        return new TaskLives(fresh, open, closed, new Decided(decided.names(), decided.ended(), unread, true), told);
    }

    /** Copies the lists. */
    public TaskLives {
        fresh = List.copyOf(fresh);
        open = List.copyOf(open);
        closed = List.copyOf(closed);
        told = List.copyOf(told);
    }
}
