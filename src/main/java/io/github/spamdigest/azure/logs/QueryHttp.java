package io.github.spamdigest.azure.logs;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.okhttp.OkHttpAsyncHttpClientBuilder;
import com.azure.core.util.Context;
import io.github.spamdigest.azure.BodyLimit;
import io.github.spamdigest.azure.TimeBudget;
import io.github.spamdigest.azure.TruncatedJsonGuard;
import java.time.Duration;
import java.util.Set;
import okhttp3.OkHttpClient;
import reactor.core.publisher.Mono;

/**
 * Carries queries: each request gets its own end, up to the last byte of its answer, and is sent once. Thread-safe.
 *
 * <p>Without it the SDK cuts a query off five seconds after the service's own limit, and waits without an end for an
 * answer that trickles.
 */
final class QueryHttp implements HttpClient {

    /** A right answer has some hundred rows, the one of the names in view some ten thousand. */
    private static final BodyLimit LIMIT = new BodyLimit(32);

    private static final String SDK_TIMEOUT = "azure-response-timeout";

    private final Duration longest;
    private final TimeBudget budget;

    /** OkHttp would send a query again by itself after a lost connection or a 408. */
    private final OkHttpClient once = new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .addInterceptor(new TruncatedJsonGuard(Set.of("name", "type", "code", "message"), ServiceError::wrapped))
            .addInterceptor(LIMIT)
            .build();

    QueryHttp(Duration longest, TimeBudget budget) {
        this.longest = longest;
        this.budget = budget;
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return send(request, Context.NONE);
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request, Context context) {
        Duration time = time();
        return client(time).send(request, context.addData(SDK_TIMEOUT, time));
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        Duration time = time();
        return client(time).sendSync(request, context.addData(SDK_TIMEOUT, time));
    }

    private Duration time() {
        Duration left = budget.forQueries();
        // No time at all would mean no end at all.
        Duration some = left.isZero() ? Duration.ofMillis(1) : left;
        return some.compareTo(longest) < 0 ? some : longest;
    }

    /** A client of the same connections with this limit. */
    private HttpClient client(Duration time) {
        return new OkHttpAsyncHttpClientBuilder(once)
                .readTimeout(time)
                .responseTimeout(time)
                .callTimeout(time)
                .build();
    }
}
