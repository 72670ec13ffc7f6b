package io.github.spamdigest.core;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** Port: is told of each step of a run as it ends, also of one that fails. */
public interface RunListener {

    /**
     * How a step of a run ended. Immutable.
     *
     * @param date the digest date
     * @param step the step
     * @param took how long it took, by the run's clock; not negative
     * @param rows how many rows of domains were answered, empty when none are counted
     * @param failure why it failed, empty when it did not
     */
    record StepReport(LocalDate date, RunStep step, Duration took, OptionalLong rows, Optional<Throwable> failure) {}

    /** Listens to nothing. */
    RunListener NONE = step -> {};

    /** A step has ended. */
    void ended(StepReport step);
}
