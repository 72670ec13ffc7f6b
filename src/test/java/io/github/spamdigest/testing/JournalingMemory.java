package io.github.spamdigest.testing;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestMemory;
import io.github.spamdigest.core.Head;
import io.github.spamdigest.core.Memory;
import io.github.spamdigest.core.RecallResult;
import io.github.spamdigest.core.RunReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Notes every step of a memory in a journal, and can fail to remember. */
public final class JournalingMemory implements DigestMemory {

    private final DigestMemory memory;
    private final List<String> journal;
    private boolean failingToRemember;
    private boolean failingToMark;

    private Runnable meanwhileSending = () -> {};

    /** Notes the steps of this memory. */
    public JournalingMemory(DigestMemory memory, List<String> journal) {
        this.memory = memory;
        this.journal = journal;
    }

    /** Fails at the next remembering; the mark that the mail was sent can still be set without a memory. */
    public void failToRememberOnce() {
        failingToRemember = true;
    }

    /** Lets something happen while a run notes that its mail leaves. */
    public void meanwhileSending(Runnable happening) {
        meanwhileSending = happening;
    }

    /** Loses its storage before the next remembering, until the next run reads the head. */
    public void loseStorageBeforeRemembering() {
        failingToRemember = true;
        failingToMark = true;
    }

    @Override
    public Head head() {
        journal.add("head");
        failingToMark &= failingToRemember;
        return memory.head();
    }

    @Override
    public Optional<Head> replace(Head head) {
        boolean sending = head.claim()
                .filter(claim -> head.doubted().contains(claim.date()))
                .isPresent();
        journal.add(head.claim().isEmpty() ? "release" : sending ? "claim sending" : "claim");
        if (sending) {
            meanwhileSending.run();
        }
        if (failingToMark && !failingToRemember) {
            throw DigestException.failed("The storage is gone.");
        }
        return memory.replace(head);
    }

    @Override
    public RecallResult recall(LocalDate date) {
        journal.add("recall " + date);
        return memory.recall(date);
    }

    @Override
    public Optional<Head> remember(Head head, Memory toRemember, RunReport report) {
        journal.add("remember");
        if (failingToRemember) {
            failingToRemember = false;
            throw DigestException.failed("The storage did not answer.");
        }
        return memory.remember(head, toRemember, report);
    }
}
