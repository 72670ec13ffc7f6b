package io.github.spamdigest.local;

import static io.github.spamdigest.core.view.DayCount.INSIDE;
import static io.github.spamdigest.core.view.DayCount.PHISH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Counting;
import io.github.spamdigest.core.Exclusions;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.view.NamesInView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is in view, and in which order, worked out by hand. */
class ViewNamesTest extends ViewFixture {

    private static final Duration SIX_DAYS = Duration.ofDays(6);
    private static final Duration TICK = Duration.ofNanos(100);

    @Test
    void threatsOfTheLastSixDaysBringANameIntoViewAndOlderOnesDoNot() {
        assertEquals(List.of("one.example"), names(view(threat("one.example", SIX_DAYS.minus(TICK)))));
        assertEquals(List.of(), names(view(threat("one.example", SIX_DAYS))));
    }

    @ParameterizedTest
    @CsvSource({"Junk folder, 1, 0", "Junk folder, 2, 0", "Junk folder, 3, 1", "Quarantine, 3, 1", "Inbox, 1, 1"})
    void oneThreatInAnInboxIsEnoughAndElsewhereItTakesThree(String place, int threats, int found) {
        assertEquals(found, view(rows("one.example", place, threats)).names().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Inbox", "INBOX/folder", "on-premises/External"})
    void inboxesFoldersAndMailboxesOnPremisesAreInside(String place) {
        NamesInView view = view(threat("one.example", NOW).with("DeliveryLocation", place));
        assertEquals(List.of("0:9:1"), days(only(view)));
    }

    @ParameterizedTest
    @CsvSource({"Phish, 2", "'Malware, Spam', 5", "'phish, MALWARE', 6"})
    void phishAndMalwareAreThreatsToo(String threats, int bits) {
        NamesInView view = view(threat("one.example", NOW).with("ThreatTypes", threats));
        assertEquals(List.of("0:" + (bits | INSIDE) + ":1"), days(only(view)));
        assertEquals(1, only(view).recipients());
    }

    @Test
    void mailOfAnUnknownVerdictIsLeftOut() {
        NamesInView view =
                view(threat("one.example", NOW), threat("one.example", NOW).with("ThreatTypes", "Unheard of"));
        assertEquals(List.of("0:9:1"), days(only(view)));
    }

    @Test
    void aSimulationIsNoThreatWhateverItWasJudged() {
        ExportedRow simulation = threat("one.example", NOW).with("OrgLevelPolicy", "Phishing simulation");
        assertEquals(List.of(), names(view(simulation.with("ThreatTypes", "Phish"))));
        assertEquals(List.of(), names(view(simulation.with("ThreatTypes", "Malware"))));
        Hunt all = new Hunt(30, 10, Counting.DELIVERIES, Exclusions.NONE, 7);
        assertEquals(List.of("one.example"), names(view(all, List.of(simulation))));
    }

    @Test
    void thirtyFiveDaysAreLookedAtWhateverTheLookback() {
        Duration oldest = Duration.ofDays(35).minus(TICK);
        List<ExportedRow> rows = List.of(
                threat("one.example", NOW),
                threat("one.example", oldest).with("ThreatTypes", "Phish"),
                threat("one.example", Duration.ofDays(35)),
                clean("one.example", Duration.ofDays(34)));
        Hunt day = new Hunt(1, 10, Counting.LATEST, Exclusions.DEFAULT, 7);
        NamesInView view = view(day, rows);
        assertEquals(List.of("0:9:1", "34:0:1", "34:" + (PHISH | INSIDE) + ":1"), days(only(view)));
        assertEquals(Optional.of(EventDesk.END.minus(oldest)), view.oldestEvent());
    }

    @Test
    void theExcessOverTheOwnPastDecidesTheOrderInboxesFirst() {
        List<ExportedRow> rows = new ArrayList<>(rows("many.example", "Quarantine", 9));
        rows.addAll(rows("usual.example", "Inbox", 2));
        IntStream.range(0, 9).forEach(i -> rows.add(threat("usual.example", Duration.ofDays(6 + 3 * i))));
        rows.addAll(rows("inside.example", "Inbox", 1));
        rows.addAll(rows("beside.example", "Inbox", 1));
        assertEquals(List.of("beside.example", "inside.example", "usual.example", "many.example"), names(view(rows)));
    }

    @Test
    void theOldestDayIsNoPast() {
        List<ExportedRow> rows = new ArrayList<>(rows("b.example", "Inbox", 1));
        rows.addAll(rows("a.example", "Inbox", 1));
        rows.add(threat("a.example", Duration.ofDays(34).minus(TICK)));
        assertEquals(List.of("b.example", "a.example"), names(view(rows)));
        rows.set(2, threat("a.example", Duration.ofDays(34)));
        assertEquals(List.of("a.example", "b.example"), names(view(rows)));
    }

    @Test
    void ofMoreThanFiveHundredTheRestIsCounted() {
        List<ExportedRow> rows = new ArrayList<>();
        IntStream.range(0, 510).forEach(i -> rows.addAll(rows("n%03d.example".formatted(i), "Inbox", 1)));
        rows.addAll(rows("z.example", "Inbox", 2));
        rows.addAll(rows("kept-out.example", "Junk folder", 3));
        NamesInView view = view(rows);
        assertEquals(NamesInView.MOST, view.names().size());
        assertEquals("z.example", only(view).domain().name());
        assertTrue(names(view).contains("n498.example"));
        assertEquals(12, view.cutNames());
        assertEquals(11, view.cutInside());
    }

    @ParameterizedTest
    @CsvSource({
        "Spam, 5, Phish, 2, '5:9:1, 5:10:1'",
        "Phish, 5, Malware, 2, '5:10:1, 5:12:1'",
        "Malware, 5, Spam, 2, '2:9:1, 5:12:1'",
        "Spam, 40, Phish, 10, '34:10:1'"
    })
    void aLateRowCountsOnTheDayOfTheFirstSpamOrPhishOfItsMessage(
            String first, int firstDay, String late, int lateDay, String found) {
        ExportedRow later = threat("one.example", Duration.ofDays(lateDay)).with("ThreatTypes", late);
        String time = EventDesk.END.minus(Duration.ofDays(firstDay)).toString();
        ExportedRow earlier = later.with("ThreatTypes", first).with("TimeGenerated", time);
        ExportedRow another = threat("one.example", NOW).with("ThreatTypes", "Spam, Phish");
        List<String> told = new ArrayList<>(days(only(view(earlier, later, another))));
        assertEquals("0:11:1", told.remove(0));
        assertEquals(found, String.join(", ", told));
    }

    @Test
    void aRowOfFortyEightHoursLaterIsNotLate() {
        ExportedRow row = threat("one.example", NOW);
        NamesInView view =
                view(onDay(row, 5), onDay(row.with("ThreatTypes", "Phish"), 3), onDay(row.with("ReportId", "2"), 1));
        assertEquals(List.of("3:10:1", "5:9:2"), days(only(view)));
    }

    @Test
    void aRepeatOfAnExportCountsOnceAndIsToldOfTheWindowOnly() {
        ExportedRow row = onDay(threat("one.example", NOW), 33);
        String aLittleLater =
                Instant.parse(row.values().get("TimeGenerated")).plusSeconds(20).toString();
        Snapshot snapshot = snapshot(
                EventDesk.HUNT, List.of(threat("one.example", NOW), row, row.with("TimeGenerated", aLittleLater)));
        assertEquals(List.of("0:9:1", "32:9:1"), days(only(snapshot.inView())));
        assertEquals(0, snapshot.rejects().duplicates());
    }

    private static ExportedRow onDay(ExportedRow row, int day) {
        return row.with(
                "TimeGenerated", EventDesk.END.minus(Duration.ofDays(day)).toString());
    }

    private List<ExportedRow> rows(String domain, String place, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> threat(domain, NOW).with("DeliveryLocation", place))
                .toList();
    }
}
