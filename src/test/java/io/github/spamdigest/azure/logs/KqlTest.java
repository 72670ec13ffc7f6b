package io.github.spamdigest.azure.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Scenario;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.testing.KqlParser;
import io.github.spamdigest.testing.LogsWire;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text that is sent, as Microsoft's parser understands it. */
class KqlTest {

    private static final Instant TO = Instant.parse("2026-11-21T05:00:00Z");

    private static final Hunt HUNT = new Hunt(30, 10);

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 30, 90})
    void everyTextParsesWithoutAnErrorOrAWarning(int days) {
        KqlParser.Parsed parsed = KqlParser.parse(text(days, Set.of(new SenderDomain("contoso.example"))));

        assertEquals(List.of(), parsed.diagnostics());
    }

    @ParameterizedTest
    @EnumSource
    void everyExclusionParsesWithoutAnErrorOrAWarning(Counting counting) {
        Hunt hunt = new Hunt(30, 10, counting, AllExclusions.SAMPLE, 5);

        String text = new Kql(hunt, TimeWindow.endingAt(TO, 30), Set.of()).text();

        assertEquals(List.of(), KqlParser.parse(text).diagnostics());
        assertTrue(text.contains("let CountLatest = " + (counting == Counting.LATEST) + ";"), text);
        assertTrue(text.contains("let BulkThreshold = long(5);"), text);
    }

    @Test
    void rangesOfIPv4AreSentInBothSpellingsOfTheirAddresses() {
        Hunt hunt = new Hunt(30, 10, Counting.DELIVERIES, AllExclusions.SAMPLE, 7);

        String text = new Kql(hunt, TimeWindow.endingAt(TO, 30), Set.of()).text();

        assertTrue(text.contains("let RelayIPv4Ranges = dynamic([\"192.0.2.0/24\",\"198.51.100.7\"]);"), text);
        assertTrue(
                text.contains(
                        "let RelayIPv6Ranges = dynamic([\"::ffff:192.0.2.0/120\",\"2001:db8:1::/48\",\"::ffff:198.51.100.7/128\"]);"),
                text);
    }

    @Test
    void aFunctionOfRangesNeverGetsAnEmptyList() {
        String text = KqlPrologue.of(HUNT);

        assertTrue(text.contains("let RelayIPv4Ranges = dynamic([\"255.255.255.255/32\"]);"), text);
        assertTrue(text.contains("let RelayIPv6Ranges = dynamic([\"::ffff:255.255.255.255/128\"]);"), text);
    }

    @Test
    void reportSendersWithoutAPhraseHideNothing() {
        Exclusions.Reports reports = new Exclusions.Reports(List.of(), List.of("splunk@contoso.example"));
        Exclusions none = Exclusions.NONE;
        Exclusions exclusions = new Exclusions(none.relays(), reports, List.of(), List.of(), none.testing(), false);

        String text = KqlPrologue.of(new Hunt(30, 10, Counting.DELIVERIES, exclusions, 7));

        assertTrue(text.contains("let ReportSenders = dynamic([]);"), text);
        assertTrue(text.contains("let SimulationPolicies = dynamic([]);"), text);
    }

    @Test
    void noNameIsBothOfAValueAndOfAColumnSoThatNobodyHasToKnowWhichWins() {
        String text = text(30, Set.of());
        Set<String> names = found("(?m)^let (\\w+) =", text);
        Set<String> columns = found("(\\w+) = ", text.replaceAll("(?m)^ *let \\w+ = ", ""));

        assertTrue(columns.size() > 50 && names.size() > 50, text);
        names.retainAll(columns);
        assertEquals(Set.of(), names);
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theScenariosHaveTheNamesThatAreRead() {
        for (Scenario scenario : Scenario.values()) {
            assertTrue(Kql.file().contains("\"" + scenario.name() + "\""), scenario.name());
        }
    }

    @Test
    void theResultHasTheColumnsAndTypesThatAreRead() {
        List<String> read = Arrays.stream(ResultColumn.values())
                .map(column -> column.text() + ":" + column.type())
                .toList();

        assertEquals(read, KqlParser.parse(text(30, Set.of())).columns());
        assertEquals(read, LogsWire.COLUMNS);
    }

    @Test
    void theTableOfActionsMayBeAbsentAndTheEventsMayNot() {
        String text = text(30, Set.of());

        assertTrue(
                Pattern.compile("union isfuzzy=true\\s+\\(datatable\\([^)]*\\)\\[]\\),\\s+EmailPostDeliveryEvents\\s")
                        .matcher(text)
                        .find(),
                text);
        assertTrue(text.contains("let Events = EmailEvents | "), text);
    }

    @Test
    void theParserIsNotBlind() {
        String wrong = text(30, Set.of()).replace("TimeGenerated", "Timestamp");

        assertTrue(KqlParser.parse(wrong).diagnostics().get(0).contains("Timestamp"));
    }

    @Test
    void aFinerInstantThanKustoKnowsIsCutToItsTick() {
        TimeWindow window = TimeWindow.endingAt(Instant.parse("2026-11-21T05:00:00.123456789Z"), 30);

        String text = new Kql(HUNT, window, Set.of()).text();

        assertTrue(text.contains("let WindowEnd = datetime(2026-11-21T05:00:00.123456700Z);"), text);
        assertEquals(List.of(), KqlParser.parse(text).diagnostics());
    }

    @Test
    void nothingButAsciiAndLineFeedsIsSent() {
        String text = text(30, Set.of(new SenderDomain("ı\u2028\"'];\r\n// \ud83d\ude00")));

        assertFalse(text.chars().anyMatch(c -> c != '\n' && (c < ' ' || c > '~')), text);
    }

    @Test
    void noLineIsBlankSoThatThePortalRunsAllOfIt() {
        Hunt everything = new Hunt(30, 10, Counting.LATEST, AllExclusions.SAMPLE, 5);
        List<String> texts = List.of(
                text(30, Set.of(SenderDomain.NONE, new SenderDomain("\n\n"))),
                new Kql(everything, TimeWindow.endingAt(TO, 30), Set.of()).text(),
                SentinelQuery.query());

        for (String text : texts) {
            assertFalse(text.lines().anyMatch(String::isBlank), text);
        }
    }

    private static String text(int days, Set<SenderDomain> watched) {
        return new Kql(HUNT, TimeWindow.endingAt(TO, days), watched).text();
    }
}
