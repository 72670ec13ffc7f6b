package io.github.spamdigest.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Which digest is wanted. Immutable.
 *
 * @param date the digest date
 * @param asOf the end of its window
 * @param zone the time zone that dates and times are shown in
 * @param again whether a digest that was sent before, or that another run holds, is made all the same
 * @param owner who asks, told to others while it works
 * @param schedule when digests are due, empty when one is made by hand
 */
public record DigestRequest(
        LocalDate date, Instant asOf, ZoneId zone, boolean again, String owner, Optional<Schedule> schedule) {

    /** A request by hand, outside any schedule. */
    public DigestRequest(LocalDate date, Instant asOf, ZoneId zone, boolean again, String owner) {
        this(date, asOf, zone, again, owner, Optional.empty());
    }

    /** The same digest, made although it was sent before or another run holds it. */
    public DigestRequest anyway() {
        return new DigestRequest(date, asOf, zone, true, owner, schedule);
    }

    /** What is to be made: this digest unless it was sent, else one that somebody asked for again, else nothing. */
    Optional<DigestRequest> dueBy(Head head) {
        if (again || !head.hasSent(date)) {
            return Optional.of(this);
        }
        return schedule.flatMap(known -> head.askedUpTo(date).map(asked -> known.requestFor(asked, owner)));
    }
}
