package io.github.spamdigest.core;

import java.time.Instant;
import java.util.Optional;

/**
 * The mail of a domain that was not judged spam or anything else, and what we wrote to it. Immutable.
 *
 * @param clean inbound deliveries of the window without any threat verdict
 * @param cleanAuthenticated those of them that were authenticated
 * @param cleanAuthenticatedDays on how many days of the window there was such a delivery
 * @param outboundDays on how many days of the window somebody here wrote to the domain
 * @param outboundPeople how many people here did
 * @param firstMail the first inbound delivery of any verdict in the window and the {@link Hunt#HISTORY} before it
 */
public record Correspondence(
        long clean,
        long cleanAuthenticated,
        long cleanAuthenticatedDays,
        long outboundDays,
        long outboundPeople,
        Optional<Instant> firstMail) {

    /** Nothing but spam, and nobody wrote. */
    public static final Correspondence NONE = new Correspondence(0, 0, 0, 0, 0, Optional.empty());

    /** The same where people themselves wrote on at most so many days; 0 where all of it was automatic replies. */
    public Correspondence writtenOn(int days) {
        return new Correspondence(
                clean,
                cleanAuthenticated,
                cleanAuthenticatedDays,
                Math.min(outboundDays, days),
                days == 0 ? 0 : outboundPeople,
                firstMail);
    }
}
