package io.github.spamdigest.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.okhttp.OkHttpAsyncHttpClientBuilder;
import io.github.spamdigest.azure.graph.GraphFixture;
import io.github.spamdigest.azure.logs.LogAnalyticsStub;
import io.github.spamdigest.azure.logs.Samples;
import io.github.spamdigest.azure.table.TableDigestMemory;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.testing.Answer;
import io.github.spamdigest.testing.HttpsStub;
import io.github.spamdigest.testing.ManagedIdentityStub;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** While the platform gives out no token, no service is asked, and a person reads why. */
class TokenTroubleTest {

    /** The first and three more. */
    private static final int MOST_REQUESTS = 4;

    private final HttpsStub service = new HttpsStub(request -> Answer.status(202));
    private final GraphFixture graph = new GraphFixture();

    @AfterEach
    void close() {
        service.close();
        graph.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {\"statusCode\":400,\"message\":\"No managed identity found\"} | No managed identity found",
                "403 | {\"x\":1} | Error",
                "404 | not json | Error",
                "200 | garbage | not complete JSON",
                "200 | {} | insufficient for authentication",
                "200 | {\"access_token\":\"\"} | insufficient for authentication",
            })
    void aRefusalOrGarbageIsToldOnEveryService(int status, String body, String words) {
        try (ManagedIdentityStub platform =
                new ManagedIdentityStub(request -> Answer.status(status).withJson(body))) {
            for (Executable step : steps(HttpClients.forTokens(HttpClients.create()))) {
                assertNoToken(step, words);
            }
            // An answer that is no JSON may have been cut on its way, so it is asked for again; a refusal is not.
            int each = status == 200 && !body.startsWith("{") ? MOST_REQUESTS : 1;
            assertEquals(3 * each, platform.requests().size());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500})
    void anIllEndpointIsAskedSeveralTimesAndThenTold(int status) {
        Answer ill = Answer.status(status).with("Retry-After", "0").withJson("{\"message\":\"not now\"}");
        try (ManagedIdentityStub platform = new ManagedIdentityStub(request -> ill)) {
            assertNoToken(steps(HttpClients.forTokens(HttpClients.create())).get(0), "not now");
            assertTrue(platform.requests().size() > 1);
        }
    }

    @Test
    void anEndpointThatIsGoneIsTold() {
        try (ManagedIdentityStub platform = new ManagedIdentityStub()) {
            platform.hangUp();
            assertNoToken(steps(HttpClients.forTokens(HttpClients.create())).get(0), "onnect");
        }
    }

    @Test
    void aSilentEndpointIsNotWaitedForLongerThanTheLimit() {
        Answer late = ManagedIdentityStub.token("late").after(Duration.ofMinutes(5));
        HttpClient hasty = new OkHttpAsyncHttpClientBuilder(new OkHttpClient())
                .callTimeout(Duration.ofMillis(200))
                .build();
        try (ManagedIdentityStub platform = new ManagedIdentityStub(request -> late)) {
            assertNoToken(steps(hasty).get(0), "timeout");
            assertEquals(4, platform.requests().size());
        }
    }

    private List<Executable> steps(HttpClient client) {
        TokenCredential identity = HastyIdentity.over(client);
        graph.credential = identity;
        return List.of(
                () -> TableDigestMemory.at(
                                service.uri(),
                                "Digest",
                                "contoso",
                                identity,
                                HttpClients.forAzure(HttpClients.create()))
                        .head(),
                () -> LogAnalyticsStub.source(service.uri(), identity)
                        .find(new Hunt(3, 10), List.of(Samples.WINDOW), Set.of()),
                () -> graph.sender().send(GraphFixture.digest()));
    }

    private void assertNoToken(Executable step, String words) {
        DigestException failure = assertThrows(DigestException.class, step);
        String sentence = failure.sentence();
        assertTrue(sentence.contains("The sign-in to Azure gave no token: "), sentence);
        assertTrue(sentence.contains(words), sentence);
        assertTrue(sentence.contains("check that the managed identity is assigned"), sentence);
        assertFalse(sentence.contains("Exception"), sentence);
        assertTrue(sentence.length() < 600, sentence);
        assertEquals(DigestException.Kind.FAILED, failure.kind());
        assertNull(failure.getCause());
        assertEquals(List.of(), service.requests());
        assertEquals(List.of(), graph.graph.requests());
    }
}
