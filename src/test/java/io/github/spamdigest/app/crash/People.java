package io.github.spamdigest.app.crash;

import io.github.spamdigest.core.life.Decision;
import io.github.spamdigest.core.life.Decision.As;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** What people decide between the digests of the sample: with it, one digest closes a task and tells another. */
final class People {

    /** The last digest date of the sample. */
    static final LocalDate LAST = LocalDate.parse("2026-11-22");

    /** The decision that follows the digest of a date. */
    private static final Map<LocalDate, Decision> AFTER = Map.of(
            LAST.minusDays(2),
            decision("fabrikam.example", As.WATCHING, LAST.minusDays(2)),
            LAST.minusDays(1),
            decision("parcel-notice.invalid", As.DONE, LAST.minusDays(1)));

    private People() {}

    /** People read the digest of a date, and one of them may decide something. */
    static void read(LocalDate date, Remembered remembered) {
        if (AFTER.containsKey(date)) {
            remembered.decide(AFTER.get(date));
        }
    }

    /** What is decided when the digest of a date is made, by name. */
    static List<Decision> before(LocalDate date) {
        return AFTER.entrySet().stream()
                .filter(decided -> decided.getKey().isBefore(date))
                .map(Map.Entry::getValue)
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    /** Made in the morning after. */
    private static Decision decision(String domain, As as, LocalDate seen) {
        return Remembered.decision(domain, as, seen.plusDays(1).atTime(9, 30).toInstant(ZoneOffset.UTC), seen);
    }
}
