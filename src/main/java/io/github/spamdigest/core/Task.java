package io.github.spamdigest.core;

import java.util.Optional;

/**
 * A task for a person today: which domain, and why. Immutable.
 *
 * @param reason why
 * @param domain the sender domain
 * @param change the domain as it is listed, or as it would be at its place below the list; empty for one that left
 */
public record Task(Reason reason, SenderDomain domain, Optional<Change> change) {

    /** Why a domain needs a person, the most urgent first. */
    public enum Reason {
        /**
         * Sudden spam from a domain we trust: an account there is probably in other hands, and its mail is believed.
         */
        SUDDEN_FROM_TRUSTED,
        /** It left the list because its mail is now judged phish: it did not stop, it got worse. */
        NOW_PHISH,
        /** Mail in our own name, forged, reached an inbox. */
        OWN_NAME_FORGED,
        /** Spam reached an inbox because an allow or a transport rule of our own let it in. */
        LET_IN_BY_US,
        /** Mail that others forged in a name reached an inbox. */
        FORGED_NAME_GOT_IN,
        /** The guard found that a block would help and do no harm that is known. */
        BLOCK_CANDIDATE,
        /** Striking, and somebody here wrote to it: a colleague knows what the data does not. */
        ASK_COLLEAGUES,
        /** A mail service sends at least twice its usual. */
        SURGE,
        /** Our own mail is judged spam: a chore, told once. */
        OWN_SERVICE
    }
}
