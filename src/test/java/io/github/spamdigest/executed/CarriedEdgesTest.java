package io.github.spamdigest.executed;

import static io.github.spamdigest.eventgen.EventColumn.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.view.Carried;
import io.github.spamdigest.core.view.Carried.Link;
import io.github.spamdigest.core.view.Carried.Part;
import io.github.spamdigest.core.view.Clicks;
import io.github.spamdigest.core.view.NamesInView;
import io.github.spamdigest.eventgen.Beside;
import io.github.spamdigest.eventgen.ClickRow;
import io.github.spamdigest.eventgen.EventRow;
import io.github.spamdigest.eventgen.LinkRow;
import io.github.spamdigest.eventgen.PostRow;
import io.github.spamdigest.testing.WorkspaceShape;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What threats carried and who took them away, over few rows, in the executed query, from a file and by plain loops. */
class CarriedEdgesTest {

    private static final Instant EARLY = ViewExecutedTest.END.minus(Duration.ofHours(5));
    private static final List<String> COLUMNS = List.of("IsFirstContact", "UrlCount", "AttachmentCount");

    private final List<EventRow> rows = new ArrayList<>();
    private final List<PostRow> posts = new ArrayList<>();
    private final List<LinkRow> links = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "Phish ZAP,             Success, Quarantine,    1, 0, 0",
        "Manual remediation,    Success, Deleted items, 0, 1, 0",
        "Automated remediation, Success, Quarantine,    0, 0, 0",
        "Quarantine release,    Success, Junk folder,   0, 0, 0",
        "Phish ZAP,             Failed,  Inbox,         0, 0, 1",
        "Manual remediation,    Error,   Inbox,         0, 0, 1",
        "Quarantine release,    Failed,  Inbox,         0, 0, 0",
        "Phish ZAP,             Success, Inbox,         0, 0, 0",
        "Phish ZAP,             Pending, Quarantine,    0, 0, 0",
    })
    void whoTookItAwayIsToldOfWhatIsGoneAndThatItFailedOfWhatIsStillThere(
            String action, String result, String place, long byZap, long byPeople, long failed) {
        add(threat());
        act(1, "m-0", action, result, place);

        assertEquals(
                new Carried(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        byZap,
                        byPeople,
                        failed,
                        Optional.empty()),
                carried(COLUMNS));
    }

    @Test
    void theLastActionThatWasDoneSaysWhoTookItAway() {
        add(threat());
        act(1, "m-0", "Phish ZAP", "Failed", "Inbox");
        act(2, "m-0", "Phish ZAP", "Success", "Quarantine");
        act(3, "m-0", "Quarantine release", "Success", "Inbox");
        act(4, "m-0", "Manual remediation", "Success", "Deleted items");
        act(5, "m-0", "Phish ZAP", "Failed", "Deleted items");

        assertEquals(1, carried(COLUMNS).byPeople());
        assertEquals(0, carried(COLUMNS).byZap());
        assertEquals(0, carried(COLUMNS).failed(), "it is gone all the same");
    }

    @Test
    void recipientsAreComparedWhateverTheirLetters() {
        add(threat().with(RECIPIENT_EMAIL_ADDRESS, "U@Contoso.example"));
        act(1, "m-0", "Phish ZAP", "Success", "Quarantine");
        posts.add(new PostRow(EARLY, "m-0", "u@CONTOSO.example", "Spam ZAP", "Failed", "Inbox", "", "p-0"));

        assertEquals(1, carried(COLUMNS).byZap());
    }

    @Test
    void whatWasMovedInTheMailboxWasTakenAwayByNobody() {
        add(threat().with(LATEST_DELIVERY_LOCATION, "Junk folder"));
        posts.add(new PostRow(EARLY, "", "", "x", "x", "x", "", "p"));

        assertEquals(0, carried(COLUMNS).byZap() + carried(COLUMNS).byPeople());
    }

    @Test
    void eachPartStandsBesideHowManyRowsTellIt() {
        add(threat().with(IS_FIRST_CONTACT, "true").with(URL_COUNT, "2"));
        add(threat().with(IS_FIRST_CONTACT, "false").with(URL_COUNT, "0"));
        add(threat().with(ATTACHMENT_COUNT, "1"));

        Carried carried = carried(List.of());
        assertEquals(Optional.of(new Part(1, 2)), carried.firstContacts());
        assertEquals(Optional.of(new Part(1, 2)), carried.withLinks());
        assertEquals(Optional.of(new Part(1, 1)), carried.withAttachments());
    }

    @Test
    void aColumnThatIsNotThereIsNotKnownAndNeverZero() {
        add(threat());

        assertEquals(Carried.NOTHING, carried(COLUMNS));
    }

    @Test
    void cleanAndOldMailAndMailOfOthersDoesNotCount() {
        add(threat().with(THREAT_TYPES, "").with(URL_COUNT, "1"));
        EventRow old = threat().with(URL_COUNT, "1");
        add(new EventRow(ViewExecutedTest.END.minus(Duration.ofDays(6)), old.values()));
        add(threat().with(SENDER_FROM_DOMAIN, "other.example").with(URL_COUNT, "1"));
        for (int i = 0; i < 3; i++) {
            link("m-" + i, "evil.example");
        }
        add(threat());

        assertEquals(Carried.NOTHING, carried(List.of()));
    }

    @Test
    void theLinkDomainIsThatOfMostMessagesInLowerCaseAndOfEqualsTheFirst() {
        for (int i = 0; i < 3; i++) {
            add(threat());
        }
        add(threat());
        rows.set(3, rows.get(3).with(NETWORK_MESSAGE_ID, "m-0"));
        link("m-0", "often.example");
        link("m-0", "often.example");
        link("m-0", "OFTEN.example");
        link("m-0", "b.Example.");
        link("m-1", "B.example");
        link("m-1", "c.example");
        link("m-2", "c.example");
        link("m-2", "");
        link("", "often.example");

        assertEquals(Optional.of(new Link("b.example", 2)), carried(COLUMNS).link());
    }

    @Test
    void linksOutsideTheDaysInViewSayNothing() {
        add(threat());
        links.add(new LinkRow(ViewExecutedTest.END.plusNanos(100), "m-0", "evil.example"));
        links.add(new LinkRow(ViewExecutedTest.END.minus(Duration.ofDays(35)), "m-0", "evil.example"));

        assertEquals(Optional.empty(), carried(COLUMNS).link());
        assertEquals(NamesInView.Told.NOTHING, view(COLUMNS).told());
        link("m-7", "evil.example");
        assertEquals(new NamesInView.Told(false, false, true), view(COLUMNS).told());
    }

    @ParameterizedTest
    @CsvSource({"true, 'a@x.example b@x.example c@x.example d@x.example'", "false, ''"})
    void thoseWhoGotThroughAreNamedFirstAndNobodyWhereThatIsOff(boolean isNaming, String accounts) {
        add(threat());
        List<ClickRow> clicks = List.of(
                new ClickRow(EARLY, "m-0", "d@x.example", "ClickBlocked", false, "1"),
                new ClickRow(EARLY, "m-0", "C@x.example", "ClickBlocked", false, "2"),
                new ClickRow(EARLY, "m-0", "B@x.example", "ClickAllowed", false, "3"),
                new ClickRow(EARLY, "m-0", "b@x.example", "ClickBlocked", false, "4"),
                new ClickRow(EARLY, "m-0", "a@x.example", "UrlErrorPage", true, "5"));

        Clicks found = BesideExecutedTest.check(new BesideEvents.Case(
                        new SharedEvents.Case(ViewExecutedTest.ONE_DAY.naming(isNaming), rows),
                        new Beside(List.of(), clicks, List.of()),
                        new WorkspaceShape(List.of(), COLUMNS)))
                .names()
                .get(0)
                .clicks()
                .get(0);

        assertEquals(accounts, String.join(" ", found.accounts()));
        assertEquals(4, found.people());
    }

    private NamesInView view(List<String> without) {
        return BesideExecutedTest.check(new BesideEvents.Case(
                new SharedEvents.Case(ViewExecutedTest.ONE_DAY, rows),
                new Beside(posts, List.of(), links),
                new WorkspaceShape(List.of(), without)));
    }

    private Carried carried(List<String> without) {
        return view(without).names().stream()
                .filter(name -> !name.domain().name().equals("other.example"))
                .findFirst()
                .orElseThrow()
                .carried();
    }

    private void add(EventRow row) {
        rows.add(row.with(NETWORK_MESSAGE_ID, "m-" + rows.size()).with(REPORT_ID, "r-" + rows.size()));
    }

    private void act(int seconds, String message, String action, String result, String place) {
        posts.add(new PostRow(
                EARLY.plusSeconds(seconds), message, "u@contoso.example", action, result, place, "", "p-" + seconds));
    }

    private void link(String message, String domain) {
        links.add(new LinkRow(EARLY, message, domain));
    }

    /** In an inbox. */
    private static EventRow threat() {
        return ViewExecutedTest.threat(0, Duration.ofHours(5)).with(DELIVERY_LOCATION, "Inbox");
    }
}
