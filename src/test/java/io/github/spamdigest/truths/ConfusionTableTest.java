package io.github.spamdigest.truths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.view.MailStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConfusionTableTest {

    private static final int ATTACKS = Integer.getInteger("truths.attacks", 26);
    private static final int QUIET = Integer.getInteger("truths.quiet", 20);

    @Test
    void aJudgementThatSaysNothingMissesAllThatIsVisibleAndIsNeverFalse() {
        ConfusionTable table = ConfusionTable.of((snapshot, known) -> List.of(), ATTACKS, QUIET, 1);

        assertEquals(0, table.falseQuietDays() + table.falseAttackDays() + table.wrongReasons());
        assertTrue(table.missedVisible() > ATTACKS / 2, table.toString());
    }

    @Test
    void aJudgementThatNamesAllInViewTellsAllAndIsFalseOnMostDays() {
        ConfusionTable table = ConfusionTable.of(ConfusionTableTest::everybody, ATTACKS, QUIET, 1);

        assertEquals(0, table.missedVisible(), table.toString());
        assertTrue(table.falseQuietDays() > QUIET / 2, table.toString());
        assertTrue(table.falseAttackDays() > ATTACKS, table.toString());
    }

    @Test
    void aNameWithAReasonThatDoesNotFitIsAWrongOneAndNoMiss() {
        Told withoutReason = new Told() {
            @Override
            public List<Said> tell(Snapshot snapshot, KnownNames known) {
                return everybody(snapshot, known);
            }

            @Override
            public boolean fits(AttackKind kind, String reason) {
                return false;
            }
        };

        ConfusionTable table = ConfusionTable.of(withoutReason, ATTACKS / 2, 0, 1);

        // One of the attacks is in no view.
        assertTrue(table.wrongReasons() >= table.visible() && table.visible() > ATTACKS / 3, table.toString());
        assertEquals(0, table.missedVisible());
    }

    /** Every name in view; on free mail every address that has one. */
    private static List<Said> everybody(Snapshot snapshot, KnownNames known) {
        return snapshot.inView().names().stream()
                .flatMap(name -> known.freeMail().contains(name.domain())
                        ? name.streams().stream().map(MailStream::address).distinct()
                        : Stream.of(name.domain().name()))
                .map(name -> new Said(List.of(name), "in view", true))
                .toList();
    }

    @Test
    void aPlainRuleTellsMostOfWhatIsVisible() {
        ConfusionTable table = ConfusionTable.of(new PlainRule(), ATTACKS, QUIET, 1);

        assertTrue(table.missedVisible() < ATTACKS / 4, table.toString());
    }
}
