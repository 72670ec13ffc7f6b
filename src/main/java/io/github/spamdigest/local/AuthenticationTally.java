package io.github.spamdigest.local;

import io.github.spamdigest.core.Authentication;

/** Counts how deliveries were authenticated. Not thread-safe. */
final class AuthenticationTally {

    private final long[] counts = new long[AuthenticationState.values().length];

    /** One more delivery. */
    void add(AuthenticationState state) {
        counts[state.ordinal()]++;
    }

    /** The counts so far. */
    Authentication authentication() {
        return new Authentication(
                count(AuthenticationState.AUTHENTICATED),
                count(AuthenticationState.VOUCHED),
                count(AuthenticationState.FORGED),
                count(AuthenticationState.UNAUTHENTICATED),
                count(AuthenticationState.UNKNOWN));
    }

    private long count(AuthenticationState state) {
        return counts[state.ordinal()];
    }
}
