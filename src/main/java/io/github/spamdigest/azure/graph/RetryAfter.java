package io.github.spamdigest.azure.graph;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads the Retry-After header: seconds or an HTTP date to come. */
final class RetryAfter {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private RetryAfter() {}

    /** How long to wait, at least a second; empty when the text is neither form, or a date that is over: it names no time. */
    static Optional<Duration> parse(String text, Instant now) {
        String value = text.strip();
        // Nine digits are 31 years, so the number always fits.
        Optional<Duration> wait = value.matches("[0-9]{1,9}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
                : until(value, now);
        return wait.map(time -> time.compareTo(SHORTEST) < 0 ? SHORTEST : time);
    }

    private static Optional<Duration> until(String date, Instant now) {
        try {
            Instant instant = DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
            return Optional.of(Duration.between(now, instant)).filter(wait -> !wait.isNegative() && !wait.isZero());
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
