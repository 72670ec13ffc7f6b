package io.github.spamdigest.core.judgement;

import io.github.spamdigest.core.NextStep;
import io.github.spamdigest.core.SenderClass;
import io.github.spamdigest.core.SenderDomain;

/** What to do about a class; a block only through the guard. */
final class NextSteps {

    private NextSteps() {}

    static NextStep of(SenderClass senderClass, JudgementInput dossier) {
        return switch (senderClass) {
            case TOO_FEW, NO_SENDER_NAME -> NextStep.NONE;
            case CANNOT_BE_TOLD -> NextStep.WATCH;
            case OWN_NAME_FORGED -> ofForgedOwn(dossier);
            case OWN_SERVICE_UNAUTHENTICATED -> NextStep.SET_SPF_AND_DKIM;
            case OWN_SERVICE_JUDGED_SPAM -> NextStep.REPORT_FALSE_POSITIVE;
            case MIXED -> NextStep.READ_BOTH_LINES;
            case FORWARDED -> NextStep.CHECK_ARC_SEALERS;
            case FORGED_NAME -> ofForgedName(dossier);
            case ABUSED_MAIL_SERVICE -> dossier.isSurging() ? NextStep.CHECK_SURGE : NextStep.NONE;
            case BULK -> NextStep.UNSUBSCRIBE_OR_TUNE_BULK;
            case SUDDEN_FROM_TRUSTED -> NextStep.CALL_CONTACT_AND_HUNT;
            case BUILT_FOR_SPAM, SPAM_ONLY -> guarded(senderClass, dossier);
            case ORDINARY -> NextStep.SAMPLE_THREE;
            case UNAUTHENTICATED -> NextStep.WATCH_AND_SUBMIT;
            case UNCLEAR -> ofUnclear(dossier);
        };
    }

    /** A pair helps where forged mail got in, and only where its infrastructure is not one that others send by too. */
    private static NextStep ofForgedName(JudgementInput dossier) {
        boolean gotIn = dossier.activity().reachedInbox() > 0;
        boolean ownInfrastructure = dossier.evidence().topNetwork().isPresent()
                && dossier.evidence()
                        .topEnvelopeDomain()
                        .map(envelope -> new ListedName(
                                new SenderDomain(envelope), dossier.name().lists()))
                        .filter(envelope -> envelope.isPlain() && !envelope.isPublicSuffix())
                        .filter(envelope -> !envelope.isMailService() && !envelope.isSharedHost() && !envelope.isOwn())
                        .isPresent();
        return mayBlockPair(dossier) && gotIn && ownInfrastructure
                ? NextStep.HONOUR_DMARC_AND_BLOCK_PAIR
                : NextStep.HONOUR_DMARC;
    }

    private static NextStep ofForgedOwn(JudgementInput dossier) {
        return mayBlockPair(dossier) ? NextStep.FIND_ALLOW_AND_BLOCK_SPOOF_PAIR : NextStep.HONOUR_DMARC;
    }

    /**
     * A pair stops all mail in a name from a network: advised only where somebody said which names are ours, and where
     * the wanted mail that it would stop had a chance to be seen.
     */
    private static boolean mayBlockPair(JudgementInput dossier) {
        return dossier.name().lists().isOwnConfigured() && !dossier.isBlind();
    }

    private static NextStep guarded(SenderClass senderClass, JudgementInput dossier) {
        return switch (BlockGuard.rule(senderClass, dossier)) {
            case MAY_BLOCK -> NextStep.BLOCK_CANDIDATE;
            case ALREADY_FILTERED -> NextStep.ALREADY_FILTERED;
            case MUST_NOT_BLOCK -> NextStep.WATCH;
        };
    }

    /** Almost all spam, or suddenly spam, and yet somebody here wrote to it: they know who it is. */
    private static NextStep ofUnclear(JudgementInput dossier) {
        boolean ours = dossier.name().isOwn();
        return dossier.isStriking() && dossier.wroteToIt() && !ours ? NextStep.ASK_COLLEAGUES : NextStep.NONE;
    }
}
