package io.github.spamdigest.core;

/**
 * One thing that was counted and that speaks for or against a verdict. The words are the templates'. Immutable.
 *
 * @param kind what was counted
 * @param part how many
 * @param whole of how many; 0 where there is no whole
 */
public record Fact(Kind kind, long part, long whole) {

    /** What a fact is about. */
    public enum Kind {
        SPAM_DELIVERIES,
        MESSAGES,
        OWN_DOMAIN,
        AUTHENTICATED,
        VOUCHED,
        FORGED,
        UNAUTHENTICATED,
        LISTED_MAIL_SERVICE,
        BULK,
        SUDDEN,
        FEW_SENDERS,
        MANY_SENDERS,
        WROTE_TO_IT,
        CLEAN_AUTHENTICATED,
        CLEAN,
        SPAM_SHARE,
        HIGH_CONFIDENCE,
        PHISH,
        FIRST_MAIL_DAYS_AGO,
        REACHED_INBOX,
        ALLOWED,
        STEADY,
        TWICE_THE_USUAL,
        AUTHENTICATION_UNUSABLE
    }
}
