package io.github.spamdigest.azure.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.testing.Answer;
import io.github.spamdigest.testing.HttpsStub;
import io.github.spamdigest.testing.Received;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a mail is sent again, and when never. */
class GraphRetryTest {

    private final GraphFixture fixture = new GraphFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void throttledMailIsSentAgainWholeAfterTheTimeThatGraphAsksFor() {
        fixture.graph.willAnswer(Answer.status(429).with("Retry-After", "7"));

        fixture.sender().send(GraphFixture.digest());

        List<Received> requests = fixture.graph.requests();
        assertEquals(2, requests.size());
        assertTrue(requests.get(0).body().length > 100, requests.get(0).text());
        assertArrayEquals(requests.get(0).body(), requests.get(1).body());
        assertEquals(List.of(Duration.ofSeconds(7)), fixture.waits);
    }

    @Test
    void anHttpDateIsATimeToWaitUntil() {
        fixture.graph.willAnswer(Answer.status(503).with("Retry-After", "Mon, 23 Nov 2026 06:01:30 GMT"));

        fixture.sender().send(GraphFixture.digest());

        assertEquals(List.of(Duration.ofSeconds(90)), fixture.waits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "-5",
                "1.5",
                "5, 7",
                "99999999999999999999",
                "",
                "Mon, 23 Nov 2026 05:59:59 GMT",
                "Mon, 23 Nov 2026 06:00:00 GMT"
            })
    void throttlingWithoutAUsableTimeWaitsLongerEachTime(String retryAfter) {
        Answer answer = Answer.status(429).with("Retry-After", retryAfter);
        fixture.graph.willAnswer(answer, answer);

        fixture.sender().send(GraphFixture.digest());

        assertEquals(2, fixture.waits.size());
        assertAbout(Duration.ofSeconds(10), fixture.waits.get(0));
        assertAbout(Duration.ofSeconds(20), fixture.waits.get(1));
    }

    @Test
    void twoAppsThatAreRefusedAtOnceComeBackAtDifferentTimes() {
        Set<Duration> waits =
                Stream.generate(() -> RetryBudget.USUAL.waitAfter(1)).limit(20).collect(Collectors.toSet());

        assertTrue(waits.size() > 1, waits::toString);
    }

    private static void assertAbout(Duration expected, Duration wait) {
        Duration tenth = expected.dividedBy(10);
        assertTrue(wait.compareTo(expected.minus(tenth)) > 0, wait::toString);
        assertTrue(wait.compareTo(expected.plus(tenth)) < 0, wait::toString);
    }

    @Test
    void unavailableThatSaysWhenToComeBackIsTriedAgainEvenAtOnce() {
        // OkHttp itself would follow a zero without a pause.
        fixture.graph.willAnswer(Answer.status(503).with("Retry-After", "0"));

        fixture.sender().send(GraphFixture.digest());

        assertEquals(2, fixture.graph.requests().size());
        assertEquals(List.of(Duration.ofSeconds(1)), fixture.waits);
    }

    @Test
    void attemptsAreBounded() {
        Answer answer = Answer.status(429).with("Retry-After", "2");
        fixture.graph.willAnswer(answer, answer, answer, answer, answer);

        String sentence = fixture.failure(DigestException.Kind.FAILED);

        assertEquals(4, fixture.graph.requests().size());
        assertEquals(3, fixture.waits.size());
        assertEquals(
                "Microsoft Graph at localhost still says to come back later (429) after 4 attempts to send from"
                        + " soc-digest@contoso.example; the mail was not sent, and the next run tries again: if this"
                        + " stays, give the digest a mailbox of its own.",
                sentence);
    }

    @Test
    void theTimeIsBounded() {
        Answer answer = Answer.status(503).with("Retry-After", "200");
        fixture.graph.willAnswer(answer, answer, answer);

        String sentence = fixture.failure(DigestException.Kind.FAILED);

        assertEquals(List.of(Duration.ofSeconds(200)), fixture.waits);
        assertTrue(sentence.contains("(503) after 2 attempts"), sentence);
        assertTrue(sentence.contains("the mail was not sent"), sentence);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504})
    void anAnswerThatMayHaveAcceptedTheMailIsNeverTriedAgain(int status) {
        fixture.graph.willAnswer(Answer.status(status));

        assertTrue(fixture.failure(DigestException.Kind.UNSURE).contains("may or may not have left"));

        fixture.graph.onlyRequest();
        assertEquals(List.of(), fixture.waits);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void aTimeToComeBackDoesNotMakeAnotherFailureSafe(int status) {
        fixture.graph.willAnswer(Answer.status(status).with("Retry-After", "1"));

        assertTrue(fixture.failure(DigestException.Kind.UNSURE).contains("may or may not have left"));

        fixture.graph.onlyRequest();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "1.5", "5, 7", "99999999999999999999", "", "Mon, 23 Nov 2026 05:59:59 GMT"})
    void unavailableWithoutAUsableTimeIsNotSentAgainAndStaysDoubted(String retryAfter) {
        fixture.graph.willAnswer(Answer.status(503).with("Retry-After", retryAfter));

        assertTrue(fixture.failure(DigestException.Kind.UNSURE).contains("may or may not have left"));

        fixture.graph.onlyRequest();
        assertEquals(List.of(), fixture.waits);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204})
    void anotherSuccessThanAcceptedIsDoubtedWhateverItsBody(int status) {
        String page = "<html><body>Sign in</body></html>";
        Answer empty = Answer.status(status);
        Answer html = empty.with("Content-Type", "text/html").withBody(page.getBytes(UTF_8));
        for (Answer answer : status == 204 ? List.of(empty) : List.of(empty, html, empty.withJson("{}"))) {
            fixture.graph.willAnswer(answer);

            String sentence = fixture.failure(DigestException.Kind.UNSURE);

            assertTrue(sentence.contains("answered " + status), sentence);
            assertTrue(sentence.contains("where 202 was expected"), sentence);
        }
        assertEquals(List.of(), fixture.waits);
        assertEquals(status == 204 ? 1 : 3, fixture.graph.requests().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 304, 307, 308})
    void redirectsAreNotFollowed(int status) {
        try (HttpsStub other = new HttpsStub(request -> Answer.status(202))) {
            fixture.graph.willAnswer(Answer.status(status).with("Location", other.uri() + "/v1.0/elsewhere"));

            String sentence = fixture.failure(DigestException.Kind.REFUSED);

            assertEquals(List.of(), other.requests());
            assertEquals(List.of(), fixture.waits);
            fixture.graph.onlyRequest();
            assertEquals(
                    "Microsoft Graph at localhost points to another address (" + status
                            + "); the mail was not sent: set DIGEST_GRAPH_ENDPOINT to the address of your cloud's Graph.",
                    sentence);
        }
    }

    @Test
    void aConnectionLostAfterTheMailWasTakenIsNotTriedAgain() {
        fixture.graph.willAnswer(Answer.cut());

        String sentence = fixture.failure(DigestException.Kind.UNSURE);

        assertTrue(fixture.graph.onlyRequest().body().length > 100);
        assertEquals(
                "The connection to Microsoft Graph at localhost was lost before it answered; the mail may or may not"
                        + " have left: look into a recipient's inbox before you send it again.",
                sentence);
    }

    @Test
    void aKeptConnectionThatBreaksIsNotTriedAgainEither() {
        fixture.saveToSentItems = true;
        GraphMailSender sender = fixture.sender();
        sender.send(GraphFixture.digest());
        fixture.graph.willAnswer(Answer.cut());

        DigestException failure = assertThrows(DigestException.class, () -> sender.send(GraphFixture.digest()));

        assertEquals(2, fixture.graph.requests().size());
        assertTrue(
                failure.sentence().contains("look into the sent items of soc-digest@contoso.example"),
                failure.sentence());
    }

    @Test
    void acceptedIsAcceptedEvenIfTheAnswerBreaksOff() {
        fixture.graph.willAnswer(
                Answer.status(202).withJson("{\"never\":\"read\"}").ending(Answer.Ending.HALF));

        fixture.sender().send(GraphFixture.digest());

        fixture.graph.onlyRequest();
    }

    @Test
    void aStopWhileWaitingEndsTheRunAndStaysVisible() {
        fixture.graph.willAnswer(Answer.status(429));
        GraphMailSender sender = fixture.sender(time -> {
            throw new InterruptedException();
        });

        DigestException failure = assertThrows(DigestException.class, () -> sender.send(GraphFixture.digest()));

        assertTrue(Thread.interrupted());
        assertTrue(failure.sentence().contains("the mail was not sent"), failure.sentence());
        fixture.graph.onlyRequest();
    }
}
