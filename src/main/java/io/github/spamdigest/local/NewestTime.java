package io.github.spamdigest.local;

import java.time.Instant;
import java.util.Optional;

/** Keeps the newest time seen, and the newest that is not later than a limit. Not thread-safe. */
final class NewestTime {

    private final Instant notAfter;
    private Instant newest = Instant.MIN;
    private Instant newestSane = Instant.MIN;

    NewestTime(Instant notAfter) {
        this.notAfter = notAfter;
    }

    /** Takes a time into account. */
    void see(Instant time) {
        newest = time.isAfter(newest) ? time : newest;
        boolean isSane = !time.isAfter(notAfter) && time.isAfter(newestSane);
        newestSane = isSane ? time : newestSane;
    }

    /** The newest time not later than the limit, empty when there is none. */
    Optional<Instant> sane() {
        return Optional.of(newestSane).filter(time -> !time.equals(Instant.MIN));
    }

    /** The newest time not later than the limit; when all are later, the newest; empty when there is none. */
    Optional<Instant> time() {
        return sane().or(this::any);
    }

    /** The newest time, empty when there is none. */
    private Optional<Instant> any() {
        return Optional.of(newest).filter(time -> !time.equals(Instant.MIN));
    }
}
