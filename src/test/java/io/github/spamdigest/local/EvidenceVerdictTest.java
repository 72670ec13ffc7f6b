package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.Correspondence;
import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Evidence;
import io.github.spamdigest.core.InboxAllows;
import io.github.spamdigest.core.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The evidence about what was decided: verdicts, allows and the mail that was wanted. */
class EvidenceVerdictTest extends EvidenceFixture {

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "Antispam BULK mail, '', 1",
        "'', 7, 1",
        "'', 6, 0",
        "'', 9, 1",
        "'', seven, 0",
        "Antispam, '', 0"
    })
    void bulkIsAPolicyOrAComplaintLevelAtTheThreshold(String policy, String level, long bulk) {
        assertEquals(
                bulk,
                evidence(ROW.with("EmailActionPolicy", policy).with("BulkComplaintLevel", level))
                        .bulk());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            delimiter = ';',
            value = {
                "{\"Spam\":\"9\"};1",
                "{\"Phish\":\"High\",\"Spam\":9};1",
                "{\"Spam\":\"8\"};0",
                "{\"Phish\":\"9\"};0",
                "9;0",
                "||;0"
            })
    void highConfidenceIsLevelNineOfSpam(String level, long count) {
        assertEquals(count, evidence(ROW.with("ConfidenceLevel", level)).highConfidence());
    }

    @Test
    void allowsCountOnlyWithActionPolicyAndInbox() {
        ExportedRow inbox = ROW.with("DeliveryLocation", "Inbox/folder");
        ExportedRow org = inbox.with("OrgLevelAction", "ALLOW it").with("OrgLevelPolicy", "Connection policy");
        ExportedRow user = inbox.with("UserLevelAction", "Allow").with("UserLevelPolicy", "Safe sender list");
        ExportedRow rule = inbox.with("ExchangeTransportRule", "Partner");
        assertEquals(new InboxAllows(1, 0, 0), evidence(org).allowed());
        assertEquals(new InboxAllows(0, 1, 0), evidence(user).allowed());
        assertEquals(new InboxAllows(0, 0, 1), evidence(rule).allowed());
        for (ExportedRow near : List.of(
                org.with("OrgLevelAction", "Block"),
                org.with("OrgLevelPolicy", ""),
                org.with("DeliveryLocation", "Junk folder"),
                user.with("UserLevelAction", ""),
                user.with("UserLevelPolicy", ""),
                rule.with("DeliveryLocation", "Quarantine"),
                inbox)) {
            assertEquals(InboxAllows.NONE, evidence(near).allowed());
        }
    }

    @Test
    void correspondenceIsCleanMailAndOurs() {
        String pass = "{\"DMARC\":\"pass\"}";
        ExportedRow clean = ROW.with("ThreatTypes", "").with("AuthenticationDetails", pass);
        ExportedRow out = ROW.with("EmailDirection", "Outbound")
                .with("ThreatTypes", "")
                .with("SenderFromDomain", "contoso.example")
                .with("SenderFromAddress", "ada@contoso.example")
                .with("RecipientEmailAddress", "sales@one.example")
                .with("RecipientDomain", "ONE.example.");
        Evidence evidence = evidence(
                ROW,
                clean.with("NetworkMessageId", "c1"),
                clean.with("NetworkMessageId", "c2").with("TimeGenerated", "2026-11-21T05:00:00Z"),
                clean.with("NetworkMessageId", "c3").with("TimeGenerated", "2026-11-20T05:00:00.0000001Z"),
                clean.with("NetworkMessageId", "c4").with("AuthenticationDetails", "x"),
                clean.with("NetworkMessageId", "c5").with("TimeGenerated", "2026-10-09T05:00:00.0000001Z"),
                clean.with("NetworkMessageId", "c6").with("TimeGenerated", "2026-10-09T05:00:00Z"),
                ROW.with("NetworkMessageId", "m1").with("ThreatTypes", "Malware"),
                out,
                out.with("NetworkMessageId", "o1").with("SenderFromAddress", "bob@contoso.example"),
                out.with("NetworkMessageId", "o2")
                        .with("RecipientDomain", "")
                        .with("TimeGenerated", "2026-11-01T00:00:00Z"),
                out.with("NetworkMessageId", "o3").with("RecipientDomain", "sub.one.example"),
                out.with("NetworkMessageId", "o4")
                        .with("EmailDirection", "outbound")
                        .with("SenderFromAddress", "x@c.example"),
                out.with("NetworkMessageId", "o5")
                        .with("TimeGenerated", "2026-10-20T00:00:00Z")
                        .with("SenderFromAddress", "y@c.example"));
        assertEquals(
                new Correspondence(4, 3, 2, 2, 2, Optional.of(Instant.parse("2026-10-09T05:00:00.0000001Z"))),
                evidence.correspondence());
        assertEquals(6, evidence.inbound().total());
        assertEquals(4, evidence.inbound().last24h());
    }

    @Test
    void aVerdictThatWasChangedCountsTwiceAsDeliveriesAndOnceAsLatest() {
        ExportedRow first = ROW.with("TimeGenerated", "2026-11-10T10:00:00Z");
        ExportedRow cleared =
                first.with("TimeGenerated", "2026-11-21T09:00:00Z").with("ThreatTypes", "");
        ExportedRow again = first.with("ReportId", "report-2").with("ThreatTypes", "Phish, Spam");
        assertCounts(List.of(first, cleared), 1, 2, 0, 1);
        assertCounts(List.of(cleared, first), 1, 2, 0, 1);
        assertCounts(List.of(again, first), 2, 2, 1, 1);
        assertCounts(
                List.of(first.with("RecipientEmailAddress", ""), cleared.with("RecipientEmailAddress", "")),
                1,
                2,
                1,
                2);
        assertCounts(List.of(first, cleared.with("RecipientEmailAddress", "bob@contoso.example")), 1, 2, 1, 2);
        assertCounts(List.of(first, cleared.with("EmailDirection", "Outbound")), 1, 1, 1, 1);
    }

    @Test
    void aNewestRowOutsideTheWindowIsNotInIt() {
        ExportedRow later = ROW.with("TimeGenerated", "2026-11-22T06:00:00Z").with("ThreatTypes", "");
        assertCounts(List.of(ROW, later), 1, 1, 1, 1);
    }

    private void assertCounts(List<ExportedRow> rows, long spam, long inbound, long latestSpam, long latestInbound) {
        Snapshot deliveries = find(Counting.DELIVERIES, rows);
        Snapshot latest = find(Counting.LATEST, rows);
        assertEquals(spam, deliveries.totals().spam().total());
        assertEquals(inbound, deliveries.totals().inbound().total());
        assertEquals(latestSpam, latest.totals().spam().total());
        assertEquals(latestInbound, latest.totals().inbound().total());
        for (Snapshot snapshot : List.of(deliveries, latest)) {
            assertEquals(latestSpam, snapshot.totals().latestSpam());
            DomainActivity activity = EventDesk.activity(snapshot, "one.example");
            assertEquals(latestSpam, activity.evidence().spam());
            assertEquals(latestInbound, activity.evidence().inbound().total());
        }
    }
}
