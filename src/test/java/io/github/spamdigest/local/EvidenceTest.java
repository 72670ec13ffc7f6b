package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.Allowed;
import io.github.spamdigest.core.Authentication;
import io.github.spamdigest.core.Correspondence;
import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Evidence;
import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {

    private static final ExportedRow ROW = ExportedRow.spam("one.example", EventDesk.RECENT)
            .with("SenderIPv6", "")
            .with("RecipientDomain", "contoso.example");

    @TempDir
    private Path folder;

    private EventDesk desk;

    @BeforeEach
    void openDesk() {
        desk = new EventDesk(folder);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "pass, fail, Antispam spam, A",
                "bestguesspass, none, '', A",
                "BestGuessPass, none, '', A",
                "fail, pass, '', V",
                "FAIL, Pass, '', V",
                "fail, fail, '', F",
                "pass, pass, x ANTI-PHISHING spoof y, F",
                "pass, pass, Anti-phishing impersonation, A",
                "none, fail, '', N",
                "none, none, '', N",
                "none, softpass, '', N",
                "none, pass, '', U",
                "fail, none, '', U",
                "fail, softpass, '', U",
                "temperror, fail, '', U",
                "permerror, pass, '', U"
            })
    void eachDeliveryHasOneState(String dmarc, String compAuth, String policy, char state) {
        String details =
                "{\"SPF\":\"pass\",\"DKIM\":\"pass\",\"DMARC\":\"" + dmarc + "\",\"CompAuth\":\"" + compAuth + "\"}";
        assertState(state, ROW.with("AuthenticationDetails", details).with("EmailActionPolicy", policy));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            delimiter = ';',
            value = {
                "||; U",
                "{}; U",
                "{\"DMARC\":\"pass\"}; A",
                "{\"dmarc\":\"pass\"}; U",
                "{\"DMARC\":\"pass\"; U",
                "{\"DMARC\":\"pass\"}}; U",
                "{\"DMARC\":true}; U",
                "{\"DMARC\":null}; U",
                "{\"DMARC\":[\"pass\"]}; U",
                "{\"CompAuth\":\"pass\"}; U",
                "pass; U"
            })
    void whatCannotBeReadIsUnknownAndNeverPass(String details, char state) {
        assertState(state, ROW.with("AuthenticationDetails", details));
    }

    @Test
    void theTopSendersAreTheFiveWithTheMost() {
        List<ExportedRow> rows = new ArrayList<>();
        for (int sender = 0; sender < 7; sender++) {
            for (int i = 0; i <= Math.max(1, sender); i++) {
                rows.add(ROW.with("SenderFromAddress", sender == 6 ? "" : sender + "@one.example")
                        .with("NetworkMessageId", sender + "-" + i));
            }
        }
        Evidence evidence = evidence(rows.toArray(ExportedRow[]::new));
        assertEquals(29, evidence.spam());
        assertEquals(7 + 6 + 5 + 4 + 3, evidence.topSenders());
        assertEquals(
                List.of("5@one.example", "4@one.example", "3@one.example", "2@one.example"),
                evidence.senders(),
                "no address is no name");
    }

    @Test
    void topSendersOfOneCountComeByCodePoint() {
        Evidence evidence = evidence(
                ROW.with("SenderFromAddress", "\ud83d\ude00@one.example").with("NetworkMessageId", "1"),
                ROW.with("SenderFromAddress", "\uffe6@one.example").with("NetworkMessageId", "2"),
                ROW.with("SenderFromAddress", "b@one.example").with("NetworkMessageId", "3"),
                ROW.with("SenderFromAddress", "B@one.example").with("NetworkMessageId", "4"));
        assertEquals(
                List.of("B@one.example", "b@one.example", "\uffe6@one.example", "\ud83d\ude00@one.example"),
                evidence.senders());
    }

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
        assertEquals(new Allowed(1, 0, 0), evidence(org).allowed());
        assertEquals(new Allowed(0, 1, 0), evidence(user).allowed());
        assertEquals(new Allowed(0, 0, 1), evidence(rule).allowed());
        for (ExportedRow near : List.of(
                org.with("OrgLevelAction", "Block"),
                org.with("OrgLevelPolicy", ""),
                org.with("DeliveryLocation", "Junk folder"),
                user.with("UserLevelAction", ""),
                user.with("UserLevelPolicy", ""),
                rule.with("DeliveryLocation", "Quarantine"),
                inbox)) {
            assertEquals(Allowed.NONE, evidence(near).allowed());
        }
    }

    @Test
    void envelopeDomainsAreNormalisedAndTiesGoToTheFirst() {
        Evidence evidence = evidence(
                envelope("B.example", 1),
                envelope("b.example.", 2),
                envelope("a.EXAMPLE", 3),
                envelope("a.example", 4),
                envelope("", 5));
        assertEquals(2, evidence.envelopeDomains());
        assertEquals(Optional.of("a.example"), evidence.topEnvelopeDomain());
        assertEquals(Optional.empty(), evidence(envelope("", 1)).topEnvelopeDomain());
    }

    @Test
    void networksAreThoseOfIpv4OrElseOfIpv6() {
        Evidence evidence = evidence(
                address("192.0.2.1", "2001:db8::1", 1),
                address("192.0.2.200", "", 2),
                address("", "2001:DB8:0A::1", 3),
                address("none", "", 4));
        assertEquals(2, evidence.networks());
        assertEquals(Optional.of("192.0.2.0/24"), evidence.topNetwork());
        assertEquals(
                Optional.of("2001:db8:a::/48"),
                evidence(address("", "2001:DB8:0A::1", 3)).topNetwork());
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

    @Test
    void theTotalsTellTheAuthenticationOfAllInboundMail() {
        Snapshot snapshot = find(
                Counting.DELIVERIES,
                List.of(
                        ROW,
                        ROW.with("TimeGenerated", "2026-11-21T11:00:00Z")
                                .with("AuthenticationDetails", "{\"DMARC\":\"pass\"}"),
                        ROW.with("NetworkMessageId", "m1")
                                .with("ThreatTypes", "")
                                .with("SenderFromDomain", "two.example")));
        assertEquals(new Authentication(1, 0, 0, 0, 1), snapshot.totals().authentication());
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

    private void assertState(char state, ExportedRow row) {
        Authentication found = evidence(row).authentication();
        assertEquals(
                List.of(state == 'A', state == 'V', state == 'F', state == 'N', state == 'U'),
                Arrays.asList(
                        found.authenticated() == 1,
                        found.vouched() == 1,
                        found.forged() == 1,
                        found.unauthenticated() == 1,
                        found.unknown() == 1));
        assertEquals(1, found.total());
    }

    private static ExportedRow envelope(String domain, int number) {
        return ROW.with("SenderMailFromDomain", domain).with("NetworkMessageId", "m" + number);
    }

    private static ExportedRow address(String four, String six, int number) {
        return ROW.with("SenderIPv4", four).with("SenderIPv6", six).with("NetworkMessageId", "m" + number);
    }

    private Evidence evidence(ExportedRow... rows) {
        return EventDesk.activity(find(Counting.DELIVERIES, List.of(rows)), "one.example")
                .evidence();
    }

    private Snapshot find(Counting counting, List<ExportedRow> rows) {
        Hunt hunt = new Hunt(30, 10, counting, Exclusions.DEFAULT, 7);
        Path file = desk.write("rows.json", ExportedRow.ndjson(rows));
        return desk.events(file)
                .find(hunt, List.of(EventDesk.WINDOW), Set.of(new SenderDomain("one.example")))
                .get(0);
    }
}
