package io.github.spamdigest.core.judgement;

import static io.github.spamdigest.testing.EvidenceBuilder.builtForSpam;
import static io.github.spamdigest.testing.EvidenceBuilder.sender;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.NextStep;
import io.github.spamdigest.core.SenderClass;
import io.github.spamdigest.testing.EvidenceBuilder;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** A class changes for the worse at once, and otherwise past a margin of five points. */
class HysteresisTest {

    @Test
    void everyClassHasItsPlaceInTheOrderOfBadnessOnce() {
        assertEquals(SenderClass.values().length, Hysteresis.BADNESS.size());
        assertEquals(EnumSet.allOf(SenderClass.class), EnumSet.copyOf(Hysteresis.BADNESS));
    }

    @Test
    void withinTheMarginTheClassStays() {
        judged(SenderClass.BULK, ordinary(45).previously(SenderClass.BULK));
        judged(SenderClass.ORDINARY, ordinary(44).previously(SenderClass.BULK));
        judged(SenderClass.ORDINARY, ordinary(49));
    }

    @Test
    void forTheWorseThereIsNoMargin() {
        judged(SenderClass.BULK, ordinary(50).previously(SenderClass.ORDINARY));
        judged(SenderClass.BUILT_FOR_SPAM, builtForSpam("a.example").previously(SenderClass.UNCLEAR));
    }

    @Test
    void aClassThatWasBetterByAMarginMustBeClearedByTheNext() {
        EvidenceBuilder forged = sender("a.example").flatSpam(100).auth(0, 0, 80, 20, 0);
        judged(
                SenderClass.MIXED,
                sender("a.example").flatSpam(100).auth(15, 0, 85, 0, 0).previously(SenderClass.MIXED));
        judged(
                SenderClass.FORGED_NAME,
                sender("a.example").flatSpam(100).auth(14, 0, 86, 0, 0).previously(SenderClass.MIXED));
        judged(SenderClass.FORGED_NAME, forged.previously(SenderClass.TOO_FEW));
    }

    @Test
    void namesAndHardConditionsKnowNoMargin() {
        judged(SenderClass.UNCLEAR, builtForSpam("a.example").out(1).previously(SenderClass.BUILT_FOR_SPAM));
        judged(SenderClass.SPAM_ONLY, builtForSpam("a.example").firstMail(15).previously(SenderClass.BUILT_FOR_SPAM));
        judged(
                SenderClass.OWN_SERVICE_JUDGED_SPAM,
                builtForSpam("corp.example").previously(SenderClass.BUILT_FOR_SPAM));
    }

    @Test
    void whatIsKeptWithinTheMarginIsNotBlockedWithinIt() {
        EvidenceBuilder evidence = sender("a.example")
                .spam(20, 0)
                .recipients(9)
                .firstMail(2)
                .highConfidence(20)
                .reachedInbox(9)
                .auth(15, 0, 3, 2, 0)
                .previously(SenderClass.BUILT_FOR_SPAM);
        judged(SenderClass.BUILT_FOR_SPAM, evidence);
        assertEquals(NextStep.WATCH, evidence.judged().step());
    }

    private static EvidenceBuilder ordinary(long bulk) {
        return sender("a.example").flatSpam(100).clean(100, 900, 30).bulk(bulk);
    }

    private static void judged(SenderClass expected, EvidenceBuilder evidence) {
        assertEquals(expected, evidence.judged().senderClass());
    }
}
