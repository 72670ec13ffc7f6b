package io.github.spamdigest.azure.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.eventgen.SampleEvents;
import io.github.spamdigest.testing.KqlEngine;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the query for the names in view may cost, so that the next column is a decision (docs/decisions/0023). */
class ViewBudgetTest {

    private static final int SCANS = 3;

    /** Rows times columns held, for each row of the sample, which has much spam and few rows. */
    private static final double CELLS_PER_ROW = 6;

    @Test
    void theQueryScansAndHoldsNoMoreThanWasDecided() {
        Hunt hunt = new Hunt(Hunt.DEFAULT_LOOKBACK_DAYS, 10, Counting.DELIVERIES, AllExclusions.SAMPLE, 7);
        String text = new ViewKql(hunt, hunt.windowEndingAt(SampleEvents.END)).text();
        int rows = SampleEvents.rows().size();
        try (KqlEngine.Events events = KqlEngine.events(SampleEvents.rows())) {
            JsonNode stats = events.run(Map.of("query", text)).path("stats");

            assertEquals(SCANS, stats.path("scans").size(), stats::toString);
            long cells = StreamSupport.stream(stats.path("held").spliterator(), false)
                    .mapToLong(held -> held.path("cells").asLong())
                    .sum();
            assertTrue(
                    cells <= CELLS_PER_ROW * rows, () -> (double) cells / rows + " cells a row: " + stats.path("held"));
        }
    }
}
