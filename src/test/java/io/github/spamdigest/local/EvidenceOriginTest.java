package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.Authentication;
import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Evidence;
import io.github.spamdigest.core.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The evidence about where mail comes from: its authentication, senders, envelopes and networks. */
class EvidenceOriginTest extends EvidenceFixture {

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
}
