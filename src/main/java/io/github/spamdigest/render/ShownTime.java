package io.github.spamdigest.render;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Instants as a reader in one time zone reads them, each with its own offset, since a window may span two. */
record ShownTime(ZoneId zone) {

    private static final Duration A_DAY = Duration.ofDays(1);

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);
    private static final DateTimeFormatter OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'xxx", Locale.ROOT);

    /** The minute of the instant, with its offset from UTC. */
    String local(Instant instant) {
        ZonedDateTime time = instant.atZone(zone);
        return (time.getOffset().equals(ZoneOffset.UTC) ? UTC : OFFSET).format(time);
    }

    /** The weekdays that the 24 hours before an instant span, as {@code Sunday} or {@code Sunday to Monday}. */
    String weekdays(Instant end) {
        String first = weekday(end.minus(A_DAY));
        String last = weekday(end.minusNanos(1));
        return first.equals(last) ? first : first + " to " + last;
    }

    private String weekday(Instant instant) {
        return instant.atZone(zone).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
