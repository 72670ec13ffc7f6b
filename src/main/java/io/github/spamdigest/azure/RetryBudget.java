package io.github.spamdigest.azure;

import java.time.Duration;

/**
 * How often and how long a mail is tried before the run fails; a later run tries again.
 *
 * @param attempts how many requests at most, at least 1
 * @param time how long at most from the first request to the start of the last one
 */
record RetryBudget(int attempts, Duration time) {

    /** Well below the platform's limit for one run, and longer than a mailbox's usual throttling. */
    static final RetryBudget USUAL = new RetryBudget(4, Duration.ofMinutes(5));

    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);

    /** How long to wait after this attempt, counted from 1, when the answer does not say: 10 s, 20 s, 40 s. */
    Duration waitAfter(int attempt) {
        return FIRST_WAIT.multipliedBy(1L << (attempt - 1));
    }

    /** Whether one more attempt may follow this one, counted from 1, after spending and waiting this long. */
    boolean allowsAnother(int attempt, Duration spent, Duration wait) {
        return attempt < attempts && spent.plus(wait).compareTo(time) <= 0;
    }
}
