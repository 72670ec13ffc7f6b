package io.github.spamdigest.azure.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.testing.KqlParser;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text that asks for the names in view, as Microsoft's parser understands it. */
class ViewKqlTest {

    private static final Instant TO = Instant.parse("2026-11-21T05:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 90})
    void everyTextParsesWithoutAnErrorOrAWarning(int days) {
        assertEquals(List.of(), KqlParser.parse(text(days)).diagnostics());
    }

    @Test
    void theResultHasTheColumnsAndTypesThatAreRead() {
        assertEquals(ViewColumn.WIRE, KqlParser.parse(text(30)).columns());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2026-10-17T05:00:00Z",
        "21, 2026-10-17T05:00:00Z",
        "22, 2026-10-16T05:00:00Z",
        "75, 2026-08-24T05:00:00Z"
    })
    void itReads35DaysAndTheHistoryOfALongerWindow(int days, Instant start) {
        ViewKql kql = new ViewKql(new Hunt(days, 10), TimeWindow.endingAt(TO, days));

        assertEquals(start, kql.start());
        assertTrue(kql.text().contains("let ViewStart = datetime(2026-10-17T05:00:00Z);"), kql.text());
    }

    @Test
    void bothQueriesHideByTheSameWords() {
        Pattern scenarios = Pattern.compile("coalesce\\(ipv4_is_in_any_range.*?\"SIMULATIONS\"", Pattern.DOTALL);

        assertEquals(found(scenarios, Kql.file()), found(scenarios, ViewKql.file()));
    }

    @Test
    void bothQueriesShareTheirFunctionsAndNoneIsThereTwice() {
        String text = text(30);

        for (String name : List.of("NameOf", "RecipientDomainOf", "DayOf", "NetworkOf", "IsIPv4")) {
            assertEquals(2, text.split("let " + name + " = ", -1).length, name);
            assertTrue(Kql.file().contains("let " + name + " = "), name);
            assertFalse(ViewKql.file().contains("let " + name + " = "), name);
        }
    }

    @Test
    void bothQueriesFindOutWhatBecameOfMailByTheSameWords() {
        Hunt hunt = new Hunt(30, 10);
        TimeWindow window = TimeWindow.endingAt(TO, 30);
        List<String> texts = List.of(
                new Kql(hunt, window, Set.of()).text(), new ViewKql(hunt, window).text(), SentinelQuery.query());

        for (String text : texts) {
            assertEquals(2, text.split(Pattern.quote(Kql.whatBecame()), -1).length, text);
            assertEquals(2, text.split("LaterOf\\(\\w+\\)", -1).length, text);
            assertEquals(2, text.split(" = EndOf\\(LaterEnd, ", -1).length, text);
        }
    }

    @Test
    void noNameIsBothOfAValueAndOfAColumnSoThatNobodyHasToKnowWhichWins() {
        String text = text(30);
        Set<String> names = all("(?m)^let (\\w+) =", text);
        Set<String> columns = all("(\\w+) = ", text.replaceAll("(?m)^ *let \\w+ = ", ""));

        assertTrue(columns.size() > 30 && names.size() > 30, text);
        names.retainAll(columns);
        assertEquals(Set.of(), names);
    }

    @Test
    void noLineIsBlankOrLongSoThatThePortalRunsAllOfIt() {
        assertFalse(text(30).lines().anyMatch(String::isBlank));
        assertFalse(ViewKql.file().lines().anyMatch(line -> line.length() > 120));
        assertFalse(Kql.whatBecame().lines().anyMatch(line -> line.length() > 120));
    }

    @Test
    void accountsAreAskedForOnlyWherePeopleAreToBeNamed() {
        Hunt hunt = new Hunt(30, 10);
        TimeWindow window = TimeWindow.endingAt(TO, 30);

        assertTrue(new ViewKql(hunt, window).text().contains("let ShowPeople = false;\n"));
        assertTrue(new ViewKql(hunt.naming(true), window).text().contains("let ShowPeople = true;\n"));
        assertEquals(hunt.fingerprint(), hunt.naming(true).fingerprint());
    }

    @Test
    void aTableBesideTheEventsMayBeAbsentAndTheEventsMayNot() {
        String text = text(30);

        for (String table : List.of("EmailPostDeliveryEvents", "UrlClickEvents", "EmailUrlInfo")) {
            assertEquals(2, text.split(table, -1).length, text);
            assertTrue(
                    Pattern.compile("union isfuzzy=true\\s+\\(datatable\\([^)]*\\)\\[]\\),\\s+" + table + "\\s")
                            .matcher(text)
                            .find(),
                    text);
        }
        assertTrue(text.contains("let Events = EmailEvents | "), text);
    }

    private static String text(int days) {
        Hunt hunt = new Hunt(days, 10, Counting.LATEST, AllExclusions.SAMPLE, 5);
        return new ViewKql(hunt, TimeWindow.endingAt(TO, days)).text();
    }

    private static String found(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().orElseThrow().group();
    }

    private static Set<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
