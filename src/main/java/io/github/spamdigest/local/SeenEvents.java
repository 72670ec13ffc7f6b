package io.github.spamdigest.local;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.HashSet;
import java.util.Set;

/** Recognises the repeats that an export makes of the same row, by a 128-bit hash of each. Not thread-safe. */
final class SeenEvents {

    private final Set<HashValue128> seen = new HashSet<>();

    /** Remembers an event; false when the same was seen before. One without a full identity is always new. */
    boolean add(Event event) {
        return !hasIdentity(event) || seen.add(identity(event));
    }

    private static boolean hasIdentity(Event event) {
        return !event.text(Column.NETWORK_MESSAGE_ID).isEmpty()
                && !event.text(Column.RECIPIENT_EMAIL_ADDRESS).isEmpty()
                && !event.text(Column.REPORT_ID).isEmpty();
    }

    private static HashValue128 identity(Event event) {
        return Hashing.xxh3_128()
                .hashStream()
                .putString(event.text(Column.NETWORK_MESSAGE_ID))
                .putString(event.text(Column.RECIPIENT_EMAIL_ADDRESS))
                .putString(event.text(Column.REPORT_ID))
                .putLong(event.time().getEpochSecond())
                .putInt(event.time().getNano())
                .get();
    }
}
