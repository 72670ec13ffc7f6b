package io.github.spamdigest.core.life;

/**
 * A task that is open no longer. Immutable.
 *
 * @param task the task as it was
 * @param because why it closed
 */
public record ClosedTask(OpenTask task, Because because) {

    /** Why a task closed. */
    public enum Because {
        /** A week of whole data had no new delivery of it. */
        NO_NEW_DELIVERY,
        /** All of its mail is older than the days in view. */
        LEFT_THE_DATA,
        /** Somebody decided that it is dealt with. */
        DECIDED
    }
}
