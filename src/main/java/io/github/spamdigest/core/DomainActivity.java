package io.github.spamdigest.core;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * The activity of one sender domain in a window. All counts are inbound deliveries (one message to one recipient)
 * unless named otherwise; distinct counts leave out empty values and are exact to about 8,000. Immutable.
 *
 * @param domain the sender domain
 * @param spam deliveries judged spam, per day
 * @param inbound deliveries of any verdict
 * @param inbox spam deliveries that were delivered to the inbox or a folder of the user's
 * @param recipients distinct recipients of the spam
 * @param senders distinct From addresses of the spam
 * @param messages distinct messages of the spam
 * @param phish deliveries judged phish in the window
 * @param phishLast24h deliveries judged phish in its last 24 hours
 * @param firstSpam the window's first spam delivery, empty when there was none
 * @param earlierSpam the last spam delivery in the {@link Hunt#HISTORY} before the window, empty when there was none
 * @param evidence what a judgement stands on
 */
public record DomainActivity(
        SenderDomain domain,
        DailySeries spam,
        long inbound,
        InInbox inbox,
        long recipients,
        long senders,
        long messages,
        long phish,
        long phishLast24h,
        Optional<Instant> firstSpam,
        Optional<Instant> earlierSpam,
        Evidence evidence) {

    /** The order of every ranking: most spam first, then by domain, so that ties never swap between runs. */
    public static final Comparator<DomainActivity> RANKING =
            Comparator.comparingLong(DomainActivity::deliveries).reversed().thenComparing(DomainActivity::domain);

    /**
     * Spam deliveries that reached an inbox, and what became of them. Immutable.
     *
     * @param reached how many, 0 or more
     * @param still how many of them are where people read mail at the window's end, 0 or more
     * @param notKnown of how many of them that is not known, 0 or more; the rest was taken away
     */
    public record InInbox(long reached, long still, long notKnown) {

        /** Checks that the parts are no more than the whole. */
        public InInbox {
            if (still < 0 || notKnown < 0 || still > reached || notKnown > reached - still) {
                throw new IllegalArgumentException(still + " still and " + notKnown + " not known of " + reached);
            }
        }

        /** So many deliveries, 0 or more, of none of which it is known where they are now. */
        public static InInbox notKnown(long reached) {
            return new InInbox(reached, 0, reached);
        }

        /** Both together. */
        public InInbox and(InInbox other) {
            return new InInbox(reached + other.reached, still + other.still, notKnown + other.notKnown);
        }
    }

    /** An activity without evidence for a judgement, of which it is not known where the mail is now. */
    public DomainActivity(
            SenderDomain domain,
            DailySeries spam,
            long inbound,
            long reachedInbox,
            long recipients,
            long senders,
            long messages,
            long phish,
            long phishLast24h,
            Optional<Instant> firstSpam,
            Optional<Instant> earlierSpam) {
        this(
                domain,
                spam,
                inbound,
                InInbox.notKnown(reachedInbox),
                recipients,
                senders,
                messages,
                phish,
                phishLast24h,
                firstSpam,
                earlierSpam,
                Evidence.NONE);
    }

    /** The spam deliveries that were delivered to the inbox or a folder of the user's, 0 or more. */
    public long reachedInbox() {
        return inbox.reached();
    }

    /** The spam deliveries of the window. */
    public long deliveries() {
        return spam.total();
    }

    /** The share of this domain's inbound deliveries that was judged spam, 0 to 1. */
    public double spamShare() {
        return inbound == 0 ? 0 : (double) deliveries() / inbound;
    }
}
