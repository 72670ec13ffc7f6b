package io.github.spamdigest.local;

import java.time.Instant;

/** How long before an instant something happened, in nanoseconds; exact within 292 years of it. */
final class Age {

    private static final long SECOND = 1_000_000_000L;

    private Age() {}

    /** The age at an end; negative when the time is later. */
    static long of(Instant time, Instant end) {
        return (end.getEpochSecond() - time.getEpochSecond()) * SECOND + end.getNano() - time.getNano();
    }
}
