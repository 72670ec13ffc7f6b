package io.github.spamdigest.core;

/** Port: is told of each step of a run as it ends, also of one that fails. */
public interface RunListener {

    /** Listens to nothing. */
    RunListener NONE = step -> {};

    /** A step has ended. */
    void ended(StepReport step);
}
