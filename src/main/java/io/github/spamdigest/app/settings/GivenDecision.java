package io.github.spamdigest.app.settings;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Schedule;
import io.github.spamdigest.core.life.Decision;
import io.github.spamdigest.core.life.GivenDecisions;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one decision of a file. Immutable. */
record GivenDecision(Schedule schedule) {

    /** What a decision may hold; its schema holds the same. */
    static final Set<String> KEYS = Set.of("domain", "address", "as", "at", "until", "note", "who");

    private static final int LONGEST_NAME = 320;

    /**
     * The decision of these texts.
     *
     * @throws DigestException when one is missing or wrong: what follows "decision 3" in a sentence, without any value
     */
    GivenDecisions.Entry of(Map<String, String> texts) {
        if (!KEYS.containsAll(texts.keySet())) {
            throw wrong("has a key that is not known");
        }
        Instant at = at(texts.getOrDefault("at", ""));
        return new GivenDecisions.Entry(
                name(texts),
                as(texts.getOrDefault("as", "")),
                at,
                schedule.dateAt(at),
                texts.containsKey("until") ? until(texts.get("until")) : usualEnd(at),
                texts.getOrDefault("who", ""),
                texts.getOrDefault("note", ""));
    }

    private static String name(Map<String, String> texts) {
        String domain = texts.getOrDefault("domain", "").strip();
        String address = texts.getOrDefault("address", "").strip();
        boolean isOne = domain.isEmpty() != address.isEmpty();
        if (!isOne || domain.contains("@") || (domain.isEmpty() && !address.contains("@"))) {
            throw wrong("needs either a domain or an address");
        }
        if (domain.length() + address.length() > LONGEST_NAME) {
            throw wrong("has a name that is longer than " + LONGEST_NAME + " characters");
        }
        return domain + address;
    }

    private static Decision.As as(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "expected" -> Decision.As.EXPECTED;
            case "watching" -> Decision.As.WATCHING;
            case "done" -> Decision.As.DONE;
            default -> throw wrong("needs \"as\": expected, watching or done");
        };
    }

    private static Instant at(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw wrong("needs \"at\", when it was made, such as 2026-11-23T06:15:00Z");
        }
    }

    private static Optional<LocalDate> until(String text) {
        if (text.equals("changed")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw wrong("has \"until\" that is neither a date like 2026-12-31 nor \"changed\"");
        }
    }

    private static Optional<LocalDate> usualEnd(Instant at) {
        return Optional.of(LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(Decision.USUAL_DAYS));
    }

    private static DigestException wrong(String problem) {
        return DigestException.usage(problem);
    }
}
