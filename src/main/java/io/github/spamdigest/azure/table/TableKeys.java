package io.github.spamdigest.azure.table;

import io.github.spamdigest.core.DigestException;
import java.time.LocalDate;

/**
 * The keys of one digest's rows.
 *
 * @param partition the digest's name
 */
record TableKeys(String partition) {

    private static final int MAX_NAME = 200;
    private static final String FORBIDDEN = "/\\#?%";

    /** The keys of the digest of this name. */
    static TableKeys of(String digest) {
        if (digest.isBlank() || digest.length() > MAX_NAME || digest.chars().anyMatch(TableKeys::isForbidden)) {
            throw DigestException.usage("The digest's name cannot be a key in Table Storage; give it 1 to " + MAX_NAME
                    + " letters, digits and hyphens, without / \\ # ? % and control characters (DIGEST_NAME).");
        }
        return new TableKeys(digest);
    }

    String head() {
        return "head";
    }

    String memory(LocalDate date) {
        return "memory:" + date;
    }

    String run(LocalDate date) {
        return "run:" + date;
    }

    /** Where the damaged memory of a date is put aside. */
    String bad(LocalDate date) {
        return "bad:" + date;
    }

    private static boolean isForbidden(int character) {
        return FORBIDDEN.indexOf(character) >= 0
                || Character.isISOControl(character)
                || Character.isSurrogate((char) character);
    }
}
