package io.github.spamdigest.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import io.github.spamdigest.testing.HttpsStub;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import reactor.core.publisher.Mono;

/** The real client against a stub of the query service, quick to lose its patience. */
final class LogAnalyticsStub {

    static final String WORKSPACE = "11111111-2222-3333-4444-555555555555";
    static final Patience QUICK = new Patience(Duration.ofMillis(200), Duration.ofMillis(20), Duration.ofSeconds(2));
    static final TokenCredential TOKEN = request -> Mono.just(new AccessToken("token-of-the-test", OffsetDateTime.MAX));

    private LogAnalyticsStub() {}

    /** The source that asks this stub. */
    static LogAnalyticsSource source(HttpsStub stub) {
        return source(stub.uri(), TOKEN);
    }

    /** The source that asks there. */
    static LogAnalyticsSource source(URI endpoint, TokenCredential credential) {
        return new LogAnalyticsSource(new Workspace(WORKSPACE, endpoint, Duration.ofSeconds(1)), credential, QUICK);
    }
}
