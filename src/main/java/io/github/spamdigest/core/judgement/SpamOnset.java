package io.github.spamdigest.core.judgement;

import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.DomainActivity;

/**
 * How the spam of a domain came: the last 72 hours against what the data covers before them. Immutable.
 *
 * @param last72h spam deliveries of the last 72 hours
 * @param earlier spam deliveries before, against all inbound deliveries before
 * @param earlierDays how many days before the data covers
 */
record SpamOnset(long last72h, Ratio earlier, int earlierDays) {

    static SpamOnset of(DomainActivity activity, int coveredDays) {
        int days = activity.spam().days().size();
        long spam = activity.spam().sum(Thresholds.SUDDEN_DAYS, days);
        DailySeries inbound = activity.evidence().inbound();
        long all = inbound.sum(Thresholds.SUDDEN_DAYS, inbound.days().size());
        int earlierDays = Math.max(0, Math.min(days, coveredDays) - Thresholds.SUDDEN_DAYS);
        return new SpamOnset(
                activity.spam().sum(0, Thresholds.SUDDEN_DAYS), new Ratio(spam, Math.max(spam, all)), earlierDays);
    }

    /** Whether there is a before to compare with: one span as long as the last. */
    private boolean isComparable() {
        return earlierDays >= Thresholds.SUDDEN_DAYS;
    }

    private double meanBefore() {
        return earlier.part() * (double) Thresholds.SUDDEN_DAYS / earlierDays;
    }

    /** A burst out of mail that was hardly ever spam; only what came before the burst is asked. */
    boolean isSudden() {
        return isComparable()
                && last72h >= Thresholds.SUDDEN_DELIVERIES
                && last72h >= Thresholds.SUDDEN_FACTOR * meanBefore()
                && !earlier.atLeast(Thresholds.SUDDEN_EARLIER_PERCENT);
    }

    boolean isSteady() {
        return isComparable() && earlier.isSome() && last72h < Thresholds.STEADY_FACTOR * meanBefore();
    }
}
