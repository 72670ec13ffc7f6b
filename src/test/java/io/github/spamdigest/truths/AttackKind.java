package io.github.spamdigest.truths;

/** What an attacker does. */
public enum AttackKind {
    /** A partner's mailboxes send a burst that is judged spam. */
    BURST_OF_SPAM,
    /** A partner's mailboxes send a burst that is judged phish. */
    BURST_OF_PHISH,
    /** A partner's mailbox sends a few a day for six days, and goes on. */
    SLOW_LEAK,
    /** A partner's mailbox answers in a thread that it has read: five to nine mails, three of them in inboxes. */
    HIJACKED_THREAD,
    /** A partner's name, forged, gets into inboxes. */
    PARTNER_FORGED,
    /** The same or the own name, after a little of it in every week before. */
    FORGED_AFTER_PRIMING,
    /** The own name, forged, gets into inboxes. */
    OWN_FORGED,
    /** Invented subdomains of the own name, a few mails each. */
    OWN_SUBDOMAINS,
    /** A name that nobody has heard of floods inboxes. */
    NEW_FLOOD,
    /** One message to some 300 people. */
    ONE_MESSAGE,
    /** A hundred new names, a dozen mails each. */
    MANY_NEW_NAMES,
    /** The mailbox of a friend on free mail. */
    FRIEND_TAKEN_OVER,
    /** A new rule lets in a name that has sent spam for weeks. */
    LET_IN_BY_NEW_RULE
}
