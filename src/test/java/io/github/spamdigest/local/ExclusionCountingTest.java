package io.github.spamdigest.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Scenario;
import io.github.spamdigest.core.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each scenario hides what it should and nothing that looks like it. */
class ExclusionCountingTest {

    private static final String PASS = "{\"DMARC\":\"Pass\",\"CompAuth\":\"fail\"}";
    private static final Exclusions ALL = new Exclusions(
            new Exclusions.Relays(List.of("192.0.2.0/28", "2001:db8:9::/48"), List.of("Relay In")),
            new Exclusions.Reports(
                    List.of("Daily", "Weekly phishing summary"), List.of("Splunk@ops.example", "@bi.example")),
            List.of("Jenkins@ci.example"),
            List.of("soc@alerts.example", "@teams.example"),
            new Exclusions.Testing(
                    List.of("MG.mailer.example"),
                    List.of("@Mailer.example"),
                    List.of("qa@test.example", "@qa.example")),
            true);
    private static final ExportedRow ROW = ExportedRow.spam("one.example", EventDesk.RECENT)
            .with("SenderIPv4", "198.51.100.7")
            .with("SenderIPv6", "")
            .with("Connectors", "")
            .with("Subject", "Hello")
            .with("InternetMessageId", "")
            .with("AuthenticationDetails", PASS);

    @TempDir
    private Path folder;

    private EventDesk desk;

    @BeforeEach
    void openDesk() {
        desk = new EventDesk(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "SenderIPv4, 192.0.2.15",
        "SenderIPv6, 2001:DB8:9:ffff::1",
        "SenderIPv6, ::ffff:192.0.2.1",
        "Connectors, relay IN"
    })
    void relaysHideWithoutAuthentication(String column, String value) {
        assertHiddenBy(Scenario.RELAYS, ROW.with(column, value).with("AuthenticationDetails", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "SenderIPv4, 192.0.2.16",
        "SenderIPv4, relay.one.example",
        "SenderIPv6, 2001:db8:a::1",
        "Connectors, Relay In 2"
    })
    void whatIsNextToARelayStays(String column, String value) {
        assertStays(ROW.with(column, value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"daily", "[DAILY] 12 alerts", "The weekly Phishing Summary.", "Weekly phishing summary_2"})
    void reportsHideAPhraseOfATrustedSender(String subject) {
        assertHiddenBy(
                Scenario.REPORTS, from("splunk@OPS.example", "ops.example").with("Subject", subject));
        assertHiddenBy(Scenario.REPORTS, from("any@x.example", "BI.example.").with("Subject", subject));
        assertStays(from("other@ops.example", "ops.example").with("Subject", subject));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Dailymotion", "Daily2", "Weekly phishing", "biWeekly phishing summary", "phishing summary"})
    void anotherSubjectOfATrustedSenderStays(String subject) {
        assertStays(from("splunk@ops.example", "ops.example").with("Subject", subject));
    }

    @Test
    void schedulersAndAlertsHideTheirSenders() {
        assertHiddenBy(Scenario.SCHEDULERS, from("JENKINS@ci.example", "ci.example"));
        assertStays(from("jenkins2@ci.example", "ci.example"));
        assertHiddenBy(Scenario.ALERTS, from("soc@alerts.example", "alerts.example"));
        assertStays(from("other@alerts.example", "alerts.example"));
        assertHiddenBy(Scenario.ALERTS, from("no-reply@mail.example", "Teams.example"));
        assertStays(from("no-reply@sub.teams.example", "sub.teams.example"));
    }

    @Test
    void testsHideOnlyYourOwnSendersThroughTheService() {
        ExportedRow own = from("qa@test.example", "test.example");
        assertHiddenBy(Scenario.TESTING, own.with("SenderMailFromDomain", "mg.mailer.example"));
        assertHiddenBy(Scenario.TESTING, own.with("InternetMessageId", "<1@mailer.EXAMPLE>"));
        assertHiddenBy(Scenario.TESTING, own.with("InternetMessageId", "1@mailer.example"));
        assertHiddenBy(
                Scenario.TESTING, from("x@y.example", "qa.example").with("InternetMessageId", "<1@mailer.example>"));
        assertStays(own);
        assertStays(own.with("InternetMessageId", "<1@mailer.example.invalid>"));
        assertStays(ROW.with("SenderMailFromDomain", "mg.mailer.example"));
    }

    @ParameterizedTest
    @CsvSource({"phishing SIMULATION, true", "SecOps mailbox, true", "Phishing simulations, false", "'', false"})
    void simulationsHideByPolicyWithoutAuthentication(String policy, boolean hidden) {
        ExportedRow row = ROW.with("OrgLevelPolicy", policy).with("AuthenticationDetails", "broken");
        if (hidden) {
            assertHiddenBy(Scenario.SIMULATIONS, row);
        } else {
            assertStays(row);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"DMARC\":\"bestguesspass\",\"CompAuth\":\"softpass\"}",
                "{\"DMARC\":\"none\"}",
                "{\"SPF\":\"pass\",\"DKIM\":\"pass\"}",
                "{\"DMARC\":\"pass\"",
                "{\"DMARC\":\"pass\"} x",
                "{\"x\":{\"DMARC\":\"pass\"}}",
                "[{\"DMARC\":\"pass\"}]",
                "DMARC pass"
            })
    void aCopyWithoutPassStays(String details) {
        for (ExportedRow row : List.of(
                from("splunk@ops.example", "ops.example").with("Subject", "Daily"),
                from("jenkins@ci.example", "ci.example"),
                from("soc@alerts.example", "alerts.example"),
                from("qa@test.example", "test.example").with("InternetMessageId", "<1@mailer.example>"))) {
            assertStays(row.with("AuthenticationDetails", details));
        }
    }

    @Test
    void compAuthPassAloneIsEnough() {
        assertHiddenBy(
                Scenario.SCHEDULERS,
                from("jenkins@ci.example", "ci.example")
                        .with("AuthenticationDetails", "{\"DMARC\":\"fail\",\"CompAuth\":\"PASS\"}"));
    }

    @Test
    void theFirstScenarioOfSeveralCounts() {
        assertHiddenBy(
                Scenario.RELAYS,
                from("jenkins@ci.example", "ci.example")
                        .with("SenderIPv4", "192.0.2.1")
                        .with("OrgLevelPolicy", "Phishing simulation"));
    }

    @Test
    void aHiddenDeliveryIsLeftOutOfSpamAndEvidenceAndNothingElse() {
        ExportedRow hidden = ROW.with("SenderIPv4", "192.0.2.1").with("ThreatTypes", "Phish, Spam");
        Snapshot snapshot = find(
                ALL,
                ROW,
                hidden.with("NetworkMessageId", "h1"),
                hidden.with("NetworkMessageId", "h2").with("TimeGenerated", "2026-11-01T00:00:00Z"),
                hidden.with("NetworkMessageId", "h3").with("TimeGenerated", "2026-10-20T00:00:00Z"),
                hidden.with("NetworkMessageId", "h4").with("ThreatTypes", ""));
        DomainActivity found = EventDesk.activity(snapshot, "one.example");
        assertEquals(1, found.deliveries());
        assertEquals(1, found.evidence().spam());
        assertEquals(4, found.inbound());
        assertEquals(2, found.phish());
        assertEquals(1, found.evidence().correspondence().clean());
        assertEquals(4, found.evidence().inbound().total());
        assertEquals(Optional.empty(), found.earlierSpam());
        assertEquals(2, snapshot.totals().excluded().get(Scenario.RELAYS).total());
        assertEquals(1, snapshot.totals().excluded().get(Scenario.RELAYS).last24h());
        assertEquals(1, snapshot.totals().latestSpam());
    }

    @Test
    void aScenarioThatIsSetIsToldEvenWhenItHidesNothing() {
        assertEquals(
                Set.of(Scenario.values()), find(ALL, ROW).totals().excluded().keySet());
        assertEquals(
                Set.of(Scenario.SIMULATIONS),
                find(Exclusions.DEFAULT, ROW).totals().excluded().keySet());
        assertEquals(Set.of(), find(Exclusions.NONE, ROW).totals().excluded().keySet());
    }

    private static ExportedRow from(String address, String domain) {
        return ROW.with("SenderFromAddress", address).with("SenderFromDomain", domain);
    }

    private void assertHiddenBy(Scenario scenario, ExportedRow row) {
        Snapshot snapshot = find(ALL, row);
        Set<Scenario> hiding = new TreeSet<>();
        snapshot.totals().excluded().forEach((each, days) -> {
            if (days.total() > 0) {
                hiding.add(each);
            }
        });
        assertEquals(Set.of(scenario), hiding);
        assertEquals(0, snapshot.totals().spam().total());
        assertEquals(1, snapshot.totals().inbound().total());
        assertEquals(List.of(), snapshot.ranking());
    }

    private void assertStays(ExportedRow row) {
        Snapshot snapshot = find(ALL, row);
        assertEquals(1, snapshot.totals().spam().total(), row.toString());
    }

    private Snapshot find(Exclusions exclusions, ExportedRow... rows) {
        Hunt hunt = new Hunt(30, 10, Counting.DELIVERIES, exclusions, 7);
        Path file = desk.write("rows.json", ExportedRow.ndjson(List.of(rows)));
        return desk.events(file).find(hunt, List.of(EventDesk.WINDOW), Set.of()).get(0);
    }
}
