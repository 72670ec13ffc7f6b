package io.github.spamdigest.azure.table;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.ExponentialBackoffOptions;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.http.policy.RequestRetryCondition;
import com.azure.core.http.policy.RetryOptions;
import io.github.spamdigest.azure.BodyLimit;
import io.github.spamdigest.azure.Causes;
import io.github.spamdigest.azure.TruncatedJsonGuard;
import io.github.spamdigest.core.DigestException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The HTTP pipeline by which requests to the table travel.
 *
 * @param http the client
 * @param retry how often and how soon a failed request is sent again
 * @param policies what sees each attempt
 */
public record TablePipeline(HttpClient http, RetryOptions retry, List<HttpPipelinePolicy> policies) {

    private static final int RETRIES = 4;
    private static final Duration FIRST_DELAY = Duration.ofMillis(700);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(6);

    public TablePipeline {
        policies = List.copyOf(policies);
    }

    /** The product's own way: about ten seconds of patience, since a lost memory costs a repeated mail. */
    public static TablePipeline over(HttpClient http) {
        ExponentialBackoffOptions backoff = new ExponentialBackoffOptions()
                .setMaxRetries(RETRIES)
                .setBaseDelay(FIRST_DELAY)
                .setMaxDelay(LONGEST_DELAY);
        return new TablePipeline(http, patient(new RetryOptions(backoff)), List.of());
    }

    /** The same options, for what may pass within seconds. */
    public static RetryOptions patient(RetryOptions options) {
        return options.setShouldRetryCondition(TablePipeline::mayPass);
    }

    private static boolean mayPass(RequestRetryCondition condition) {
        HttpResponse response = condition.getResponse();
        if (response == null) {
            // Whoever gives out tokens was asked several times already, and nonsense stays nonsense.
            return Stream.of(
                            DigestException.class,
                            BodyLimit.TooLargeException.class,
                            TruncatedJsonGuard.NoJsonException.class)
                    .allMatch(lasting ->
                            Causes.find(condition.getThrowable(), lasting).isEmpty());
        }
        int status = response.getStatusCode();
        return (status >= 500 || status == 408 || status == 429) && isShort(response.getHeaders());
    }

    /** A call ends before a longer wait does, and would then hide why. */
    private static boolean isShort(HttpHeaders headers) {
        String wait = headers.getValue(HttpHeaderName.RETRY_AFTER);
        return wait == null || (wait.matches("\\d{1,6}") && Long.parseLong(wait) <= LONGEST_DELAY.toSeconds());
    }
}
