package io.github.spamdigest.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.testing.HostileTexts;
import io.github.spamdigest.testing.KqlParser;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Names that attackers choose never become KQL. */
class HostileDomainsInKqlTest {

    private static final TimeWindow WINDOW = TimeWindow.endingAt(Instant.parse("2026-11-21T05:00:00Z"), 30);

    private static final Hunt HUNT = new Hunt(30, 10, Counting.DELIVERIES, Exclusions.NONE, 7);

    private static KqlParser parser;
    private static List<String> statements;

    @BeforeContainer
    static void start() {
        parser = new KqlParser();
        statements = parser.parse(new Kql(HUNT, WINDOW, Set.of()).text()).statements();
    }

    @AfterContainer
    static void stop() {
        parser.close();
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void theStatementsStayTheSameAndTheNamesArriveAsTheyAre(@ForAll("names") List<String> names) {
        Set<SenderDomain> watched = names.stream().map(SenderDomain::new).collect(Collectors.toSet());

        KqlParser.Parsed parsed = parser.parse(new Kql(HUNT, WINDOW, watched).text());

        assertEquals(List.of(), parsed.diagnostics());
        assertEquals(statements, parsed.statements());
        List<String> sent = watched.stream().map(SenderDomain::name).sorted().toList();
        assertEquals(sent, parsed.literals().get(0));
    }

    @Provide
    Arbitrary<List<String>> names() {
        return HostileTexts.texts().list().ofSize(100);
    }
}
