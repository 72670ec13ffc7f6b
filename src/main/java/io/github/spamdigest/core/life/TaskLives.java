package io.github.spamdigest.core.life;

import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.SenderLists;
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

    /**
     * The lives of a digest's tasks.
     *
     * @param held every signal that holds today
     * @param findings what was found, in which nothing was told yet
     * @param lists what is known of domains in general
     * @param past what was told before
     * @param decisions what people decided; empty where they cannot
     */
    public static TaskLives of(
            List<HeldSignal> held,
            Findings findings,
            SenderLists lists,
            PastTasks past,
            Optional<Decisions> decisions) {
        return new TaskLife(findings, lists, past, decisions).of(held);
    }

    /** The same, with what is to be said of decisions that could not be read; people can decide here. */
    TaskLives with(Optional<String> unread) {
        Decided said = new Decided(decided.names(), decided.ended(), unread, true);
        return new TaskLives(fresh, open, closed, said, told, dropped);
    }

    /** Copies the lists. */
    public TaskLives {
        fresh = List.copyOf(fresh);
        open = List.copyOf(open);
        closed = List.copyOf(closed);
        told = List.copyOf(told);
    }
}
