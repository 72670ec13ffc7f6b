package io.github.spamdigest.azure.table;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.http.policy.RetryOptions;
import io.github.spamdigest.azure.HttpClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

/** Sits on the wire: counts what is sent, and can lose the answers to the next writes. */
public final class Interference implements HttpPipelinePolicy {

    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger toLose = new AtomicInteger();
    private final Map<HttpMethod, Runnable> meanwhile = new ConcurrentHashMap<>();

    /** A wire with this on it, that tries three times in a moment. */
    public TablePipeline wire() {
        RetryOptions retry = new RetryOptions(new FixedDelayOptions(2, Duration.ofMillis(1)));
        return new TablePipeline(
                HttpClients.forAzure(HttpClients.create()), TablePipeline.patient(retry), List.of(this));
    }

    /** How many requests went out since the last time this was asked. */
    int requests() {
        return requests.getAndSet(0);
    }

    /** The service does as it is told, and its answer gets lost, as many times. */
    void loseAnswersToWrites(int times) {
        toLose.set(times);
    }

    /** Something happens just before the first request of this kind. */
    void before(HttpMethod kind, Runnable happening) {
        meanwhile.put(kind, happening);
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        requests.incrementAndGet();
        Optional.ofNullable(meanwhile.remove(context.getHttpRequest().getHttpMethod()))
                .ifPresent(Runnable::run);
        HttpResponse response = next.processSync();
        boolean isWrite = context.getHttpRequest().getHttpMethod() != HttpMethod.GET;
        if (isWrite && toLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            response.close();
            throw new UncheckedIOException(new IOException("connection reset"));
        }
        return response;
    }

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        return Mono.error(new IllegalStateException("the memory uses the client that blocks"));
    }
}
