package io.github.spamdigest.azure.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.testing.Draw;
import io.github.spamdigest.testing.HostileTexts;
import io.github.spamdigest.testing.KqlParser;
import io.github.spamdigest.testing.Law;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Names that attackers choose never become KQL. */
class HostileDomainsInKqlTest {

    private static final TimeWindow WINDOW = TimeWindow.endingAt(Instant.parse("2026-11-21T05:00:00Z"), 30);

    private static final Hunt HUNT = new Hunt(30, 10, Counting.DELIVERIES, Exclusions.NONE, 7);

    private static List<String> statements;

    @BeforeAll
    static void start() {
        statements = KqlParser.parse(new Kql(HUNT, WINDOW, Set.of()).text()).statements();
    }

    @Test
    void theStatementsStayTheSameAndTheNamesArriveAsTheyAre() {
        Law.holds(25, HostileDomainsInKqlTest::names, HostileDomainsInKqlTest::assertArrive);
    }

    private static void assertArrive(List<String> names) {
        Set<SenderDomain> watched = names.stream().map(SenderDomain::new).collect(Collectors.toSet());

        KqlParser.Parsed parsed = KqlParser.parse(new Kql(HUNT, WINDOW, watched).text());

        assertEquals(List.of(), parsed.diagnostics());
        assertEquals(statements, parsed.statements());
        List<String> sent = watched.stream().map(SenderDomain::name).sorted().toList();
        assertEquals(sent, parsed.literals().get(0));
    }

    static List<String> names(Draw draw) {
        return draw.list(100, 100, HostileTexts::text);
    }
}
