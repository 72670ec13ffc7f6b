package io.github.spamdigest.local;

import io.github.spamdigest.core.SenderDomain;
import java.time.Instant;
import java.util.Optional;

/**
 * What is counted of one event. Immutable.
 *
 * @param time when it happened
 * @param identity what a repeat of the same row shares with it; empty when it lacks a part of it or is not counted
 * @param inbound what is kept of it when it came from outside and is counted
 * @param outbound what is kept of it when it went there and is counted
 */
record SeenEvent(Instant time, Optional<PairHash> identity, Optional<Delivery> inbound, Optional<Outbound> outbound) {

    /**
     * What is kept of an event that went to the outside. Immutable.
     *
     * @param domain the recipient's domain
     * @param person a hash of who wrote, as {@link DistinctCount} counts them
     */
    record Outbound(SenderDomain domain, long person) {}

    /** An event of which only the time counts. */
    static SeenEvent at(Instant time) {
        return new SeenEvent(time, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
