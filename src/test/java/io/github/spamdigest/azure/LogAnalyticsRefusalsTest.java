package io.github.spamdigest.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Hunt;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Timestamp | has no column Timestamp in EmailEvents (SEM0100) | TimeGenerated, while Defender",
                "EmailEvents | has no table EmailEvents (SEM0100) | connect the Microsoft Defender XDR connector"
            })
    void anUnknownNameSaysWhatTheWorkspaceLacks(String name, String what, String cure) {
        refuse(400, semantic("SEM0100", "'where' operator: Failed to resolve table or column named '" + name + "'"));

        assertSentence(what, cure);
    }

    @Test
    void anUnknownNameIsFoundInAnErrorThatIsWrittenAsText() {
        stub.willAnswer(Answer.status(400)
                .withJson("{\"error\":{\"code\":\"BadArgumentError\",\"innererror\":{\"details\":\"{\\\"code\\\":"
                        + "\\\"SEM0100\\\",\\\"message\\\":\\\"expression named 'Timestamp'\\\"}\"}}}"));

        assertSentence("has no column Timestamp", "TimeGenerated");
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

        assertSentence("keeps EmailEvents on a plan that cannot run this query", "set the table's plan to Analytics");
    }

    @Test
    void anotherBadRequestShowsTheCodeAndTheShortMessage() {
        refuse(400, semantic("SYN0002", "Query could not be parsed at 'x'"));

        assertSentence("rejected the query (400, SYN0002: Query could not be parsed at 'x')", "query command");
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

        assertSentence(what, cure);
        assertEquals(1, stub.requests().size());
    }

    @ParameterizedTest
    @CsvSource({"400, E_LOW_MEMORY_CONDITION", "400, E_QUERY_RESULT_SET_TOO_LARGE", "504, E_RUNAWAY_QUERY"})
    void aQueryThatNeedsTooMuchAsksForAShorterLookback(int status, String code) {
        refuse(status, semantic(code, "Query execution lacks memory resources"));

        assertSentence("needs more memory or time for this query", code, "lower DIGEST_LOOKBACK_DAYS");
    }

    @Test
    void aPartialAnswerFailsTheRun() {
        stub.willAnswer(Answer.json("{\"tables\":[{\"name\":\"PrimaryResult\",\"columns\":[],\"rows\":[]}],"
                + "\"error\":{\"code\":\"PartialError\",\"message\":\"There were some errors\",\"innererror\":"
                + "{\"code\":\"-2133196797\",\"message\":\"E_QUERY_RESULT_SET_TOO_LARGE\"}}}"));

        assertSentence("answered the query only in part (PartialError", "lower DIGEST_LOOKBACK_DAYS");
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

    private void assertSentence(String... parts) {
        DigestException failure = failure();
        assertTrue(failure.sentence().startsWith(WHERE), failure.sentence());
        for (String part : parts) {
            assertTrue(failure.sentence().contains(part), failure.sentence());
        }
        assertNull(failure.getCause());
    }

    private DigestException failure() {
        LogAnalyticsSource source = LogAnalyticsStub.source(stub);
        return assertThrows(
                DigestException.class, () -> source.find(new Hunt(3, 10), List.of(Samples.WINDOW), Set.of()));
    }
}
