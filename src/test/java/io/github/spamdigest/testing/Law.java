package io.github.spamdigest.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * A law that holds for any input: tried on many, each made from a seed of its own. A failure names the seed, with which
 * {@code -Dlaw.seed=SEED} tries that input alone, and the input; one that is a list is first cut down to what fails.
 */
public final class Law {

    private static final String SEED = "law.seed";

    /** Makes the same seeds again, for a run that is to be repeated. */
    private static final String START = "law.start";

    private Law() {}

    /** Tries the law on so many inputs. */
    public static <T> void holds(int tries, Function<Draw, T> input, ThrowingConsumer<T> law) {
        check(tries, input, law, value -> value);
    }

    /** Tries the law on so many lists. */
    public static <T> void holdsForLists(int tries, Function<Draw, List<T>> input, ThrowingConsumer<List<T>> law) {
        check(tries, input, law, list -> cutDown(list, law));
    }

    private static <T> void check(int tries, Function<Draw, T> input, ThrowingConsumer<T> law, Function<T, T> cutDown) {
        Long only = Long.getLong(SEED);
        Random seeds = Long.getLong(START) == null ? new Random(1) : new Random(Long.getLong(START));
        for (int i = 0; i < (only == null ? tries : 1); i++) {
            long seed = only == null ? seeds.nextLong() : only;
            T value = input.apply(new Draw(seed));
            Throwable first = fails(law, value);
            if (first == null) {
                continue;
            }
            T least = cutDown.apply(value);
            Throwable again = fails(law, least);
            // What fails but once, such as a time limit on a busy machine, is told as well.
            Throwable failure = again == null ? first : again;
            throw new AssertionError(
                    "The law does not hold (seed " + seed + ", try " + (i + 1) + ") for " + least + ": " + failure,
                    failure);
        }
    }

    /** Leaves out halves, quarters and at last single elements, but never all, as long as the law still fails. */
    static <T> List<T> cutDown(List<T> list, ThrowingConsumer<List<T>> law) {
        List<T> least = list;
        for (int size = (list.size() + 1) / 2; size > 0; size = size == 1 ? 0 : (size + 1) / 2) {
            for (int from = 0; from < least.size(); ) {
                List<T> less = new ArrayList<>(least.subList(0, from));
                less.addAll(least.subList(Math.min(least.size(), from + size), least.size()));
                if (less.isEmpty() || fails(law, List.copyOf(less)) == null) {
                    from += size;
                } else {
                    least = List.copyOf(less);
                }
            }
        }
        return least;
    }

    private static <T> Throwable fails(ThrowingConsumer<T> law, T value) {
        try {
            law.accept(value);
            return null;
        } catch (Throwable failure) {
            return failure;
        }
    }
}
