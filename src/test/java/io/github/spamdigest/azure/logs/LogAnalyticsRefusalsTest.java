package io.github.spamdigest.azure.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.testing.Answer;
import io.github.spamdigest.testing.HttpsStub;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal of the service is one sentence with the cure. */
class LogAnalyticsRefusalsTest {

    private static final String WHERE = "Log Analytics workspace " + LogAnalyticsStub.WORKSPACE + " ";

    private final HttpsStub stub = new HttpsStub(request -> Answer.status(500));

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void anUnknownColumnSaysWhatTheWorkspaceLacks() {
        refuse(400, semantic("SEM0100", "'where' operator: Failed to resolve column or scalar named 'Timestamp'"));

        assertRefused("has no column Timestamp in EmailEvents (SEM0100)", "TimeGenerated, while Defender");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'project-rename' operator: Failed to resolve table or column expression named 'EmailEvents'",
                "'where' operator: Failed to resolve table or column or scalar expression named 'EmailEvents'",
                "'union' operator: Failed to resolve table expression named \\u0027EmailEvents\\u0027",
            })
    void aMissingTableIsNoDataAndSaysWhatToCheck(String message) {
        refuse(400, semantic("SEM0100", message));
        refuse(400, semantic("BadArgumentError", message));

        for (int i = 0; i < 2; i++) {
            Snapshot nothing = LogAnalyticsStub.source(stub)
                    .find(new Hunt(3, 10), List.of(Samples.WINDOW), Set.of())
                    .get(0);

            assertEquals(Samples.nothing(Samples.WINDOW).totals(), nothing.totals());
            String remark = nothing.rejects().remarks().get(0);
            assertTrue(remark.startsWith(WHERE + "has no table EmailEvents"), remark);
            assertTrue(remark.contains("in the connector Microsoft Defender XDR"), remark);
            assertTrue(remark.contains("DIGEST_WORKSPACE_ID"), remark);
        }
    }

    @Test
    void aMissingTableIsFoundInAnErrorThatIsWrittenAsText() {
        stub.willAnswer(Answer.status(400)
                .withJson(
                        "{\"error\":{\"code\":\"BadArgumentError\",\"innererror\":{\"code\":\"SyntaxError\",\"information\":"
                                + "{\"details\":\"{\\\"code\\\":\\\"SEM0100\\\",\\\"message\\\":\\\"'where' operator: Failed to resolve"
                                + " table or column expression named 'EmailEvents'\\\"}\"}}}}"));

        List<Snapshot> found = LogAnalyticsStub.source(stub).find(new Hunt(3, 10), List.of(Samples.WINDOW), Set.of());

        assertEquals(1, found.get(0).rejects().remarks().size());
    }

    @Test
    void anUnknownNameIsFoundInAnErrorThatIsWrittenAsText() {
        stub.willAnswer(Answer.status(400)
                .withJson("{\"error\":{\"code\":\"BadArgumentError\",\"innererror\":{\"details\":\"{\\\"code\\\":"
                        + "\\\"SEM0100\\\",\\\"message\\\":\\\"expression named 'Timestamp'\\\"}\"}}}"));

        assertRefused("has no column Timestamp", "TimeGenerated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Table 'EmailEvents' is on the Basic logs plan, which supports /search only",
                "The query uses a table with the Auxiliary plan",
                "Tables in the data lake tier cannot be joined"
            })
    void aTableOnALimitedPlanIsToldApart(String message) {
        refuse(400, semantic("BadArgumentError", message));

        assertRefused("keeps EmailEvents on a plan that cannot run this query", "set the table's plan to Analytics");
    }

    @Test
    void anotherBadRequestShowsTheCodeAndTheShortMessage() {
        refuse(400, semantic("SYN0002", "Query could not be parsed at 'x'"));

        assertRefused("rejected the query (400, SYN0002: Query could not be parsed at 'x')", "query command");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | refused the sign-in (401) | the workspace's tenant",
                "403 | does not let this identity read (403) | Log Analytics Data Reader",
                "404 | was not found (404) | check DIGEST_WORKSPACE_ID",
                "413 | needs more memory or time | lower DIGEST_LOOKBACK_DAYS",
                "418 | answered with status 418 (Odd: strange) | check the endpoint",
                "500 | failed on the service's side (500, Odd: strange) | a later run asks again",
                "502 | failed on the service's side (502 | a later run asks again",
                "504 | did not finish the query in time (504) | raise DIGEST_QUERY_TIMEOUT"
            })
    void everyStatusHasItsCure(int status, String what, String cure) {
        refuse(status, semantic("Odd", "strange"));

        DigestException failure = assertSentence(what, cure);
        assertEquals(status < 500 ? DigestException.Kind.REFUSED : DigestException.Kind.FAILED, failure.kind());
        assertEquals(1, stub.requests().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | E_QUERY_RESULT_SET_TOO_LARGE: Query result set has exceeded the internal limit",
                "504 | E_RUNAWAY_QUERY: Aggregation over string column exceeded the memory budget of 8GB",
                "400 | Odd: hash join exceeded the memory budget"
            })
    void aQueryThatNeedsTooMuchAsksForAShorterLookback(int status, String said) {
        String[] parts = said.split(": ");
        refuse(status, semantic(parts[0], parts[1]));

        assertRefused("needs more memory or time for this query", said, "lower DIGEST_LOOKBACK_DAYS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"E_LOW_MEMORY_CONDITION: bad allocation", "Odd: Query execution lacks memory resources"})
    void aServiceThatIsShortOfMemoryMayHaveItLater(String said) {
        String[] parts = said.split(": ");
        refuse(400, semantic(parts[0], parts[1]));

        assertFailed(
                "has too little memory for this query (400, " + said,
                "lower DIGEST_LOOKBACK_DAYS (counting and exclusions change nothing).");
    }

    @Test
    void aPartialAnswerFailsTheRun() {
        stub.willAnswer(Answer.json("{\"tables\":[{\"name\":\"PrimaryResult\",\"columns\":[],\"rows\":[]}],"
                + "\"error\":{\"code\":\"PartialError\",\"message\":\"There were some errors\",\"innererror\":"
                + "{\"code\":\"-2133196797\",\"message\":\"E_QUERY_RESULT_SET_TOO_LARGE\"}}}"));

        assertFailed("answered the query only in part (PartialError", "lower DIGEST_LOOKBACK_DAYS");
    }

    @Test
    void whatTheServiceSaysIsCutAndCleaned() {
        refuse(400, semantic("SYN0002", "one\\r\\ntwo\\u0000\\u202e" + "x".repeat(5_000)));

        String sentence = failure().sentence();

        assertTrue(sentence.contains("SYN0002: one two x"), sentence);
        assertTrue(sentence.length() < 600, sentence);
        assertFalse(sentence.chars().anyMatch(Character::isISOControl), sentence);
    }

    @Test
    void anErrorPageThatIsNoJsonIsQuotedShortly() {
        stub.willAnswer(Answer.status(400).withBody("<html>Bad gateway in between</html>".getBytes()));

        assertSentence("rejected the query (400", "Bad gateway in between");
    }

    private void refuse(int status, String body) {
        stub.willAnswer(Answer.status(status).withJson(body));
    }

    private static String semantic(String code, String message) {
        return "{\"error\":{\"message\":\"The request had some invalid properties\",\"code\":\"BadArgumentError\","
                + "\"innererror\":{\"code\":\"SemanticError\",\"message\":\"A semantic error occurred.\",\"innererror\":"
                + "{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}}}";
    }

    private void assertRefused(String... parts) {
        assertEquals(DigestException.Kind.REFUSED, assertSentence(parts).kind());
    }

    private void assertFailed(String... parts) {
        assertEquals(DigestException.Kind.FAILED, assertSentence(parts).kind());
    }

    private DigestException assertSentence(String... parts) {
        DigestException failure = failure();
        assertTrue(failure.sentence().startsWith(WHERE), failure.sentence());
        for (String part : parts) {
            assertTrue(failure.sentence().contains(part), failure.sentence());
        }
        assertNull(failure.getCause());
        return failure;
    }

    private DigestException failure() {
        LogAnalyticsSource source = LogAnalyticsStub.source(stub);
        return assertThrows(
                DigestException.class, () -> source.find(new Hunt(3, 10), List.of(Samples.WINDOW), Set.of()));
    }
}
