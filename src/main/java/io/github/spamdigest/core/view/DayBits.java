package io.github.spamdigest.core.view;

/**
 * A set of days before the window's end. Immutable.
 *
 * @param bits bit {@code n} is set where something happened on day {@code n}, 0 the newest; at most
 *     {@link NamesInView#DAYS} bits
 */
public record DayBits(long bits) {

    /** No day. */
    public static final DayBits NONE = new DayBits(0);

    /** The days of either. */
    public DayBits or(DayBits other) {
        return new DayBits(bits | other.bits);
    }

    /** How many days there are from a day on, backwards in time. */
    public int from(int day) {
        return Long.bitCount(bits >>> day);
    }
}
