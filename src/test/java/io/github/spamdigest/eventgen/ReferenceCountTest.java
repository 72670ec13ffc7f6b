package io.github.spamdigest.eventgen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The reference itself, on rows small enough to count by hand. */
class ReferenceCountTest {

    private static final Instant END = Instant.parse("2026-11-22T06:00:00Z");
    private static final TimeWindow WINDOW = TimeWindow.endingAt(END, 30);

    @Test
    void spellingsOfADomainAreOne() {
        ReferenceCount count = count(spam("A.example", 1), spam("a.EXAMPLE", 2), spam("a.example.", 3));
        assertEquals(3, count.domain("a.example").orElseThrow().deliveries());
        assertEquals(1, count.totals().domains());
    }

    @Test
    void theWindowBeginsAfterItsStartAndEndsWithItsEnd() {
        ReferenceCount count = count(
                spam("a.example", 30 * 24),
                spam("a.example", 0),
                spam("a.example", -1),
                spam("a.example", 30 * 24 - 1));
        DomainActivity activity = count.ranking().get(0);
        assertEquals(2, activity.deliveries());
        assertEquals(1, activity.spam().last24h());
        assertEquals(Optional.of(END.minus(Duration.ofDays(30))), activity.earlierSpam());
    }

    @Test
    void onlyInboundRowsWithSpamAsAWholeWordAreSpam() {
        ReferenceCount count = count(
                spam("a.example", 1).with(EventColumn.THREAT_TYPES, "Phish, SPAM"),
                spam("a.example", 2).with(EventColumn.THREAT_TYPES, "Spammer"),
                spam("a.example", 3).with(EventColumn.THREAT_TYPES, ""),
                spam("a.example", 4).with(EventColumn.EMAIL_DIRECTION, "inbound"));
        DomainActivity activity = count.ranking().get(0);
        assertEquals(1, activity.deliveries());
        assertEquals(1, activity.phishLast24h());
        assertEquals(3, activity.inbound());
    }

    @Test
    void aRepeatedRowCountsOnce() {
        EventRow row = spam("a.example", 1)
                .with(EventColumn.NETWORK_MESSAGE_ID, "m1")
                .with(EventColumn.RECIPIENT_EMAIL_ADDRESS, "ada@contoso.example")
                .with(EventColumn.REPORT_ID, "r1");
        ReferenceCount count = count(row, row);
        assertEquals(1, count.totals().spam().total());
        assertEquals(1, count.duplicates());
    }

    @Test
    void aRowWithoutAFullIdentityIsNoRepeat() {
        ReferenceCount count = count(spam("a.example", 1), spam("a.example", 1));
        assertEquals(2, count.totals().spam().total());
        assertEquals(0, count.duplicates());
    }

    @Test
    void usualIsTheMiddleOfTheSameWeekday() {
        ReferenceCount count = count(
                spam("a.example", 7 * 24),
                spam("a.example", 14 * 24),
                spam("a.example", 14 * 24 + 1),
                spam("a.example", 5));
        DomainActivity activity = count.ranking().get(0);
        assertEquals(0.5, count.domain("a.example").orElseThrow().usual().orElseThrow());
        assertEquals(0.5, activity.spam().usual(30).orElseThrow().median());
    }

    @Test
    void tiesAreInTheOrderOfNames() {
        ReferenceCount count = count(spam("b.example", 1), spam("", 2), spam("a.example", 3));
        assertEquals(
                List.of("", "a.example", "b.example"),
                count.ranking().stream().map(a -> a.domain().name()).toList());
    }

    private static ReferenceCount count(EventRow... rows) {
        return ReferenceCount.of(List.of(rows), WINDOW);
    }

    private static EventRow spam(String domain, int hoursBeforeEnd) {
        return EventRow.at(END.minus(Duration.ofHours(hoursBeforeEnd)))
                .with(EventColumn.NETWORK_MESSAGE_ID, "m" + hoursBeforeEnd)
                .with(EventColumn.RECIPIENT_EMAIL_ADDRESS, "adele.costa@woodgrove.example")
                .with(EventColumn.SENDER_FROM_DOMAIN, domain)
                .with(EventColumn.EMAIL_DIRECTION, "Inbound")
                .with(EventColumn.THREAT_TYPES, "Spam")
                .with(EventColumn.DELIVERY_LOCATION, "Inbox/folder");
    }
}
