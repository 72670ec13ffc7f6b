package io.github.spamdigest.app.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.app.Mail;
import io.github.spamdigest.testing.Answer;
import io.github.spamdigest.testing.Azurite;
import io.github.spamdigest.testing.AzuriteExtension;
import io.github.spamdigest.testing.HttpsStub;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real program at every step boundary, at random moments and between Graph's acceptance and its answer. The
 * long run: {@code mvn verify -Dtest=CrashTest,RaceTest -Dcrash.kills=200 -Drace.rounds=25}; {@code -Dcrash.seed=N}
 * strikes again as a seed that was printed.
 */
@ExtendWith(AzuriteExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTest {

    private static final int DAYS = 3;
    private static final LocalDate FIRST = People.LAST.minusDays(DAYS - 1);

    private final int wanted = Integer.getInteger("crash.kills", 20);
    private final long seed = Long.getLong("crash.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Toll toll = new Toll(seed);
    private final Azurite azurite;

    private @Nullable Launcher launcher;
    private @Nullable Ticked first;
    private @Nullable Ticked later;
    private final Map<LocalDate, Storm.Calm> unharmed = new HashMap<>();

    CrashTest(Azurite azurite) {
        this.azurite = azurite;
    }

    /** What two runs do that nobody kills. */
    @BeforeAll
    void watch(@TempDir Path folder) throws InterruptedException {
        launcher = new Launcher(folder);
        try (Stage calm = stage()) {
            first = calm.firstTick(Storm.due(FIRST));
            People.read(FIRST, calm.remembered());
            later = calm.tick(Storm.due(FIRST.plusDays(1)), new Blow.Spared());
            for (int day = 2; day < DAYS; day++) {
                People.read(FIRST.plusDays(day - 1), calm.remembered());
                calm.tick(Storm.due(FIRST.plusDays(day)));
            }
            FIRST.datesUntil(FIRST.plusDays(DAYS)).forEach(date -> unharmed.put(date, Storm.Calm.of(date, calm)));
        }
        assertEquals(
                List.of(
                        "new quick-credit.test NOW_PHISH",
                        "decided fabrikam.example SUDDEN_FROM_TRUSTED",
                        "closed parcel-notice.invalid LET_IN_BY_US"),
                known(unharmed.get(People.LAST)).tasks());
        assertTrue(first.ended("SENT"), first::toString);
        assertTrue(later.ended("SENT"), later::toString);
    }

    @AfterAll
    void tell() {
        System.out.println(toll.told());
    }

    @Test
    void aProgramThatIsKilledAnywhereLosesNoDigestRepeatsNoneUnmarkedAndLeavesItsMemoryWhole()
            throws InterruptedException {
        Ticked calm = known(later);
        Places ofFirst = new Places(known(first).crossed(), random);
        Places ofLater = new Places(calm.crossed(), random);
        while (toll.kills() < wanted) {
            try (Stage stage = stage()) {
                Storm storm = new Storm(stage, random, toll, wanted, unharmed);
                storm.day(FIRST, ofFirst, calm.took());
                for (int day = 1; day < DAYS; day++) {
                    storm.day(FIRST.plusDays(day), ofLater, calm.took());
                }
            }
        }
        assertEquals(List.of(), toll.troubles(), toll.told());
    }

    @Test
    void aCrashWhileOperatorsAreToldTellsThemTwiceRatherThanNever() throws InterruptedException {
        try (HttpsStub denying = new HttpsStub(request -> Answer.status(403).withJson("{}"));
                Stage stage = stage()) {
            stage.set(Map.of(
                    "DIGEST_OPERATORS",
                    "ops@contoso.example",
                    "DIGEST_LOGS_ENDPOINT",
                    denying.uri().toString()));
            stage.tick(Storm.due(FIRST));
            LocalDate date = FIRST.plusDays(1);
            List<String> told = stage.tick(Storm.due(date)).crossed();
            for (Boundary boundary : Places.from("graph", told, isLong())) {
                date = date.plusDays(1);
                Ticked struck = stage.tick(Storm.due(date), new Blow.AtBoundary(boundary));
                assertTrue(struck.killed(), struck::toString);
                toll.kill("while operators were told, " + boundary);
                LocalDate day = date;
                boolean noted = stage.remembered().read(memory -> memory.head().hasGivenUp(day));
                stage.tick(Storm.due(date).plus(Duration.ofHours(1)));
                int expected = noted ? 1 : 1 + struck.accepted().size();
                assertEquals(expected, stage.mails(date, "could not run").size(), boundary + ", " + struck);
            }
            stage.set(Map.of());
            Ticked cured = stage.tick(Storm.due(date).plus(Duration.ofHours(2)));
            assertTrue(cured.ended("SENT"), cured::toString);
        }
    }

    @Test
    void aCrashOfADigestThatIsSentAgainRepeatsNoneUnmarkedAndChangesNoComparison() throws InterruptedException {
        LocalDate again = FIRST.plusDays(1);
        try (Stage stage = stage()) {
            stage.tick(Storm.due(FIRST));
            People.read(FIRST, stage.remembered());
            stage.tick(Storm.due(again));
            People.read(again, stage.remembered());
            Instant at = Storm.due(again);
            for (Boundary boundary : Places.from("graph", known(later).crossed(), isLong())) {
                stage.remembered().read(memory -> memory.replace(memory.head().asking(again)));
                int before = stage.mails(again, "").size();
                at = at.plus(Duration.ofHours(1));
                Ticked struck = stage.tick(at, new Blow.AtBoundary(boundary));
                assertTrue(struck.killed(), struck::toString);
                toll.kill("while a digest was sent again, " + boundary);
                boolean noted =
                        stage.remembered().read(memory -> memory.head().asked().isEmpty());
                at = at.plus(Duration.ofHours(1));
                stage.tick(at);
                int expected = noted ? 1 : 1 + struck.accepted().size();
                assertEquals(expected, stage.mails(again, "").size() - before, boundary + ", " + struck);
            }
            List<Mail> mails = stage.mails(again, "");
            for (Mail repeat : mails.subList(1, mails.size())) {
                assertTrue(repeat.subject().matches(".*\\((may be a repeat|sent again)\\).*"), repeat.subject());
                assertEquals(known(unharmed.get(again)).tasks(), Remembered.tasks(repeat));
            }
            Ticked next = stage.tick(Storm.due(again.plusDays(1)));
            assertTrue(next.ended("SENT"), next::toString);
            assertEquals(
                    again.toString(),
                    next.accepted().get(0).json().path("comparedWith").asText());
            assertEquals(known(unharmed.get(People.LAST)), Storm.Calm.of(People.LAST, stage));
            assertEquals(People.before(People.LAST), stage.remembered().decisions());
        }
    }

    @Test
    void aRunThatWakesUpAfterAnotherTookOverSendsNothing() throws InterruptedException {
        int query = Places.last("logs", known(first).crossed());
        List<Ticked> overtaking = new ArrayList<>();
        try (Stage stage = stage()) {
            Boundary beforeTheAnswer = new Boundary(query, Boundary.Side.BEFORE);
            Ticked overtaken = stage.tick(
                    Storm.due(FIRST),
                    new Blow.Asleep(
                            beforeTheAnswer,
                            () -> overtaking.add(
                                    stage.quietTick(Storm.due(FIRST).plus(Duration.ofHours(1))))));
            assertTrue(overtaking.get(0).ended("SENT"), overtaking::toString);
            assertTrue(overtaken.answer().orElse("").contains("was taken over by another run"), overtaken::toString);
            assertEquals(1, stage.mails().size());
        }
    }

    private Stage stage() {
        return new Stage(azurite, known(launcher));
    }

    private boolean isLong() {
        return wanted > 100;
    }

    private static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
