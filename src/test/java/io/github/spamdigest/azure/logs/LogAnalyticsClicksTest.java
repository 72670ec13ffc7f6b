package io.github.spamdigest.azure.logs;

import static io.github.spamdigest.azure.logs.Samples.WINDOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.view.Carried;
import io.github.spamdigest.core.view.Clicks;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.NamesInView;
import io.github.spamdigest.testing.Answer;
import io.github.spamdigest.testing.HttpsStub;
import io.github.spamdigest.testing.LogsWire;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of an answer that tells what became of mail and who clicked. */
class LogAnalyticsClicksTest {

    private static final Map<String, Object> NAME = Map.of("Part", "name", "Domain", "a.example", "Place", 1);
    private static final Map<String, Object> STREAM =
            Map.of("Part", "stream", "Domain", "a.example", "Proof", "FORGED");
    private static final Map<String, Object> CLICKS =
            Map.of("Part", "clicks", "Domain", "a.example", "People", 5, "Through", 3, "Harmed", 1);
    private static final Map<String, Object> STREAM_OF_ONE = with(STREAM, "DayCounts", "0:1:1:1");
    private static final Map<String, Object> TOTAL = Map.of("Part", "total");

    private final HttpsStub stub = new HttpsStub();

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void whatBecameOfMailAndWhoClickedAreRead() {
        willAnswer(List.of(
                with(TOTAL, "ActionRows", 3, "ClickRows", 1L << 40),
                NAME,
                with(STREAM, "DayCounts", "0:42:1:1;0:25:2:1;1:9:3:1"),
                with(CLICKS, "Address", "x@a.example"),
                CLICKS));

        NamesInView found = find();

        assertEquals(new NamesInView.Told(true, true, false), found.told());
        assertEquals(
                List.of(new Clicks("", 5, 3, 1), new Clicks("x@a.example", 5, 3, 1)),
                found.names().get(0).clicks());
        assertEquals(
                List.of(new DayCount(0, 25, 2, 1), new DayCount(0, 42, 1, 1), new DayCount(1, 9, 3, 1)),
                found.names().get(0).streams().get(0).days());
    }

    @Test
    void accountsAreReadAndOfTwoSpellingsThoseWhoGotThroughStandFirst() {
        willAnswer(List.of(
                TOTAL,
                NAME,
                STREAM_OF_ONE,
                with(NAME, "Domain", "A.Example"),
                with(CLICKS, "People", 3, "Through", 1, "Accounts", "[\"c@x\",\"a@x\",\"b@x\"]"),
                with(CLICKS, "Domain", "A.Example", "People", 2, "Through", 1, "Accounts", "[\"b@x\",\"d@x\"]")));

        assertEquals(
                List.of(new Clicks("", 5, 2, 2, List.of("c@x", "b@x", "a@x", "d@x"))),
                find().names().get(0).clicks());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@x", "{}", "[1]"})
    void accountsThatAreNoListAreAWrongShape(String accounts) {
        willAnswer(List.of(TOTAL, NAME, STREAM_OF_ONE, with(CLICKS, "Accounts", accounts)));

        assertFailed("Accounts is not a list");
    }

    @Test
    void moreAccountsThanAreAskedForAreAWrongShape() {
        String many = IntStream.range(0, 21).mapToObj(i -> "\"" + i + "\"").collect(Collectors.joining(",", "[", "]"));
        willAnswer(List.of(TOTAL, NAME, STREAM_OF_ONE, with(CLICKS, "Accounts", many)));

        assertFailed("Accounts is not a list of at most 20 texts");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "2, 3, 0", "2, 1, 2"})
    void noMorePeopleGotThroughThanClicked(long people, long through, long harmed) {
        willAnswer(List.of(TOTAL, NAME, with(CLICKS, "People", people, "Through", through, "Harmed", harmed)));

        assertFailed(", asked who is in view, gave an answer of an unexpected shape (People is not a count");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, false, false", "3, 0, true, false", "0, 1, false, true"})
    void aTableWithoutARowTellsNothing(long actions, long clicks, boolean areActionsTold, boolean areClicksTold) {
        willAnswer(List.of(with(TOTAL, "ActionRows", actions, "ClickRows", clicks)));

        assertEquals(new NamesInView.Told(areActionsTold, areClicksTold, false), find().told());
    }

    @Test
    void whatThreatsCarriedIsReadAndOfTwoSpellingsAddedUp() {
        willAnswer(List.of(
                with(TOTAL, "LinkRows", 1),
                with(NAME, "Carried", "12:14:0:3:0:0:7:2:1", "Link", "evil.example", "LinkMessages", 4),
                with(
                        NAME,
                        "Domain",
                        "A.Example",
                        "Carried",
                        "1:2:0:0:0:0:1:0:0",
                        "Link",
                        "x.example",
                        "LinkMessages",
                        5),
                STREAM_OF_ONE));

        NamesInView found = find();

        assertEquals(new NamesInView.Told(false, false, true), found.told());
        assertEquals(
                new Carried(
                        Carried.Part.of(13, 16),
                        Carried.Part.of(0, 3),
                        Optional.empty(),
                        8,
                        2,
                        1,
                        Optional.of(new Carried.Link("x.example", 5))),
                found.names().get(0).carried());
    }

    @ParameterizedTest
    @CsvSource({
        "0:0:0:0:0:0:0:0,   '', 0, Carried is not a list of nine counts",
        "0:0:0:0:0:0:0:0:x, '', 0, Carried is not a list of nine counts",
        "2:1:0:0:0:0:0:0:0, '', 0, Carried has a part that is greater than the whole",
        "0:0:0:0:0:0:0:0:0, '', 1, Link is not a domain with its messages",
        "0:0:0:0:0:0:0:0:0, a,  0, Link is not a domain with its messages",
    })
    void countsThatCannotBeAreAWrongShape(String carried, String link, long messages, String words) {
        willAnswer(List.of(TOTAL, with(NAME, "Carried", carried, "Link", link, "LinkMessages", messages)));

        assertFailed(words);
    }

    private NamesInView find() {
        return LogAnalyticsStub.asking(stub)
                .find(new Hunt(3, 10), List.of(WINDOW), Set.of())
                .get(0)
                .inView();
    }

    private void assertFailed(String words) {
        DigestException failure = assertThrows(DigestException.class, this::find);
        assertTrue(failure.sentence().contains(words), failure.sentence());
    }

    private void willAnswer(List<Map<String, Object>> rows) {
        stub.willAnswer(
                Answer.json(LogsWire.answer(Samples.nothing(WINDOW)).toString()),
                Answer.json(ViewWire.answer(rows).toString()));
    }

    private static Map<String, Object> with(Map<String, Object> row, Object... pairs) {
        Map<String, Object> changed = new HashMap<>(row);
        for (int i = 0; i < pairs.length; i += 2) {
            changed.put((String) pairs[i], pairs[i + 1]);
        }
        return changed;
    }
}
