package io.github.spamdigest.core;

/**
 * One thing that was counted and that speaks for or against a verdict. The words are the templates'. Immutable.
 *
 * @param kind what was counted
 * @param part how many
 * @param whole of how many; 0 where there is no whole
 */
public record Fact(Kind kind, long part, long whole) {

    /** Written out for a faster start, as in {@link SenderDomain}. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Fact fact && kind == fact.kind && part == fact.part && whole == fact.whole;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * kind.hashCode() + Long.hashCode(part)) + Long.hashCode(whole);
    }

    /** What a fact is about. */
    public enum Kind {
        /** Spam deliveries, of the spam and the wanted mail. */
        SPAM_DELIVERIES,
        /** Distinct messages of the spam. */
        MESSAGES,
        /** The name is ours; part is 1. */
        OWN_DOMAIN,
        /** Authenticated spam deliveries, of all. */
        AUTHENTICATED,
        /** Vouched spam deliveries, of all. */
        VOUCHED,
        /** Forged spam deliveries, of all. */
        FORGED,
        /** Unauthenticated spam deliveries, of all. */
        UNAUTHENTICATED,
        /** The name is listed as free mail or a mail service; part is 1. */
        LISTED_MAIL_SERVICE,
        /** Bulk deliveries, of the spam. */
        BULK,
        /** Spam deliveries of the last 72 hours, of the window's; a burst. */
        SUDDEN,
        /** Spam deliveries from the five first From addresses, of all. */
        FEW_SENDERS,
        /** Distinct From addresses of the spam. */
        MANY_SENDERS,
        /** Days on which somebody here wrote to it, of the window's days; part may be 0 where it speaks against. */
        WROTE_TO_IT,
        /** Clean authenticated deliveries, of the clean ones. */
        CLEAN_AUTHENTICATED,
        /** Clean deliveries, of the spam and the wanted mail. */
        CLEAN,
        /** Spam deliveries, of the spam and the wanted mail; the share decided. */
        SPAM_SHARE,
        /** Spam deliveries with confidence level 9, of all. */
        HIGH_CONFIDENCE,
        /** Deliveries judged phish. */
        PHISH,
        /** How many whole days ago its first mail came. */
        FIRST_MAIL_DAYS_AGO,
        /** Spam deliveries that reached an inbox, of all. */
        REACHED_INBOX,
        /** Spam deliveries that the most effective allow let in, of all. */
        ALLOWED,
        /** Spam deliveries of the last 72 hours, of the window's; an even rhythm. */
        STEADY,
        /** The usual spam deliveries of 24 hours, of the last 24 hours'; these are at least twice as many. */
        TWICE_THE_USUAL,
        /** Forged and unknown deliveries, of all inbound mail of everybody. */
        AUTHENTICATION_UNUSABLE,
        /** Threats (judged spam, phish or malware) of the last 24 hours that reached an inbox, of all. */
        INSIDE_TODAY,
        /** The same of the last six days. */
        INSIDE_SIX_DAYS,
        /** Threats of the last six days judged phish or malware, of all. */
        JUDGED_PHISH,
        /** Days before on which clean mail came. */
        CLEAN_DAYS,
        /** Threats of the last six days that a rule or allow let into an inbox, of those there. */
        LET_IN,
        /** Threats of the four weeks before the last six days. */
        THREATS_BEFORE,
        /** Threats of the last six days that are still in inboxes at the end of the window, of those that reached one. */
        STILL_INSIDE,
        /** Those that were taken away from there, of the same. */
        TAKEN_AWAY,
        /** People who clicked a link in a threat of the last six days; the whole are those of them who got through. */
        CLICKED,
        /** Threats of the last six days that are still in inboxes since taking them away failed. */
        TAKING_AWAY_FAILED,
        /** Those with a link, of those of which it is told. */
        WITH_LINKS,
        /** Those that were a first contact, of those of which it is told. */
        FIRST_CONTACT,
        /** Those with an attachment, of those of which it is told. */
        WITH_ATTACHMENTS,
        /** Names that had no room in view. */
        CUT_NAMES,
        /** Threats of theirs that reached an inbox. */
        CUT_INSIDE,
        /** New domains that send threats from the same networks; the whole are these networks. */
        NEW_DOMAINS
    }
}
