package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Snapshot;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that arrive days after their mail, with the time of their arrival. */
class LateRowsTest extends EventCountingFixture {

    @ParameterizedTest
    @CsvSource({"47, 0", "48, 0", "49, 2", "240, 10"})
    void aRowThatCameMoreThan48HoursAfterTheFirstOfItsMessageCountsOnTheFirstOnesDay(int hoursBefore, int day) {
        DomainActivity activity = activity(row("Spam", 1, "m"), row("Spam", 1 + hoursBefore, "m"));
        assertEquals(2, activity.spam().total());
        assertEquals(day == 0 ? 1 : 2, activity.spam().days().get((1 + hoursBefore) / 24));
        assertEquals(day == 0 ? 1 : 0, activity.spam().last24h());
    }

    @Test
    void aLateRowOfAMessageFromBeforeTheWindowCountsOnItsOldestDay() {
        DomainActivity activity = activity(row("Spam", 1, "m"), row("Spam", 35 * 24, "m"));
        assertEquals(1, activity.spam().total());
        assertEquals(1, activity.spam().days().get(29));
    }

    @Test
    void whatLiesBeforeTheHistoryTellsNothing() {
        DomainActivity activity = activity(row("Spam", 1, "m"), row("Spam", 45 * 24, "m"));
        assertEquals(1, activity.spam().last24h());
    }

    @Test
    void aLatePhishIsNoPhishOfTheLast24Hours() {
        assertEquals(0, activity(row("Phish", 1, "m"), row("Spam", 100, "m")).phishLast24h());
        assertEquals(
                1,
                activity(row("Phish", 1, "m"), row("", 100, "m"), row("Spam", 2, "n"))
                        .phishLast24h());
    }

    @Test
    void messagesWithoutAnIdentifierAreNeverLate() {
        assertEquals(
                1, activity(row("Spam", 1, ""), row("Spam", 100, "")).spam().last24h());
    }

    @ParameterizedTest
    @EnumSource
    void aLateRowOfAnotherRecipientIsLateHoweverDeliveriesAreCounted(Counting counting) {
        Hunt hunt = new Hunt(30, 10, counting, Exclusions.DEFAULT, 7);
        Snapshot snapshot = find(
                hunt,
                row("Phish, Spam", 1, "m").with("RecipientEmailAddress", "bob@contoso.example"),
                row("Spam", 100, "m"));
        assertEquals(0, snapshot.totals().spam().last24h());
        assertEquals(0, snapshot.totals().inbound().last24h());
        assertEquals(2, snapshot.totals().spam().days().get(4));
        assertEquals(0, EventDesk.activity(snapshot, "one.example").phishLast24h());
    }

    private DomainActivity activity(ExportedRow... rows) {
        return EventDesk.activity(find(rows), "one.example");
    }

    private static ExportedRow row(String threats, int hoursAgo, String message) {
        return ExportedRow.spam(
                        "one.example",
                        EventDesk.END.minus(Duration.ofHours(hoursAgo)).toString())
                .with("ThreatTypes", threats)
                .with("ReportId", "report of " + hoursAgo)
                .with("NetworkMessageId", message);
    }
}
