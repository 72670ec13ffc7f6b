package io.github.spamdigest.core.life;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Task;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A task that was told and has nothing new, or has just closed. Immutable.
 *
 * @param id its short id
 * @param domain the organisational domain of the name; {@link SenderDomain#NONE} for mail without one and for several names
 * @param reason the most severe of its signals
 * @param urgency the highest that it was told with
 * @param since the digest date that told it first
 * @param signals all its signals that are open, the most severe first
 * @param names 1, or how many names at least are folded into it, which are known no longer
 * @param isLookedAt whether the source was asked about the name, and answered: only then the rest is known
 * @param inside how many threats of the name reached an inbox in the days in view
 * @param newest the day of the newest threat that reached an inbox, of those
 * @param still how many of these are known to be still there
 * @param unknown of how many that is not known
 */
public record OpenTask(
        String id,
        SenderDomain domain,
        Task.Reason reason,
        Task.Urgency urgency,
        LocalDate since,
        List<Task.Reason> signals,
        long names,
        boolean isLookedAt,
        long inside,
        Optional<LocalDate> newest,
        long still,
        long unknown) {

    /** Copies the list. */
    public OpenTask {
        signals = List.copyOf(signals);
    }
}
