package io.github.spamdigest.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.testing.Azurite;
import io.github.spamdigest.testing.AzuriteExtension;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real program at every step boundary, at random moments and between Graph's acceptance and its answer. The
 * long run: {@code mvn verify -Dtest=CrashTest,RaceTest -Dcrash.kills=200 -Drace.rounds=25}; {@code -Dcrash.seed=N}
 * strikes again as a seed that was printed.
 */
@ExtendWith(AzuriteExtension.class)
class CrashTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-20");
    private static final int DAYS = 3;

    private final int wanted = Integer.getInteger("crash.kills", 20);
    private final long seed = Long.getLong("crash.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Azurite azurite;

    @TempDir
    Path folder;

    CrashTest(Azurite azurite) {
        this.azurite = azurite;
    }

    @Test
    void aProgramThatIsKilledAnywhereLosesNoDigestRepeatsNoneUnmarkedAndLeavesItsMemoryWhole()
            throws InterruptedException {
        Launcher launcher = new Launcher(folder);
        Ticked first;
        Ticked later;
        try (Stage calm = new Stage(azurite, launcher)) {
            first = calm.firstTick(Instant.parse(FIRST + "T23:59:30Z"));
            later = calm.tick(Instant.parse(FIRST.plusDays(1) + "T23:59:30Z"), new Blow.Spared());
            assertTrue(first.ended("SENT") && later.ended("SENT"), first + ", " + later);
        }
        Places ofFirst = new Places(first.crossed(), random);
        Places ofLater = new Places(later.crossed(), random);
        Toll toll = new Toll(seed);
        while (toll.kills() < wanted) {
            try (Stage stage = new Stage(azurite, launcher)) {
                Storm storm = new Storm(stage, random, toll, wanted);
                storm.day(FIRST, ofFirst, later.took());
                for (int day = 1; day < DAYS; day++) {
                    storm.day(FIRST.plusDays(day), ofLater, later.took());
                }
            }
        }
        System.out.println(toll.told());
        assertEquals(List.of(), toll.troubles(), toll.told());
    }
}
