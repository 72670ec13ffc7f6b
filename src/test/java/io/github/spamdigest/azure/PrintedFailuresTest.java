package io.github.spamdigest.azure;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.RetryOptions;
import io.github.spamdigest.azure.graph.GraphFixture;
import io.github.spamdigest.azure.graph.GraphMailSender;
import io.github.spamdigest.azure.graph.GraphProbe;
import io.github.spamdigest.azure.logs.LogAnalyticsSource;
import io.github.spamdigest.azure.logs.LogAnalyticsStub;
import io.github.spamdigest.azure.logs.Samples;
import io.github.spamdigest.azure.table.TableClients;
import io.github.spamdigest.azure.table.TableDigestMemory;
import io.github.spamdigest.azure.table.TablePipeline;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Head;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.testing.Answer;
import io.github.spamdigest.testing.Heads;
import io.github.spamdigest.testing.HttpsStub;
import io.github.spamdigest.testing.ManagedIdentityStub;
import io.github.spamdigest.testing.Memories;
import io.github.spamdigest.testing.Printed;
import io.github.spamdigest.testing.Refusals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/** Whatever a service answers, the failure can be printed, holds no object of an SDK and nothing that the service echoed. */
class PrintedFailuresTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final List<String> printed = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {200, 300, 400, 401, 403, 404, 408, 429, 500, 502, 503, 504})
    void everyAnswerToAMailEndsInAFailureThatCanBePrinted(int status) {
        try (GraphFixture fixture = new GraphFixture()) {
            everyAnswer("mail", status, stub -> {
                fixture.baseUrl = stub.uri();
                GraphMailSender sender = fixture.sender();
                GraphProbe probe = fixture.probe();
                return List.of(() -> sender.send(GraphFixture.digest()), probe::ask);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 400, 401, 403, 404, 408, 429, 500, 502, 503, 504})
    void everyAnswerToAQueryEndsInAFailureThatCanBePrinted(int status) {
        everyAnswer("query", status, stub -> {
            LogAnalyticsSource source = LogAnalyticsStub.source(stub);
            return List.of(() -> source.find(new Hunt(3, 10), List.of(Samples.WINDOW), Set.of()));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 400, 401, 403, 409, 429, 500, 502, 503, 504})
    void everyAnswerOfTheTableEndsInAFailureThatCanBePrinted(int status) {
        RetryOptions hasty = TablePipeline.patient(new RetryOptions(new FixedDelayOptions(1, Duration.ofMillis(1))));
        everyAnswer("table", status, stub -> {
            TablePipeline wire = new TablePipeline(HttpClients.forAzure(HttpClients.create()), hasty, List.of());
            TableDigestMemory memory = new TableDigestMemory(
                    TableClients.at(stub.uri(), "Digest", LogAnalyticsStub.TOKEN, wire), "contoso");
            return List.of(memory::head, () -> memory.replace(Heads.claimed(Head.FRESH, Memories.DAY)));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403})
    void everyAnswerToASignInEndsInAFailureThatCanBePrinted(int status) {
        Answer[] now = {Answer.status(status)};
        TokenRequestContext request = new TokenRequestContext().addScopes("https://contoso.example/.default");
        try (ManagedIdentityStub platform = new ManagedIdentityStub(received -> now[0])) {
            SignIn signIn = new SignIn(identity());
            everyBody("sign-in", status, answer -> {
                now[0] = answer;
                return List.of(() -> signIn.getTokenSync(request));
            });
            assertTrue(platform.requests().size() >= Refusals.BODIES.size());
        }
    }

    @Test
    void whoNeverGivesATokenIsBlamedInPlaceOfTheServiceThatWaitsForIt() {
        TokenCredential silent = request -> Mono.never();
        TokenCredential hasty = new SignIn(silent, Duration.ofMillis(300));
        try (HttpsStub service = new HttpsStub()) {
            TablePipeline wire = TablePipeline.over(HttpClients.forAzure(HttpClients.create()));
            DigestException failure = assertThrows(
                    DigestException.class,
                    () -> new TableDigestMemory(TableClients.at(service.uri(), "Digest", hasty, wire), "contoso")
                            .head());

            String sentence = failure.sentence();
            assertTrue(sentence.startsWith("The sign-in to Azure gave no token: "), sentence);
            assertTrue(sentence.contains("nobody answered in time - check that the managed identity"), sentence);
            assertEquals(List.of(), service.requests());
        }
        assertTrue(TimeBudget.SIGN_IN.compareTo(TimeBudget.TABLE) < 0);
    }

    private static TokenCredential identity() {
        return HastyIdentity.over(HttpClients.forTokens(HttpClients.create()));
    }

    private interface Steps {
        List<Executable> against(Answer answer);
    }

    private interface ServiceSteps {
        List<Executable> against(HttpsStub stub);
    }

    private void everyAnswer(String service, int status, ServiceSteps steps) {
        Answer[] now = {Answer.status(status)};
        try (HttpsStub stub = new HttpsStub(request -> now[0])) {
            List<Executable> all = steps.against(stub);
            everyBody(service, status, answer -> {
                now[0] = answer;
                return all;
            });
        }
    }

    private void everyBody(String service, int status, Steps steps) {
        assertAll(Refusals.BODIES.entrySet().stream().map(body -> () -> {
            for (Executable step : steps.against(body.getValue().withStatus(status))) {
                print(service + " " + status + " " + body.getKey(), step);
            }
        }));
        // The build's log shows which failures were printed.
        System.out.println(service + " " + status + ": the stack traces of " + printed.size()
                + " failures printed, one a body and step");
        assertTrue(printed.size() >= Refusals.BODIES.size(), printed.toString());
    }

    private void print(String name, Executable step) {
        assertTimeoutPreemptively(
                LIMIT,
                () -> {
                    DigestException failure = assertThrows(DigestException.class, step, name);
                    String trace = Printed.trace(failure);
                    assertTrue(trace.contains(failure.sentence()), name);
                    assertFalse(trace.contains(Refusals.ECHO), name + ": " + trace);
                    printed.add(name);
                },
                name);
    }
}
