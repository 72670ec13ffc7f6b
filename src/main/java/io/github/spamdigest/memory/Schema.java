package io.github.spamdigest.memory;

import io.github.spamdigest.core.DigestException;

/** The version of the stored form. A field may be added within a version; a change of meaning makes a new one. */
final class Schema {

    /** The name of the field that holds the version. */
    static final String FIELD = "schema";

    /** The version that is written, and the newest that is understood. */
    static final int KNOWN = 3;

    private static final int OLDEST = 1;

    private Schema() {}

    /** Checks the version before anything else is read, so that newer state is never taken for damage. */
    static void check(StoredObject stored, String where) throws Damage {
        long found = stored.number(FIELD);
        if (found > KNOWN) {
            throw DigestException.of(
                    DigestException.Kind.REFUSED,
                    where + " was written by a newer version of Spam Domain Digest (schema "
                            + found + ", this one knows " + KNOWN
                            + "); install that version again, or move it away to start with an empty memory.");
        }
        if (found < OLDEST) {
            throw new Damage("schema " + found + " never existed");
        }
    }

    /** The failure of something that the digest cannot do without. */
    static DigestException damaged(String where, Damage damage) {
        return DigestException.of(
                DigestException.Kind.REFUSED,
                where + " is damaged: " + damage.reason()
                        + ". Restore it from a backup, or move it away to start with an empty memory; the last digest may then be sent once more.");
    }
}
