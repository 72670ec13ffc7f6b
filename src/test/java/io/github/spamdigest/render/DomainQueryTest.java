package io.github.spamdigest.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.render.DomainQuery.Surface;
import io.github.spamdigest.testing.Draw;
import io.github.spamdigest.testing.HostileTexts;
import io.github.spamdigest.testing.KqlParser;
import io.github.spamdigest.testing.Law;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The query of one domain, as Microsoft's parser understands it. */
class DomainQueryTest {

    private static final TimeWindow WINDOW = TimeWindow.endingAt(Instant.parse("2026-11-21T05:00:00.123456789Z"), 30);

    private static final List<String> STATEMENTS =
            List.of("let Domain", "let WindowStart", "let WindowEnd", "expression");

    private final DomainQuery query = DomainQuery.ofSpam();

    @Test
    void itAsksForTheDomainInTheWindowAndForNothingElse() {
        String text = text("fabrikam.example", Surface.LOG_ANALYTICS);

        assertEquals(
                List.of(
                        "let Domain = dynamic([\"fabrikam.example\"]);",
                        "let WindowStart = datetime(2026-10-22T05:00:00.123456700Z);",
                        "let WindowEnd = datetime(2026-11-21T05:00:00.123456700Z);"),
                text.lines().limit(3).toList());
        KqlParser.Parsed parsed = KqlParser.parse(text);
        assertEquals(List.of(), parsed.diagnostics());
        assertEquals(STATEMENTS, parsed.statements());
        assertEquals("TimeGenerated:datetime", parsed.columns().get(0));
    }

    @Test
    void theQueryForThreatsAsksForNamesBelowAndForWhatBecameOfThem() {
        String text = DomainQuery.ofThreats()
                .text(new SenderDomain("fabrikam.example"), WINDOW, Surface.LOG_ANALYTICS)
                .orElseThrow();

        assertEquals("let Below = \".fabrikam.example\";", text.lines().toList().get(1));
        KqlParser.Parsed parsed = KqlParser.parse(text);
        assertEquals(List.of(), parsed.diagnostics());
        List<String> columns = parsed.columns();
        assertTrue(
                columns.containsAll(List.of("ActionsSince:dynamic", "JudgedSince:string", "Clicks:dynamic")),
                columns + "");
    }

    /** The two surfaces differ in the name of one column, so the parser, which knows a workspace's, is asked in its words. */
    @Test
    void defenderIsAskedTheSameInItsOwnWords() {
        String text = text("fabrikam.example", Surface.DEFENDER);

        assertFalse(text.contains("TimeGenerated"), text);
        assertFalse(text.contains("EventTime"), text);
        assertEquals(text("fabrikam.example", Surface.LOG_ANALYTICS), text.replace("Timestamp", "TimeGenerated"));
        assertEquals(
                1,
                KqlParser.parse(text).diagnostics().stream()
                        .distinct()
                        .filter(any -> any.contains("'Timestamp'"))
                        .limit(1)
                        .count());
    }

    @Test
    void noLineIsBlankSoThatThePortalRunsAllOfIt() {
        assertFalse(text("\n\n", Surface.DEFENDER).lines().anyMatch(String::isBlank));
    }

    @Test
    void aNameNeverBecomesKqlAndArrivesAsItIs() {
        Law.holds(100, DomainQueryTest::name, this::assertArrives);
    }

    private void assertArrives(String name) {
        SenderDomain domain = new SenderDomain(name);

        KqlParser.Parsed parsed = KqlParser.parse(text(name, Surface.LOG_ANALYTICS));

        assertEquals(List.of(), parsed.diagnostics());
        assertEquals(STATEMENTS, parsed.statements());
        assertEquals(List.of(List.of(domain.name())), parsed.literals());
    }

    /** No longer than a name that has a query. */
    static String name(Draw draw) {
        String name = HostileTexts.text(draw);
        return new SenderDomain(name).name().length() <= 255 ? name : name(draw);
    }

    private String text(String name, Surface surface) {
        return query.text(new SenderDomain(name), WINDOW, surface).orElseThrow();
    }
}
