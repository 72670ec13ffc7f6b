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
 * @param dropped how many open tasks of this week the memory had no room for since they were told; nothing is known of them
 */
public record TaskLives(
        List<LivingTask> fresh,
        List<OpenTask> open,
        List<ClosedTask> closed,
        Decided decided,
        List<ToldSignal> told,
        long dropped) {

    /** Nothing was told, and nothing is. */
    public static final TaskLives NONE = new TaskLives(List.of(), List.of(), List.of(), Decided.NOTHING, List.of(), 0);

    /** The same, with what is to be said of decisions that could not be read; people can decide here. */
    TaskLives with(Optional<String> unread) {
        Decided read = new Decided(decided.names(), decided.ended(), unread, true);
        return new TaskLives(fresh, open, closed, read, told, dropped);
    }

    /** Copies the lists. */
    public TaskLives {
        fresh = List.copyOf(fresh);
        open = List.copyOf(open);
        closed = List.copyOf(closed);
        told = List.copyOf(told);
    }
}
