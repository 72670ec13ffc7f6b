package io.github.spamdigest.executed;

import static io.github.spamdigest.eventgen.EventColumn.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.view.Clicks;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.NameActivity;
import io.github.spamdigest.core.view.NamesInView;
import io.github.spamdigest.core.view.Proof;
import io.github.spamdigest.eventgen.Beside;
import io.github.spamdigest.eventgen.ClickRow;
import io.github.spamdigest.eventgen.EventRow;
import io.github.spamdigest.eventgen.PostRow;
import io.github.spamdigest.testing.WorkspaceShape;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of mail and who clicked, executed over few rows, whose answer a person can work out. */
class BesideEdgesTest {

    private static final Instant EARLY = ViewExecutedTest.END.minus(Duration.ofHours(5));
    private static final String ACTIONS = "EmailPostDeliveryEvents";
    private static final int STILL = DayCount.INSIDE | DayCount.STILL;
    private static final int GONE = DayCount.INSIDE | DayCount.GONE;

    private final List<EventRow> rows = new ArrayList<>();
    private final List<PostRow> posts = new ArrayList<>();
    private final List<ClickRow> clicks = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "Inbox,      Phish ZAP,          Success,    Quarantine,          26",
        "Inbox,      Spam ZAP,           SUCCESS,    Junk folder,         25",
        "Inbox,      Phish ZAP,          Failed,     Inbox,               42",
        "Inbox,      Malware ZAP,        Error: x,   '',                  44",
        "Inbox,      Manual remediation, Succeeded,  Deleted items,       25",
        "Junk,       Quarantine release, success,    inbox/FOLDER,        41",
        "Quarantine, Redelivery,         Success,    Quarantine,           1",
        "Inbox,      Manual remediation, Success,    '',                   9",
        "Inbox,      Manual remediation, Pending,    Quarantine,           9",
        "Inbox,      Moved by the user,  Success,    Junk folder,          9",
        "Junk,       Moved by the user,  Success,    Inbox,                1",
    })
    void theLastActionDecides(String own, String action, String result, String place, int verdicts) {
        add(threat(own).with(THREAT_TYPES, action.contains("ZAP") ? "" : "Spam"));
        act(1, action, result, place);

        assertEquals(List.of(new DayCount(0, verdicts, 1, 1)), threats());
    }

    @ParameterizedTest
    @CsvSource({
        "Inbox, '',         false,  9",
        "Inbox, '',         true,  41",
        "Inbox, INBOX,      false,  9",
        "Inbox, INBOX,      true,  41",
        "Inbox, Quarantine, false, 25",
        "Inbox, Quarantine, true,  25",
        "Junk,  Inbox,      false, 41",
        "Junk,  '',         true,   1",
    })
    void withoutAnActionTheLatestPlaceDecidesThenTheFirstWhereActionsAreTold(
            String own, String latest, boolean areTold, int verdicts) {
        add(threat(own).with(LATEST_DELIVERY_LOCATION, latest));
        if (areTold) {
            posts.add(new PostRow(EARLY, "", "", "x", "x", "x", "Phish", "p"));
        }

        assertEquals(List.of(new DayCount(0, verdicts, 1, 1)), threats());
        assertEquals(new NamesInView.Told(areTold, false, false), view().told());
    }

    @Test
    void anActionBeforeTheViewOrAfterItOrOnAnotherRecipientSaysNothing() {
        add(threat("Inbox"));
        for (long nanos : List.of(0L, 35L * 24 * 3600 * 1_000_000_000L + 100)) {
            posts.add(
                    post(ViewExecutedTest.END.plusNanos(100).minusNanos(nanos), "Phish ZAP", "Success", "Quarantine"));
        }
        assertEquals(List.of(new DayCount(0, DayCount.SPAM | DayCount.INSIDE, 1, 1)), threats());

        posts.add(new PostRow(EARLY, "m-0", "v@contoso.example", "Phish ZAP", "Success", "Quarantine", "", "p"));
        assertEquals(List.of(new DayCount(0, DayCount.SPAM | STILL, 1, 1)), threats());
    }

    @Test
    void ofActionsAtOneInstantTheGreaterReportAndThenTheGreaterPlaceIsTheLast() {
        add(threat("Inbox"));
        posts.add(new PostRow(EARLY, "m-0", "u@contoso.example", "Spam ZAP", "Success", "Quarantine", "", "p-1"));
        posts.add(new PostRow(EARLY, "m-0", "u@contoso.example", "Spam release", "Success", "Inbox", "", "p-2"));
        posts.add(new PostRow(EARLY, "m-0", "u@contoso.example", "Spam release", "Success", "A place", "", "p-2"));
        posts.add(post(EARLY.minusSeconds(1), "Spam ZAP", "Success", "Quarantine"));
        posts.add(post(EARLY.plusSeconds(1), "Spam ZAP", "Failed", "Quarantine"));

        assertEquals(List.of(new DayCount(0, DayCount.SPAM | STILL, 1, 1)), threats());
    }

    @Test
    void mailJudgedLaterCountsOnItsOwnDayAndBeginsNothing() {
        add(threat("Inbox").with(THREAT_TYPES, ""));
        rows.set(0, new EventRow(EARLY.minus(Duration.ofDays(4)), rows.get(0).values()));
        add(threat("Inbox"));
        rows.set(1, rows.get(1).with(NETWORK_MESSAGE_ID, "m-0").with(RECIPIENT_EMAIL_ADDRESS, "v@contoso.example"));
        act(1, "Phish ZAP", "Success", "Quarantine");

        assertEquals(
                List.of(new DayCount(0, DayCount.SPAM | STILL, 1, 1), new DayCount(4, DayCount.PHISH | GONE, 1, 1)),
                threats());

        // The other way round: the clean row that was judged later is no late row of the first threat.
        rows.set(0, rows.get(0).with(THREAT_TYPES, "Spam").with(RECIPIENT_EMAIL_ADDRESS, "v@contoso.example"));
        rows.set(1, rows.get(1).with(THREAT_TYPES, "").with(RECIPIENT_EMAIL_ADDRESS, "u@contoso.example"));
        assertEquals(
                List.of(new DayCount(0, DayCount.PHISH | GONE, 1, 1), new DayCount(4, DayCount.SPAM | STILL, 1, 1)),
                threats());
    }

    @Test
    void cleanInNineInboxesWithTwoClicksAndThenPhishZap() {
        for (int i = 0; i < 9; i++) {
            add(threat("Inbox").with(THREAT_TYPES, "").with(RECIPIENT_EMAIL_ADDRESS, "u" + i + "@contoso.example"));
            rows.set(i, rows.get(i).with(NETWORK_MESSAGE_ID, "m-0"));
            String place = i < 7 ? "Quarantine" : "Inbox";
            posts.add(new PostRow(
                    EARLY,
                    "m-0",
                    "u" + i + "@contoso.example",
                    "Phish ZAP",
                    i < 7 ? "Success" : "Fail",
                    place,
                    "",
                    "p"));
        }
        click("m-0", "u1@contoso.example", "ClickAllowed", false);
        click("m-0", "U1@Contoso.example", "ClickBlocked", false);
        click("m-0", "u2@contoso.example", "ClickBlocked", false);

        assertEquals(
                List.of(new DayCount(0, DayCount.PHISH | GONE, 7, 1), new DayCount(0, DayCount.PHISH | STILL, 2, 1)),
                threats());
        assertEquals(List.of(new Clicks("", 2, 1, 1)), name().clicks());
        assertEquals(new NamesInView.Told(true, true, false), view().told());
    }

    @Test
    void clicksOnSpamHarmNobodyAndThoseOnCleanOrOldMailDoNotCount() {
        add(threat("Inbox").with(SENDER_FROM_ADDRESS, "A@a.example"));
        add(threat("Inbox").with(SENDER_FROM_ADDRESS, "b@a.example").with(THREAT_TYPES, "Phish"));
        add(threat("Inbox").with(THREAT_TYPES, "").with(SENDER_FROM_ADDRESS, "c@a.example"));
        add(threat("Inbox").with(SENDER_FROM_ADDRESS, "d@a.example"));
        rows.set(
                3,
                new EventRow(
                        ViewExecutedTest.END.minus(Duration.ofDays(6)),
                        rows.get(3).values()));
        click("m-0", "one@contoso.example", "clickallowed", false);
        click("m-1", "two@contoso.example", "UrlErrorPage", true);
        click("m-1", "three@contoso.example", "ClickBlocked", false);
        click("m-2", "four@contoso.example", "ClickAllowed", true);
        click("m-3", "five@contoso.example", "ClickAllowed", true);
        click("", "six@contoso.example", "ClickAllowed", true);
        click("m-0", "", "ClickAllowed", true);

        assertEquals(
                List.of(
                        new Clicks("", 3, 2, 1),
                        new Clicks("a@a.example", 1, 1, 0),
                        new Clicks("b@a.example", 2, 1, 1)),
                name().clicks());
    }

    @Test
    void tablesThatAreThereWithoutARowSayNothing() {
        add(threat("Inbox"));
        tables.addAll(List.of(ACTIONS, "UrlClickEvents"));

        assertEquals(List.of(new DayCount(0, DayCount.SPAM | DayCount.INSIDE, 1, 1)), threats());
        assertEquals(NamesInView.Told.NOTHING, view().told());
    }

    private NamesInView view() {
        return BesideExecutedTest.check(new BesideEvents.Case(
                new SharedEvents.Case(ViewExecutedTest.ONE_DAY, withOneName()),
                new Beside(posts, clicks),
                new WorkspaceShape(tables, List.of())));
    }

    /** With three threats that are no matter here, so that the name is in view whatever became of the others. */
    private List<EventRow> withOneName() {
        List<EventRow> all = new ArrayList<>(rows);
        for (int i = 0; i < 3; i++) {
            all.add(threat("Quarantine")
                    .with(THREAT_TYPES, "Malware")
                    .with(AUTHENTICATION_DETAILS, "{\"DMARC\":\"pass\"}")
                    .with(NETWORK_MESSAGE_ID, "other-" + i));
        }
        return all;
    }

    private NameActivity name() {
        return view().names().get(0);
    }

    /** The threats of the rows themselves. */
    private List<DayCount> threats() {
        return name().streams().stream()
                .filter(stream -> stream.proof() != Proof.PASSED)
                .flatMap(stream -> stream.days().stream())
                .filter(DayCount::isThreat)
                .toList();
    }

    private void add(EventRow row) {
        rows.add(row.with(NETWORK_MESSAGE_ID, "m-" + rows.size()).with(REPORT_ID, "r-" + rows.size()));
    }

    private void act(int seconds, String action, String result, String place) {
        posts.add(post(EARLY.plusSeconds(seconds), action, result, place));
    }

    private static PostRow post(Instant time, String action, String result, String place) {
        return new PostRow(time, "m-0", "u@contoso.example", action, result, place, "", "p");
    }

    private void click(String message, String account, String action, boolean isThrough) {
        clicks.add(new ClickRow(EARLY, message, account, action, isThrough, "c-" + clicks.size()));
    }

    private static EventRow threat(String place) {
        return ViewExecutedTest.threat(0, Duration.ofHours(5)).with(DELIVERY_LOCATION, place);
    }
}
