package io.github.spamdigest.azure.table;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.util.Context;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;

/**
 * Reads the ETag of a transaction's first action off the wire, because the client drops it and a read would cost one
 * more request. Thread-safe: what it found travels with the call.
 */
final class TransactionEtag implements HttpPipelinePolicy {

    private static final String KEY = "spamdigest-transaction-etag";
    private static final Pattern LINE = Pattern.compile("(?im)^ETag: *(.+?)\\s*$");

    /** A place for the ETag of one call. */
    static final class Found {

        private volatile Optional<String> etag = Optional.empty();

        /** What the call is to be made with. */
        Context context() {
            return new Context(KEY, this);
        }

        /** The ETag, empty when the service did not tell it. */
        Optional<String> etag() {
            return etag;
        }
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        HttpResponse response = next.processSync();
        if (context.getData(KEY).orElse("") instanceof Found found) {
            HttpResponse whole = response.buffer();
            String body = whole.getBodyAsBinaryData().toString();
            Matcher line = LINE.matcher(body);
            found.etag = line.find() ? Optional.of(line.group(1)) : Optional.empty();
            return whole;
        }
        return response;
    }

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        return next.process();
    }
}
