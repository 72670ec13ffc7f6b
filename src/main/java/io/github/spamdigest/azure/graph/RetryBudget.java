package io.github.spamdigest.azure.graph;

import com.azure.core.http.policy.ExponentialBackoff;
import java.time.Duration;

/**
 * How often and how long a mail is tried before the run fails; a later run tries again.
 *
 * @param attempts how many requests at most, 1 to 8
 * @param time how long at most from the first request to the start of the last one
 */
record RetryBudget(int attempts, Duration time) {

    /** Well below the platform's limit for one run, and longer than a mailbox's usual throttling. */
    static final RetryBudget USUAL = new RetryBudget(4, Duration.ofMinutes(5));

    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    /** The same attempts in no more than this time. */
    RetryBudget within(Duration left) {
        return new RetryBudget(attempts, left.compareTo(time) < 0 ? left : time);
    }

    /** How long to wait after this attempt, counted from 1, when the answer does not say: about 10 s, 20 s, 40 s. */
    Duration waitAfter(int attempt) {
        return new ExponentialBackoff(attempts, FIRST_WAIT, LONGEST_WAIT).calculateRetryDelay(attempt - 1);
    }

    /** Whether one more attempt may follow this one, counted from 1, after spending and waiting this long. */
    boolean allowsAnother(int attempt, Duration spent, Duration wait) {
        return attempt < attempts && spent.plus(wait).compareTo(time) <= 0;
    }
}
