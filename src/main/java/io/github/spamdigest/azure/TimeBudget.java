package io.github.spamdigest.azure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How the time of one run is shared between the services; all limits stand here, because only together they mean
 * something: the platform kills a run after {@link #RUN}, and each service stops early enough for those that follow.
 * Immutable.
 *
 * @param clock tells how much is spent
 * @param start when the run began
 */
public record TimeBudget(Clock clock, Instant start) {

    /** The platform's functionTimeout, as host.json sets it. */
    public static final Duration RUN = Duration.ofMinutes(15);

    /** When the last query has to end, so that one may take the longest time that can be set. */
    public static final Duration QUERIES_END = Duration.ofSeconds(645);

    /** When the last attempt to send has to start. */
    public static final Duration LAST_ATTEMPT = Duration.ofSeconds(700);

    /** How much longer a query's answer is waited for than the service may work. */
    public static final Duration QUERY_MARGIN = Duration.ofSeconds(30);

    /** One request that sends a mail, its upload included. */
    public static final Duration MAIL = Duration.ofSeconds(45);

    /** One call of the table service with all its retries, the sign-in included. */
    public static final Duration TABLE = Duration.ofSeconds(25);

    /** A token with all requests for it; shorter than a call of the table, which would else be blamed for its silence. */
    static final Duration SIGN_IN = Duration.ofSeconds(22);

    /** One request for a token; the SDK makes up to four of them. */
    public static final Duration TOKEN = Duration.ofSeconds(4);

    /** A run's budget, from now on. */
    public static TimeBudget startingNow(Clock clock) {
        return new TimeBudget(clock, clock.instant());
    }

    /** What is left for queries. */
    public Duration forQueries() {
        return leftUntil(QUERIES_END);
    }

    /** What is left for new attempts to send. */
    public Duration forAttempts() {
        return leftUntil(LAST_ATTEMPT);
    }

    private Duration leftUntil(Duration end) {
        Duration left = end.minus(Duration.between(start, clock.instant()));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
