package io.github.spamdigest.core.judgement;

import io.github.spamdigest.core.SenderClass;

/** The rules of the classes, in the order of decision: the first that holds is the class. Immutable. */
record Rules(JudgementInput dossier, ClassMargin bar) {

    SenderClass decide() {
        SenderClass found = ofTheRows();
        return isTold(found) ? found : SenderClass.CANNOT_BE_TOLD;
    }

    private SenderClass ofTheRows() {
        if (isTooFew()) {
            return SenderClass.TOO_FEW;
        }
        if (dossier.name().domain().isNone()) {
            return SenderClass.NO_SENDER_NAME;
        }
        if (dossier.name().isOwn()) {
            return ofOwn();
        }
        return dossier.authenticationCounts() ? byAuthentication() : withoutAuthentication();
    }

    /**
     * Whether the rows carry a class. What was found in rows that are there holds; what stands on the absence of clean or
     * outbound mail, or of a share in it, does not where that mail is missing.
     */
    private boolean isTold(SenderClass found) {
        return switch (found) {
            case BUILT_FOR_SPAM, SPAM_ONLY -> !dossier.lacksCleanInbound() && !dossier.lacksOutbound();
            case ORDINARY -> !dossier.lacksCleanInbound();
            case UNCLEAR -> isUnclearTold();
            default -> true;
        };
    }

    /** Our own name is judged by its spam alone, once it is known whether a gateway stands before the filter. */
    private boolean isUnclearTold() {
        boolean ofSpam = dossier.name().isOwn() && dossier.authenticationCounts();
        boolean needsOutbound = dossier.authenticationCounts() && dossier.isStriking();
        return ofSpam || !(dossier.lacksCleanInbound() || (dossier.lacksOutbound() && needsOutbound));
    }

    private boolean isTooFew() {
        return dossier.evidence().spam() < Thresholds.JUDGED_DELIVERIES
                || dossier.activity().messages() < Thresholds.JUDGED_MESSAGES;
    }

    /** Our own name: forgery counts as soon as it is more than noise, else what most of the mail is. */
    private SenderClass ofOwn() {
        if (!dossier.authenticationCounts()) {
            return SenderClass.UNCLEAR;
        }
        if (bar.atLeast(SenderClass.OWN_NAME_FORGED, dossier.forged(), Thresholds.MIXED_PERCENT)) {
            return SenderClass.OWN_NAME_FORGED;
        }
        long passed = dossier.authenticated().part() + dossier.vouched().part();
        long failed = dossier.unauthenticated().part();
        long unknown = dossier.unknown().part();
        if (Math.max(passed, failed) <= unknown) {
            return SenderClass.UNCLEAR;
        }
        return failed >= passed ? SenderClass.OWN_SERVICE_UNAUTHENTICATED : SenderClass.OWN_SERVICE_JUDGED_SPAM;
    }

    private SenderClass byAuthentication() {
        if (isMixed()) {
            return SenderClass.MIXED;
        }
        if (bar.atLeast(SenderClass.FORWARDED, dossier.vouched(), Thresholds.VOUCHED_PERCENT)) {
            return SenderClass.FORWARDED;
        }
        if (bar.atLeast(SenderClass.FORGED_NAME, dossier.forged(), Thresholds.FORGED_PERCENT)) {
            return SenderClass.FORGED_NAME;
        }
        if (dossier.name().isMailService() && isAuthenticated(SenderClass.ABUSED_MAIL_SERVICE)) {
            return SenderClass.ABUSED_MAIL_SERVICE;
        }
        return isBulk() ? SenderClass.BULK : byHistory();
    }

    /** Behind another gateway only what the filter itself says of the mail is left. */
    private SenderClass withoutAuthentication() {
        return isBulk() ? SenderClass.BULK : SenderClass.UNCLEAR;
    }

    private SenderClass byHistory() {
        if (isSuddenFromTrusted()) {
            return SenderClass.SUDDEN_FROM_TRUSTED;
        }
        if (isSpamOnly(SenderClass.BUILT_FOR_SPAM) && dossier.isYoung() && !isEstablished()) {
            return SenderClass.BUILT_FOR_SPAM;
        }
        if (isSpamOnly(SenderClass.SPAM_ONLY) && (!dossier.isYoung() || isEstablished())) {
            return SenderClass.SPAM_ONLY;
        }
        if (isOrdinary()) {
            return SenderClass.ORDINARY;
        }
        boolean unauthenticated =
                bar.over(SenderClass.UNAUTHENTICATED, dossier.unauthenticated(), Thresholds.MAJORITY_PERCENT);
        return unauthenticated ? SenderClass.UNAUTHENTICATED : SenderClass.UNCLEAR;
    }

    /** Nobody built a university or a company that everybody knows for this spam. */
    private boolean isEstablished() {
        return dossier.name().isInstitution() || dossier.name().isWidelyKnown();
    }

    private boolean isMixed() {
        return bar.atLeast(SenderClass.MIXED, dossier.authenticated(), Thresholds.MIXED_PERCENT)
                && bar.atLeast(SenderClass.MIXED, dossier.forged(), Thresholds.MIXED_PERCENT);
    }

    private boolean isAuthenticated(SenderClass of) {
        return bar.over(of, dossier.authenticated(), Thresholds.MAJORITY_PERCENT);
    }

    private boolean isBulk() {
        return bar.atLeast(SenderClass.BULK, dossier.bulk(), Thresholds.BULK_PERCENT);
    }

    private boolean isSuddenFromTrusted() {
        SenderClass sudden = SenderClass.SUDDEN_FROM_TRUSTED;
        return dossier.isTrusted()
                && dossier.rhythm().isSudden()
                && bar.atLeast(sudden, dossier.topSenders(), Thresholds.CONCENTRATED_PERCENT)
                && bar.atLeast(sudden, dossier.authenticated(), Thresholds.SUDDEN_AUTHENTICATED_PERCENT);
    }

    private boolean isSpamOnly(SenderClass of) {
        return isEnoughForSpamOnly()
                && !dossier.wroteToIt()
                && bar.atLeast(of, dossier.authenticated(), Thresholds.SPAM_ONLY_AUTHENTICATED_PERCENT)
                && bar.wilsonAtLeast(of, dossier.spamShare(), Thresholds.SPAM_ONLY_PERCENT)
                && (bar.atLeast(of, dossier.highConfidence(), Thresholds.CONFIDENT_PERCENT)
                        || bar.atLeast(of, dossier.phish(), Thresholds.CONFIDENT_PERCENT));
    }

    private boolean isEnoughForSpamOnly() {
        return dossier.evidence().spam() >= Thresholds.SPAM_ONLY_DELIVERIES
                && dossier.activity().messages() >= Thresholds.SPAM_ONLY_MESSAGES
                && dossier.activity().recipients() >= Thresholds.SPAM_ONLY_RECIPIENTS;
    }

    private boolean isOrdinary() {
        Ratio earlier = dossier.rhythm().earlier();
        boolean low = bar.below(SenderClass.ORDINARY, dossier.spamShare(), Thresholds.ORDINARY_PERCENT)
                || (earlier.whole() >= Thresholds.ORDINARY_EARLIER
                        && bar.below(SenderClass.ORDINARY, earlier, Thresholds.ORDINARY_PERCENT));
        return low && isAuthenticated(SenderClass.ORDINARY) && !dossier.rhythm().isSudden();
    }
}
