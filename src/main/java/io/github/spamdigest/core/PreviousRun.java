package io.github.spamdigest.core;

import io.github.spamdigest.core.life.Decisions;
import io.github.spamdigest.core.life.NameKey;
import io.github.spamdigest.core.life.PastTasks;
import io.github.spamdigest.core.life.Said;
import io.github.spamdigest.core.life.TaskLives;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The previous run: what is known from before a digest date, and what that means for the comparison. */
record PreviousRun(
        Hunt hunt,
        LocalDate date,
        NameKey key,
        Optional<Memory> memory,
        Baseline.Because because,
        Optional<Decisions> decisions) {

    /** A previous run where nobody can decide anything. */
    PreviousRun(Hunt hunt, LocalDate date, NameKey key, Optional<Memory> memory, Baseline.Because because) {
        this(hunt, date, key, memory, because, Optional.empty());
    }

    /** Recalls the newest run before the date that is held. */
    static PreviousRun from(DigestMemory storage, ClaimedRun hold, Hunt hunt) {
        return from(storage, hold.found(), hunt, hold.request().date(), hold.key());
    }

    private static PreviousRun from(DigestMemory storage, Head head, Hunt hunt, LocalDate date, NameKey key) {
        Optional<LocalDate> before = head.keptBefore(date);
        if (before.isEmpty()) {
            return new PreviousRun(hunt, date, key, Optional.empty(), Baseline.Because.FIRST_RUN);
        }
        RecallResult recollection = storage.recall(before.get());
        if (recollection instanceof RecallResult.Found found) {
            boolean same = found.memory().fingerprint().equals(hunt.fingerprint());
            Baseline.Because because = same ? Baseline.Because.SAME_QUESTION : Baseline.Because.QUESTION_CHANGED;
            return new PreviousRun(hunt, date, key, Optional.of(found.memory()), because);
        }
        boolean damaged = recollection instanceof RecallResult.Damaged;
        Baseline.Because because = damaged ? Baseline.Because.MEMORY_DAMAGED : Baseline.Because.FIRST_RUN;
        return new PreviousRun(hunt, date, key, Optional.empty(), because);
    }

    /** The same, with what people decided about what was told. */
    PreviousRun with(Optional<BiFunction<PastTasks, LocalDate, Decisions>> decided) {
        return new PreviousRun(hunt, date, key, memory, because, decided.map(about -> about.apply(tasks(), date)));
    }

    /** The stored baseline, empty when one has to be computed. */
    Optional<Baseline> storedBaseline() {
        return memory.filter(m -> because == Baseline.Because.SAME_QUESTION)
                .map(m -> new Baseline(Baseline.Kind.STORED, Optional.of(m.date()), m.ranking(), because));
    }

    /** What was told before, whatever question it answered. */
    PastTasks tasks() {
        return memory.map(m -> new PastTasks(key, m.told(), daysSince(m), m.dropped(), m.said()))
                .orElseGet(() -> new PastTasks(key, List.of(), 1, 0));
    }

    private int daysSince(Memory before) {
        return (int) Math.max(1, ChronoUnit.DAYS.between(before.date(), date));
    }

    /** What this run leaves for the next. */
    Memory next(Findings findings) {
        Snapshot snapshot = findings.snapshot();
        Baseline before = findings.baseline();
        Map<SenderDomain, SenderClass> classes =
                Baseline.classes(findings.diff().verdicts(), before.classes());
        Memory next = memory.map(m -> m.then(date, hunt, snapshot, classes))
                .orElseGet(() -> Memory.first(date, hunt, snapshot, before, classes));
        TaskLives lives = findings.lives().orElse(TaskLives.NONE);
        return next.with(lives.told(), Said.of(lives.open(), decisions.flatMap(Decisions::unread), key));
    }
}
