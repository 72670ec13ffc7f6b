package io.github.spamdigest.core;

/** The class of a sender domain, which says what it probably is, in the order of decision. */
public enum SenderClass {
    /** Fewer than 10 spam deliveries or fewer than 2 messages. */
    TOO_FEW,
    /** The mail had no sender domain. */
    NO_SENDER_NAME,
    /** Our own name, forged by somebody outside. */
    OWN_NAME_FORGED,
    /** A service that sends in our name, not authenticated. */
    OWN_SERVICE_UNAUTHENTICATED,
    /** A service that sends in our name, authenticated, and judged spam. */
    OWN_SERVICE_JUDGED_SPAM,
    /** Both authenticated and forged mail. */
    MIXED,
    /** Forwarded mail that somebody vouched for. */
    FORWARDED,
    /** A name that others forge. */
    FORGED_NAME,
    /** A free mail or mail service that somebody abuses. */
    ABUSED_MAIL_SERVICE,
    /** Bulk mail. */
    BULK,
    /** Sudden spam from a domain we trust: the seed's threat. */
    SUDDEN_FROM_TRUSTED,
    /** A domain that was set up to send spam. */
    BUILT_FOR_SPAM,
    /** Nothing but spam, for longer. */
    SPAM_ONLY,
    /** An ordinary sender, some of whose mail is judged spam. */
    ORDINARY,
    /** Mail that nothing authenticates. */
    UNAUTHENTICATED,
    /** None of these. */
    UNCLEAR,
    /** It depends on clean or outbound mail, the rows of which are missing. */
    CANNOT_BE_TOLD;

    /** Whether it says anything of the domain: too little evidence, or missing rows, are no judgement. */
    public boolean isTold() {
        return this != TOO_FEW && this != CANNOT_BE_TOLD;
    }
}
