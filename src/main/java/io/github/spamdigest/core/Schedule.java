package io.github.spamdigest.core;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The schedule by which a digest is due. The timer only ticks; this decides. Immutable.
 *
 * @param due the local time at which the digest of a date is due
 * @param zone the time zone of that local time and of the digest date
 * @param settle how long before the due instant the window ends, because rows arrive late; not negative
 * @param giveUpAfter how long after the due instant operators are told that there is no digest; not negative
 */
public record Schedule(LocalTime due, ZoneId zone, Duration settle, Duration giveUpAfter) {

    /** How long a digest is tried before operators are told. */
    public static final Duration DEFAULT_GIVE_UP_AFTER = Duration.ofHours(5);

    /** Checks the durations; throws {@link IllegalArgumentException} when one is negative. */
    public Schedule {
        if (settle.isNegative() || giveUpAfter.isNegative()) {
            throw new IllegalArgumentException("No duration must be negative: " + settle + ", " + giveUpAfter);
        }
    }

    /** A schedule that gives up when it usually does. */
    public Schedule(LocalTime due, ZoneId zone, Duration settle) {
        this(due, zone, settle, DEFAULT_GIVE_UP_AFTER);
    }

    /** The digest date of an instant: the local date of the latest due instant that is not after it. */
    public LocalDate dateAt(Instant instant) {
        // A zone may skip a whole day, so the search starts a day ahead and needs no assumption about offsets.
        LocalDate date = instant.atZone(zone).toLocalDate().plusDays(1);
        while (dueInstant(date).isAfter(instant)) {
            date = date.minusDays(1);
        }
        return date;
    }

    /**
     * When the digest of a date is due; a time that the clocks skip moves on by as much, one they repeat is the first.
     */
    public Instant dueInstant(LocalDate date) {
        return ZonedDateTime.of(date, due, zone).toInstant();
    }

    /** The end of the window of a digest date. */
    public Instant windowEnd(LocalDate date) {
        return dueInstant(date).minus(settle);
    }

    /** When operators are told that the digest of a date could not be made. */
    public Instant giveUpInstant(LocalDate date) {
        return dueInstant(date).plus(giveUpAfter);
    }

    /** The digest that is due at an instant. */
    public DigestRequest requestAt(Instant instant, String owner) {
        return requestFor(dateAt(instant), owner);
    }

    /** The digest of a date. */
    public DigestRequest requestFor(LocalDate date, String owner) {
        return new DigestRequest(date, windowEnd(date), zone, false, owner, Optional.of(this));
    }
}
