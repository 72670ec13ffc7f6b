package io.github.spamdigest.azure.logs;

import static io.github.spamdigest.azure.logs.Samples.WINDOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.NamesInView;
import io.github.spamdigest.testing.Answer;
import io.github.spamdigest.testing.HttpsStub;
import io.github.spamdigest.testing.LogsWire;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How it is asked how the threats of open names went on, and what is made of the answer. */
class LogAnalyticsOpenNamesTest {

    private static final Map<String, Object> TOTAL = Map.of("Part", "total");
    private static final SenderDomain OPEN = new SenderDomain("open.example");
    private static final Map<String, Object> ASKED =
            Map.of("Part", "asked", "Domain", "open.example", "DayCounts", "0:1:1:0");

    private final HttpsStub stub = new HttpsStub();

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void ofEachNameThatWasAskedAboutItIsToldHowItsThreatsWentOn() throws Exception {
        willAnswer(List.of(TOTAL, with(ASKED, "DayCounts", "34:9:5:0;0:1:7:0"), with(ASKED, "Domain", "")));
        SenderDomain quiet = new SenderDomain("quiet.example");

        NamesInView found = find(Set.of(OPEN, quiet, SenderDomain.NONE));

        assertEquals(
                Map.of(
                        OPEN,
                        List.of(new DayCount(0, 1, 7, 0), new DayCount(34, 9, 5, 0)),
                        SenderDomain.NONE,
                        List.of(new DayCount(0, 1, 1, 0)),
                        quiet,
                        List.of()),
                found.asked());
        JsonNode sent = new ObjectMapper().readTree(stub.requests().get(1).body());
        assertTrue(
                sent.get("query")
                        .asText()
                        .contains("let OpenNames = dynamic([\"\",\"open.example\",\"quiet.example\"]);"),
                sent::toString);
    }

    @ParameterizedTest
    @CsvSource({"0:0:1:0", "0:1:1:0;0:1:2:0", "''"})
    void whatIsNotThreatsByDayOfANameIsAWrongShape(String days) {
        willAnswer(List.of(TOTAL, with(ASKED, "DayCounts", days)));

        assertFailed(", asked who is in view, gave an answer of an unexpected shape (DayCounts is n");
    }

    @Test
    void aNameThatIsToldTwiceIsAWrongShape() {
        willAnswer(List.of(TOTAL, ASKED, ASKED));

        assertFailed(
                ", asked who is in view, gave an answer of an unexpected shape (a name that was not asked about, or");
    }

    @ParameterizedTest
    @CsvSource({"a, 300000", "\u4e2d, 1800000", "\ud83d\ude00, 1800000"})
    void aThousandOfTheLongestNamesMakeARequestBelow2MB(String letter, int most) {
        willAnswer(List.of(TOTAL));
        Set<SenderDomain> open = IntStream.range(1000, 2200)
                .mapToObj(i -> new SenderDomain((i + letter.repeat(253)).substring(0, 253)))
                .collect(Collectors.toSet());

        assertEquals(1000, find(open).asked().size());

        int size = stub.requests().get(1).body().length;
        assertTrue(size > most * 8 / 10 && size < most, "" + size);
    }

    @Test
    void aWorkspaceWithoutTheTableSaysNothingOfOpenNames() {
        stub.willAnswer(
                Answer.status(400)
                        .withJson(
                                "{\"error\":{\"code\":\"SEM0100\",\"message\":\"Failed to resolve table named 'EmailEvents'\"}}"));

        assertEquals(Map.of(), find(Set.of(OPEN)).asked());
    }

    private NamesInView find(Set<SenderDomain> open) {
        return LogAnalyticsStub.asking(stub)
                .find(new Hunt(3, 10), List.of(WINDOW), Set.of(), open)
                .get(0)
                .inView();
    }

    private void assertFailed(String words) {
        DigestException failure = assertThrows(DigestException.class, () -> find(Set.of(OPEN)));
        assertTrue(
                failure.sentence().startsWith("Log Analytics workspace " + LogAnalyticsStub.WORKSPACE + words),
                failure.sentence());
    }

    private void willAnswer(List<Map<String, Object>> rows) {
        stub.willAnswer(
                Answer.json(LogsWire.answer(Samples.nothing(WINDOW)).toString()),
                Answer.json(ViewWire.answer(rows).toString()));
    }

    private static Map<String, Object> with(Map<String, Object> row, String column, Object value) {
        Map<String, Object> changed = new HashMap<>(row);
        changed.put(column, value);
        return changed;
    }
}
