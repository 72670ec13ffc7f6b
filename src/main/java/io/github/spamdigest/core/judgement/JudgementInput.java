package io.github.spamdigest.core.judgement;

import io.github.spamdigest.core.Authentication;
import io.github.spamdigest.core.Correspondence;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Evidence;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.Usual;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * All that a judgement of one domain stands on, in the words of the rules. Immutable.
 *
 * @param activity what it did, with its evidence
 * @param snapshot the window it did it in
 * @param name what the lists know of it
 * @param tracked how long ago it was first among the tracked domains, empty when it never was
 */
record JudgementInput(DomainActivity activity, Snapshot snapshot, ListedName name, Optional<Duration> tracked) {

    /** Data counts as reaching back when it starts at most this much later: nights are quiet. */
    private static final Duration TOLERANCE = Duration.ofHours(1);

    Evidence evidence() {
        return activity.evidence();
    }

    Correspondence mail() {
        return mailOf(activity);
    }

    /**
     * The mail exchanged with a domain of the snapshot. The evidence counts automatic replies, which nobody writes; where
     * the name is in view, they are left out.
     */
    Correspondence mailOf(DomainActivity found) {
        Correspondence mail = found.evidence().correspondence();
        if (mail.outboundDays() == 0 && mail.outboundPeople() == 0) {
            return mail;
        }
        return snapshot.inView()
                .writtenTo(found.domain())
                .map(days -> mail.writtenOn(days.from(0)))
                .orElse(mail);
    }

    boolean lacksCleanInbound() {
        return snapshot.totals().lacksCleanInbound();
    }

    boolean lacksOutbound() {
        return snapshot.totals().lacksOutbound();
    }

    boolean authenticationCounts() {
        return snapshot.totals().isAuthenticationUsable();
    }

    Ratio authenticated() {
        return state(authentication().authenticated());
    }

    Ratio vouched() {
        return state(authentication().vouched());
    }

    Ratio forged() {
        return state(authentication().forged());
    }

    Ratio unauthenticated() {
        return state(authentication().unauthenticated());
    }

    Ratio unknown() {
        return state(authentication().unknown());
    }

    Ratio bulk() {
        return ofSpam(evidence().bulk());
    }

    Ratio highConfidence() {
        return ofSpam(evidence().highConfidence());
    }

    Ratio topSenders() {
        return ofSpam(evidence().topSenders());
    }

    /** Phish beside the spam; a delivery may be both. */
    Ratio phish() {
        return new Ratio(activity.phish(), evidence().spam());
    }

    /** Spam against spam and wanted mail; what was judged phish only is no wanted mail. */
    Ratio spamShare() {
        long spam = evidence().spam();
        long wanted = Math.max(0, evidence().inbound().total() - activity.phish());
        return new Ratio(spam, Math.max(spam + mail().clean(), wanted));
    }

    SpamOnset rhythm() {
        return SpamOnset.of(activity, snapshot.coveredDays());
    }

    boolean wroteToIt() {
        return mail().outboundDays() > 0 || mail().outboundPeople() > 0;
    }

    boolean isTrusted() {
        return mail().outboundDays() >= Thresholds.TRUSTED_OUTBOUND_DAYS || hasCleanPast();
    }

    boolean hasCleanPast() {
        return mail().cleanAuthenticated() >= Thresholds.TRUSTED_CLEAN
                && mail().cleanAuthenticatedDays() >= Thresholds.TRUSTED_CLEAN_DAYS;
    }

    /** The age of its first mail, empty when it is unknown because the data does not reach back far enough. */
    Optional<Duration> age() {
        Instant to = snapshot.window().to();
        Instant needed = to.minus(Thresholds.YOUNG).plus(TOLERANCE);
        boolean reachesBack = snapshot.totals()
                .oldestEvent()
                .map(oldest -> !oldest.isAfter(needed))
                .orElse(false);
        return reachesBack ? mail().firstMail().map(first -> Duration.between(first, to)) : Optional.empty();
    }

    /** No mail of any verdict and no sighting from more than two weeks ago. */
    boolean isYoung() {
        return age().filter(age -> age.compareTo(Thresholds.YOUNG) <= 0).isPresent()
                && tracked.filter(since -> since.compareTo(Thresholds.YOUNG) > 0)
                        .isEmpty();
    }

    /** Suddenly spam, or hardly anything else. */
    boolean isStriking() {
        return rhythm().isSudden() || spamShare().wilsonPercent() >= Thresholds.SPAM_ONLY_PERCENT;
    }

    /** What is usual for the last 24 hours of its spam. */
    Optional<Usual> usual() {
        return snapshot.usual(activity.spam());
    }

    /** Twice what is usual on this weekday, and enough to notice. */
    boolean isSurging() {
        return usual().filter(usual -> usual.isDoubledBy(activity.spam().last24h()))
                .isPresent();
    }

    private Authentication authentication() {
        return evidence().authentication();
    }

    private Ratio state(long deliveries) {
        return new Ratio(deliveries, authentication().total());
    }

    private Ratio ofSpam(long deliveries) {
        return new Ratio(deliveries, evidence().spam());
    }
}
