package io.github.spamdigest.azure.table;

import static io.github.spamdigest.testing.Memories.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.azure.core.credential.TokenCredential;
import com.azure.core.exception.ClientAuthenticationException;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestMemory;
import io.github.spamdigest.core.Head;
import io.github.spamdigest.testing.Answer;
import io.github.spamdigest.testing.Azurite;
import io.github.spamdigest.testing.Heads;
import io.github.spamdigest.testing.HttpsStub;
import io.github.spamdigest.testing.Memories;
import io.github.spamdigest.testing.TestCertificate;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

/** Whatever the table service does, a person reads one sentence with a cure. */
class TableTroubleTest {

    private static final String SIGNATURE = "c2VjcmV0LXNpZ25hdHVyZQ";

    @ParameterizedTest
    @CsvSource({
        "401, InvalidAuthenticationInfo, REFUSED, own tenant",
        "403, AuthorizationPermissionMismatch, REFUSED, Storage Table Data Contributor",
        "403, AuthorizationFailure, REFUSED, network rules",
        "403, AuthenticationFailed, REFUSED, copy the connection string again",
        "404, ResourceTypeUnknown, REFUSED, check the address",
        "409, TableBeingDeleted, FAILED, wait a minute",
        "413, RequestBodyTooLarge, REFUSED, too large",
        "400, InvalidInput, REFUSED, did not do what it was asked",
        "429, TooManyRequests, FAILED, too busy",
        "503, ServerBusy, FAILED, too busy",
        "500, InternalError, FAILED, failed inside",
    })
    void everyRefusalIsASentenceOnEveryStep(int status, String code, DigestException.Kind kind, String words) {
        Answer answer = Answer.status(status).withJson(error(code));
        try (HttpsStub stub = new HttpsStub(request -> answer)) {
            for (Executable step : steps(at(stub.uri()))) {
                DigestException failure = failed(step);
                String sentence = failure.sentence();
                assertEquals(kind, failure.kind(), sentence);
                assertTrue(sentence.contains(words), sentence);
                assertTrue(sentence.contains("(" + status + " " + code + ")"), sentence);
                assertTrue(sentence.startsWith("The table Digest at " + stub.uri() + " "), sentence);
            }
        }
    }

    @Test
    void anAnswerOfAnotherServiceIsASentence() {
        Answer page = Answer.status(502).with("Content-Type", "text/html").withBody("<html>".getBytes());
        Answer xml = Answer.status(403).with("Content-Type", "application/xml").withBody("<Error/>".getBytes());
        for (Answer answer : List.of(page, xml, Answer.status(403), Answer.json("nonsense"))) {
            try (HttpsStub stub = new HttpsStub(request -> answer)) {
                steps(at(stub.uri())).forEach(TableTroubleTest::failure);
            }
        }
    }

    @Test
    void aTableThatMayNotBeMadeIsASentence() {
        Answer missing = Answer.status(404).withJson(error("TableNotFound"));
        Answer forbidden = Answer.status(403).withJson(error("AuthorizationPermissionMismatch"));
        try (HttpsStub stub = new HttpsStub(request -> request.path().endsWith("/Tables") ? forbidden : missing)) {
            String sentence = failure(() -> at(stub.uri()).replace(Heads.claimed(Head.FRESH, DAY)));
            assertTrue(sentence.contains("is missing and could not be made"), sentence);
            assertTrue(sentence.contains("Storage Table Data Contributor"), sentence);
        }
    }

    @Test
    void aBusyServiceIsAskedAgain() {
        try (HttpsStub stub = new HttpsStub()) {
            stub.willAnswer(
                    Answer.status(503).with("Retry-After", "0"),
                    Answer.status(404).withJson(error("ResourceNotFound")));
            assertEquals(Head.FRESH, at(stub.uri()).head());
        }
    }

    @Test
    void aServiceThatAsksForALongWaitIsNotWaitedFor() {
        Answer later = Answer.status(503).with("Retry-After", "3600").withJson(error("ServerBusy"));
        try (HttpsStub stub = new HttpsStub(request -> later)) {
            assertTrue(failure(at(stub.uri())::head).contains("is too busy"));
            assertEquals(1, stub.requests().size());
        }
    }

    @Test
    void aSilentServiceIsToldWhenTheCallsTimeIsOver() {
        Answer late = Answer.status(404).after(Duration.ofMinutes(5));
        try (HttpsStub stub = new HttpsStub(request -> late)) {
            DigestMemory hasty = new TableDigestMemory(
                    TableClients.connected(connection(stub.uri()), "Digest", new Interference().wire()),
                    "contoso",
                    Duration.ofMillis(200));
            for (Executable step : steps(hasty)) {
                assertTrue(failure(step).contains("did not answer in time"));
            }
        }
    }

    @Test
    void aConnectionThatIsRefusedCutOrNotTrustedIsASentence() {
        HttpsStub gone = new HttpsStub();
        gone.close();
        assertTrue(failure(at(gone.uri())::head).contains("connection was refused"));
        try (HttpsStub stub = new HttpsStub(request -> Answer.cut())) {
            assertTrue(failure(at(stub.uri())::head).contains("broke off the connection"));
        }
        try (HttpsStub stub = new HttpsStub(TestCertificate.untrustedServerContext(), r -> Answer.status(200))) {
            assertTrue(failure(at(stub.uri())::head).contains("TLS"));
        }
        assertTrue(failure(at(URI.create("https://contoso.invalid"))::head).contains("no name server knows"));
    }

    @Test
    void aTokenThatCannotBeHadIsASentence() {
        TokenCredential none = request -> Mono.error(new ClientAuthenticationException("no identity", null));
        DigestMemory memory = new TableDigestMemory(
                TableClients.at(URI.create("https://contoso.invalid"), "Digest", none, new Interference().wire()),
                "contoso");
        assertTrue(failure(memory::head).startsWith("The sign-in to Azure gave no token: no identity - check"));
    }

    @Test
    void aSecretIsNeverTold() {
        for (String bad : List.of(
                "AccountName=contoso;AccountKey=" + Azurite.KEY,
                "AccountKey=" + Azurite.KEY + ";nonsense",
                Azurite.KEY,
                "",
                "TableEndpoint=https://contoso.invalid;AccountName=contoso;AccountKey=" + Azurite.KEY + "!")) {
            failure(() -> new TableDigestMemory(
                            TableClients.connected(bad, "Digest", new Interference().wire()), "contoso")
                    .head());
        }
        try (HttpsStub stub = new HttpsStub(request -> Answer.status(403).withJson(error("AuthenticationFailed")))) {
            String shared = "TableEndpoint=" + stub.uri() + ";SharedAccessSignature=sv=2019-02-02&sig=" + SIGNATURE;
            failure(() -> new TableDigestMemory(
                            TableClients.connected(shared, "Digest", new Interference().wire()), "contoso")
                    .head());
        }
    }

    @Test
    void namesThatCannotBeKeysAreRefused() {
        for (String name :
                List.of("", " ", "a/b", "a\\b", "a#b", "a?b", "a%b", "a\u0000b", "a\u0085b", "x".repeat(201))) {
            DigestException refused = assertThrows(DigestException.class, () -> TableKeys.of(name));
            assertEquals(DigestException.Kind.USAGE, refused.kind());
        }
        for (String table : List.of("", "ab", "1abc", "a-b-c", "Tablo\u0131", "x".repeat(64))) {
            assertThrows(
                    DigestException.class,
                    () -> TableClients.connected("UseDevelopmentStorage=true", table, new Interference().wire()));
        }
    }

    private static DigestMemory at(URI endpoint) {
        return new TableDigestMemory(
                TableClients.connected(connection(endpoint), "Digest", new Interference().wire()), "contoso");
    }

    private static String connection(URI endpoint) {
        return "TableEndpoint=" + endpoint + ";AccountName=" + Azurite.ACCOUNT + ";AccountKey=" + Azurite.KEY;
    }

    private static List<Executable> steps(DigestMemory memory) {
        Head stored = Head.FRESH.tagged(new HeadTag("W/\"1\"", List.of()).text());
        return List.of(
                memory::head,
                () -> memory.recall(DAY),
                () -> memory.replace(Heads.claimed(Head.FRESH, DAY)),
                () -> memory.replace(Heads.claimed(stored, DAY)),
                () -> memory.remember(Heads.sent(stored, DAY), Memories.of(DAY, 1, "a.example"), Memories.report(DAY)));
    }

    private static String failure(Executable step) {
        return failed(step).sentence();
    }

    private static DigestException failed(Executable step) {
        DigestException failure = assertThrows(DigestException.class, step);
        // The hosting platform shows the root's message only, so the sentence must be the root.
        assertNull(failure.getCause());
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertFalse(trace.toString().contains(Azurite.KEY.substring(0, 20)), "the key is told");
        assertFalse(trace.toString().contains(SIGNATURE), "the signature is told");
        assertTrue(failure.sentence().endsWith("."), failure.sentence());
        return failure;
    }

    private static String error(String code) {
        return "{\"odata.error\":{\"code\":\"" + code + "\",\"message\":{\"lang\":\"en-US\",\"value\":\"No.\"}}}";
    }
}
