package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is counted for a sender domain, and which domains are reported. */
class EventCountingDomainsTest extends EventCountingFixture {

    @Test
    void domainsThatDifferInCaseOrATrailingDotAreOneAndTheEmptyOneIsKept() {
        assertEquals(
                List.of("a.example 3", " 1", "b.example 1"),
                ranking(
                        row("A.example", 1),
                        row("a.EXAMPLE", 2),
                        row("a.example.", 3),
                        row("b.example", 4),
                        row("", 5)));
    }

    @Test
    void theEvidenceIsCountedOverTheSpamOfTheDomain() {
        DomainActivity found = EventDesk.activity(
                find(
                        row("a.example", 1).with("DeliveryLocation", "Inbox/folder"),
                        row("a.example", 2)
                                .with("DeliveryLocation", "INBOX/Folder")
                                .with("RecipientEmailAddress", "ada@contoso.example"),
                        row("a.example", 3)
                                .with("DeliveryLocation", "Inbox")
                                .with("RecipientEmailAddress", "bob@contoso.example"),
                        row("a.example", 4).with("ThreatTypes", "Phish, Spam").with("SenderFromAddress", ""),
                        row("a.example", 5)
                                .with("ThreatTypes", "Phish")
                                .with("TimeGenerated", "2026-11-10T00:00:00Z")
                                .with("RecipientEmailAddress", "eve@contoso.example"),
                        row("a.example", 6).with("ThreatTypes", ""),
                        row("a.example", 7)
                                .with("TimeGenerated", "2026-11-01T00:00:00Z")
                                .with("ReportId", "report-2")
                                .with("NetworkMessageId", "m1"),
                        row("a.example", 8).with("TimeGenerated", "2026-10-20T00:00:00Z"),
                        row("a.example", 9).with("TimeGenerated", "2026-10-19T00:00:00Z")),
                "a.example");
        assertEquals(5, found.deliveries());
        assertEquals(7, found.inbound());
        assertEquals(3, found.reachedInbox());
        assertEquals(2, found.recipients());
        assertEquals(1, found.senders());
        assertEquals(4, found.messages());
        assertEquals(2, found.phish());
        assertEquals(1, found.phishLast24h());
        assertEquals(Optional.of(Instant.parse("2026-11-01T00:00:00Z")), found.firstSpam());
        assertEquals(Optional.of(Instant.parse("2026-10-20T00:00:00Z")), found.earlierSpam());
    }

    @Test
    void addressesAreCountedAsTheyAreWritten() {
        ExportedRow lower = row("a.example", 1)
                .with("RecipientEmailAddress", "ida@contoso.example")
                .with("SenderFromAddress", "iris@a.example");
        ExportedRow upper = row("a.example", 2)
                .with("RecipientEmailAddress", "IDA@contoso.example")
                .with("SenderFromAddress", "IRIS@a.example");
        DomainActivity found = EventDesk.activity(find(lower, upper), "a.example");
        assertEquals(2, found.recipients());
        assertEquals(2, found.senders());
    }

    @Test
    void earlierSpamIsLookedForInTheHistoryAlone() {
        ExportedRow atStart = ROW.with("TimeGenerated", "2026-10-23T05:00:00Z");
        ExportedRow tooOld = ROW.with("TimeGenerated", "2026-10-09T05:00:00Z");
        assertEquals(
                Optional.of(Instant.parse("2026-10-23T05:00:00Z")),
                EventDesk.activity(find(ROW, atStart), "one.example").earlierSpam());
        assertEquals(
                Optional.empty(),
                EventDesk.activity(find(ROW, tooOld), "one.example").earlierSpam());
    }

    @Test
    void aHundredDomainsAreTrackedInAnOrderThatIsStable() {
        List<ExportedRow> rows = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            rows.add(row(String.format(java.util.Locale.ROOT, "d%03d.example", 149 - i), i));
        }
        Snapshot snapshot = find(rows.toArray(ExportedRow[]::new));
        assertEquals(100, snapshot.ranking().size());
        assertEquals("d000.example", snapshot.ranking().get(0).domain().name());
        assertEquals(150, snapshot.totals().domains());
    }

    @Test
    void everyWindowReportsOnTheTrackedDomainsOfAllAndOnTheWatched() {
        TimeWindow today = TimeWindow.endingAt(EventDesk.END, 1);
        TimeWindow yesterday = today.dayBefore();
        Path file = desk.write(
                "two.json",
                ExportedRow.ndjson(List.of(
                        row("today.example", 1),
                        row("yesterday.example", 2).with("TimeGenerated", "2026-11-20T10:00:00Z"),
                        row("clean.example", 3).with("ThreatTypes", ""),
                        row("unwatched.example", 4).with("ThreatTypes", ""))));
        Set<SenderDomain> watched = Set.of(new SenderDomain("clean.example"), new SenderDomain("never.example"));
        List<Snapshot> found = desk.events(file).find(EventDesk.HUNT, List.of(today, yesterday), watched);
        assertEquals(List.of("today.example 1"), EventDesk.ranking(found.get(0)));
        assertEquals(List.of("clean.example", "yesterday.example"), others(found.get(0)));
        assertEquals(List.of("yesterday.example 1"), EventDesk.ranking(found.get(1)));
        assertEquals(List.of(), others(found.get(1)));
        assertEquals(
                Optional.of(Instant.parse("2026-11-20T10:00:00Z")),
                EventDesk.activity(found.get(0), "yesterday.example").earlierSpam());
    }

    private static ExportedRow row(String domain, int number) {
        return ExportedRow.spam(domain, RECENT)
                .with("SenderFromAddress", "news@" + domain)
                .with("NetworkMessageId", "m" + number);
    }

    private static List<String> others(Snapshot snapshot) {
        return snapshot.others().stream()
                .map(activity -> activity.domain().name())
                .toList();
    }
}
