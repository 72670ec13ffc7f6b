package io.github.spamdigest.core;

import io.github.spamdigest.core.RunListener.StepReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** Takes a run from step to step and knows where it is. Not thread-safe; one run, one object. */
final class Progress {

    private final Clock clock;
    private final RunListener listener;
    private LocalDate date;
    private RunStep current = RunStep.CLAIM;

    Progress(LocalDate date, Clock clock, RunListener listener) {
        this.date = date;
        this.clock = clock;
        this.listener = listener;
    }

    /** The step that was begun last. */
    RunStep current() {
        return current;
    }

    /** From here on the run is about the digest of this date. */
    void of(LocalDate digestDate) {
        date = digestDate;
    }

    /** Does a step that answers with something. */
    <T> T step(RunStep step, Supplier<T> work) {
        return step(step, work, result -> OptionalLong.empty());
    }

    /** Does a step whose result has so many rows. */
    <T> T counted(RunStep step, Supplier<T> work, ToLongFunction<T> rows) {
        return step(step, work, result -> OptionalLong.of(rows.applyAsLong(result)));
    }

    /** Does a step. */
    void run(RunStep step, Runnable work) {
        step(step, () -> {
            work.run();
            return step;
        });
    }

    private <T> T step(RunStep step, Supplier<T> work, Function<T, OptionalLong> rows) {
        current = step;
        Instant start = clock.instant();
        T result;
        try {
            result = work.get();
        } catch (RuntimeException | Error failure) {
            tell(start, OptionalLong.empty(), Optional.of(failure));
            throw failure;
        }
        tell(start, rows.apply(result), Optional.empty());
        return result;
    }

    private void tell(Instant start, OptionalLong rows, Optional<Throwable> failure) {
        // A clock may be set back in between.
        Duration passed = Duration.between(start, clock.instant());
        listener.ended(new StepReport(date, current, passed.isNegative() ? Duration.ZERO : passed, rows, failure));
    }
}
