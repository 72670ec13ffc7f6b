package io.github.spamdigest.local;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/**
 * The profiles of rows without any verdict, as nearly all are, by what the file has in the columns that make them: rows
 * alike in these need no texts and no look-ups. Two that are not alike are taken for it once in billions of exports: by
 * a hash of 64 bits that nobody outside can foresee. Not thread-safe.
 */
final class PlainProfiles {

    /** All that the profile of a row without a verdict is made of, when the row tells the recipient's domain. */
    private static final Column[] COLUMNS = {
        Column.SENDER_FROM_DOMAIN,
        Column.RECIPIENT_DOMAIN,
        Column.DELIVERY_LOCATION,
        Column.EMAIL_ACTION_POLICY,
        Column.AUTHENTICATION_DETAILS
    };

    private static final int SLOTS = 1 << 17;
    private static final Hasher64 HASHER =
            Hashing.xxh3_64(ThreadLocalRandom.current().nextLong());

    private final Function<Event, KnownProfile> maker;
    private final ByteList key = new ByteList();
    private final long[] hashes = new long[SLOTS];
    private final KnownProfile[] profiles = new KnownProfile[SLOTS];

    /** Profiles that are made of events by a maker. */
    PlainProfiles(Function<Event, KnownProfile> maker) {
        this.maker = maker;
        Arrays.fill(profiles, KnownProfile.NONE);
    }

    /** The profile of any inbound event. */
    KnownProfile of(Event event) {
        if (!event.isEmpty(Column.THREAT_TYPES) || event.isEmpty(Column.RECIPIENT_DOMAIN) || !takeKey(event.row())) {
            return maker.apply(event);
        }
        long hash = HASHER.hashBytesToLong(key.array(), 0, key.length());
        int slot = (int) hash & SLOTS - 1;
        if (hashes[slot] != hash || profiles[slot] == KnownProfile.NONE) {
            hashes[slot] = hash;
            profiles[slot] = maker.apply(event);
        }
        return profiles[slot];
    }

    private boolean takeKey(EventRow row) {
        key.clear();
        for (Column column : COLUMNS) {
            if (!row.addRawTo(key, column)) {
                return false;
            }
        }
        return true;
    }
}
