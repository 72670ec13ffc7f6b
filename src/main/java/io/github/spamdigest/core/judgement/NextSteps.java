package io.github.spamdigest.core.judgement;

import io.github.spamdigest.core.NextStep;
import io.github.spamdigest.core.SenderClass;

/** What to do about a class; a block only through the guard. */
final class NextSteps {

    private NextSteps() {}

    static NextStep of(SenderClass senderClass, JudgementInput dossier) {
        return switch (senderClass) {
            case TOO_FEW, NO_SENDER_NAME -> NextStep.NONE;
            case CANNOT_BE_TOLD -> NextStep.WATCH;
            case OWN_NAME_FORGED -> NextStep.FIND_WHAT_LETS_IT_IN;
            case OWN_SERVICE_UNAUTHENTICATED -> NextStep.SET_SPF_AND_DKIM;
            case OWN_SERVICE_JUDGED_SPAM -> NextStep.REPORT_FALSE_POSITIVE;
            case MIXED -> NextStep.READ_BOTH_LINES;
            case FORWARDED -> NextStep.CHECK_ARC_SEALERS;
            case FORGED_NAME -> NextStep.HONOUR_DMARC;
            case ABUSED_MAIL_SERVICE -> dossier.isSurging() ? NextStep.CHECK_SURGE : NextStep.NONE;
            case BULK -> NextStep.UNSUBSCRIBE_OR_TUNE_BULK;
            case SUDDEN_FROM_TRUSTED -> NextStep.CALL_CONTACT_AND_HUNT;
            case BUILT_FOR_SPAM, SPAM_ONLY -> guarded(senderClass, dossier);
            case ORDINARY -> NextStep.SAMPLE_THREE;
            case UNAUTHENTICATED -> NextStep.WATCH_AND_SUBMIT;
            case UNCLEAR -> ofUnclear(dossier);
        };
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
