package io.github.spamdigest.local;

/**
 * A well mixed hash of a message and a recipient. Immutable.
 *
 * @param high the first half
 * @param low the second half
 */
record PairHash(long high, long low) {

    /** Stands for no pair. */
    static final PairHash NONE = new PairHash(0, 0);

    private static final long ODD = 0x9E3779B97F4A7C15L;
    private static final long OTHER_ODD = 0xC2B2AE3D27D4EB4FL;

    /** A hash of a number that stands for a row without a message or a recipient. */
    static PairHash ofNumber(long number) {
        return new PairHash(mixed(number * ODD), mixed(number * OTHER_ODD));
    }

    /** A hash of this and a number more. */
    PairHash with(long more) {
        return new PairHash(mixed(high * ODD + low + more), mixed(low * OTHER_ODD + more));
    }

    private static long mixed(long bits) {
        long once = (bits ^ bits >>> 32) * ODD;
        return once ^ once >>> 29;
    }
}
