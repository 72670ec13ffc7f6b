package io.github.spamdigest.local;

import static io.github.spamdigest.local.BesideRow.action;
import static io.github.spamdigest.local.BesideRow.click;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.view.Clicks;
import io.github.spamdigest.core.view.NamesInView;
import io.github.spamdigest.core.view.NamesInView.Told;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What became of mail and who clicked, worked out by hand. Of the numbers of a day, 1 is spam, 2 phish, 4 malware, 8 inside,
 * 16 gone from there and 32 still there.
 */
class BesideViewTest extends ViewFixture {

    private static final String ZAP = "Phish ZAP";
    private static final String QUARANTINE = "Quarantine";
    private static final String INBOX = "Inbox/folder";
    private static final String ALLOWED = "ClickAllowed";

    @ParameterizedTest
    @CsvSource({
        "Phish ZAP, Success, Quarantine, 27",
        "Phish ZAP, Fail, Quarantine, 43",
        "Spam ZAP, 'Error: not found', Quarantine, 41",
        "Manual remediation, Success, Deleted items, 25",
        "'Admin REMEDIATION', SUCCEEDED, Failed, 25",
        "Manual remediation, Success, INBOX, 41",
        "Manual remediation, Success, '', 9",
        "Moved by the user, Success, Junk folder, 9",
        "Malware ZAP, Pending, Quarantine, 13",
        "Manual remediation, Not a success, Quarantine, 9"
    })
    void theLastActionSaysWhereSpamOfAnInboxIsNow(String type, String result, String place, int bits) {
        ExportedRow mail = threat("one.example", NOW);
        assertEquals(List.of("0:" + bits + ":1"), days(only(view(mail, action(mail, type, result, place)))));
    }

    @Test
    void mailThatIsReleasedFromJunkIsInside() {
        ExportedRow mail = threat("one.example", NOW).with("DeliveryLocation", "Junk folder");
        NamesInView view = view(mail, action(mail, "Quarantine release", "Success", "Inbox"));
        assertEquals(List.of("0:41:1"), days(only(view)));
    }

    @Test
    void ofSeveralActionsTheLastThatWasDoneSaysItUnlessOneIsNotUnderstood() {
        ExportedRow mail = threat("one.example", NOW);
        ExportedRow zap = action(mail, ZAP, "Success", QUARANTINE);
        ExportedRow release =
                action(mail, "Quarantine release", "Success", INBOX).with("ReportId", "action-2");
        ExportedRow failed = action(mail, ZAP, "Failed", QUARANTINE).with("ReportId", "action-3");
        assertEquals(List.of("0:43:1"), days(only(view(mail, failed, release, zap))));
        ExportedRow unknown = action(mail, "Unheard of", "Success", QUARANTINE);
        assertEquals(List.of("0:11:1"), days(only(view(mail, failed, release, zap, unknown))));
    }

    @Test
    void anActionOnAnotherRecipientOrMessageSaysNothingOfThisOne() {
        ExportedRow mail = threat("one.example", NOW);
        NamesInView view = view(
                mail,
                action(mail, ZAP, "Success", QUARANTINE).with("RecipientEmailAddress", "eve@contoso.example"),
                action(mail, ZAP, "Success", QUARANTINE).with("NetworkMessageId", "another"));
        assertEquals(List.of("0:41:1"), days(only(view)), "it is still there, since the table tells");
    }

    @ParameterizedTest
    @CsvSource({
        "Inbox/folder, '', 9",
        "Inbox/folder, INBOX/FOLDER, 9",
        "Inbox/folder, Quarantine, 25",
        "Inbox/folder, Inbox, 41",
        "Junk folder, Inbox/folder, 41",
        "Junk folder, Deleted items, 1",
        "'', Inbox, 41"
    })
    void withoutActionsOnlyALatestPlaceThatDiffersTells(String place, String latest, int bits) {
        List<ExportedRow> rows = new ArrayList<>(List.of(
                threat("one.example", NOW).with("DeliveryLocation", place).with("LatestDeliveryLocation", latest)));
        // Three bring a name into view wherever they are.
        rows.add(threat("one.example", Duration.ofDays(2)).with("DeliveryLocation", "Junk folder"));
        rows.add(threat("one.example", Duration.ofDays(2)).with("DeliveryLocation", "Junk folder"));
        assertEquals(List.of("0:" + bits + ":1", "2:1:2"), days(only(view(rows))));
    }

    @Test
    void anyActionInTheseDaysMakesThePlaceOfAllOthersKnown() {
        ExportedRow mail = threat("one.example", NOW);
        ExportedRow other = action(mail, ZAP, "Success", QUARANTINE).with("NetworkMessageId", "");
        assertEquals(List.of("0:41:1"), days(only(view(mail, other))));
        ExportedRow old = other.with("TimeGenerated", "2026-10-01T00:00:00Z");
        assertEquals(List.of("0:9:1"), days(only(view(mail, old))));
    }

    @Test
    void cleanMailThatPhishZapTookOutOfNineInboxesIsAThreatAndItsClicksCount() {
        List<ExportedRow> rows = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            ExportedRow mail = clean("one.example", NOW)
                    .with("NetworkMessageId", "the message")
                    .with("RecipientEmailAddress", "r" + i + "@contoso.example")
                    .with("LatestDeliveryLocation", QUARANTINE);
            rows.add(mail);
            rows.add(action(mail, ZAP, "Success", QUARANTINE));
        }
        rows.add(click(rows.get(0), "r1", ALLOWED));
        rows.add(click(rows.get(0), "R1", "ClickBlocked"));
        rows.add(click(rows.get(0), "r2", "ClickBlocked"));
        Snapshot snapshot = snapshot(EventDesk.HUNT, rows);
        assertEquals(List.of("0:26:9"), days(only(snapshot.inView())));
        assertEquals(9, only(snapshot.inView()).recipients());
        assertEquals(1, only(snapshot.inView()).streams().get(0).days().get(0).messages());
        assertEquals(clicks(2, 1, 1), only(snapshot.inView()).clicks());
        assertEquals(List.of(), EventDesk.ranking(snapshot), "the ranking asks what mail was judged when it came");
        assertEquals(9, snapshot.totals().inbound().total());
    }

    @Test
    void mailThatWasJudgedLaterIsNeverLateAndMakesNothingLate() {
        ExportedRow first = threat("one.example", Duration.ofDays(10))
                .with("NetworkMessageId", "m")
                .with("RecipientEmailAddress", "bob@contoso.example");
        ExportedRow later = clean("one.example", NOW).with("NetworkMessageId", "m");
        NamesInView view = view(first, later, action(later, ZAP, "Success", QUARANTINE));
        assertEquals(List.of("0:26:1", "10:41:1"), days(only(view)));
        ExportedRow early = clean("one.example", Duration.ofDays(4)).with("NetworkMessageId", "n");
        ExportedRow own = threat("one.example", NOW)
                .with("NetworkMessageId", "n")
                .with("RecipientEmailAddress", "bob@contoso.example");
        view = view(early, own, action(early, ZAP, "Success", QUARANTINE));
        assertEquals(List.of("0:41:1", "4:26:1"), days(only(view)));
    }

    @Test
    void anExclusionHidesMailThatWasJudgedLaterAsWell() {
        ExportedRow mail = clean("one.example", NOW).with("OrgLevelPolicy", "Phishing simulation");
        ExportedRow seen = threat("one.example", NOW);
        NamesInView view = view(mail, seen, action(mail, ZAP, "Success", QUARANTINE));
        assertEquals(List.of("0:41:1"), days(only(view)), "neither a threat nor clean mail");
    }

    @Test
    void aClickOnALinkOfCleanMailOfTheSameDomainOrOfOldMailDoesNotCount() {
        ExportedRow bad = threat("one.example", NOW);
        ExportedRow good = clean("one.example", NOW);
        ExportedRow old = threat("one.example", Duration.ofDays(6));
        NamesInView view = view(bad, good, old, click(good, "ada", ALLOWED), click(old, "ada", ALLOWED));
        assertEquals(List.of(), only(view).clicks());
        assertEquals(new Told(false, true, false), view.told());
    }

    @Test
    void whoGetsThroughASpamLinkIsNotHarmedAndAWarningThatWasPassedIsThrough() {
        ExportedRow spam = threat("one.example", NOW);
        ExportedRow malware = threat("one.example", NOW).with("ThreatTypes", "Malware");
        NamesInView view = view(
                spam,
                malware,
                click(spam, "ada", ALLOWED),
                click(spam, "bob", "ClickBlocked").with("IsClickedThrough", "True"),
                click(malware, "bob", "UrlErrorPage"),
                click(malware, "cyd", "clickallowed"),
                click(malware, "", ALLOWED).with("AccountUpn", ""));
        assertEquals(clicks(3, 3, 1), only(view).clicks());
    }

    @Test
    void clicksAreToldApartByTheAddressesThatAreNamed() {
        ExportedRow mail = threat("one.example", NOW);
        ExportedRow other = threat("one.example", NOW).with("SenderFromAddress", "Other@one.example");
        NamesInView view = view(mail, other, click(mail, "ada", ALLOWED), click(other, "ada", "ClickBlocked"));
        assertEquals(
                List.of(
                        new Clicks("", 1, 1, 0),
                        new Clicks("news@one.example", 1, 1, 0),
                        new Clicks("other@one.example", 1, 0, 0)),
                only(view).clicks());
    }

    @Test
    void withoutTheFurtherTablesAllIsAsBefore() {
        NamesInView view = view(threat("one.example", NOW), clean("one.example", NOW));
        assertEquals(
                List.of("0:0:1", "0:9:1"), days(only(view)).stream().sorted().toList());
        assertEquals(List.of(), only(view).clicks());
        assertEquals(Told.NOTHING, view.told());
    }

    private static List<Clicks> clicks(long people, long through, long harmed) {
        return Stream.of("", "news@one.example")
                .map(address -> new Clicks(address, people, through, harmed))
                .toList();
    }
}
