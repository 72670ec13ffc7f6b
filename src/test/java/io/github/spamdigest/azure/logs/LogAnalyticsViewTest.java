package io.github.spamdigest.azure.logs;

import static io.github.spamdigest.azure.logs.Samples.WINDOW;
import static io.github.spamdigest.azure.logs.Samples.nothing;
import static io.github.spamdigest.azure.logs.Samples.snapshot;
import static io.github.spamdigest.azure.logs.Samples.spammer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.core.view.DayBits;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.MailStream;
import io.github.spamdigest.core.view.NameActivity;
import io.github.spamdigest.core.view.NamesInView;
import io.github.spamdigest.core.view.Proof;
import io.github.spamdigest.testing.Answer;
import io.github.spamdigest.testing.HttpsStub;
import io.github.spamdigest.testing.LogsWire;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the names in view are asked for, and what is made of a right answer and of wrong ones. */
class LogAnalyticsViewTest {

    private static final Hunt HUNT = new Hunt(3, 10);
    private static final Map<String, Object> TOTAL =
            Map.of("Part", "total", "CutNames", 2, "CutInside", 7, "OldestEvent", "2026-10-20T00:00:00Z");
    private static final Map<String, Object> NAME =
            Map.of("Part", "name", "Domain", "a.example", "Place", 1, "Addresses", 2, "Recipients", 9);
    private static final Map<String, Object> STREAM =
            Map.of("Part", "stream", "Domain", "a.example", "Proof", "FORGED", "DayCounts", "34:9:5:2;0:1:7:0");

    private final HttpsStub stub = new HttpsStub();
    private final LogAnalyticsSource source = LogAnalyticsStub.asking(stub);

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void aRightAnswerBecomesTheNamesInView() {
        willAnswer(List.of(
                with(STREAM, "Address", "x@a.example", "Network", "192.0.2.0/24", "Allow", "rule:a \"rule\";"),
                with(NAME, "Domain", "b.example", "Place", 2, "Addresses", 0),
                TOTAL,
                NAME,
                STREAM,
                Map.of("Part", "written", "Domain", "example", "Days", 5),
                Map.of("Part", "clean", "Domain", "a.example", "Days", 1L << 34)));

        NamesInView found = find().get(0).inView();

        List<DayCount> days = List.of(new DayCount(0, 1, 7, 0), new DayCount(34, 9, 5, 2));
        SenderDomain a = new SenderDomain("a.example");
        NameActivity first = new NameActivity(
                a,
                2,
                9,
                List.of(
                        new MailStream("", "", "", Proof.FORGED, days),
                        new MailStream("x@a.example", "192.0.2.0/24", "rule:a \"rule\";", Proof.FORGED, days)));
        assertEquals(
                new NamesInView(
                        List.of(first, new NameActivity(new SenderDomain("b.example"), 0, 9, List.of())),
                        2,
                        7,
                        Map.of(new SenderDomain("example"), new DayBits(5)),
                        Map.of(a, new DayBits(1L << 34)),
                        Optional.of(Instant.parse("2026-10-20T00:00:00Z"))),
                found);
    }

    @Test
    void spellingsThatAreOneDomainHereAreCountedTogether() {
        willAnswer(List.of(
                TOTAL,
                with(NAME, "Domain", "\u0130.example", "Place", 4),
                with(STREAM, "Domain", "\u0130.example"),
                with(NAME, "Domain", "i\u0307.example", "Place", 3),
                with(STREAM, "Domain", "i\u0307.example", "DayCounts", "0:1:1:1"),
                Map.of("Part", "written", "Domain", "\u0130.example", "Days", 5),
                Map.of("Part", "written", "Domain", "i\u0307.example", "Days", 6)));

        NamesInView found = find().get(0).inView();

        assertEquals(1, found.names().size());
        assertEquals(18, found.names().get(0).recipients());
        assertEquals(
                List.of(new DayCount(0, 1, 8, 1), new DayCount(34, 9, 5, 2)),
                found.names().get(0).streams().get(0).days());
        assertEquals(Map.of(new SenderDomain("i\u0307.example"), new DayBits(7)), found.written());
    }

    @Test
    void itIsAskedOnceAfterTheFirstWindowOver35Days() throws Exception {
        willAnswer(List.of(TOTAL));
        stub.willAnswer(ranking(nothing(WINDOW.dayBefore())));

        source.find(HUNT, List.of(WINDOW, WINDOW.dayBefore()), Set.of());

        assertEquals(3, stub.requests().size());
        JsonNode second = new ObjectMapper().readTree(stub.requests().get(1).body());
        assertEquals(new ViewKql(HUNT, WINDOW).text(), second.get("query").asText());
        assertEquals(
                "2026-10-17T04:59:59Z/2026-11-21T05:00:01Z",
                second.get("timespan").asText());
    }

    @Test
    void aSnapshotThatIsAskedAgainKeepsItsNames() {
        TimeWindow before = WINDOW.dayBefore();
        willAnswer(List.of(TOTAL));
        stub.willAnswer(
                ranking(snapshot(before, List.of(spammer("old.example", 7, 0, 0)), List.of())),
                ranking(nothing(WINDOW)));

        List<Snapshot> found = source.find(HUNT, List.of(WINDOW, before), Set.of());

        assertEquals(4, stub.requests().size());
        assertEquals(2, found.get(0).inView().cutNames());
        assertEquals(NamesInView.NONE, found.get(1).inView());
    }

    @Test
    void aWorkspaceWithoutTheTableIsNotAskedWhoIsInView() {
        stub.willAnswer(
                Answer.status(400)
                        .withJson(
                                "{\"error\":{\"code\":\"SEM0100\",\"message\":\"Failed to resolve table named 'EmailEvents'\"}}"));

        assertEquals(NamesInView.NONE, find().get(0).inView());
        assertEquals(1, stub.requests().size());
    }

    @Test
    void aRefusalSaysThatItIsOfTheSecondQuery() {
        stub.willAnswer(ranking(nothing(WINDOW)), Answer.status(504));

        assertFailed(", asked who is in view, did not finish the query in time (504)");
    }

    @Test
    void aPartialAnswerFailsTheRun() {
        ObjectNode partial = ViewWire.nobody();
        partial.putObject("error").put("code", "PartialError").put("message", "There were some errors");
        stub.willAnswer(ranking(nothing(WINDOW)), Answer.json(partial.toString()));

        assertFailed(", asked who is in view, answered the query only in part (PartialError");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Part | other | a row has an unknown part",
                "Part | total | it has 2 rows of totals instead of one",
                "Domain | unnamed.example | mail of a name is there without the name",
                "Proof | forged | Proof has an unknown word",
                "DayCounts | 35:1:1:1 | DayCounts is not a list of days and counts",
                "DayCounts | 0:8:1:1 | DayCounts is not a list of days and counts",
                "DayCounts | 0:17:1:1 | DayCounts is not a list of days and counts",
                "DayCounts | 0:57:1:1 | DayCounts is not a list of days and counts",
                "DayCounts | 0:65:1:1 | DayCounts is not a list of days and counts",
                "DayCounts | 0:16:1:1 | DayCounts is not a list of days and counts",
                "DayCounts | 0:1:0:0 | DayCounts is not a list of days and counts",
                "DayCounts | 0:1:1:1; | DayCounts is not a list of days and counts",
                "Part | asked | a name that was not asked about, or twice, has threats by day",
                "DayCounts | -1:1:1:1 | DayCounts is not a list of days and counts",
            })
    void anythingUnexpectedIsAWrongShape(String column, String value, String what) {
        willAnswer(List.of(TOTAL, NAME, with(STREAM, column, value)));

        assertFailed(", asked who is in view, gave an answer of an unexpected shape (" + what + ")");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "34359738368"})
    void aSetOfDaysHasOneAtLeastAndNoneBeyondTheView(long days) {
        willAnswer(List.of(TOTAL, Map.of("Part", "clean", "Domain", "a.example", "Days", days)));

        assertFailed(", asked who is in view, gave an answer of an unexpected shape (Days is not a");
    }

    private List<Snapshot> find() {
        return source.find(HUNT, List.of(WINDOW), Set.of());
    }

    private void assertFailed(String words) {
        DigestException failure = assertThrows(DigestException.class, this::find);
        assertTrue(
                failure.sentence().startsWith("Log Analytics workspace " + LogAnalyticsStub.WORKSPACE + words),
                failure.sentence());
    }

    private void willAnswer(List<Map<String, Object>> rows) {
        stub.willAnswer(
                ranking(nothing(WINDOW)), Answer.json(ViewWire.answer(rows).toString()));
    }

    private static Answer ranking(Snapshot snapshot) {
        return Answer.json(LogsWire.answer(snapshot).toString());
    }

    private static Map<String, Object> with(Map<String, Object> row, Object... pairs) {
        Map<String, Object> changed = new HashMap<>(row);
        for (int i = 0; i < pairs.length; i += 2) {
            changed.put((String) pairs[i], pairs[i + 1]);
        }
        return changed;
    }
}
