package io.github.spamdigest.azure.logs;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import io.github.spamdigest.azure.TimeBudget;
import io.github.spamdigest.testing.Answer;
import io.github.spamdigest.testing.HttpsStub;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** The real client against a stub of the query service. */
public final class LogAnalyticsStub {

    static final String WORKSPACE = "11111111-2222-3333-4444-555555555555";
    static final Duration SERVER_TIMEOUT = Duration.ofSeconds(1);
    public static final TokenCredential TOKEN =
            request -> Mono.just(new AccessToken("token-of-the-test", OffsetDateTime.MAX));

    private static final Answer NOBODY = Answer.json(ViewWire.nobody().toString());

    private LogAnalyticsStub() {}

    /** The source that asks this stub for the ranking; nobody is in view. */
    public static LogAnalyticsSource source(HttpsStub stub) {
        return source(nobodyInView(stub).uri(), TOKEN);
    }

    /** The source that asks this stub for all. */
    public static LogAnalyticsSource asking(HttpsStub stub) {
        return source(stub.uri(), TOKEN);
    }

    /** The stub, which answers by itself that nobody is in view, and records only what else it is asked. */
    static HttpsStub nobodyInView(HttpsStub stub) {
        stub.setAside(request -> request.text().contains("let ViewStart = ") ? Optional.of(NOBODY) : Optional.empty());
        return stub;
    }

    /** The source that asks there; it waits long for an answer, and briefly before a new attempt. */
    public static LogAnalyticsSource source(URI endpoint, TokenCredential credential) {
        return source(endpoint, credential, Duration.ofSeconds(30));
    }

    /** The source that asks there and waits so much longer than the service may work. */
    public static LogAnalyticsSource source(URI endpoint, TokenCredential credential, Duration margin) {
        return source(endpoint, credential, margin, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    /** The same in a run whose time passes by this clock. */
    public static LogAnalyticsSource source(URI endpoint, TokenCredential credential, Duration margin, Clock clock) {
        RetryTimes patience = new RetryTimes(margin, Duration.ofMillis(1), Duration.ofSeconds(2));
        Workspace workspace = new Workspace(WORKSPACE, endpoint, SERVER_TIMEOUT);
        return new LogAnalyticsSource(workspace, credential, patience, TimeBudget.startingNow(clock));
    }
}
