package io.github.spamdigest.executed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Scenario;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.testing.Draw;
import io.github.spamdigest.testing.Law;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The text of the query, executed, finds what the local source finds in the same events. */
class ExecutedAgreesTest {

    /** So many events and tries in the build; {@code -Dexecuted.tries=N -Dexecuted.rows=N} tries longer. */
    private static final int TRIES = Integer.getInteger("executed.tries", 8);

    private static final int ROWS = Integer.getInteger("executed.rows", 1250);

    @Test
    void localAndExecutedSnapshotsAreEqual() {
        Law.holds(TRIES, draw -> SharedEvents.of(draw, ROWS), ExecutedAgreesTest::check);
    }

    @Test
    void theEventsReachEveryScenarioAndTheCut() {
        Set<Scenario> hidden = EnumSet.noneOf(Scenario.class);
        boolean isCut = false;
        for (long seed = 1; hidden.size() < Scenario.values().length || !isCut; seed++) {
            assertTrue(seed < 40, hidden + " " + isCut);
            SharedEvents.Case made = SharedEvents.of(new Draw(seed), 2000);
            Snapshot found = made.question().counted(made.rows()).get(0);
            found.totals().excluded().forEach((scenario, days) -> {
                if (days.total() > 0) {
                    hidden.add(scenario);
                }
            });
            isCut |= found.totals().domains() > found.ranking().size();
        }
    }

    private static void check(SharedEvents.Case made) {
        List<Snapshot> local = made.question().local(made.rows());
        List<Snapshot> executed = made.question().executed(made.rows());
        assertEquals(List.of(), BothWorlds.differences(local, executed));
    }
}
