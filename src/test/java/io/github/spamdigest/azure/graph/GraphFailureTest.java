package io.github.spamdigest.azure.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.azure.identity.CredentialUnavailableException;
import io.github.spamdigest.azure.Credentials;
import io.github.spamdigest.azure.HttpClients;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.testing.Answer;
import io.github.spamdigest.testing.HttpsStub;
import io.github.spamdigest.testing.ManagedIdentityStub;
import io.github.spamdigest.testing.TestCertificate;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Each failure is one sentence: where, what is wrong, whether the mail left, and what to do. */
class GraphFailureTest {

    private final GraphFixture fixture = new GraphFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aRefusedMailQuotesGraph() {
        fixture.graph.willAnswer(GraphFixture.error(400, "ErrorInvalidRecipients", "No recipient is valid."));

        assertEquals(
                "Microsoft Graph at localhost does not take the mail (ErrorInvalidRecipients: No recipient is valid.);"
                        + " it was not sent: check DIGEST_SENDER and DIGEST_RECIPIENTS.",
                fixture.failure(DigestException.Kind.REFUSED));
    }

    @Test
    void aHostileOrEndlessMessageIsCleanedAndCut() {
        fixture.graph.willAnswer(GraphFixture.error(400, "Code", "a\r\nb\u001b[31m\u202e" + "x".repeat(10_000)));

        String sentence = fixture.failure();

        assertTrue(sentence.contains("(Code: a b [31m xxx"), sentence);
        assertTrue(sentence.length() < 400, sentence);
        assertTrue(sentence.contains("x…)"), sentence);
    }

    @Test
    void aTokenOfAnotherCloudNamesTheSetting() {
        fixture.graph.willAnswer(GraphFixture.error(401, "InvalidAuthenticationToken", "Wrong audience."));

        assertEquals(
                "Microsoft Graph at localhost does not accept the app's token (InvalidAuthenticationToken: Wrong"
                        + " audience.); the mail was not sent: check that DIGEST_GRAPH_ENDPOINT is the Graph of the"
                        + " app's own cloud.",
                fixture.failure(DigestException.Kind.REFUSED));
    }

    @Test
    void aMailboxThatIsNotAuthorisedNamesTheScript() {
        fixture.graph.willAnswer(GraphFixture.error(403, "ErrorAccessDenied", "Access is denied."));

        assertEquals(
                "The app may not send mail as soc-digest@contoso.example (ErrorAccessDenied: Access is denied.); the"
                        + " mail was not sent: run infra/authorize-mailbox.ps1 for this mailbox, and give a new right"
                        + " up to two hours to take effect.",
                fixture.failure(DigestException.Kind.REFUSED));
        fixture.graph.onlyRequest();
    }

    @Test
    void aMissingMailboxIsNamed() {
        fixture.graph.willAnswer(GraphFixture.error(404, "ErrorInvalidUser", "Not found."));

        assertEquals(
                "Microsoft Graph at localhost finds no mailbox soc-digest@contoso.example (ErrorInvalidUser: Not"
                        + " found.); the mail was not sent: set DIGEST_SENDER to an existing mailbox of this tenant.",
                fixture.failure(DigestException.Kind.REFUSED));
    }

    @Test
    void aMailThatIsTooLargeForAProxySaysSo() {
        fixture.graph.willAnswer(Answer.status(413));

        assertEquals(
                "Microsoft Graph at localhost finds the mail too large; it was not sent: leave json or csv out of"
                        + " DIGEST_ATTACHMENTS, and lower DIGEST_TOP if that is not enough.",
                fixture.failure(DigestException.Kind.REFUSED));
    }

    @Test
    void anotherRefusalShowsItsStatus() {
        fixture.graph.willAnswer(Answer.status(418));

        assertTrue(fixture.failure(DigestException.Kind.REFUSED)
                .startsWith("Microsoft Graph at localhost refused the mail with 418; it was not"));
    }

    @Test
    void theStatusDecidesWhateverTheBodyIs() {
        byte[] page = "<html>Forbidden by a gateway</html>".getBytes(StandardCharsets.UTF_8);
        fixture.graph.willAnswer(
                Answer.status(403).with("Content-Type", "text/html").withBody(page),
                Answer.status(403).withJson("{\"error\": {\"code\""),
                Answer.status(403).withJson("[]"),
                Answer.status(403).withJson("{\"error\":{\"code\":\"Code\"}}").ending(Answer.Ending.HALF));

        for (int i = 0; i < 4; i++) {
            String sentence = fixture.failure(DigestException.Kind.REFUSED);
            assertTrue(sentence.startsWith("The app may not send mail as soc-digest@contoso.example;"), sentence);
        }
    }

    @Test
    void aPageWithStatus200IsNoAcceptance() {
        byte[] page = "<html>Sign in to the guest network</html>".getBytes(StandardCharsets.UTF_8);
        fixture.graph.willAnswer(
                Answer.status(200).with("Content-Type", "text/html").withBody(page));

        String sentence = fixture.failure(DigestException.Kind.UNSURE);

        assertTrue(sentence.contains("answered 200 where 202 was expected; the mail may or may not"), sentence);
    }

    @Test
    void aClosedPortSentNothing() {
        HttpsStub gone = new HttpsStub();
        fixture.baseUrl = gone.uri();
        gone.close();

        String sentence = fixture.failure(DigestException.Kind.FAILED);

        assertTrue(sentence.startsWith("Microsoft Graph at localhost cannot be reached ("), sentence);
        assertTrue(sentence.contains("the mail was not sent: check DIGEST_GRAPH_ENDPOINT"), sentence);
    }

    @Test
    void anUnknownHostSentNothing() {
        fixture.baseUrl = URI.create("https://graph.contoso.invalid");

        String sentence = fixture.failure(DigestException.Kind.FAILED);

        assertTrue(sentence.startsWith("Microsoft Graph at graph.contoso.invalid cannot be reached ("), sentence);
    }

    @Test
    void aForeignCertificateGetsNothing() {
        try (HttpsStub foreign =
                new HttpsStub(TestCertificate.untrustedServerContext(), request -> Answer.status(202))) {
            fixture.baseUrl = foreign.uri();

            String sentence = fixture.failure(DigestException.Kind.FAILED);

            assertTrue(
                    sentence.startsWith("The TLS certificate or protocol of Microsoft Graph at localhost"), sentence);
            assertTrue(sentence.contains("the mail was not sent"), sentence);
            assertEquals(List.of(), foreign.requests());
        }
    }

    @Test
    void withoutATokenNothingIsAsked() {
        fixture.credential =
                request -> Mono.error(new CredentialUnavailableException("No identity.\nSee the long guide."));

        assertEquals(
                "Microsoft Graph at localhost was not asked and the mail was not sent: The sign-in to Azure gave no"
                        + " token: No identity. See the long guide. - check that the managed identity is assigned and its"
                        + " client id is right, or on your own machine sign in with az login.",
                fixture.failure(DigestException.Kind.FAILED));
        assertEquals(List.of(), fixture.graph.requests());
    }

    @Test
    void aManagedIdentityThatIsRefusedIsQuoted() {
        try (ManagedIdentityStub platform = new ManagedIdentityStub()) {
            platform.willAnswer(
                    Answer.status(400).withJson("{\"statusCode\":400,\"message\":\"No managed identity found\"}"));
            fixture.credential = Credentials.managedIdentity(
                    Optional.of("00000000-1111-2222"), HttpClients.forAzure(HttpClients.create()));

            String sentence = fixture.failure(DigestException.Kind.FAILED);

            assertTrue(sentence.startsWith("Microsoft Graph at localhost was not asked"), sentence);
            assertTrue(sentence.contains("gave no token: Error Message: No managed identity found"), sentence);
        }
    }

    @Test
    void theTechnicalReasonIsKeptBesideTheSentence() {
        fixture.graph.willAnswer(Answer.status(403));

        DigestException failure =
                assertThrows(DigestException.class, () -> fixture.sender().send(GraphFixture.digest()));

        assertEquals(DigestException.Kind.REFUSED, failure.kind());
        assertEquals(1, failure.getSuppressed().length);
    }

    @Test
    void noSentenceShowsTheToken() {
        fixture.graph.willAnswer(Answer.status(401), Answer.status(500), Answer.cut());

        for (int i = 0; i < 3; i++) {
            assertFalse(fixture.failure().contains(GraphFixture.TOKEN));
        }
    }
}
