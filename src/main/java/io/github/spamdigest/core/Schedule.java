package io.github.spamdigest.core;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When a digest is due. The timer only ticks; this decides. Immutable.
 *
 * @param due the local time at which the digest of a date is due
 * @param zone the time zone of that local time and of the digest date
 * @param settle how long before the due instant the window ends, because rows arrive late; not negative
 */
public record Schedule(LocalTime due, ZoneId zone, Duration settle) {

    /** Checks the settle time; throws {@link IllegalArgumentException} when it is negative. */
    public Schedule {
        if (settle.isNegative()) {
            throw new IllegalArgumentException("The settle time must not be negative: " + settle);
        }
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

    /** When the digest of a date is due; a time that the clocks skip moves on by as much, one they repeat is the first. */
    public Instant dueInstant(LocalDate date) {
        return ZonedDateTime.of(date, due, zone).toInstant();
    }

    /** The end of the window of a digest date. */
    public Instant windowEnd(LocalDate date) {
        return dueInstant(date).minus(settle);
    }

    /** The digest that is due at an instant. */
    public DigestRequest requestAt(Instant instant, String owner) {
        LocalDate date = dateAt(instant);
        return new DigestRequest(date, windowEnd(date), zone, false, owner);
    }
}
