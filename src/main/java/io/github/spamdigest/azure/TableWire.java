package io.github.spamdigest.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.policy.ExponentialBackoffOptions;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.http.policy.RetryOptions;
import java.time.Duration;
import java.util.List;

/**
 * How requests travel.
 *
 * @param http the client
 * @param retry how often and how soon a failed request is sent again
 * @param policies what sees each attempt
 */
record TableWire(HttpClient http, RetryOptions retry, List<HttpPipelinePolicy> policies) {

    private static final int RETRIES = 4;
    private static final Duration FIRST_DELAY = Duration.ofMillis(700);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(6);

    TableWire {
        policies = List.copyOf(policies);
    }

    /** The product's own way: about ten seconds of patience, since a lost memory costs a repeated mail. */
    static TableWire over(HttpClient http) {
        ExponentialBackoffOptions backoff = new ExponentialBackoffOptions()
                .setMaxRetries(RETRIES)
                .setBaseDelay(FIRST_DELAY)
                .setMaxDelay(LONGEST_DELAY);
        return new TableWire(http, new RetryOptions(backoff), List.of());
    }
}
