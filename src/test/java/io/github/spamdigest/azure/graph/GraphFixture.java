package io.github.spamdigest.azure.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.spamdigest.azure.HttpClients;
import io.github.spamdigest.azure.SignedInAs;
import io.github.spamdigest.core.Attachment;
import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.testing.Answer;
import io.github.spamdigest.testing.HttpsStub;
import io.github.spamdigest.testing.Received;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;

/** A Graph stub, a sender that talks to it through the real SDK, and a time that passes only in its pauses. */
public final class GraphFixture implements AutoCloseable {

    static final Instant START = Instant.parse("2026-11-23T06:00:00Z");
    static final String SENDER = "soc-digest@contoso.example";
    static final String TOKEN = "token-for-graph";

    public final HttpsStub graph = new HttpsStub(request -> Answer.status(202));
    final List<Duration> waits = new ArrayList<>();
    RetryBudget budget = RetryBudget.USUAL;
    public TokenCredential credential = request ->
            Mono.just(new AccessToken(TOKEN, OffsetDateTime.ofInstant(START.plusSeconds(86_400), ZoneOffset.UTC)));
    public URI baseUrl = graph.uri();
    boolean bcc = false;
    boolean saveToSentItems = false;
    String sender = SENDER;
    List<String> recipients = List.of("soc@contoso.example", "ciso@contoso.example");

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return START.plus(waits.stream().reduce(Duration.ZERO, Duration::plus));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    };

    Mailbox mailbox() {
        return new Mailbox(baseUrl, "https://graph.contoso.example/.default", sender, recipients, bcc, saveToSentItems);
    }

    public GraphMailSender sender() {
        return sender(waits::add);
    }

    public GraphMailSender sender(Sleeper pause) {
        Mailbox mailbox = mailbox();
        return new GraphMailSender(
                mailbox,
                new GraphFailure(mailbox, SignedInAs.APP),
                GraphClient.of(mailbox, credential, HttpClients.create()),
                budget,
                clock,
                pause);
    }

    /** Asks whether a person may send, as this one. */
    public GraphProbe probe() {
        Mailbox mailbox = mailbox();
        return new GraphProbe(
                mailbox,
                new GraphFailure(mailbox, SignedInAs.PERSON),
                GraphClient.of(mailbox, credential, HttpClients.create()));
    }

    /** Sends, expects that it fails, and gives the sentence. */
    String failure() {
        return failed().sentence();
    }

    /** Sends, expects that it fails in this way, and gives the sentence. */
    String failure(DigestException.Kind kind) {
        DigestException failure = failed();
        assertEquals(kind, failure.kind(), failure.sentence());
        return failure.sentence();
    }

    private DigestException failed() {
        DigestException failure = assertThrows(DigestException.class, () -> sender().send(digest()));
        assertRoot(failure);
        return failure;
    }

    private static void assertRoot(DigestException failure) {
        if (failure.getCause() != null) {
            throw new AssertionError(
                    "the platform would show the cause instead of the sentence: " + failure.getCause());
        }
    }

    public static Digest digest() {
        return digest("Nothing needs you", List.of());
    }

    public static Digest digest(String subject, List<Attachment> attachments) {
        return new Digest(
                LocalDate.of(2026, 11, 23), START, subject, "<p>ıİ şğ \"</p>", "the plain-text twin", attachments);
    }

    static JsonNode json(Received request) {
        try {
            return new ObjectMapper().readTree(request.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.text(), e);
        }
    }

    static Answer error(int status, String code, String message) {
        return Answer.status(status)
                .withJson(new ObjectMapper()
                        .createObjectNode()
                        .set(
                                "error",
                                new ObjectMapper()
                                        .createObjectNode()
                                        .put("code", code)
                                        .put("message", message))
                        .toString());
    }

    @Override
    public void close() {
        graph.close();
    }
}
