package io.github.spamdigest.core.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.truths.ConfusionTable;
import org.junit.jupiter.api.Test;

/** What the signals tell of generated organisations whose truth is known. */
class ConfusionOfSignalsTest {

    private static final int ATTACKS = Integer.getInteger("truths.attacks", 130);
    private static final int QUIET = Integer.getInteger("truths.quiet", 100);
    private static final long SEED = Long.getLong("truths.seed", 1);

    @Test
    void everyVisibleAttackIsToldAndAQuietDayIsQuiet() {
        ConfusionTable table = ConfusionTable.of(new SignalsTold(), ATTACKS, QUIET, SEED);

        if (Boolean.getBoolean("truths.print")) {
            System.out.println(table);
        }
        assertEquals(0, table.missedVisible(), table.toString());
        assertEquals(0, table.missedClicks(), table.toString());
        assertTrue(table.falseQuietDays() * 100 <= QUIET, table.toString());
        assertTrue(table.wrongReasons() * 50 <= ATTACKS, table.toString());
    }
}
