package io.github.spamdigest.azure.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.eventgen.Beside;
import io.github.spamdigest.eventgen.EventColumn;
import io.github.spamdigest.eventgen.EventRow;
import io.github.spamdigest.eventgen.PostRow;
import io.github.spamdigest.eventgen.SampleEvents;
import io.github.spamdigest.testing.KqlEngine;
import io.github.spamdigest.testing.WorkspaceShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

    /**
     * Rows times columns held, for each row of the sample, which has much spam and few rows; with actions, too
     * (docs/decisions/0026); what domains show together adds the sums by name.
     */
    private static final double CELLS_PER_ROW = 10.4;

    /** All are counted, and those of spam that got in are looked at. */
    private static final int SCANS_OF_ACTIONS = 2;

    @ParameterizedTest
    @EnumSource
    void theQueryScansAndHoldsNoMoreThanWasDecided(Counting counting) {
        assertWithin(CELLS_PER_ROW, Map.of("EmailEvents", SCANS), Beside.NONE, counting);
    }

    /** A tenth of the rows of the sample had something done to them. */
    @ParameterizedTest
    @EnumSource
    void actionsAreHeldOnlyOfSpamThatGotIn(Counting counting) {
        List<EventRow> rows = SampleEvents.rows();
        List<PostRow> posts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += 10) {
            EventRow row = rows.get(i);
            posts.add(new PostRow(
                    row.time().plusSeconds(1),
                    row.get(EventColumn.NETWORK_MESSAGE_ID),
                    row.get(EventColumn.RECIPIENT_EMAIL_ADDRESS),
                    "Phish ZAP",
                    "Success",
                    "Quarantine",
                    "Phish",
                    "p-" + i));
        }
        assertWithin(
                CELLS_PER_ROW,
                Map.of("EmailEvents", SCANS, "EmailPostDeliveryEvents", SCANS_OF_ACTIONS),
                new Beside(posts, List.of()),
                counting);
    }

    private static void assertWithin(double most, Map<String, Integer> scans, Beside beside, Counting counting) {
        TimeWindow window = TimeWindow.endingAt(SampleEvents.END, Hunt.DEFAULT_LOOKBACK_DAYS);
        Hunt hunt = new Hunt(Hunt.DEFAULT_LOOKBACK_DAYS, 10, counting, AllExclusions.SAMPLE, 7);
        List<EventRow> events = SampleEvents.rows();
        int rows = events.size();
        try (KqlEngine.Events kept = KqlEngine.events(events, beside, WorkspaceShape.OF_ROWS)) {
            JsonNode found = kept.run(Map.of("query", new Kql(hunt, window, Set.of()).text()));

            JsonNode stats = found.path("stats");
            Map<String, Integer> scanned = new HashMap<>();
            stats.path("scans").forEach(scan -> scanned.merge(scan.asText().split(" ")[0], 1, Integer::sum));
            assertEquals(scans, scanned, found::toString);
            long cells = sum(stats);
            assertTrue(cells <= most * rows, () -> (double) cells / rows + " cells a row: " + stats.path("held"));
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
