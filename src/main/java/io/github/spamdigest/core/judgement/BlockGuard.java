package io.github.spamdigest.core.judgement;

import io.github.spamdigest.core.Correspondence;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.SenderClass;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.Verdict.NoBlock;
import io.github.spamdigest.core.signals.Signals;
import io.github.spamdigest.core.view.NamesInView;
import java.time.Instant;
import java.util.Optional;

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
        return refusal(senderClass, dossier)
                .map(why -> why == NoBlock.KEPT_OUT ? Ruling.ALREADY_FILTERED : Ruling.MUST_NOT_BLOCK)
                .orElse(Ruling.MAY_BLOCK);
    }

    /** Why a block is not advised, what is true of the name itself first; empty where it may be. */
    static Optional<NoBlock> refusal(SenderClass senderClass, JudgementInput dossier) {
        return ofAnyName(dossier.name(), dossier.snapshot()).or(() -> ofMail(senderClass, dossier));
    }

    /** The same of a domain whose evidence was not asked for. */
    static NoBlock refusalOfUntracked(ListedName name, Snapshot snapshot) {
        return ofAnyName(name, snapshot).orElse(NoBlock.NOT_TRACKED);
    }

    private static Optional<NoBlock> ofAnyName(ListedName name, Snapshot snapshot) {
        return ofName(name).or(() -> ofData(name, snapshot)).or(() -> ofView(name, snapshot));
    }

    private static Optional<NoBlock> ofName(ListedName name) {
        if (!name.isPlain()) {
            return Optional.of(NoBlock.NO_HOST_NAME);
        }
        if (name.isOwn() || name.isAboveOwn()) {
            return Optional.of(NoBlock.OWN_NAME);
        }
        if (name.isPublicSuffix() && !name.isSharedHost()) {
            return Optional.of(NoBlock.PUBLIC_SUFFIX);
        }
        if (name.isMailService()) {
            return Optional.of(NoBlock.MAIL_SERVICE);
        }
        if (name.isSharedHost()) {
            return Optional.of(NoBlock.SHARED_HOST);
        }
        if (name.isInstitution()) {
            return Optional.of(NoBlock.INSTITUTION);
        }
        return Optional.of(NoBlock.WIDELY_KNOWN).filter(any -> name.isWidelyKnown());
    }

    private static Optional<NoBlock> ofData(ListedName name, Snapshot snapshot) {
        if (!name.lists().isOwnConfigured()) {
            return Optional.of(NoBlock.OWN_NOT_SET);
        }
        return Optional.of(NoBlock.ROWS_MISSING).filter(any -> snapshot.isBlind());
    }

    private static Optional<NoBlock> ofView(ListedName name, Snapshot snapshot) {
        Signals signals = new Signals(snapshot, name.lists());
        if (signals.isKnownHere(name.domain())) {
            return Optional.of(NoBlock.KNOWN_HERE);
        }
        return Optional.of(NoBlock.MOST_GETS_IN).filter(any -> signals.isMostlyInside());
    }

    private static Optional<NoBlock> ofMail(SenderClass senderClass, JudgementInput dossier) {
        if (isCorrespondent(dossier)) {
            return Optional.of(NoBlock.KNOWN_HERE);
        }
        if (!isItsOwnMail(dossier)) {
            return Optional.of(NoBlock.NOT_ITS_OWN);
        }
        if (senderClass != SenderClass.BUILT_FOR_SPAM && senderClass != SenderClass.SPAM_ONLY) {
            return Optional.of(NoBlock.NOT_ONLY_SPAM);
        }
        if (!isWatched(dossier)) {
            return Optional.of(NoBlock.NOT_WATCHED);
        }
        return ofUse(dossier.activity());
    }

    private static Optional<NoBlock> ofUse(DomainActivity activity) {
        if (activity.reachedInbox() == 0) {
            return Optional.of(NoBlock.KEPT_OUT);
        }
        return Optional.of(NoBlock.STOPPED).filter(any -> activity.spam().sum(0, NamesInView.RECENT) == 0);
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
                        .anyMatch(activity -> corresponds(dossier.mailOf(activity)));
    }

    private static boolean corresponds(Correspondence mail) {
        return mail.outboundDays() > 0
                || mail.outboundPeople() > 0
                || mail.clean() > 0
                || mail.cleanAuthenticated() > 0
                || mail.cleanAuthenticatedDays() > 0;
    }

    /** Watched for a week, or all its mail is in the window, as far as the data can tell. */
    private static boolean isWatched(JudgementInput dossier) {
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
