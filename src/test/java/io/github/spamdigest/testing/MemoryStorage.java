package io.github.spamdigest.testing;

import io.github.spamdigest.core.DigestMemory;
import java.time.LocalDate;

/** What a test of a memory must be able to do to the storage behind it. */
public interface MemoryStorage {

    /** Opens the storage once more, as another process would. */
    DigestMemory open();

    /** All that is stored, as a value that is equal to another one exactly when nothing changed in between. */
    Object content();

    /** Makes the stored memory of a date unreadable. */
    void corruptMemory(LocalDate date);

    /** Makes the stored head unreadable. */
    void corruptHead();

    /** Puts the head of a newer version in place of the stored one. */
    void makeHeadNewer();

    /** Puts the memory of a newer version in place of the stored one. */
    void makeMemoryNewer(LocalDate date);

    /** How many unreadable memories of a date were put aside. */
    int putAside(LocalDate date);
}
