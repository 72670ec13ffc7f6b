package io.github.spamdigest.azure;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.okhttp.OkHttpAsyncHttpClientBuilder;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.http.policy.RetryPolicy;
import com.azure.core.util.Context;
import com.azure.monitor.query.LogsQueryClient;
import com.azure.monitor.query.LogsQueryClientBuilder;
import com.azure.monitor.query.models.LogsQueryOptions;
import com.azure.monitor.query.models.LogsQueryResult;
import com.azure.monitor.query.models.QueryTimeInterval;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import okhttp3.OkHttpClient;
import reactor.core.publisher.Mono;

/** Sends a text to Log Analytics through the SDK; the SDK's own exceptions come out. Thread-safe. */
final class QueryRunner {

    /** What the query filters by itself; the service's own filter is a little wider, whatever it does with its ends. */
    private static final Duration SLACK = Duration.ofSeconds(1);

    private final Workspace workspace;
    private final LogsQueryClient client;

    QueryRunner(Workspace workspace, TokenCredential credential, Patience patience) {
        this.workspace = workspace;
        Duration longest = workspace.serverTimeout().plus(patience.margin());
        this.client = new LogsQueryClientBuilder()
                .endpoint(workspace.endpoint().resolve("/v1").toString())
                .credential(credential)
                .httpClient(http(longest))
                .retryPolicy(new RetryPolicy(new QueryRetries(patience), "Retry-After", ChronoUnit.SECONDS))
                .addPolicy(new ResponseTimeout(longest))
                .buildClient();
    }

    /** The answer to the text over the events from {@code start} to {@code end}. */
    LogsQueryResult run(String kql, Instant start, Instant end) {
        QueryTimeInterval interval = new QueryTimeInterval(utc(start.minus(SLACK)), utc(end.plus(SLACK)));
        LogsQueryOptions options = new LogsQueryOptions().setServerTimeout(workspace.serverTimeout());
        return client.queryWorkspaceWithResponse(workspace.id(), kql, interval, options, Context.NONE)
                .getValue();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static HttpClient http(Duration longest) {
        // OkHttp would send a query again by itself after a lost connection or a 408.
        OkHttpClient once =
                new OkHttpClient.Builder().retryOnConnectionFailure(false).build();
        return new OkHttpAsyncHttpClientBuilder(once)
                .readTimeout(longest)
                .responseTimeout(longest)
                .build();
    }

    /** The SDK cuts a query off five seconds after the service's own limit; this sets the longer time again. */
    private record ResponseTimeout(Duration longest) implements HttpPipelinePolicy {

        private static final String KEY = "azure-response-timeout";

        @Override
        public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
            context.setData(KEY, longest);
            return next.process();
        }

        @Override
        public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
            context.setData(KEY, longest);
            return next.processSync();
        }
    }
}
