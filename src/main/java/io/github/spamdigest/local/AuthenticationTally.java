package io.github.spamdigest.local;

import io.github.spamdigest.core.Authentication;

/** Counts how deliveries were authenticated. Not thread-safe. */
final class AuthenticationTally {

    private final long[] counts = new long[AuthenticationState.values().length];

    /** One more delivery. */
    void add(AuthenticationState state) {
        add(state, 1);
    }

    /** More deliveries. */
    void add(AuthenticationState state, long deliveries) {
        counts[state.ordinal()] += deliveries;
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
