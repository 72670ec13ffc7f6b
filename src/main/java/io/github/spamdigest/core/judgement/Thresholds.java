package io.github.spamdigest.core.judgement;

import io.github.spamdigest.core.Hunt;
import java.time.Duration;

/** Every number that a judgement turns on, each with its reason. Shares are whole percents. */
final class Thresholds {

    /** Fewer say nothing about a domain: one newsletter to a distribution list is ten deliveries. */
    static final int JUDGED_DELIVERIES = 10;

    /** One message, however many received it, is one decision of a filter. */
    static final int JUDGED_MESSAGES = 2;

    /** A tenth is noise of forwarders and broken records; a fifth is a second kind of mail. */
    static final int MIXED_PERCENT = 20;

    /** Four of five, so that forwarding is the rule and not the exception. */
    static final int VOUCHED_PERCENT = 80;

    /** Four of five, so that the name is a victim and not the sender. */
    static final int FORGED_PERCENT = 80;

    /** More than half carries a class that leads to nothing harmful. */
    static final int MAJORITY_PERCENT = 50;

    /** Half of the spam under a bulk policy: the rest is the same campaign to people who did not sign up. */
    static final int BULK_PERCENT = 50;

    /** Writing on three days is a relation, a single answer is none. */
    static final int TRUSTED_OUTBOUND_DAYS = 3;

    /** As much clean mail as makes a sender an acquaintance. */
    static final int TRUSTED_CLEAN = 20;

    /** Spread over as many days, since a campaign that slipped through is clean mail too. */
    static final int TRUSTED_CLEAN_DAYS = 8;

    /** A taken-over mailbox sends within hours and is noticed within days: 72 hours spans a weekend. */
    static final int SUDDEN_DAYS = 3;

    /** Fewer deliveries than this are no burst. */
    static final int SUDDEN_DELIVERIES = 10;

    /** Five times the mean of 72 hours before is beyond the swing between weekdays and weekends. */
    static final int SUDDEN_FACTOR = 5;

    /** A domain whose mail was spam before does not send it suddenly. */
    static final int SUDDEN_EARLIER_PERCENT = 5;

    /** A taken-over domain sends from a few mailboxes: most of it from the first five addresses. */
    static final int CONCENTRATED_PERCENT = 80;

    /** The threat is mail that passes as the domain's own; what does not pass is another threat. */
    static final int SUDDEN_AUTHENTICATED_PERCENT = 90;

    /** Twice what can be judged at all, since a block may follow. */
    static final int SPAM_ONLY_DELIVERIES = 20;

    /** Several decisions of a filter agree. */
    static final int SPAM_ONLY_MESSAGES = 5;

    /** Several people, so that it is no private quarrel with one mailbox. */
    static final int SPAM_ONLY_RECIPIENTS = 5;

    /** The share that even an unlucky sample leaves; 20 of 20 reach it, 20 of 21 do not. */
    static final int SPAM_ONLY_PERCENT = 80;

    /** A block stands on names that are really their owner's. */
    static final int SPAM_ONLY_AUTHENTICATED_PERCENT = 80;

    /** Half at the highest confidence, or judged phish, is a second opinion. */
    static final int CONFIDENT_PERCENT = 50;

    /** Domains set up for a campaign are used within two weeks, and it is as far as sources look back. */
    static final Duration YOUNG = Hunt.HISTORY;

    /** Four of five deliveries are wanted mail. */
    static final int ORDINARY_PERCENT = 20;

    /** Earlier mail speaks for a sender from as much on. */
    static final int ORDINARY_EARLIER = 20;

    /** A whole organisation writes, not a few mailboxes. */
    static final int MANY_SENDERS = 20;

    /** A rhythm below this multiple of the mean before is even. */
    static final int STEADY_FACTOR = 2;

    /** A week of sightings shows a domain on each weekday. */
    static final Duration TRACKED_LONG_ENOUGH = Duration.ofDays(7);

    /** A day's arrivals and departures move a share of a rolling window by less than this. */
    static final int MARGIN_POINTS = 5;

    /** How many facts decide: more are not read. */
    static final int FACTS = 3;

    private Thresholds() {}
}
