package io.github.spamdigest.azure.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.azure.core.credential.TokenCredential;
import com.azure.core.exception.ClientAuthenticationException;
import com.azure.identity.CredentialUnavailableException;
import io.github.spamdigest.azure.TimeBudget;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.testing.Answer;
import io.github.spamdigest.testing.HttpsStub;
import io.github.spamdigest.testing.LogsWire;
import io.github.spamdigest.testing.SettableClock;
import io.github.spamdigest.testing.TestCertificate;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What happens on the way to the service and back: timeouts, broken lines, new attempts, sign-in. */
class LogAnalyticsConnectionTest {

    private static final Answer RIGHT =
            Answer.json(LogsWire.answer(Samples.nothing(Samples.WINDOW)).toString());

    private final HttpsStub stub = LogAnalyticsStub.nobodyInView(new HttpsStub(request -> RIGHT));

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void aTimeoutIsToldAndTheQueryIsNotSentAgain() {
        stub.willAnswer(RIGHT.after(Duration.ofSeconds(30)));
        LogAnalyticsSource hasty = LogAnalyticsStub.source(stub.uri(), LogAnalyticsStub.TOKEN, Duration.ofMillis(100));

        DigestException failure = assertThrows(DigestException.class, () -> find(hasty));

        assertSentence(failure, "did not answer within DIGEST_QUERY_TIMEOUT of 1 s", "lower DIGEST_LOOKBACK_DAYS");
        assertEquals(1, stub.requests().size());
    }

    @Test
    void theClientWaitsLongerThanTheFiveSecondsThatTheSdkAdds() {
        stub.willAnswer(RIGHT.after(LogAnalyticsStub.SERVER_TIMEOUT.plusMillis(5_500)));

        assertEquals(List.of(Samples.nothing(Samples.WINDOW)), find(LogAnalyticsStub.source(stub)));
    }

    @Test
    void anAnswerThatTricklesIsNotWaitedForWithoutAnEnd() {
        stub.willAnswer(RIGHT.trickling(Duration.ofMillis(200)));
        LogAnalyticsSource hasty = LogAnalyticsStub.source(stub.uri(), LogAnalyticsStub.TOKEN, Duration.ofMillis(100));

        DigestException failure = assertThrows(DigestException.class, () -> find(hasty));

        assertSentence(failure, "did not answer within DIGEST_QUERY_TIMEOUT of 1 s");
        assertEquals(1, stub.requests().size());
    }

    @Test
    void theQueriesOfARunShareItsTime() {
        SettableClock clock = new SettableClock(Instant.EPOCH);
        try (HttpsStub slow = new HttpsStub(request -> {
            clock.advance(Duration.ofSeconds(640));
            return RIGHT;
        })) {
            LogAnalyticsSource source = LogAnalyticsStub.source(
                    LogAnalyticsStub.nobodyInView(slow).uri(), LogAnalyticsStub.TOKEN, Duration.ofSeconds(30), clock);

            DigestException failure = assertThrows(
                    DigestException.class,
                    () -> source.find(new Hunt(3, 10), List.of(Samples.WINDOW, Samples.WINDOW.dayBefore()), Set.of()));

            assertSentence(failure, "the queries of a run together may take 10 minutes", "lower DIGEST_LOOKBACK_DAYS");
            assertEquals(1, slow.requests().size());
        }
    }

    @Test
    void aServerWorksNoLongerThanTheRunHasTimeLeft() {
        SettableClock clock = new SettableClock(Instant.EPOCH);
        Workspace patient = new Workspace(LogAnalyticsStub.WORKSPACE, stub.uri(), Duration.ofMinutes(10));
        LogAnalyticsSource source =
                new LogAnalyticsSource(patient, LogAnalyticsStub.TOKEN, TimeBudget.startingNow(clock));
        find(source);
        clock.advance(Duration.ofMinutes(6));
        find(source);

        assertEquals("wait=600", stub.requests().get(0).header("Prefer").orElseThrow());
        assertEquals("wait=255", stub.requests().get(1).header("Prefer").orElseThrow());
    }

    @Test
    void aBusyServiceIsNotAskedAgainWhenTheRunHasNoTimeForIt() {
        SettableClock clock = new SettableClock(Instant.EPOCH);
        try (HttpsStub busy = new HttpsStub(request -> {
            clock.advance(Duration.ofSeconds(630));
            return Answer.status(429).with("Retry-After", "1");
        })) {
            LogAnalyticsSource source =
                    LogAnalyticsStub.source(busy.uri(), LogAnalyticsStub.TOKEN, Duration.ofSeconds(30), clock);

            assertSentence(assertThrows(DigestException.class, () -> find(source)), "has too many queries at once");
            assertEquals(1, busy.requests().size());
        }
    }

    @Test
    void aBusyServiceIsAskedAgainAfterTheTimeItNames() {
        stub.willAnswer(Answer.status(429).with("Retry-After", "1"), Answer.status(503));
        long start = System.nanoTime();

        find(LogAnalyticsStub.source(stub));

        assertEquals(3, stub.requests().size());
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() >= 1_000);
    }

    @Test
    void aServiceThatStaysBusyIsToldAfterFourAttempts() {
        Answer busy = Answer.status(429);
        stub.willAnswer(busy, busy, busy, busy, busy);

        assertSentence(ask(), "has too many queries at once (429)", "a later run asks again");
        assertEquals(4, stub.requests().size());
    }

    @Test
    void aWaitThatIsTooLongIsNotTaken() {
        stub.willAnswer(Answer.status(429).with("Retry-After", "3600"));

        assertSentence(ask(), "has too many queries at once (429)");
        assertEquals(1, stub.requests().size());
    }

    @Test
    void aWaitUntilADateIsNotTaken() {
        stub.willAnswer(Answer.status(429).with("Retry-After", "Fri, 31 Dec 2100 23:59:59 GMT"));

        assertSentence(ask(), "has too many queries at once (429)");
    }

    @Test
    void aConnectionThatBreaksAfterTheRequestIsNotUsedAgain() {
        stub.willAnswer(Answer.cut());

        assertSentence(ask(), "the connection broke before the answer", "a later run asks again");
        assertEquals(1, stub.requests().size());
    }

    @Test
    void anAnswerThatEndsHalfwayIsABrokenConnection() {
        stub.willAnswer(RIGHT.ending(Answer.Ending.HALF));

        assertSentence(ask(), "the connection broke before the answer");
    }

    @Test
    void nobodyListeningIsTold() {
        URI nobody = stub.uri();
        stub.close();

        assertSentence(failure(nobody, LogAnalyticsStub.TOKEN), "cannot be reached", "check the endpoint");
    }

    @Test
    void aNameThatDoesNotExistIsTold() {
        URI nowhere = URI.create("https://logs.contoso.invalid");

        assertSentence(failure(nowhere, LogAnalyticsStub.TOKEN), "https://logs.contoso.invalid cannot be reached");
    }

    @Test
    void anUntrustedCertificateIsTold() {
        try (HttpsStub impostor = new HttpsStub(TestCertificate.untrustedServerContext(), request -> RIGHT)) {
            assertSentence(failure(impostor.uri(), LogAnalyticsStub.TOKEN), "did not prove who it is (TLS)");
            assertEquals(0, impostor.requests().size());
        }
    }

    @Test
    void anAnswerThatIsNoJsonIsTold() {
        stub.willAnswer(Answer.json("<html>sign in here</html>"));

        assertSentence(ask(), "gave an answer that cannot be read", "check that the endpoint");
    }

    @Test
    void aMissingIdentityIsASignInFailureNotTheServices() {
        TokenCredential none = request -> Mono.error(new CredentialUnavailableException("No managed identity found"));

        DigestException failure = failure(stub.uri(), none);

        assertTrue(failure.sentence().startsWith("The sign-in to Azure gave no token: No managed identity found"));
        assertNull(failure.getCause());
        assertEquals(0, stub.requests().size());
    }

    @Test
    void aRefusedIdentityIsASignInFailureWhateverItsTextHolds() {
        TokenCredential refused =
                request -> Mono.error(new ClientAuthenticationException("AADSTS700016:\r\n" + "x".repeat(4_000), null));

        DigestException failure = failure(stub.uri(), refused);

        assertTrue(failure.sentence().contains("gave no token: AADSTS700016: x"), failure.sentence());
        assertTrue(failure.sentence().length() < 600, failure.sentence());
    }

    private DigestException ask() {
        return failure(stub.uri(), LogAnalyticsStub.TOKEN);
    }

    private static DigestException failure(URI endpoint, TokenCredential credential) {
        return assertThrows(DigestException.class, () -> find(LogAnalyticsStub.source(endpoint, credential)));
    }

    private static List<Snapshot> find(LogAnalyticsSource source) {
        return source.find(new Hunt(3, 10), List.of(Samples.WINDOW), Set.of());
    }

    private static void assertSentence(DigestException failure, String... parts) {
        for (String part : parts) {
            assertTrue(failure.sentence().contains(part), failure.sentence());
        }
        assertTrue(failure.sentence().startsWith("Log Analytics workspace " + LogAnalyticsStub.WORKSPACE));
        assertNull(failure.getCause());
    }
}
