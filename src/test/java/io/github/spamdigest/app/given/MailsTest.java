package io.github.spamdigest.app.given;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.eventgen.EventColumn;
import io.github.spamdigest.eventgen.EventRow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The cases' mail is what their words say. */
class MailsTest {

    private static final Variation MORE = new Variation(0, 130, false, false, false, false);

    @Test
    void theClearCaseHasTheNumbersOfItsSentence() {
        List<EventRow> rows = Mails.stranger("fresh.test").rows(Variation.NONE, "id");
        assertEquals(118, rows.size());
        assertEquals(9, distinct(rows, EventColumn.NETWORK_MESSAGE_ID));
        assertEquals(96, distinct(rows, EventColumn.RECIPIENT_EMAIL_ADDRESS));
        assertEquals(1, distinct(rows, EventColumn.SENDER_FROM_ADDRESS));
        assertEquals(112, with(rows, EventColumn.CONFIDENCE_LEVEL, "{\"Spam\":\"9\"}"));
        assertEquals(6, with(rows, EventColumn.DELIVERY_LOCATION, "Inbox/folder"));
        assertEquals(Map.of(0L, 59, 1L, 59), days(rows));
    }

    @Test
    void aSteadyStreamIsSpreadEvenlyAndNoMessageComesTwiceToAnybody() {
        List<EventRow> rows =
                Mails.spam("steady.test", 60).days(0, 19).inbox(20).rows(Variation.NONE, "id");
        days(rows).forEach((day, count) -> assertEquals(3, count, "day " + day));
        assertEquals(20, days(rows).size());
        assertEquals(20, with(rows, EventColumn.DELIVERY_LOCATION, "Inbox/folder"));
        long pairs = rows.stream()
                .map(row ->
                        row.get(EventColumn.NETWORK_MESSAGE_ID) + " " + row.get(EventColumn.RECIPIENT_EMAIL_ADDRESS))
                .distinct()
                .count();
        assertEquals(60, pairs);
    }

    @Test
    void aVariationLeavesSmallCountsOfInboxesAsTheyAre() {
        List<EventRow> rows = Mails.spam("thread.test", 6).inbox(3).rows(MORE, "id");
        assertEquals(8, rows.size());
        assertEquals(3, with(rows, EventColumn.DELIVERY_LOCATION, "Inbox/folder"));
    }

    @Test
    void aWorkdayHas150WantedDeliveriesOf40BusinessesAndTheJunkOfEveryDay() {
        List<EventRow> rows = Everyday.USUAL.strands(Variation.NONE.end()).stream()
                .flatMap(strand -> strand.rows(Variation.NONE, "id").stream())
                .filter(row ->
                        day(row) == 3 && row.get(EventColumn.EMAIL_DIRECTION).equals("Inbound"))
                .toList();
        assertEquals(162, rows.size());
        assertEquals(150, with(rows, EventColumn.THREAT_TYPES, ""));
        assertEquals(43, distinct(rows, EventColumn.SENDER_FROM_DOMAIN));
        assertEquals(6, with(rows, EventColumn.SENDER_FROM_DOMAIN, "gmail.com"));
    }

    private static long distinct(List<EventRow> rows, EventColumn column) {
        return rows.stream().map(row -> row.get(column)).distinct().count();
    }

    private static long with(List<EventRow> rows, EventColumn column, String value) {
        return rows.stream().filter(row -> row.get(column).equals(value)).count();
    }

    private static Map<Long, Integer> days(List<EventRow> rows) {
        Map<Long, Integer> days = new TreeMap<>();
        rows.forEach(row -> days.merge(day(row), 1, Integer::sum));
        return days;
    }

    private static long day(EventRow row) {
        return Duration.between(row.time(), Variation.NONE.end()).toHours() / 24;
    }
}
