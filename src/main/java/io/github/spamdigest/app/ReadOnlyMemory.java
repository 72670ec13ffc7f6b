package io.github.spamdigest.app;

import io.github.spamdigest.core.DigestMemory;
import io.github.spamdigest.core.Head;
import io.github.spamdigest.core.Memory;
import io.github.spamdigest.core.RecallResult;
import io.github.spamdigest.core.RunReport;
import java.time.LocalDate;
import java.util.Optional;

/** A memory that a dry run may read and cannot change. */
record ReadOnlyMemory(DigestMemory memory) implements DigestMemory {

    @Override
    public Head head() {
        return memory.head();
    }

    @Override
    public Optional<Head> replace(Head head) {
        return Optional.of(head);
    }

    @Override
    public RecallResult recall(LocalDate date) {
        return memory.recall(date);
    }

    @Override
    public Optional<Head> remember(Head head, Memory next, RunReport report) {
        return Optional.of(head);
    }
}
