package io.github.spamdigest.app.given;

import io.github.spamdigest.testing.Draw;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A case with a variation that leaves its evidence true.
 *
 * @param given the case
 * @param variation how its mail differs
 */
record VariedCase(GivenCase given, Variation variation) {

    /** What they must say stands in the table, which louder domains push them out of. */
    private static final Set<Integer> ASK_FOR_A_ROW = Set.of(5, 9, 42, 49, 50, 51, 53);

    /** A block is asked for, which needs the wide evidence of the 100 domains with the most spam. */
    private static final Set<Integer> ASK_FOR_A_BLOCK = Set.of(1);

    /** They say how much spam there is or how many domains send it, which louder domains change. */
    private static final Set<Integer> ASK_FOR_THE_WHOLE = Set.of(54, 55, 56);

    /** The case says that no other rule touches mail. */
    private static final Set<Integer> HAVE_ONE_RULE = Set.of(41);

    /** They say themselves what authentication tells in their tenant. */
    private static final Set<Integer> HAVE_A_GATEWAY = Set.of(57, 58);

    /** One of the cases that hold, varied. */
    static VariedCase drawn(Draw draw, List<GivenCase> cases) {
        GivenCase given = draw.of(cases);
        int number = given.number();
        boolean mayBeLoud = Stream.of(ASK_FOR_A_ROW, ASK_FOR_A_BLOCK, ASK_FOR_THE_WHOLE)
                .noneMatch(excluded -> excluded.contains(number));
        Variation variation = new Variation(
                draw.between(0, 6),
                draw.between(70, 130),
                draw.chance() && mayBeLoud,
                draw.chance() && !HAVE_ONE_RULE.contains(number),
                draw.chance() && draw.chance() && !HAVE_A_GATEWAY.contains(number),
                draw.chance());
        return new VariedCase(given, variation);
    }

    /** What is said that must not be, or not said that must be; empty where the case holds. */
    Optional<String> failure() {
        try {
            given.holds(variation);
            return Optional.empty();
        } catch (AssertionError error) {
            return Optional.of("Case " + given.number() + " with " + variation + ": " + error.getMessage());
        }
    }
}
