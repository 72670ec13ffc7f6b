package io.github.spamdigest.azure.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.azure.TimeBudget;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.testing.Answer;
import io.github.spamdigest.testing.HttpsStub;
import io.github.spamdigest.testing.KqlParser;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small questions, as texts and on the wire. */
class LogAnalyticsProbeTest {

    private static final TimeWindow WINDOW = TimeWindow.endingAt(Instant.parse("2026-11-23T06:00:00Z"), 30);

    private final HttpsStub stub = new HttpsStub();

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void theTextsPassMicrosoftsParser() {
        assertEquals(List.of(), KqlParser.parse(LogAnalyticsProbe.ANSWER).diagnostics());
        KqlParser.Parsed newest = KqlParser.parse(LogAnalyticsProbe.NEWEST);
        assertEquals(List.of(), newest.diagnostics());
        assertEquals(List.of("Newest:datetime"), newest.columns());
        KqlParser.Parsed oldest = KqlParser.parse(LogAnalyticsProbe.OLDEST);
        assertEquals(List.of(), oldest.diagnostics());
        assertEquals(List.of("Oldest:datetime"), oldest.columns());
    }

    @Test
    void theNewestRowOfTheWindowIsAskedFor() {
        stub.willAnswer(newest("\"2026-11-22T21:54:30.1234567Z\""));
        assertEquals(Optional.of(Instant.parse("2026-11-22T21:54:30.123456700Z")), probe().newestEvent(WINDOW));
        String request = stub.onlyRequest().text();
        assertTrue(request.contains("EmailEvents | summarize Newest = max(TimeGenerated)"), request);
        assertTrue(request.contains("2026-10-24T05:59:59Z/2026-11-23T06:00:01Z"), request);
    }

    @Test
    void theOldestRowIsLookedForADayBeforeTheHistoryOfTheWindow() {
        stub.willAnswer(answer("Oldest", "\"2026-10-09T06:00:00Z\""));
        assertEquals(Optional.of(Instant.parse("2026-10-09T06:00:00Z")), probe().oldestEvent(WINDOW));
        String request = stub.onlyRequest().text();
        assertTrue(request.contains("EmailEvents | summarize Oldest = min(TimeGenerated)"), request);
        assertTrue(request.contains("2026-10-09T05:59:59Z/2026-11-23T06:00:01Z"), request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\""})
    void aWindowWithoutARowHasNoNewestOne(String cell) {
        stub.willAnswer(newest(cell));
        assertEquals(Optional.empty(), probe().newestEvent(WINDOW));
    }

    @Test
    void aMissingTableNamesTheConnector() {
        stub.willAnswer(Answer.status(400)
                .withJson("{\"error\":{\"code\":\"BadArgumentError\",\"innererror\":{\"code\":\"SEM0100\",\"message\":"
                        + "\"Failed to resolve table or column expression named 'EmailEvents'\"}}}"));
        assertTrue(failure()
                .contains("has no table EmailEvents, so there is nothing to count: EmailEvents is kept in the data"
                        + " lake only, or no connector brings it in. Check that DIGEST_WORKSPACE_ID"));
    }

    @Test
    void anAnswerOfAnotherShapeIsNoTime() {
        stub.willAnswer(newest("\"yesterday\""), Answer.json("{\"tables\":[]}"));
        assertTrue(failure().contains("unexpected shape (Newest is not a time)"));
        assertTrue(failure().contains("unexpected shape (it has no table)"));
    }

    private LogAnalyticsProbe probe() {
        Workspace workspace = new Workspace(LogAnalyticsStub.WORKSPACE, stub.uri(), LogAnalyticsStub.SERVER_TIMEOUT);
        return new LogAnalyticsProbe(
                workspace, LogAnalyticsStub.TOKEN, TimeBudget.startingNow(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));
    }

    private String failure() {
        return assertThrows(DigestException.class, () -> probe().newestEvent(WINDOW))
                .sentence();
    }

    private static Answer newest(String cell) {
        return answer("Newest", cell);
    }

    private static Answer answer(String column, String cell) {
        return Answer.json("{\"tables\":[{\"name\":\"PrimaryResult\",\"columns\":[{\"name\":\"" + column
                + "\",\"type\":\"datetime\"}],\"rows\":[[" + cell + "]]}]}");
    }
}
