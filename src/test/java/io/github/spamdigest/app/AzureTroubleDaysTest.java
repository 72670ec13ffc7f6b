package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.testing.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whole days on which something goes wrong, through the timer function. Digests are due at 23:59, given up at 04:59. */
class AzureTroubleDaysTest {

    private static final Map<String, String> OPERATORS = Map.of("DIGEST_OPERATORS", "ops@contoso.example");
    private static final Answer DENIED =
            Answer.status(403).withJson("{\"error\":{\"code\":\"InsufficientAccessError\",\"message\":\"no role\"}}");
    private static final Answer BROKEN = Answer.status(500);

    @RegisterExtension
    final AzureStubs azure = new AzureStubs();

    @Test
    void aMissingRoleIsToldToTheOperatorsAtOnceAndOnceAndTheDigestComesWhenItIsThere() {
        azure.logs().willAnswer(DENIED, DENIED);
        DigestException failure = fail("2026-11-22T23:59:30Z");
        assertEquals(DigestException.Kind.REFUSED, failure.kind());
        fail("2026-11-23T00:59:30Z");

        Mail notice = azure.mails().get(0);
        assertEquals(1, azure.mails().size());
        assertEquals(List.of("ops@contoso.example"), notice.to());
        assertEquals("Spam digest 2026-11-22: could not run", notice.subject());
        assertTrue(notice.html().contains("invocation-1"), "the notice names the invocation");

        assertTrue(tick("2026-11-23T01:59:30Z").contains("outcome=SENT"));
        assertEquals(
                List.of("soc@contoso.example", "lead@contoso.example"),
                azure.mails().get(1).to());
    }

    @Test
    void whatMayPassIsTriedUntilItIsTimeToGiveUpAndThenTold() {
        azure.logs().willAnswer(BROKEN, BROKEN, BROKEN);
        fail("2026-11-22T23:59:30Z");
        fail("2026-11-23T03:59:30Z");
        assertEquals(0, azure.mails().size());
        fail("2026-11-23T04:59:30Z");
        assertEquals(
                "Spam digest 2026-11-22: could not run", azure.mails().get(0).subject());
        assertTrue(last().contains("outcome=GAVE_UP digest=spam-domain-digest step=QUERY kind=FAILED"), last());
    }

    @Test
    void withoutOperatorsTheRecipientsAreTold() {
        azure.logs().willAnswer(DENIED);
        assertThrows(DigestException.class, () -> azure.tick("2026-11-22T23:59:30Z"));
        assertEquals(
                List.of("soc@contoso.example", "lead@contoso.example"),
                azure.mails().get(0).to());
    }

    @Test
    void aRefusedMailIsTriedAgainAtTheNextTickAndIsNoRepeat() {
        Answer refused = Answer.status(403).withJson("{\"error\":{\"code\":\"ErrorAccessDenied\",\"message\":\"no\"}}");
        azure.graph().willAnswer(refused, refused);
        DigestException failure = fail("2026-11-22T23:59:30Z");
        assertTrue(failure.sentence().contains("spam-digest@contoso.example"), failure.sentence());
        assertTrue(
                last().contains("outcome=FAILED digest=spam-domain-digest step=SEND kind=REFUSED"),
                "no notice can be sent either: " + last());

        tick("2026-11-23T00:59:30Z");
        assertEquals(3, azure.mails().size(), "the digest and the notice were refused, and then the digest accepted");
        assertFalse(azure.mails().get(2).subject().contains("repeat"));
    }

    @Test
    void aMailWhoseAnswerWasLostIsRepeatedOnceAndSaysThatItMayBeARepeat() {
        azure.graph().willAnswer(Answer.cut());
        DigestException failure = fail("2026-11-22T23:59:30Z");
        assertEquals(DigestException.Kind.UNSURE, failure.kind());
        assertTrue(tick("2026-11-23T00:59:30Z").contains("outcome=SENT"));
        assertTrue(tick("2026-11-23T01:59:30Z").contains("outcome=ALREADY_SENT"));

        assertEquals(2, azure.mails().size());
        assertTrue(
                azure.mails().get(1).subject().contains("may be a repeat"),
                azure.mails().get(1)::subject);
    }

    @Test
    void wrongSettingsAreToldOnceWhereMailAndTableAreRight() {
        Map<String, String> wrong = Map.of("DIGEST_TOP", "0", "DIGEST_RECIPIENT", "x");
        for (String time : List.of("2026-11-22T23:59:30Z", "2026-11-23T00:59:30Z")) {
            DigestException failure = assertThrows(DigestException.class, () -> azure.tick(time, wrong));
            assertTrue(failure.sentence().startsWith("2 settings are wrong:"), failure.sentence());
            assertEquals(0, failure.getSuppressed().length, () -> failure.getSuppressed()[0].toString());
        }
        assertEquals(1, azure.mails().size());
        assertTrue(azure.mails().get(0).html().contains("DIGEST_TOP is"));
        assertTrue(last().startsWith("SEVERE spam-digest run"), last());
        assertTrue(last().contains("outcome=FAILED digest=spam-domain-digest step=SETTINGS kind=USAGE"), last());

        assertTrue(tick("2026-11-23T01:59:30Z").contains("outcome=SENT"));
    }

    @Test
    void wrongSettingsOfTheMailFailTheInvocationOnly() {
        for (Map<String, String> wrong : List.of(
                Map.of("DIGEST_SENDER", "soc"),
                Map.of("DIGEST_TABLE_ENDPOINT", "https://also.example"),
                Map.of("DIGEST_OPERATORS", "ops"))) {
            assertThrows(DigestException.class, () -> azure.tick("2026-11-22T23:59:30Z", wrong));
            assertEquals(List.of(), azure.mails(), wrong.toString());
            assertTrue(
                    last().contains("digestDate=unknown outcome=FAILED digest=spam-domain-digest step=SETTINGS"),
                    last());
        }
    }

    @Test
    void daysOfAPauseAreNamedAsMissedAndComparedAcross() {
        tick("2026-11-19T23:59:30Z");
        azure.tick("2026-11-20T23:59:30Z", Map.of("DIGEST_ENABLED", "false"));
        tick("2026-11-22T23:59:30Z");
        Mail mail = azure.mails().get(1);
        assertEquals("2026-11-19", mail.json().get("comparedWith").asText());
    }

    @Test
    void dataThatIsOlderThanTheSettingAllowsIsNoData() {
        azure.tick("2026-11-25T23:59:30Z");
        assertTrue(last().contains("state=NO_DATA"), last());
        azure.tick("2026-11-26T23:59:30Z", Map.of("DIGEST_STALE_AFTER", "120h"));
        assertTrue(last().contains("state=SPAM"), last());
    }

    @Test
    void everyStepIsALineAndTheLastLineSaysWhatCameOfIt() {
        tick("2026-11-22T23:59:30Z");
        String lines = String.join("\n", azure.log());
        assertTrue(
                lines.matches(
                        "(?s)INFO spam-digest step=CLAIM outcome=OK digest=spam-domain-digest digestDate=2026-11-22 ms=0\n"
                                + "INFO spam-digest step=RECALL outcome=OK digest=spam-domain-digest digestDate=2026-11-22 ms=0\n"
                                + "INFO spam-digest step=QUERY outcome=OK digest=spam-domain-digest digestDate=2026-11-22 ms=0 rows=\\d+\n"
                                + "INFO spam-digest step=JUDGE outcome=OK digest=spam-domain-digest digestDate=2026-11-22 ms=0\n"
                                + "INFO spam-digest step=RENDER outcome=OK digest=spam-domain-digest digestDate=2026-11-22 ms=0\n"
                                + "INFO spam-digest step=SEND outcome=OK digest=spam-domain-digest digestDate=2026-11-22 ms=0\n"
                                + "INFO spam-digest step=REMEMBER outcome=OK digest=spam-domain-digest digestDate=2026-11-22 ms=0\n"
                                + "INFO spam-digest run digestDate=2026-11-22 outcome=SENT digest=spam-domain-digest ms=0 asOf=2026-11-22T22:59:00Z"
                                + " state=SPAM inbound=\\d+ spam=\\d+ baseline=COMPUTED comparedWith=2026-11-21"),
                lines);
    }

    private String tick(String instant) {
        return azure.tick(instant, OPERATORS);
    }

    private DigestException fail(String instant) {
        return assertThrows(DigestException.class, () -> tick(instant));
    }

    private String last() {
        List<String> lines = azure.log();
        return lines.get(lines.size() - 1);
    }
}
