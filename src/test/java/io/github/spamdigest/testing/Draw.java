package io.github.spamdigest.testing;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Makes the inputs of a law from a seed: the same seed gives the same input. Not thread-safe. */
public final class Draw {

    private static final int EDGE_IN = 20;

    private final Random random;

    /** Draws from a seed. */
    public Draw(long seed) {
        random = new Random(seed);
    }

    /** A number between two, both included; the two themselves come more often than others. */
    public int between(int least, int most) {
        return (int) between((long) least, most);
    }

    /** A number between two, both included; the two themselves come more often than others. */
    public long between(long least, long most) {
        return switch (random.nextInt(EDGE_IN)) {
            case 0 -> least;
            case 1 -> most;
            default -> most == Long.MAX_VALUE ? random.nextLong(least, most) : random.nextLong(least, most + 1);
        };
    }

    /** Any number at all. */
    public long number() {
        return random.nextLong();
    }

    /** One of two. */
    public boolean chance() {
        return random.nextBoolean();
    }

    /** One of these. */
    @SafeVarargs
    public final <T> T of(T... values) {
        return values[random.nextInt(values.length)];
    }

    /** One of these. */
    public <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** What one of these makes. */
    @SafeVarargs
    public final <T> T oneOf(Function<Draw, ? extends T>... makers) {
        return makers[random.nextInt(makers.length)].apply(this);
    }

    /** A list of so many elements at least and at most. */
    public <T> List<T> list(int least, int most, Function<Draw, ? extends T> element) {
        return IntStream.range(0, between(least, most))
                .<T>mapToObj(i -> element.apply(this))
                .toList();
    }

    /** Pieces in a row. */
    public String joined(int most, Function<Draw, String> piece) {
        return String.join("", list(0, most, piece));
    }

    /** Any characters of the first plane, halves of others among them. */
    public String text(int most) {
        return characters(most, Character.MAX_VALUE);
    }

    /** Any characters of ASCII. */
    public String ascii(int most) {
        return characters(most, '\u007f');
    }

    /** Short texts come more often than long ones. */
    private String characters(int most, char last) {
        StringBuilder text = new StringBuilder();
        for (int length = between(0, between(0, most)); length > 0; length--) {
            text.append((char) random.nextInt(last + 1));
        }
        return text.toString();
    }
}
