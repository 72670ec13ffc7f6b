package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestException.Kind;
import io.github.spamdigest.testing.Answer;
import io.github.spamdigest.testing.Azurite;
import io.github.spamdigest.testing.AzuriteExtension;
import io.github.spamdigest.testing.Printed;
import io.github.spamdigest.testing.TableProxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each fault of a service, through the timer function: what a person reads, how many mails leave, and that the next tick
 * without the fault sends exactly one digest, which is marked as a possible repeat only where the mail may have left.
 */
@ExtendWith(AzuriteExtension.class)
class RunFaultsTest {

    private static final String FIRST = "2026-11-22T23:59:30Z";
    private static final String NEXT = "2026-11-23T00:59:30Z";
    private static final String LATER = "2026-11-23T01:59:30Z";

    private final Azurite azurite;
    private final TableProxy table;
    private final AzureStubs azure = new AzureStubs();

    RunFaultsTest(Azurite azurite) {
        this.azurite = azurite;
        this.table = new TableProxy(azurite);
    }

    @BeforeEach
    void start() {
        azure.start(table.connectionString(), azurite.newTable());
    }

    @AfterEach
    void stop() {
        azure.close();
        table.close();
    }

    static List<Arguments> faultsOfLogAnalytics() {
        return List.of(
                fault("unknown column", unresolved("Timestamp"), Kind.REFUSED, "has no column Timestamp"),
                fault("too much memory", kusto(400, "E_LOW_MEMORY_CONDITION", "bad"), Kind.FAILED, "too little memory"),
                fault("too large", kusto(400, "E_RUNAWAY_QUERY", "bad"), Kind.REFUSED, "needs more memory or time"),
                fault("401", kusto(401, "Unauthorized", "no"), Kind.REFUSED, "refused the sign-in (401)"),
                fault("403", kusto(403, "Forbidden", "no"), Kind.REFUSED, "give it the role Log Analytics Data Reader"),
                fault("404", kusto(404, "NotFound", "no"), Kind.REFUSED, "check DIGEST_WORKSPACE_ID"),
                fault("429", throttledForAnHour(429), Kind.FAILED, "has too many queries at once (429)"),
                fault("500", kusto(500, "Internal", "no"), Kind.FAILED, "failed on the service's side (500"),
                fault("502", page(502), Kind.FAILED, "failed on the service's side (502"),
                fault("504", kusto(504, "Timeout", "no"), Kind.FAILED, "did not finish the query in time (504)"),
                fault("half", Answer.json("{\"tables\":[]}").ending(Answer.Ending.HALF), Kind.FAILED, "broke before"),
                fault("wrong shape", Answer.json("{\"tables\":[]}"), Kind.FAILED, "of an unexpected shape"),
                fault("no JSON", page(200), Kind.FAILED, "cannot be read"),
                fault("reset", Answer.cut(), Kind.FAILED, "the connection broke before the answer"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultsOfLogAnalytics")
    void aFaultOfLogAnalyticsIsMadeUpForByTheNextTick(String name, Answer answer, Kind kind, String words) {
        azure.logs().willAnswer(answer);

        assertFails(kind, words);

        assertMails(0, kind);
        assertNextTickSendsOne(0, false);
    }

    static List<Arguments> certainFaultsOfGraph() {
        return List.of(
                fault("400", graph(400), Kind.REFUSED, "does not take the mail"),
                fault("401", graph(401), Kind.REFUSED, "does not accept the app's token"),
                fault("403", graph(403), Kind.REFUSED, "may not send mail as spam-digest@contoso.example"),
                fault("404", graph(404), Kind.REFUSED, "finds no mailbox"),
                fault("413", graph(413), Kind.REFUSED, "finds the mail too large"),
                fault("429", throttledForAnHour(429), Kind.FAILED, "still says to come back later (429)"),
                fault("503 with a time", throttledForAnHour(503), Kind.FAILED, "still says to come back later (503)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("certainFaultsOfGraph")
    void aMailThatCertainlyDidNotLeaveIsSentWithoutAMark(String name, Answer answer, Kind kind, String words) {
        azure.graph().willAnswer(answer);

        assertFails(kind, words);

        assertMails(1, kind);
        assertNextTickSendsOne(1, false);
    }

    static List<Arguments> openFaultsOfGraph() {
        return List.of(
                fault("500", graph(500), Kind.UNSURE, "answered 500"),
                fault("503 without a time", graph(503), Kind.UNSURE, "answered 503"),
                fault("a page with 200", page(200), Kind.UNSURE, "answered 200"),
                fault("lost after acceptance", Answer.cut(), Kind.UNSURE, "was lost before it answered"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("openFaultsOfGraph")
    void aMailThatMayHaveLeftIsSentOnceMoreAndSaysSo(String name, Answer answer, Kind kind, String words) {
        azure.graph().willAnswer(answer);

        String sentence = assertFails(kind, words);

        assertTrue(sentence.contains("the mail may or may not have left"), sentence);
        assertMails(1, kind);
        assertNextTickSendsOne(1, true);
    }

    static List<Arguments> faultsOfTheTable() {
        return List.of(
                fault("403", table(403, "AuthorizationFailure"), Kind.REFUSED, "network rules"),
                fault("404", table(404, "ResourceTypeUnknown"), Kind.REFUSED, "check the address"),
                fault("409", table(409, "TableBeingDeleted"), Kind.FAILED, "wait a minute"),
                fault("412", table(412, "OtherCondition"), Kind.FAILED, "is being changed by somebody else"),
                fault("429", throttledForAnHour(429), Kind.FAILED, "is too busy"),
                fault("500", table(500, "InternalError").with("Retry-After", "0"), Kind.FAILED, "failed inside"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultsOfTheTable")
    void aFaultOfTheTableIsMadeUpForByTheNextTick(String name, Answer answer, Kind kind, String words) {
        table.failWith(answer);

        assertFails(kind, words);

        assertMails(0, kind);
        assertEquals(0, azure.logs().requests().size());
        table.heal();
        assertNextTickSendsOne(0, false);
    }

    @Test
    void answersOfTheTableThatGetLostChangeNothing() {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        // Of each write the first answer is lost, and the client's own repetition gets one.
        table.loseAnswersTo(request -> !request.method().equals("GET") && seen.add(request.method() + request.path()));

        assertTrue(azure.tick(FIRST).contains("outcome=SENT"));

        assertEquals(1, azure.mails().size());
        assertTrue(azure.tick(NEXT).contains("outcome=ALREADY_SENT"));
    }

    @Test
    void aTokenEndpointThatFailsIsMadeUpForByTheNextTick() {
        azure.identity().willAnswer(Answer.status(400).withJson("{\"message\":\"No managed identity found\"}"));

        assertFails(Kind.FAILED, "The sign-in to Azure gave no token: Error Message: No managed identity found");

        assertMails(0, Kind.FAILED);
        assertNextTickSendsOne(0, false);
    }

    @Test
    void aWorkspaceThatNeverHadTheTableIsADigestWithoutDataThatSaysWhatToCheck() {
        azure.logs().willAnswer(unresolved("EmailEvents"), unresolved("EmailEvents"));

        assertTrue(azure.tick(FIRST).contains("state=NO_DATA"));
        Mail mail = azure.mails().get(0);
        assertTrue(mail.html().contains("has no table EmailEvents"), mail.html());
        assertTrue(mail.html().contains("Is EmailEvents kept in the data lake only"), mail.html());
        assertTrue(azure.tick(NEXT).contains("outcome=ALREADY_SENT"));
    }

    private String assertFails(Kind kind, String words) {
        DigestException failure = assertThrows(DigestException.class, () -> azure.tick(FIRST));
        String sentence = failure.sentence();
        assertTrue(sentence.contains(words), sentence);
        assertEquals(kind, failure.kind(), sentence);
        assertNull(failure.getCause(), "the platform shows the root cause only");
        Printed.trace(failure);
        assertFalse(sentence.contains("\n") || sentence.contains("\tat "), sentence);
        assertTrue(sentence.endsWith("."), sentence);
        return sentence;
    }

    /** What only a person can cure is told to operators at once. */
    private void assertMails(int digests, Kind kind) {
        assertEquals(digests, digests().size());
        assertEquals(kind == Kind.REFUSED ? 1 : 0, azure.mails().size() - digests);
    }

    private void assertNextTickSendsOne(int triedBefore, boolean marked) {
        assertTrue(azure.tick(NEXT).contains("outcome=SENT"));
        assertEquals(triedBefore + 1, digests().size());
        Mail mail = digests().get(triedBefore);
        assertEquals(marked, mail.subject().contains("(may be a repeat)"), mail.subject());
        assertTrue(azure.tick(LATER).contains("outcome=ALREADY_SENT"));
        assertEquals(triedBefore + 1, digests().size());
    }

    private List<Mail> digests() {
        return azure.mails().stream()
                .filter(mail -> !mail.subject().contains("could not run"))
                .toList();
    }

    private static Arguments fault(String name, Answer answer, Kind kind, String words) {
        return Arguments.of(name, answer, kind, words);
    }

    private static Answer unresolved(String name) {
        String message = "'where' operator: Failed to resolve table or column expression named '" + name + "'";
        return kusto(400, "SEM0100", message);
    }

    private static Answer kusto(int status, String code, String message) {
        String inner = "{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}";
        String error =
                "{\"code\":\"BadArgumentError\",\"message\":\"Invalid properties\",\"innererror\":" + inner + "}";
        return Answer.status(status).withJson("{\"error\":" + error + "}");
    }

    private static Answer graph(int status) {
        return Answer.status(status).withJson("{\"error\":{\"code\":\"ErrorOfTheTest\",\"message\":\"no\"}}");
    }

    private static Answer table(int status, String code) {
        String error = "{\"odata.error\":{\"code\":\"" + code + "\",\"message\":{\"value\":\"No.\"}}}";
        return Answer.status(status).withJson(error);
    }

    private static Answer throttledForAnHour(int status) {
        return Answer.status(status).with("Retry-After", "3600");
    }

    private static Answer page(int status) {
        return Answer.status(status).with("Content-Type", "text/html").withBody("<html>A gateway</html>".getBytes());
    }
}
