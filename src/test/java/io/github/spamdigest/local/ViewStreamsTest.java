package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.MailStream;
import io.github.spamdigest.core.view.NameActivity;
import io.github.spamdigest.core.view.NamesInView;
import io.github.spamdigest.core.view.Proof;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which ways the mail of a name came in, worked out by hand. */
class ViewStreamsTest extends ViewFixture {

    private static final Duration LONG_AGO = Duration.ofDays(20);

    @Test
    void mailIsToldApartByAddressNetworkAllowAndProofAndTheRestHasEmptyTexts() {
        NameActivity name = only(view(
                threat("one.example", NOW).with("UserLevelAction", "Allow").with("UserLevelPolicy", "Safe sender"),
                clean("one.example", LONG_AGO).with("SenderFromAddress", "other@one.example"),
                clean("one.example", LONG_AGO)
                        .with("SenderIPv4", "")
                        .with("SenderIPv6", "2001:db8:1::7")
                        .with("AuthenticationDetails", "{\"DMARC\":\"fail\"}")));
        assertEquals(
                List.of(
                        stream("", "192.0.2.0/24", "", Proof.UNTOLD, new DayCount(20, 0, 1, 0)),
                        stream("news@one.example", "", "", Proof.FAILED, new DayCount(20, 0, 1, 0)),
                        stream(
                                "news@one.example",
                                "192.0.2.0/24",
                                "user:Safe sender",
                                Proof.UNTOLD,
                                new DayCount(0, 9, 1, 1))),
                name.streams());
    }

    @Test
    void addressesThatDifferInCaseAreOneAndMessagesAreCountedOnce() {
        ExportedRow row = threat("one.example", NOW);
        NameActivity name = only(view(
                row,
                row.with("SenderFromAddress", "NEWS@One.Example").with("RecipientEmailAddress", "b@contoso.example")));
        assertEquals(1, name.addresses());
        assertEquals(2, name.recipients());
        assertEquals(
                List.of(stream("news@one.example", "192.0.2.0/24", "", Proof.UNTOLD, new DayCount(0, 9, 2, 1))),
                name.streams());
    }

    @Test
    void twentyAddressesAreNamedThoseWithThreatsInInboxesFirst() {
        List<ExportedRow> rows = new ArrayList<>();
        IntStream.range(0, 20)
                .forEach(i -> rows.addAll(List.of(junk("a%02d".formatted(i)), junk("a%02d".formatted(i)))));
        rows.add(threat("one.example", NOW).with("SenderFromAddress", "z@one.example"));
        rows.add(clean("one.example", LONG_AGO).with("SenderFromAddress", "a19@one.example"));
        rows.add(threat("one.example", NOW).with("SenderFromAddress", ""));
        NameActivity name = only(view(rows));
        assertEquals(21, name.addresses());
        List<String> named = name.streams().stream().map(MailStream::address).toList();
        assertEquals("", named.get(0));
        assertEquals("a00@one.example", named.get(1));
        assertEquals(List.of("a18@one.example", "z@one.example"), named.subList(19, 21));
    }

    @ParameterizedTest
    @CsvSource({
        "Allow, Tenant list, , , , organisation:Tenant list",
        "Allow, Tenant list, Let in, Allow, Safe, organisation:Tenant list",
        "Block, Tenant list, Let in, Allow, Safe, rule:Let in",
        "Allow, , , Allowed by user, Safe, user:Safe",
        "Allow, , , Block, Safe, ''",
        "'', '', '', '', '', ''"
    })
    void whatLetMailInIsTheFirstOfOrganisationRuleAndUser(
            String orgAction, String orgPolicy, String rule, String userAction, String userPolicy, String allow) {
        List<ExportedRow> rows = new ArrayList<>(others(9));
        rows.add(threat("one.example", NOW)
                .with("OrgLevelAction", text(orgAction))
                .with("OrgLevelPolicy", text(orgPolicy))
                .with("ExchangeTransportRule", text(rule))
                .with("UserLevelAction", text(userAction))
                .with("UserLevelPolicy", text(userPolicy)));
        assertEquals(List.of(allow), allows(only(view(rows))));
    }

    @Test
    void aListOfRulesIsOneText() {
        List<ExportedRow> rows = new ArrayList<>(others(9));
        rows.add(threat("one.example", NOW).with("ThreatTypes", "Phish").with("ExchangeTransportRule", "LIST"));
        String lines = ExportedRow.ndjson(rows).replace("\"LIST\"", "[\"A\",\"B\"]");
        assertEquals(List.of("rule:A, B"), allows(only(viewOfLines(lines))));
    }

    @ParameterizedTest
    @CsvSource({"8, user:Safe", "9, rule:Banner"})
    void aRuleOnAFifthOfAllInboundRowsIsAStampAndLetsNothingIn(int others, String allow) {
        List<ExportedRow> rows = new ArrayList<>(others(others - 1));
        rows.add(clean("two.example", LONG_AGO).with("ThreatTypes", "Unheard of"));
        rows.add(clean("two.example", LONG_AGO).with("ExchangeTransportRule", "Banner"));
        rows.add(threat("one.example", NOW)
                .with("ExchangeTransportRule", "Banner")
                .with("UserLevelAction", "Allow")
                .with("UserLevelPolicy", "Safe"));
        rows.add(rows.get(0));
        // Neither repeats nor rows of another direction nor older ones count.
        rows.add(outbound("two.example", NOW));
        rows.add(clean("two.example", Duration.ofDays(36)));
        assertEquals(List.of(allow), allows(only(view(rows))));
    }

    @ParameterizedTest
    @CsvSource({
        "pass, fail, '', PASSED",
        "bestguesspass, none, '', PASSED",
        "FAIL, Pass, '', PASSED",
        "none, pass, '', PASSED",
        "fail, fail, '', FORGED",
        "pass, pass, Anti-phishing SPOOF, FORGED",
        "fail, none, '', FAILED",
        "none, fail, '', UNTOLD",
        "permerror, none, '', UNTOLD"
    })
    void proofIsWhatDmarcAndCompAuthSay(String dmarc, String compAuth, String policy, Proof proof) {
        NamesInView view = view(threat("one.example", NOW)
                .with("AuthenticationDetails", "{\"DMARC\":\"" + dmarc + "\",\"CompAuth\":\"" + compAuth + "\"}")
                .with("EmailActionPolicy", policy));
        assertEquals(proof, only(view).streams().get(0).proof());
    }

    private List<ExportedRow> others(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> clean("two.example", LONG_AGO))
                .toList();
    }

    private ExportedRow junk(String address) {
        return threat("one.example", NOW)
                .with("SenderFromAddress", address + "@one.example")
                .with("DeliveryLocation", "Junk folder");
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static MailStream stream(String address, String network, String allow, Proof proof, DayCount day) {
        return new MailStream(address, network, allow, proof, List.of(day));
    }
}
