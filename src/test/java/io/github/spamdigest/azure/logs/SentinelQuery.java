package io.github.spamdigest.azure.logs;

import io.github.spamdigest.core.Hunt;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The query as Microsoft Sentinel's community writes a hunting query, for an analyst to import. */
final class SentinelQuery {

    /** Names this query for ever. */
    private static final String ID = "e5d3888e-dbc2-4351-97ed-3640c362cbb7";

    /** Raised by hand with every change of the query. */
    private static final String VERSION = "1.6.0";

    private static final Hunt HUNT = new Hunt(Hunt.DEFAULT_LOOKBACK_DAYS, Hunt.DEFAULT_TOP);

    private SentinelQuery() {}

    /** The whole file. */
    static String yaml() {
        return """
                id: %s
                name: Sender domains that delivered the most spam
                description: |
                  This query ranks the sender domains (P2, SenderFromDomain) of inbound mail that was judged spam in the last
                  %d days, and shows beside each how it was authenticated, what let it in and who here wrote to it.
                requiredDataConnectors:
                  - connectorId: MicrosoftThreatProtection
                    dataTypes:
                      - EmailEvents
                      - EmailPostDeliveryEvents
                tactics:
                  - InitialAccess
                relevantTechniques:
                  - T1566
                query: |
                %sversion: %s
                """.formatted(ID, HUNT.lookbackDays(), query().indent(2), VERSION);
    }

    /** The query alone: the same file under a window that ends now. */
    static String query() {
        int days = HUNT.lookbackDays();
        long history = days + Hunt.HISTORY.toDays();
        long lookBack = history + Duration.ofDays(1).toDays();
        List<String> lines = List.of(
                "// Choose a time range that holds the last " + lookBack
                        + " days; the lists are for your own exclusions.\n",
                KqlPrologue.let("WindowStart", "ago(" + days + "d)"),
                KqlPrologue.let("WindowEnd", "now()"),
                KqlPrologue.let("HistoryStart", "ago(" + history + "d)"),
                KqlPrologue.let("LookBackStart", "ago(" + lookBack + "d)"),
                KqlPrologue.let("WindowDays", KqlLiteral.of(days)),
                KqlPrologue.let("LateAfter", KqlLiteral.of(Hunt.LATE_AFTER)),
                KqlPrologue.let("Tracked", KqlLiteral.of(HUNT.top())),
                KqlPrologue.let("Watched", KqlLiteral.of(List.of())),
                KqlPrologue.of(HUNT),
                KqlPrologue.let("Events", Kql.WORKSPACE_EVENTS),
                KqlPrologue.let("Actions", Kql.WORKSPACE_ACTIONS));
        return lines.stream().collect(Collectors.joining()) + "//\n" + Kql.whatBecame() + "//\n" + Kql.file();
    }
}
