package io.github.spamdigest.executed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.eventgen.EventColumn;
import io.github.spamdigest.eventgen.EventRow;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What differs by design: rows of one message, recipient and report (docs/decisions/0020). */
class RepeatsTest {

    private static final Instant END = Instant.parse("2026-11-22T05:00:00Z");

    private static final EventRow ROW = EventRow.at(Instant.parse("2026-11-21T10:00:00Z"))
            .with(EventColumn.NETWORK_MESSAGE_ID, "m-1")
            .with(EventColumn.RECIPIENT_EMAIL_ADDRESS, "u@contoso.example")
            .with(EventColumn.REPORT_ID, "r-1")
            .with(EventColumn.SENDER_FROM_DOMAIN, "a.example")
            .with(EventColumn.EMAIL_DIRECTION, "Inbound")
            .with(EventColumn.THREAT_TYPES, "Spam");

    @Test
    void aRowThatIsThereTwiceCountsTwiceInTheQueryAndOnceInFiles() {
        assertDeliveries(1, 2, Counting.DELIVERIES, List.of(ROW, ROW));
    }

    @Test
    void itsTimesMayDifferBySeconds() {
        EventRow later = new EventRow(ROW.time().plusSeconds(7), ROW.values());
        assertDeliveries(1, 2, Counting.DELIVERIES, List.of(ROW, later));
    }

    @Test
    void theNewestOfBothIsOneInBothWorlds() {
        assertDeliveries(1, 1, Counting.LATEST, List.of(ROW, ROW));
    }

    @Test
    void anotherReportIsAnotherRowInBothWorlds() {
        assertDeliveries(2, 2, Counting.DELIVERIES, List.of(ROW, ROW.with(EventColumn.REPORT_ID, "r-2")));
    }

    @Test
    void whereTheQueryCountsRepeatsItSaysHowMany() {
        EventRow later = new EventRow(ROW.time().plusSeconds(7), ROW.values());
        EventRow phish = ROW.with(EventColumn.THREAT_TYPES, "Spam, Phish");
        EventRow clean = ROW.with(EventColumn.THREAT_TYPES, "");
        EventRow unnumbered = ROW.with(EventColumn.REPORT_ID, "");

        assertEquals("2 spam rows repeat another one", said(Counting.DELIVERIES, List.of(ROW, ROW, later)));
        assertEquals("1 spam row repeats another one", said(Counting.DELIVERIES, List.of(ROW, later)));
        EventRow other = ROW.with(EventColumn.NETWORK_MESSAGE_ID, "m-2");
        assertEquals("2 spam rows repeat another one", said(Counting.DELIVERIES, List.of(ROW, later, other, other)));
        assertEquals("", said(Counting.LATEST, List.of(ROW, later)));
        assertEquals("", said(Counting.DELIVERIES, List.of(ROW, ROW.with(EventColumn.REPORT_ID, "r-2"))));
        assertEquals("", said(Counting.DELIVERIES, List.of(ROW, phish)), "another verdict is news");
        assertEquals("", said(Counting.DELIVERIES, List.of(clean, clean)), "clean mail is not spam");
        assertEquals(
                "", said(Counting.DELIVERIES, List.of(unnumbered, unnumbered)), "without a number nothing is sure");
    }

    private static String said(Counting counting, List<EventRow> rows) {
        String all = String.join("", worlds(counting).remarked(rows).get(0).remarks());
        return all.isEmpty() ? "" : all.substring(0, all.indexOf(" of the workspace"));
    }

    private static BothWorlds worlds(Counting counting) {
        Hunt hunt = new Hunt(3, 10, counting, Exclusions.DEFAULT, 7);
        return new BothWorlds(hunt, List.of(hunt.windowEndingAt(END)), Set.of());
    }

    private static void assertDeliveries(long inFiles, long inTheQuery, Counting counting, List<EventRow> rows) {
        BothWorlds worlds = worlds(counting);
        assertEquals(inFiles, deliveries(worlds.local(rows)));
        assertEquals(inTheQuery, deliveries(worlds.executed(rows)));
    }

    private static long deliveries(List<Snapshot> snapshots) {
        return snapshots.get(0).totals().spam().total();
    }
}
