package io.github.spamdigest.azure.logs;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.ExponentialBackoff;
import com.azure.core.http.policy.RequestRetryCondition;
import com.azure.core.http.policy.RetryStrategy;
import io.github.spamdigest.azure.Causes;
import io.github.spamdigest.azure.TimeBudget;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;

/**
 * Tries again only what the service certainly did not begin: a refusal by 429 or 503, or no connection. A query that
 * timed out may still be running, and a second one would only add to the load.
 */
final class QueryRetries implements RetryStrategy {

    private static final int MOST = 3;
    private static final int UNAVAILABLE = 503;

    /** The longest of its waits, doubled twice. */
    private static final int DOUBLED = 4;

    private final RetryTimes patience;
    private final TimeBudget budget;
    private final RetryStrategy backoff;

    QueryRetries(RetryTimes patience, TimeBudget budget) {
        this.patience = patience;
        this.budget = budget;
        this.backoff =
                new ExponentialBackoff(MOST, patience.pause(), patience.pause().multipliedBy(DOUBLED));
    }

    @Override
    public int getMaxRetries() {
        return MOST;
    }

    @Override
    public Duration calculateRetryDelay(int retries) {
        return backoff.calculateRetryDelay(retries);
    }

    @Override
    public boolean shouldRetry(HttpResponse response) {
        int status = response.getStatusCode();
        return (status == HTTP_STATUS_TOO_MANY_REQUESTS || status == UNAVAILABLE) && isShortWait(response);
    }

    @Override
    public boolean shouldRetryException(Throwable failure) {
        boolean isNotBegun = Causes.find(failure, ConnectException.class).isPresent()
                || Causes.find(failure, UnknownHostException.class).isPresent();
        return isNotBegun && isTimeFor(patience.pause().multipliedBy(DOUBLED));
    }

    @Override
    public boolean shouldRetryCondition(RequestRetryCondition condition) {
        HttpResponse response = condition.getResponse();
        return response == null ? shouldRetryException(condition.getThrowable()) : shouldRetry(response);
    }

    private boolean isShortWait(HttpResponse response) {
        String wait = response.getHeaderValue(HttpHeaderName.RETRY_AFTER);
        if (wait == null) {
            return isTimeFor(patience.pause().multipliedBy(DOUBLED));
        }
        // A date instead of seconds is allowed too, and would have to be held against a clock.
        return wait.matches("\\d{1,6}")
                && Long.parseLong(wait) <= patience.longestPause().toSeconds()
                && isTimeFor(Duration.ofSeconds(Long.parseLong(wait)));
    }

    /** Whether the run's time lets a query follow after such a wait. */
    private boolean isTimeFor(Duration wait) {
        return budget.forQueries().compareTo(wait.plus(patience.margin())) > 0;
    }
}
