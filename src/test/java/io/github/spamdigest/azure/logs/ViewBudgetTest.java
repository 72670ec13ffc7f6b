package io.github.spamdigest.azure.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.eventgen.Beside;
import io.github.spamdigest.eventgen.ClickRow;
import io.github.spamdigest.eventgen.EventColumn;
import io.github.spamdigest.eventgen.EventRow;
import io.github.spamdigest.eventgen.LinkRow;
import io.github.spamdigest.eventgen.PostRow;
import io.github.spamdigest.eventgen.SampleEvents;
import io.github.spamdigest.testing.KqlEngine;
import io.github.spamdigest.testing.WorkspaceShape;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the query for the names in view may cost, so that the next column is a decision (docs/decisions/0023). */
class ViewBudgetTest {

    private static final int SCANS = 3;

    /** Of each of the tables beside: its rows are counted, and those that matter are looked at. */
    private static final int SCANS_BESIDE = 2;

    /** Rows times columns held, for each row of the sample, which has much spam and few rows. */
    private static final double CELLS_PER_ROW = 6.1;

    /** Where the tables beside are there, too (docs/decisions/0026). */
    private static final double CELLS_PER_ROW_WITH_ALL = 12;

    /** Where its threats come from 1,000 names. */
    private static final double CELLS_PER_ROW_OF_MANY_NAMES = 4.3;

    /** Where tasks of all these are open, too (docs/decisions/0027). */
    private static final double CELLS_PER_ROW_WITH_OPEN = 5.6;

    /** A tenth of the rows of the sample had something done to them, and a tenth was clicked, and of a tenth a link is told. */
    @Test
    void theQueryScansAndHoldsNoMoreThanWasDecided() {
        List<EventRow> rows = SampleEvents.rows();
        List<PostRow> posts = new ArrayList<>();
        List<ClickRow> clicks = new ArrayList<>();
        List<LinkRow> links = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += 10) {
            EventRow row = rows.get(i);
            String message = row.get(EventColumn.NETWORK_MESSAGE_ID);
            String recipient = row.get(EventColumn.RECIPIENT_EMAIL_ADDRESS);
            Instant time = row.time().plusSeconds(1);
            posts.add(new PostRow(time, message, recipient, "Phish ZAP", "Success", "Quarantine", "Phish", "p-" + i));
            clicks.add(new ClickRow(time, message, recipient, "ClickAllowed", false, "c-" + i));
            links.add(new LinkRow(time, message, "d" + i % 70 + ".example"));
        }
        assertWithin(CELLS_PER_ROW, Map.of("EmailEvents", SCANS), Beside.NONE);
        assertWithin(
                CELLS_PER_ROW_WITH_ALL,
                Map.of(
                        "EmailEvents",
                        SCANS,
                        "EmailPostDeliveryEvents",
                        SCANS_BESIDE,
                        "UrlClickEvents",
                        SCANS_BESIDE,
                        "EmailUrlInfo",
                        SCANS_BESIDE),
                new Beside(posts, clicks, links));
    }

    @Test
    void openNamesAreNarrowListsMoreToHoldAndNoScan() {
        List<EventRow> rows = new ArrayList<>();
        Set<SenderDomain> open = new HashSet<>();
        for (EventRow row : SampleEvents.rows()) {
            String name = "n" + rows.size() % 1000 + ".example";
            rows.add(
                    row.get(EventColumn.THREAT_TYPES).isEmpty() ? row : row.with(EventColumn.SENDER_FROM_DOMAIN, name));
            open.add(new SenderDomain(name));
        }
        Map<String, Integer> scans = Map.of("EmailEvents", SCANS);

        assertWithin(CELLS_PER_ROW_OF_MANY_NAMES, scans, rows, Beside.NONE, Set.of());
        assertWithin(CELLS_PER_ROW_WITH_OPEN, scans, rows, Beside.NONE, open);
    }

    private static void assertWithin(double most, Map<String, Integer> scans, Beside beside) {
        assertWithin(most, scans, SampleEvents.rows(), beside, Set.of());
    }

    private static void assertWithin(
            double most, Map<String, Integer> scans, List<EventRow> rows, Beside beside, Set<SenderDomain> open) {
        Hunt hunt = new Hunt(Hunt.DEFAULT_LOOKBACK_DAYS, 10, Counting.DELIVERIES, AllExclusions.SAMPLE, 7);
        String text = new ViewKql(hunt, hunt.windowEndingAt(SampleEvents.END), open).text();
        try (KqlEngine.Events events = KqlEngine.events(rows, beside, WorkspaceShape.OF_ROWS)) {
            JsonNode stats = events.run(Map.of("query", text)).path("stats");
            Map<String, Integer> found = new HashMap<>();
            stats.path("scans").forEach(scan -> found.merge(scan.asText().split(" ")[0], 1, Integer::sum));

            assertEquals(scans, found, stats::toString);
            long cells = StreamSupport.stream(stats.path("held").spliterator(), false)
                    .mapToLong(held -> held.path("cells").asLong())
                    .sum();
            double each = (double) cells / rows.size();
            assertTrue(each <= most, () -> each + " cells a row: " + stats.path("held"));
        }
    }
}
