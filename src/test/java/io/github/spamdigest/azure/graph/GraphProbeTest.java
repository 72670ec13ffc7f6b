package io.github.spamdigest.azure.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.testing.Answer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

/** Whether a mailbox may be sent from is found out without a mail. */
class GraphProbeTest {

    private static final Answer NO_RECIPIENTS = GraphFixture.error(
            400, "ErrorInvalidRecipients", "A message can't be sent because it contains no recipients.");

    private final GraphFixture fixture = new GraphFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void whoIsToldThatRecipientsAreMissingMaySend() {
        fixture.graph.willAnswer(NO_RECIPIENTS);
        fixture.probe().ask();
        assertEquals(
                "/v1.0/users/soc-digest%40contoso.example/sendMail",
                fixture.graph.onlyRequest().path());
    }

    @Test
    void itHasNowhereToGoEvenWhereRecipientsAreConfigured() {
        fixture.bcc = true;
        fixture.saveToSentItems = true;
        fixture.graph.willAnswer(NO_RECIPIENTS, NO_RECIPIENTS);
        fixture.probe().ask();
        fixture.bcc = false;
        fixture.probe().ask();

        fixture.graph.requests().forEach(request -> {
            assertFalse(request.text().contains("contoso"), request.text());
            JsonNode body = GraphFixture.json(request);
            assertFalse(body.get("SaveToSentItems").asBoolean(true));
            for (String field : List.of("toRecipients", "ccRecipients", "bccRecipients")) {
                assertTrue(body.get("Message").path(field).isEmpty(), request.text());
            }
        });
    }

    @Test
    void aPersonIsNotTakenForTheApp() {
        fixture.graph.willAnswer(GraphFixture.error(403, "ErrorAccessDenied", "Access is denied."));

        assertEquals(
                "Your own sign-in may not send mail as soc-digest@contoso.example (ErrorAccessDenied: Access is"
                        + " denied.); the mail was not sent: few people's may, and that says nothing about the app, whose"
                        + " right infra/authorize-mailbox.ps1 tests at its end.",
                failure());
    }

    @Test
    void aTokenOfAnotherCloudAndAMissingMailboxAreTold() {
        fixture.graph.willAnswer(Answer.status(401), Answer.status(404), Answer.status(308));
        assertTrue(failure().startsWith("Microsoft Graph at localhost does not accept your token;"));
        assertTrue(failure().startsWith("Microsoft Graph at localhost finds no mailbox soc-digest@contoso.example;"));
        assertTrue(failure().startsWith("Microsoft Graph at localhost points to another address (308);"));
    }

    @Test
    void withoutATokenGraphIsNotAsked() {
        fixture.credential = request -> Mono.error(new IllegalStateException("nobody"));
        String sentence = failure();
        assertTrue(sentence.startsWith("Microsoft Graph at localhost was not asked"), sentence);
        assertEquals(List.of(), fixture.graph.requests());
    }

    static Stream<Answer> answersThatTellNothing() {
        return Stream.of(
                Answer.status(202),
                Answer.status(400),
                GraphFixture.error(400, "ErrorInvalidRequest", "No."),
                Answer.status(429).with("Retry-After", "1"),
                Answer.status(500),
                Answer.status(503).with("Retry-After", "1"),
                Answer.cut());
    }

    @ParameterizedTest
    @MethodSource("answersThatTellNothing")
    void anyOtherAnswerIsNotTakenForARight(Answer answer) {
        fixture.graph.willAnswer(answer);
        String sentence = failure();
        assertTrue(sentence.contains("does not show whether mail can be sent; nothing was sent"), sentence);
        assertTrue(sentence.endsWith("use --send-test-mail."), sentence);
        fixture.graph.onlyRequest();
    }

    private String failure() {
        return assertThrows(DigestException.class, () -> fixture.probe().ask()).sentence();
    }
}
