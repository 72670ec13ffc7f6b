package io.github.spamdigest.local;

import io.github.spamdigest.core.SenderDomain;
import java.time.Instant;
import java.util.Optional;

/**
 * What is counted of one event. Immutable.
 *
 * @param time when it happened
 * @param pair a hash of its message and recipient; empty when it lacks one of them, or is not counted
 * @param report a hash of the event's number; {@link #NO_REPORT} when it has none
 * @param inbound what counts of it when it came from outside and is counted
 * @param outbound what counts of it when it went there and is counted
 */
record SeenEvent(
        Instant time, Optional<PairHash> pair, int report, Optional<Profile> inbound, Optional<Outbound> outbound) {

    /** The hash of a number that is not there. */
    static final int NO_REPORT = 0;

    /**
     * What counts of an event that went to the outside. Immutable.
     *
     * @param domain the recipient's domain
     * @param person a hash of who wrote, as {@link DistinctCount} makes it
     */
    record Outbound(SenderDomain domain, long person) {}

    /** An event of which only the time counts. */
    static SeenEvent at(Instant time) {
        return new SeenEvent(time, Optional.empty(), NO_REPORT, Optional.empty(), Optional.empty());
    }
}
