package io.github.spamdigest.azure.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.testing.Draw;
import io.github.spamdigest.testing.HostileTexts;
import io.github.spamdigest.testing.KqlParser;
import io.github.spamdigest.testing.Law;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a person configures never becomes KQL, even if nobody had checked it. */
class HostileExclusionsInKqlTest {

    private static final TimeWindow WINDOW = TimeWindow.endingAt(Instant.parse("2026-11-21T05:00:00Z"), 30);
    private static final int LISTS = 9;

    /** Thousands of values a query. */
    private static final int VALUES_PER_LIST = 250;

    private static List<String> statements;

    @BeforeAll
    static void start() {
        statements = KqlParser.parse(text(Exclusions.NONE)).statements();
    }

    @Test
    void theStatementsStayTheSameAndTheValuesArriveAsTheyAre() {
        Law.holds(8, HostileExclusionsInKqlTest::lists, HostileExclusionsInKqlTest::assertArrive);
    }

    private static void assertArrive(List<List<String>> lists) {
        KqlParser.Parsed parsed = KqlParser.parse(text(exclusions(lists)));

        assertEquals(List.of(), parsed.diagnostics());
        assertEquals(statements, parsed.statements());
        assertEquals(sent(lists), parsed.literals());
    }

    static List<List<String>> lists(Draw draw) {
        return draw.list(LISTS, LISTS, list -> list.list(VALUES_PER_LIST, VALUES_PER_LIST, HostileTexts::text));
    }

    private static Exclusions exclusions(List<List<String>> lists) {
        return new Exclusions(
                new Exclusions.Relays(lists.get(0), lists.get(1)),
                new Exclusions.Reports(lists.get(2), lists.get(3)),
                lists.get(4),
                lists.get(5),
                new Exclusions.Testing(lists.get(7), lists.get(8), lists.get(6)),
                true);
    }

    /** The literals of the text in its order: the watched names, then the lists, the ranges split by family. */
    private static List<List<String>> sent(List<List<String>> lists) {
        List<List<String>> sent = new ArrayList<>();
        sent.add(List.of());
        // None of these is a range of IPv4, which would be sent in its other spelling as well.
        sent.add(orNone(lists.get(0).stream().filter(range -> !range.contains(":")), "255.255.255.255/32"));
        sent.add(orNone(lists.get(0).stream().filter(range -> range.contains(":")), "::ffff:255.255.255.255/128"));
        sent.addAll(lists.subList(1, LISTS));
        sent.add(Exclusions.SIMULATION_POLICIES);
        return sent;
    }

    /** A list of ranges is never empty: an address that nobody sends from stands for none. */
    private static List<String> orNone(Stream<String> ranges, String nobody) {
        List<String> all = ranges.toList();
        return all.isEmpty() ? List.of(nobody) : all;
    }

    private static String text(Exclusions exclusions) {
        Hunt hunt = new Hunt(30, 10, Counting.LATEST, exclusions, 7);
        return new Kql(hunt, WINDOW, Set.of()).text();
    }
}
