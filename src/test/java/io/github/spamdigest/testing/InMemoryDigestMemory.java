package io.github.spamdigest.testing;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestMemory;
import io.github.spamdigest.core.Head;
import io.github.spamdigest.core.Memory;
import io.github.spamdigest.core.RecallResult;
import io.github.spamdigest.core.RunReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A hand-written memory for tests: keeps everything in fields, and can be told to be damaged or newer. Thread-safe. */
public final class InMemoryDigestMemory implements DigestMemory {

    private final Map<LocalDate, Memory> memories = new TreeMap<>();
    private final List<RunReport> reports = new ArrayList<>();
    private final Set<LocalDate> damaged = new HashSet<>();
    private final Set<LocalDate> newer = new HashSet<>();
    private final Set<LocalDate> putAside = new HashSet<>();
    private Head head = Head.FRESH;
    private Optional<DigestException> broken = Optional.empty();
    private long revision;

    @Override
    public synchronized Head head() {
        if (broken.isPresent()) {
            throw broken.get();
        }
        return head;
    }

    @Override
    public synchronized Optional<Head> replace(Head next) {
        if (!head().tag().equals(next.tag())) {
            return Optional.empty();
        }
        revision++;
        head = next.tagged(Long.toString(revision));
        return Optional.of(head);
    }

    @Override
    public synchronized RecallResult recall(LocalDate date) {
        if (newer.contains(date)) {
            throw DigestException.refused("It was written by " + NEWER);
        }
        if (damaged.contains(date)) {
            putAside.add(date);
            return new RecallResult.Damaged("The memory of " + date + " is damaged.");
        }
        return memories.containsKey(date) ? new RecallResult.Found(memories.get(date)) : new RecallResult.Nothing();
    }

    @Override
    public synchronized Optional<Head> remember(Head next, Memory memory, RunReport report) {
        Optional<Head> stored = replace(next);
        if (stored.isPresent()) {
            damaged.remove(memory.date());
            memories.put(memory.date(), memory);
            reports.add(report);
            memories.keySet().retainAll(next.kept());
        }
        return stored;
    }

    /** The reports of all runs, in the order they were stored. */
    public synchronized List<RunReport> reports() {
        return List.copyOf(reports);
    }

    /** All that is stored. */
    public synchronized List<Object> content() {
        return List.of(head, Map.copyOf(memories), List.copyOf(reports), Set.copyOf(putAside));
    }

    /** The dates whose damaged memory was put aside. */
    public synchronized Set<LocalDate> putAside() {
        return Set.copyOf(putAside);
    }

    /** Makes the memory of a date unreadable. */
    public synchronized void damage(LocalDate date) {
        damaged.add(date);
    }

    /** Makes the memory of a date one of a newer version. */
    public synchronized void makeNewer(LocalDate date) {
        newer.add(date);
    }

    /** Makes the head fail with this sentence. */
    public synchronized void breakHead(String sentence) {
        breakHead(DigestException.refused(sentence));
    }

    /** Makes the head fail in this way. */
    public synchronized void breakHead(DigestException how) {
        broken = Optional.of(how);
    }

    /** The words of a storage that is newer than its reader. */
    public static final String NEWER = "a newer version of Spam Domain Digest (schema 4, this one knows 3).";
}
