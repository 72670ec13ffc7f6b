package io.github.spamdigest.core.life;

import static io.github.spamdigest.testing.Memories.DAY;
import static io.github.spamdigest.testing.Memories.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Task.Reason;
import io.github.spamdigest.core.Task.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Room is made by what can be spared, and what cannot be is folded and counted. */
class KeptSignalsTest {

    private static final int REASONS = Reason.values().length;

    @Test
    void whatFitsStaysAsItIs() {
        List<ToldSignal> told = urgent(Reason.FLOODS_INBOXES, 20);
        assertEquals(new KeptSignals(told, 0), KeptSignals.of(told, 20));
    }

    @Test
    void aDroppedTaskIsCountedOnceWhateverItsSignalsAndOnlyWhenNothingOfItsNameStays() {
        List<ToldSignal> told = List.of(
                told("a.example", Reason.NOW_PHISH, DAY, DAY),
                told("a.example", Reason.SURGE, DAY, DAY.minusDays(9)),
                told("b.example", Reason.SURGE, DAY, DAY.minusDays(8)),
                told("b.example", Reason.FALSE_POSITIVES, DAY, DAY.minusDays(7)),
                told("c.example", Reason.SURGE, DAY, DAY));
        assertEquals(new KeptSignals(List.of(told.get(0), told.get(4)), 1), KeptSignals.of(told, 2));
    }

    @Test
    void theMostSevereKeepTheirNamesAndTheRestOfAReasonIsOneEntry() {
        List<ToldSignal> told = new ArrayList<>(urgent(Reason.OWN_NAME_FORGED, 30));
        told.addAll(urgent(Reason.FLOODS_INBOXES, 30));
        List<ToldSignal> kept = KeptSignals.of(told, 32).told();
        assertTrue(kept.containsAll(told.subList(0, 30)));
        ToldSignal folded = kept.get(kept.size() - 1);
        assertEquals(31, kept.size());
        assertEquals(new ToldSignal.Key(SenderDomain.NONE, Reason.FLOODS_INBOXES, "*"), folded.key());
        assertEquals(30, folded.names());
        assertEquals(DAY.minusDays(29), folded.first());
        assertEquals(told.get(30).last(), folded.last());
    }

    @Test
    void whatIsFoldedAgainCountsTheLargerNumberBecauseNamesMayBeTheSame() {
        List<ToldSignal> first =
                KeptSignals.of(urgent(Reason.FLOODS_INBOXES, 60), 40).told();
        List<ToldSignal> more = new ArrayList<>(first);
        more.addAll(urgent(Reason.CLICKED_THROUGH, 20));
        assertEquals(21, folded(first).get(0).names());
        assertEquals(21, folded(KeptSignals.of(more, 40).told()).get(0).names());
    }

    @Test
    void noNumberOfSignalsIsEverTooManyAndNoUrgentNameIsEverUncounted() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            List<ToldSignal> all = IntStream.range(0, random.nextInt(120))
                    .mapToObj(i -> told(
                            "n" + i + ".example",
                            Reason.values()[random.nextInt(REASONS)],
                            DAY.minusDays(random.nextInt(30)),
                            DAY))
                    .toList();
            int most = random.nextInt(100);
            KeptSignals kept = KeptSignals.of(all, most);
            assertTrue(kept.told().size() <= Math.max(most, REASONS), kept::toString);
            assertEquals(names(all, Urgency.TODAY), names(kept.told(), Urgency.TODAY));
            assertEquals(names(all, Urgency.WEEK), names(kept.told(), Urgency.WEEK) + kept.dropped());
        }
    }

    private static long names(List<ToldSignal> told, Urgency urgency) {
        return told.stream()
                .filter(signal -> signal.urgency() == urgency)
                .mapToLong(ToldSignal::names)
                .sum();
    }

    private static List<ToldSignal> folded(List<ToldSignal> told) {
        return told.stream().filter(signal -> signal.key().isFolded()).toList();
    }

    private static List<ToldSignal> urgent(Reason reason, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> told("n%03d.example".formatted(i), reason, DAY.minusDays(i), DAY.minusDays(i)))
                .toList();
    }
}
