package io.github.spamdigest.local;

import io.github.spamdigest.core.DigestMemory;
import io.github.spamdigest.core.Head;
import io.github.spamdigest.core.Memory;
import io.github.spamdigest.core.RecallResult;
import io.github.spamdigest.core.RunReport;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The choice to keep nothing: each digest is a first one and is compared with a baseline computed from the same events.
 * For a look at exported files without a state folder.
 */
public final class NoMemory implements DigestMemory {

    @Override
    public Head head() {
        return Head.FRESH;
    }

    @Override
    public Optional<Head> replace(Head head) {
        return Optional.of(head);
    }

    @Override
    public RecallResult recall(LocalDate date) {
        return new RecallResult.Nothing();
    }

    @Override
    public Optional<Head> remember(Head head, Memory memory, RunReport report) {
        return Optional.of(head);
    }
}
