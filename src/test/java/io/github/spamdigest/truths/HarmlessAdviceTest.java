package io.github.spamdigest.truths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.JudgedDay;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.lists.BundledLists;
import io.github.spamdigest.render.OfferedCommand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** No command touches wanted mail, whatever is true of a sender. */
class HarmlessAdviceTest {

    private static final int DRAWS = Integer.getInteger("harm.draws", 4000);
    private static final long SEED = Long.getLong("harm.seed", 1);

    private final Map<Set<SenderDomain>, BundledLists> lists = new HashMap<>();

    @Test
    void noCommandTouchesMailThatSomebodyWants() {
        int blocks = 0;
        int pairs = 0;
        int offered = 0;
        List<String> harmful = new ArrayList<>();
        SplittableRandom seeds = new SplittableRandom(SEED);
        for (int i = 0; i < DRAWS; i++) {
            long seed = seeds.nextLong();
            SenderTruth truth = SenderTruth.drawnFrom(seed);
            List<OfferedCommand> commands = commands(truth);
            offered += commands.isEmpty() ? 0 : 1;
            for (OfferedCommand command : commands) {
                blocks += command.network().isEmpty() ? 1 : 0;
                pairs += command.network().isPresent() ? 1 : 0;
                if (isHarmful(command, truth)) {
                    harmful.add(command + " for: " + truth.kind() + ", seed " + seed);
                }
            }
        }
        if (Boolean.getBoolean("harm.print")) {
            System.out.printf(
                    "drawn %d, offered %d (%d blocks, %d pairs), harmful %d%n",
                    DRAWS, offered, blocks, pairs, harmful.size());
        }
        assertEquals(List.of(), harmful.stream().limit(20).toList());
        assertTrue(offered * 10 >= DRAWS, "too few commands to say anything: " + offered + " of " + DRAWS);
        assertTrue(blocks * 20 >= DRAWS && pairs * 50 >= DRAWS, blocks + " blocks and " + pairs + " pairs");
    }

    private List<OfferedCommand> commands(SenderTruth truth) {
        BundledLists known = lists.computeIfAbsent(truth.own(), own -> BundledLists.with(own, Set.of(), Set.of()));
        return OfferedCommand.of(JudgedDay.of(truth.snapshot(), known, truth.tracked()));
    }

    private static boolean isHarmful(OfferedCommand command, SenderTruth truth) {
        return command.network()
                .map(network -> truth.isTouchedByPair(command.name(), network))
                .orElseGet(() -> !truth.touchedByBlock(command.name()).isEmpty());
    }
}
