package io.github.spamdigest.azure.logs;

import io.github.spamdigest.azure.TimeBudget;
import java.time.Duration;

/**
 * How long a query is waited for, and how a refused one is tried again. Immutable.
 *
 * @param margin how much longer the client waits than the service may work
 * @param pause about the wait before the first new attempt, doubled each time, unless the service names one
 * @param longestPause a service that asks for a longer wait is not waited for
 */
record RetryTimes(Duration margin, Duration pause, Duration longestPause) {

    /** What production uses: well below the time a run may take. */
    static final RetryTimes USUAL =
            new RetryTimes(TimeBudget.QUERY_MARGIN, Duration.ofSeconds(2), Duration.ofMinutes(1));
}
