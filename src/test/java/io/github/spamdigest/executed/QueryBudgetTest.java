package io.github.spamdigest.executed;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.spamdigest.azure.logs.Kql;
import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.eventgen.EventColumn;
import io.github.spamdigest.eventgen.EventRow;
import io.github.spamdigest.eventgen.SampleEvents;
import io.github.spamdigest.testing.KqlEngine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the query asks of an engine, so that the next column is a decision: scans of the table, and cells, rows times
 * columns that are read of them, which a summarize, materialize, sort or right side of a join keeps. The command in
 * src/test/node/kql-cells.mjs lists where they are.
 */
class QueryBudgetTest {

    /** As the text is written; an engine that drops a branch which is never true scans less. */
    private static final int SCANS = 12;

    private static final int CELLS_OF_AN_INBOUND_ROW = 34;

    @ParameterizedTest
    @EnumSource(Counting.class)
    void theQueryStaysWithinItsScansAndCells(Counting counting) {
        List<EventRow> rows = SampleEvents.rows();
        Hunt hunt = new Hunt(30, 10, counting, Exclusions.DEFAULT, 7);
        String text = new Kql(hunt, hunt.windowEndingAt(SampleEvents.END), Set.of()).text();
        long inbound = rows.stream()
                .filter(row -> row.get(EventColumn.EMAIL_DIRECTION).equals("Inbound"))
                .count();
        try (KqlEngine.Events events = KqlEngine.events(rows)) {
            JsonNode stats = events.run(Map.of("query", text, "folds", false)).get("stats");
            long cells = 0;
            for (JsonNode place : stats.get("held")) {
                cells += place.get("cells").asLong();
            }
            int scans = stats.get("scans").size();
            assertTrue(scans <= SCANS, "The query scans the table " + scans + " times: " + stats.get("scans"));
            assertTrue(
                    cells <= inbound * CELLS_OF_AN_INBOUND_ROW,
                    "The query keeps " + cells + " cells of " + inbound + " inbound rows: " + stats.get("held"));
        }
    }
}
