package io.github.spamdigest.app.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.life.Decision;
import io.github.spamdigest.core.life.Decision.As;
import io.github.spamdigest.testing.Azurite;
import io.github.spamdigest.testing.AzuriteExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Decisions that stand while days are missed, repeated and asked for again, and those that fall into a run. */
@ExtendWith(AzuriteExtension.class)
class StandingDecisionsTest {

    private static final LocalDate LAST = People.LAST;
    private static final LocalDate NEXT = LAST.plusDays(1);
    private static final LocalDate DAY_1 = LAST.minusDays(2);
    private static final LocalDate DAY_2 = LAST.minusDays(1);

    private static final String PARCEL = "parcel-notice.invalid LET_IN_BY_US";

    private final Azurite azurite;

    @TempDir
    Path folder;

    private Launcher launcher;

    StandingDecisionsTest(Azurite azurite) {
        this.azurite = azurite;
    }

    @BeforeEach
    void prepare() {
        launcher = new Launcher(folder);
    }

    @Test
    void aDecisionThatFallsIntoARunIsNeitherLostNorOverwrittenAndHoldsAtTheNextOne() {
        List<String> requests = requests();
        int asked = Places.last("table GET", decided(requests));
        for (Boundary boundary : around(asked, requests)) {
            try (Stage stage = told()) {
                boolean isRead = boundary.equals(new Boundary(asked, Boundary.Side.BEFORE));
                String now = tasksOfRunWith(stage, As.WATCHING, boundary);
                assertTrue(now.contains((isRead ? "decided " : "open ") + PARCEL), boundary + ", " + now);
                List<Decision> made = stage.remembered().decisions();
                assertEquals(1, made.size(), boundary::toString);
                String next = tasks(tick(stage, NEXT)).toString();
                assertTrue(next.contains("decided " + PARCEL), boundary + ", " + next);
                assertEquals(made, stage.remembered().decisions(), boundary::toString);
            }
        }
    }

    @Test
    void aTaskThatIsDoneWhileARunIsUnderWayIsSaidToCloseByTheNextOneAndOnce() {
        Boundary sending = new Boundary(Places.last("graph", requests()), Boundary.Side.AFTER);
        try (Stage stage = told()) {
            String now = tasksOfRunWith(stage, As.DONE, sending);
            assertTrue(now.contains("open " + PARCEL), now);
            assertTrue(tasks(tick(stage, NEXT)).contains("closed " + PARCEL));
            String later = tasks(tick(stage, NEXT.plusDays(1))).toString();
            assertFalse(later.contains(PARCEL), later);
        }
    }

    @Test
    void ticksThatRepeatADateAndADateAskedForAgainChangeNothingOfTasksAndDecisions() {
        List<List<String>> calm = new ArrayList<>();
        try (Stage stage = new Stage(azurite, launcher)) {
            for (LocalDate date : List.of(DAY_1, DAY_2, LAST, NEXT)) {
                calm.add(tasks(tick(stage, date)));
                People.read(date, stage.remembered());
            }
        }
        try (Stage stage = new Stage(azurite, launcher)) {
            List<List<String>> disturbed = new ArrayList<>();
            for (LocalDate date : List.of(DAY_1, DAY_2, LAST, NEXT)) {
                disturbed.add(tasks(tick(stage, date)));
                assertTrue(later(stage, date, 1).ended("ALREADY_SENT"));
                People.read(date, stage.remembered());
                Object before = stage.remembered().told(date);
                stage.remembered().read(memory -> memory.replace(memory.head().asking(date)));
                Ticked again = later(stage, date, 2);
                assertTrue(again.ended("SENT"), again::toString);
                assertEquals(before, stage.remembered().told(date));
                assertTrue(later(stage, date, 3).ended("ALREADY_SENT"));
                assertEquals(People.before(date.plusDays(1)), stage.remembered().decisions());
            }
            assertEquals(calm, disturbed);
        }
    }

    @Test
    void aMissedDayLosesNoTaskAndNoDecision() {
        try (Stage stage = new Stage(azurite, launcher)) {
            tick(stage, DAY_1);
            People.read(DAY_1, stage.remembered());
            List<String> late = tasks(tick(stage, LAST));
            assertEquals(
                    List.of(
                            "new parcel-notice.invalid LET_IN_BY_US",
                            "new quick-credit.test NOW_PHISH",
                            "decided fabrikam.example SUDDEN_FROM_TRUSTED"),
                    late);
            assertEquals(People.before(DAY_2), stage.remembered().decisions());
        }
    }

    /** The tasks of the last day's digest, in whose run a person decides something. */
    private static String tasksOfRunWith(Stage stage, As as, Boundary boundary) {
        Decision made = Remembered.decision("parcel-notice.invalid", as, Storm.due(LAST), DAY_2);
        Blow blow = new Blow.Asleep(boundary, () -> stage.remembered().decide(made));
        return tasks(stage.tickHere(Storm.due(LAST), blow)).toString();
    }

    /** What a run of the last day requests. */
    private List<String> requests() {
        try (Stage calm = told()) {
            return tick(calm, LAST).crossed();
        }
    }

    /** The requests to the first that reads decisions. */
    private static List<String> decided(List<String> requests) {
        List<String> until = requests.stream()
                .takeWhile(request -> !request.contains("Decisions"))
                .toList();
        return requests.subList(0, until.size() + 1);
    }

    /** A stage on which a task was told the day before, and has nothing new on the last day. */
    private Stage told() {
        Stage stage = new Stage(azurite, launcher);
        tick(stage, DAY_1);
        tick(stage, DAY_2);
        return stage;
    }

    /** Both sides of the requests that read decisions, send the mail and write the memory. */
    private static List<Boundary> around(int asked, List<String> requests) {
        return IntStream.of(asked, Places.last("graph", requests), Places.last("table", requests))
                .boxed()
                .flatMap(number ->
                        List.of(new Boundary(number, Boundary.Side.BEFORE), new Boundary(number, Boundary.Side.AFTER))
                                .stream())
                .toList();
    }

    private static Ticked tick(Stage stage, LocalDate date) {
        return later(stage, date, 0);
    }

    private static Ticked later(Stage stage, LocalDate date, int hours) {
        return stage.tickHere(Storm.due(date).plus(Duration.ofHours(hours)), new Blow.Spared());
    }

    private static List<String> tasks(Ticked ticked) {
        assertEquals(1, ticked.accepted().size(), ticked::toString);
        return Remembered.tasks(ticked.accepted().get(0));
    }
}
