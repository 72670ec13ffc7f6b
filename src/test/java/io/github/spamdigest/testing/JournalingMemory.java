package io.github.spamdigest.testing;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestMemory;
import io.github.spamdigest.core.Head;
import io.github.spamdigest.core.Memory;
import io.github.spamdigest.core.Recollection;
import io.github.spamdigest.core.RunReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Notes every step of a memory in a journal, and can fail to remember. */
public final class JournalingMemory implements DigestMemory {

    private final DigestMemory memory;
    private final List<String> journal;
    private boolean failing;

    /** Notes the steps of this memory. */
    public JournalingMemory(DigestMemory memory, List<String> journal) {
        this.memory = memory;
        this.journal = journal;
    }

    /** Fails at the next remembering. */
    public void failToRememberOnce() {
        failing = true;
    }

    @Override
    public Head head() {
        journal.add("head");
        return memory.head();
    }

    @Override
    public Optional<Head> replace(Head head) {
        boolean sending = head.claim().map(Head.Claim::sending).orElse(false);
        journal.add(head.claim().isEmpty() ? "release" : sending ? "claim sending" : "claim");
        return memory.replace(head);
    }

    @Override
    public Recollection recall(LocalDate date) {
        journal.add("recall " + date);
        return memory.recall(date);
    }

    @Override
    public Optional<Head> remember(Head head, Memory toRemember, RunReport report) {
        journal.add("remember");
        if (failing) {
            failing = false;
            throw DigestException.failed("The storage did not answer.");
        }
        return memory.remember(head, toRemember, report);
    }
}
