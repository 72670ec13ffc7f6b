package io.github.spamdigest.core;

/** What to do about a domain. Only {@link #BLOCK_CANDIDATE} advises a block, and only the guard gives it. */
public enum NextStep {
    /** Nothing needs to be done. */
    NONE,
    /** The filter already keeps it out. */
    ALREADY_FILTERED,
    /** Find the rule or allow that lets it in, and narrow it. */
    FIND_WHAT_LETS_IT_IN,
    /** Look who got it and who clicked, and take it out of inboxes. */
    HUNT_AND_PURGE,
    /** All of it was taken away: look who read it and who clicked. */
    LOOK_WHO_CLICKED,
    /** Reset the sign-in of those who got through, then take it out of inboxes. */
    RESET_WHO_GOT_THROUGH,
    /** The same, and call the known contact: an account there is probably in other hands. */
    RESET_AND_CALL_CONTACT,
    /** Set SPF and DKIM for the service. */
    SET_SPF_AND_DKIM,
    /** Submit as false positives. */
    REPORT_FALSE_POSITIVE,
    /** Look at both kinds of mail apart. */
    READ_BOTH_LINES,
    /** Check the trusted ARC sealers. */
    CHECK_ARC_SEALERS,
    /** Find what let it in, and see that DMARC is honoured. */
    HONOUR_DMARC,
    /** Look why a mail service sends twice its usual. */
    CHECK_SURGE,
    /** Unsubscribe, or tune the bulk threshold. */
    UNSUBSCRIBE_OR_TUNE_BULK,
    /** Call the known contact, hunt the addresses, purge. */
    CALL_CONTACT_AND_HUNT,
    /** Call the known contact; all of it was taken away, so nothing is left to purge. */
    CALL_CONTACT,
    /** Ask the colleagues who wrote to it. */
    ASK_COLLEAGUES,
    /** Consider a block of the sender domain. */
    BLOCK_CANDIDATE,
    /** Watch it. */
    WATCH,
    /** Sample three deliveries, submit false positives. */
    SAMPLE_THREE,
    /** Watch it and submit samples. */
    WATCH_AND_SUBMIT
}
