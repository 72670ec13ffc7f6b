package io.github.spamdigest.azure.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.eventgen.SampleEvents;
import io.github.spamdigest.testing.KqlEngine;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the query may cost, so that the next column is a decision. docs/performance.md has the same on more events. */
class QueryBudgetTest {

    private static final int SCANS = 4;

    /** Groupings that hold something of each message and recipient: only how often it came. */
    private static final int COLUMNS_OF_ALL_MAIL = 3;

    /** Rows times columns held, for each row of the sample, which has much spam and few rows. */
    private static final double CELLS_PER_ROW = 10.1;

    @ParameterizedTest
    @EnumSource
    void theQueryScansAndHoldsNoMoreThanWasDecided(Counting counting) {
        TimeWindow window = TimeWindow.endingAt(SampleEvents.END, Hunt.DEFAULT_LOOKBACK_DAYS);
        Hunt hunt = new Hunt(Hunt.DEFAULT_LOOKBACK_DAYS, 10, counting, AllExclusions.SAMPLE, 7);
        int rows = SampleEvents.rows().size();
        try (KqlEngine.Events events = KqlEngine.events(SampleEvents.rows())) {
            JsonNode found = events.run(Map.of("query", new Kql(hunt, window, Set.of()).text()));

            JsonNode stats = found.path("stats");
            assertEquals(SCANS, stats.path("scans").size(), found::toString);
            long cells = sum(stats);
            assertTrue(
                    cells <= CELLS_PER_ROW * rows, () -> (double) cells / rows + " cells a row: " + stats.path("held"));
            stats.path("held").forEach(held -> {
                if (held.path("place").asText().equals("Repeated")) {
                    assertTrue(held.path("columns").asInt() <= COLUMNS_OF_ALL_MAIL, held::toString);
                }
            });
        }
    }

    private static long sum(JsonNode stats) {
        return StreamSupport.stream(stats.path("held").spliterator(), false)
                .mapToLong(held -> held.path("cells").asLong())
                .sum();
    }
}
