package io.github.spamdigest.local;

import java.util.Arrays;
import java.util.function.Function;

/**
 * The profiles of rows without any verdict, as nearly all are, by what the file has in the columns that make them: rows
 * alike in these need no texts and no look-ups. Not thread-safe.
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
    private static final int LONGEST = 1 << 10;
    private static final byte[] NOTHING = {};

    private final Function<Event, KnownProfile> maker;
    private final ByteList key = new ByteList();
    private final byte[][] keys = new byte[SLOTS][];
    private final KnownProfile[] profiles = new KnownProfile[SLOTS];

    /** Profiles that are made of events by a maker. */
    PlainProfiles(Function<Event, KnownProfile> maker) {
        this.maker = maker;
        Arrays.fill(keys, NOTHING);
        Arrays.fill(profiles, KnownProfile.NONE);
    }

    /** The profile of any inbound event. */
    KnownProfile of(Event event) {
        if (!event.isEmpty(Column.THREAT_TYPES) || event.isEmpty(Column.RECIPIENT_DOMAIN) || !takeKey(event.row())) {
            return maker.apply(event);
        }
        int slot = (int) TextHash.ofAscii(key.array(), 0, key.length()) & SLOTS - 1;
        if (!key.isSame(keys[slot])) {
            keys[slot] = Arrays.copyOf(key.array(), key.length());
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
        return key.length() <= LONGEST;
    }
}
