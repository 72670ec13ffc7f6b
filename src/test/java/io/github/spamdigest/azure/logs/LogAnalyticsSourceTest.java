package io.github.spamdigest.azure.logs;

import static io.github.spamdigest.azure.logs.Samples.WINDOW;
import static io.github.spamdigest.azure.logs.Samples.clean;
import static io.github.spamdigest.azure.logs.Samples.nothing;
import static io.github.spamdigest.azure.logs.Samples.snapshot;
import static io.github.spamdigest.azure.logs.Samples.spammer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.spamdigest.core.Authentication;
import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.Evidence;
import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.InboxAllows;
import io.github.spamdigest.core.Scenario;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.core.Totals;
import io.github.spamdigest.testing.Answer;
import io.github.spamdigest.testing.HttpsStub;
import io.github.spamdigest.testing.LogsWire;
import io.github.spamdigest.testing.Received;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent to Log Analytics and what is made of a right answer. */
class LogAnalyticsSourceTest {

    private static final Hunt HUNT = new Hunt(3, 10);
    private static final TimeWindow BEFORE = WINDOW.dayBefore();

    private final HttpsStub stub = new HttpsStub();
    private final LogAnalyticsSource source = LogAnalyticsStub.source(stub);

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void aRightAnswerBecomesTheSnapshot() {
        Snapshot expected = snapshot(
                WINDOW,
                List.of(spammer("evil.example", 9, 0, 1), spammer("", 2, 2, 2), spammer("b.example", 1, 0, 5)),
                List.of(clean("contoso.example", 12)));
        willAnswer(expected);

        assertEquals(List.of(expected), source.find(HUNT, List.of(WINDOW), Set.of()));
    }

    @Test
    void noEventsAreAnEmptySnapshotNotAnError() {
        willAnswer(nothing(WINDOW));

        assertEquals(List.of(nothing(WINDOW)), source.find(HUNT, List.of(WINDOW), Set.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "0, DELIVERIES, ''",
        "1, DELIVERIES, 1 spam row repeats another one of the workspace",
        "7, DELIVERIES, 7 spam rows repeat another one of the workspace",
        "7, LATEST, ''"
    })
    void spamRowsThatRepeatAnotherAreToldWhereTheyCount(long repeats, Counting counting, String remark) {
        ObjectNode answer = LogsWire.answer(snapshot(WINDOW, List.of(spammer("evil.example", 9, 0, 1)), List.of()));
        ArrayNode totals = (ArrayNode) answer.at("/tables/0/rows/0");
        totals.set(LogsWire.COLUMNS.indexOf("RepeatedSpam:long"), LongNode.valueOf(repeats));
        stub.willAnswer(Answer.json(answer.toString()));
        Hunt hunt = new Hunt(3, 10, counting, Exclusions.DEFAULT, 7);

        List<String> told =
                source.find(hunt, List.of(WINDOW), Set.of()).get(0).rejects().remarks();

        assertEquals(remark.isEmpty() ? 0 : 1, told.size(), told.toString());
        assertTrue(String.join("", told).startsWith(remark), told.toString());
    }

    @Test
    void scenariosThatHidNothingAreThereWithZeros() {
        Hunt hunt = new Hunt(3, 10, Counting.LATEST, AllExclusions.SAMPLE, 7);
        willAnswer(snapshot(WINDOW, List.of(spammer("evil.example", 9, 0, 1)), List.of()));

        Totals totals = source.find(hunt, List.of(WINDOW), Set.of()).get(0).totals();

        assertEquals(Set.of(Scenario.values()), totals.excluded().keySet());
        assertEquals(3, totals.excluded().get(Scenario.SIMULATIONS).total());
        assertEquals(DailySeries.zero(3), totals.excluded().get(Scenario.RELAYS));
        assertEquals(14, totals.latestSpam());
    }

    @Test
    void theRequestHoldsTheExactTextAnExplicitIntervalAndTheServersTimeout() throws Exception {
        willAnswer(nothing(WINDOW));
        Set<SenderDomain> watched = Set.of(new SenderDomain("evil.example"));

        source.find(HUNT, List.of(WINDOW), watched);

        Received request = stub.onlyRequest();
        JsonNode body = new ObjectMapper().readTree(request.body());
        assertEquals("/v1/workspaces/" + LogAnalyticsStub.WORKSPACE + "/query", request.path());
        assertEquals(new Kql(HUNT, WINDOW, watched).text(), body.get("query").asText());
        assertEquals(
                "2026-11-03T04:59:59Z/2026-11-21T05:00:01Z",
                body.get("timespan").asText());
        assertEquals("wait=1", request.header("Prefer").orElseThrow());
        assertEquals("Bearer token-of-the-test", request.header("Authorization").orElseThrow());
    }

    @Test
    void aDomainOfOneWindowIsReportedInTheOtherToo() {
        Snapshot today = snapshot(WINDOW, List.of(spammer("new.example", 9, 0, 0)), List.of());
        Snapshot before = snapshot(BEFORE, List.of(spammer("old.example", 7, 0, 0)), List.of(clean("new.example", 1)));
        Snapshot again = snapshot(WINDOW, List.of(spammer("new.example", 10, 0, 0)), List.of(clean("old.example", 2)));
        willAnswer(today, before, again);

        List<Snapshot> found = source.find(HUNT, List.of(WINDOW, BEFORE), Set.of());

        Snapshot completed = snapshot(WINDOW, today.ranking(), again.others());
        assertEquals(List.of(completed, before), found);
        assertEquals(3, stub.requests().size());
        assertTrue(stub.requests().get(1).text().contains("dynamic([\\\"new.example\\\"])"));
        assertTrue(stub.requests().get(2).text().contains("dynamic([\\\"old.example\\\"])"));
    }

    @Test
    void windowsWithTheSameDomainsAreAskedOnceEach() {
        willAnswer(
                snapshot(WINDOW, List.of(spammer("evil.example", 9, 0, 0)), List.of()),
                snapshot(BEFORE, List.of(spammer("evil.example", 7, 0, 0)), List.of()));

        source.find(HUNT, List.of(WINDOW, BEFORE), Set.of());

        assertEquals(2, stub.requests().size());
    }

    @Test
    void spellingsThatAreOneDomainHereAreCountedTogether() {
        willAnswer(snapshot(
                WINDOW,
                List.of(spammer("a.example", 9, 0, 0), spammer("\u0130.example", 4, 0, 0)),
                List.of(spammer("i\u0307.example", 0, 3, 4))));

        Snapshot found = source.find(HUNT, List.of(WINDOW), Set.of(new SenderDomain("i\u0307.example")))
                .get(0);

        assertEquals(
                List.of("i\u0307.example", "a.example"),
                found.ranking().stream().map(a -> a.domain().name()).toList());
        assertEquals(List.of(4L, 3L, 4L), found.ranking().get(0).spam().days());
        assertEquals(17, found.ranking().get(0).inbound());
        Evidence evidence = found.ranking().get(0).evidence();
        assertEquals(9, evidence.spam());
        assertEquals(new Authentication(2, 4, 6, 8, 10), evidence.authentication());
        assertEquals(new InboxAllows(18, 20, 22), evidence.allowed());
        assertEquals(List.of(4L, 3L, 4L), evidence.inbound().days());
        assertEquals(3, evidence.correspondence().outboundDays());
        assertEquals(List.of(), found.others());
    }

    private void willAnswer(Snapshot... snapshots) {
        for (Snapshot snapshot : snapshots) {
            stub.willAnswer(Answer.json(LogsWire.answer(snapshot).toString()));
        }
    }
}
