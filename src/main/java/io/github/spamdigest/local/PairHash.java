package io.github.spamdigest.local;

import com.dynatrace.hash4j.hashing.HashValue128;

/**
 * A well mixed 128-bit hash, made of others. Immutable.
 *
 * @param high the first half
 * @param low the second half
 */
record PairHash(long high, long low) {

    private static final long ODD = 0x9E3779B97F4A7C15L;
    private static final long OTHER_ODD = 0xC2B2AE3D27D4EB4FL;

    /** The hash of two hashes in this order. */
    static PairHash of(HashValue128 first, HashValue128 second) {
        return new PairHash(first.getMostSignificantBits(), first.getLeastSignificantBits())
                .with(second.getMostSignificantBits(), second.getLeastSignificantBits());
    }

    /** The hash of this and something behind it that is well mixed as well. */
    PairHash with(long nextHigh, long nextLow) {
        return new PairHash(mixed(high * ODD + nextHigh), mixed(low * OTHER_ODD + nextLow));
    }

    private static long mixed(long bits) {
        long once = (bits ^ bits >>> 32) * ODD;
        return once ^ once >>> 29;
    }
}
