package io.github.spamdigest.local;

import io.github.spamdigest.core.SenderDomain;
import java.time.Instant;

/**
 * What is counted of one event. Immutable.
 *
 * @param time when it happened
 * @param pair a hash of its message and recipient; {@link PairHash#NONE} when it lacks one of them, or is not an inbound
 *     row of a window
 * @param report a hash of the event's number; {@link #NO_REPORT} when it has none, or no pair
 * @param profile what counts of it when it came from outside and is counted, else {@link KnownProfile#NONE}
 * @param people whom it went to when it was judged spam or phish
 * @param outbound what counts of it when it went outside and is counted, else {@link Outbound#NONE}
 */
record SeenEvent(Instant time, PairHash pair, int report, KnownProfile profile, People people, Outbound outbound) {

    /** The hash of a number that is not there. */
    static final int NO_REPORT = 0;

    /**
     * What counts of an event that went to the outside. Immutable.
     *
     * @param domain the recipient's domain
     * @param person a hash of who wrote, as {@link DistinctCount} makes it
     */
    record Outbound(KnownDomain domain, long person) {

        /** Of an event that did not go to the outside. */
        static final Outbound NONE = new Outbound(new KnownDomain(SenderDomain.NONE), 0);
    }

    /** An event of which only the time counts. */
    static SeenEvent at(Instant time) {
        return new SeenEvent(time, PairHash.NONE, NO_REPORT, KnownProfile.NONE, People.NONE, Outbound.NONE);
    }

    /** An event that went to the outside. */
    static SeenEvent outbound(Instant time, Outbound outbound) {
        return new SeenEvent(time, PairHash.NONE, NO_REPORT, KnownProfile.NONE, People.NONE, outbound);
    }

    /** Whether it came from outside and is counted. */
    boolean isInbound() {
        return profile != KnownProfile.NONE;
    }

    /** Whether it went outside and is counted. */
    boolean isOutbound() {
        return outbound != Outbound.NONE;
    }
}
