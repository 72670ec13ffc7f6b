package io.github.spamdigest.render;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as a reader in one time zone reads them, each with its own offset, since a window may span two. */
record ShownTime(ZoneId zone) {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);
    private static final DateTimeFormatter OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'xxx", Locale.ROOT);

    /** The minute of the instant, with its offset from UTC. */
    String local(Instant instant) {
        ZonedDateTime time = instant.atZone(zone);
        return (time.getOffset().equals(ZoneOffset.UTC) ? UTC : OFFSET).format(time);
    }
}
