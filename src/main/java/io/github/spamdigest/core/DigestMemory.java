package io.github.spamdigest.core;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Port: what the digest knows of its own past. Holds domain names, counts and dates; never addresses or subjects.
 *
 * <p>Implementations are safe for use by several processes at once: each change of the head succeeds only for the one
 * who read it last. All methods throw {@link DigestException} when the storage fails, when the head is damaged, or when
 * a newer version of the product wrote it; nothing is changed then.
 */
public interface DigestMemory {

    /** Reads the head; {@link Head#FRESH} when nothing is stored. */
    Head head();

    /**
     * Stores a head in place of the one it was made from, with a random key where it has none.
     *
     * @return the head with its new tag, or empty when another run changed it in the meantime
     */
    Optional<Head> replace(Head head);

    /**
     * Reads what the run of this date had remembered. Bytes that cannot be read are kept aside, so that nothing is lost.
     */
    RecallResult recall(LocalDate date);

    /**
     * Stores a run's outcome as one: its head, its memory and its report. Memories of dates that the head does
     * not keep are dropped, this one too.
     *
     * @return the head with its new tag, or empty when another run changed it in the meantime, and then nothing is stored
     */
    Optional<Head> remember(Head head, Memory memory, RunReport report);
}
