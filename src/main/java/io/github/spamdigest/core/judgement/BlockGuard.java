package io.github.spamdigest.core.judgement;

import io.github.spamdigest.core.Correspondence;
import io.github.spamdigest.core.SenderClass;
import io.github.spamdigest.core.SenderDomain;
import java.time.Instant;

/**
 * The last filter before a block is advised. It trusts no class: whatever the rules say, each condition is asked again.
 *
 * <p>While nobody said which domains are ours, nothing is advised at all: the guard could not tell a colleague from a
 * stranger, and a proposal is no word of anybody's. Nor where the rows are missing that would speak for a domain: that
 * they are not there says nothing then.
 */
final class BlockGuard {

    /** What the guard says of a block. */
    enum Ruling {
        /** A block would do no harm that is known. */
        MAY_BLOCK,
        /** Nothing reached an inbox, so a block would change nothing. */
        ALREADY_FILTERED,
        /** A block could do harm. */
        MUST_NOT_BLOCK
    }

    private BlockGuard() {}

    static Ruling rule(SenderClass senderClass, JudgementInput dossier) {
        if (dossier.isBlind()
                || !isBlockableClass(senderClass)
                || !isBlockableName(dossier.name())
                || !isItsOwnMail(dossier)) {
            return Ruling.MUST_NOT_BLOCK;
        }
        if (isCorrespondent(dossier) || !isKnown(dossier)) {
            return Ruling.MUST_NOT_BLOCK;
        }
        return dossier.activity().reachedInbox() > 0 ? Ruling.MAY_BLOCK : Ruling.ALREADY_FILTERED;
    }

    private static boolean isBlockableClass(SenderClass senderClass) {
        return senderClass == SenderClass.BUILT_FOR_SPAM || senderClass == SenderClass.SPAM_ONLY;
    }

    private static boolean isBlockableName(ListedName name) {
        return name.lists().isOwnConfigured()
                && name.isPlain()
                && !name.isOwn()
                && !name.isAboveOwn()
                && !name.isMailService()
                && !name.isSharedHost()
                && !name.isPublicSuffix();
    }

    /** A name that others forge, or whose owner cannot be told, is a victim. */
    private static boolean isItsOwnMail(JudgementInput dossier) {
        return dossier.authenticationCounts()
                && dossier.authenticated().atLeast(Thresholds.SPAM_ONLY_AUTHENTICATED_PERCENT)
                && !dossier.forged().atLeast(Thresholds.MIXED_PERCENT);
    }

    /** Under any spelling of the name: two spellings are two rows, and one sender. */
    private static boolean isCorrespondent(JudgementInput dossier) {
        SenderDomain domain = dossier.activity().domain();
        return corresponds(dossier.mail())
                || dossier.name().lists().spellings(domain).stream()
                        .flatMap(spelling -> dossier.snapshot().activityOf(spelling).stream())
                        .anyMatch(activity -> corresponds(activity.evidence().correspondence()));
    }

    private static boolean corresponds(Correspondence mail) {
        return mail.outboundDays() > 0
                || mail.outboundPeople() > 0
                || mail.clean() > 0
                || mail.cleanAuthenticated() > 0
                || mail.cleanAuthenticatedDays() > 0;
    }

    /** Watched for a week, or all its mail is in the window, as far as the data can tell. */
    private static boolean isKnown(JudgementInput dossier) {
        boolean watched = dossier.tracked()
                .filter(since -> since.compareTo(Thresholds.TRACKED_LONG_ENOUGH) >= 0)
                .isPresent();
        Instant from = dossier.snapshot().window().from();
        boolean whole = dossier.age().isPresent()
                && dossier.mail()
                        .firstMail()
                        .filter(first -> first.isAfter(from))
                        .isPresent();
        return watched || whole;
    }
}
