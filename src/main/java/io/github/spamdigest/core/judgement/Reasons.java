package io.github.spamdigest.core.judgement;

import io.github.spamdigest.core.Fact;
import io.github.spamdigest.core.SenderClass;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which facts decided for a class, strongest first, and which one speaks against it most. Immutable. */
record Reasons(SenderClass senderClass, Facts facts) {

    List<Fact> decided() {
        List<Fact> decided = deciding()
                .flatMap(Optional::stream)
                .distinct()
                .limit(Thresholds.FACTS)
                .toList();
        // What fills up is known of every domain, so that no verdict comes with fewer than two reasons.
        return decided.size() > 1
                ? decided
                : Stream.concat(decided.stream(), Stream.of(facts.share(), facts.messages()))
                        .distinct()
                        .limit(2)
                        .toList();
    }

    Optional<Fact> against() {
        List<Fact> decided = decided();
        return opposing()
                .flatMap(Optional::stream)
                .filter(fact -> decided.stream().noneMatch(other -> other.kind() == fact.kind()))
                .findFirst();
    }

    private Stream<Optional<Fact>> deciding() {
        return switch (senderClass) {
            case TOO_FEW, NO_SENDER_NAME -> Stream.of(Optional.of(facts.spam()), Optional.of(facts.messages()));
            case OWN_NAME_FORGED -> Stream.of(facts.own(), facts.forged(), facts.allowed(), facts.reachedInbox());
            case OWN_SERVICE_UNAUTHENTICATED -> Stream.of(facts.own(), facts.unauthenticated());
            case OWN_SERVICE_JUDGED_SPAM -> Stream.of(facts.own(), facts.authenticated(), facts.vouched());
            case MIXED -> Stream.of(facts.authenticated(), facts.forged(), facts.mailService());
            case FORWARDED -> Stream.of(facts.vouched());
            case FORGED_NAME -> Stream.of(facts.forged(), facts.mailService(), facts.allowed(), facts.reachedInbox());
            case ABUSED_MAIL_SERVICE ->
                Stream.of(facts.mailService(), facts.authenticated(), facts.surging(), facts.manySenders());
            case BULK -> Stream.of(facts.bulk(), facts.steady());
            case SUDDEN_FROM_TRUSTED -> Stream.of(facts.sudden(), trust(), facts.fewSenders());
            case BUILT_FOR_SPAM -> Stream.of(Optional.of(facts.share()), facts.firstMail(), secondOpinion());
            case SPAM_ONLY -> Stream.of(Optional.of(facts.share()), secondOpinion(), facts.firstMail());
            case ORDINARY -> Stream.of(Optional.of(facts.share()), facts.authenticated(), facts.steady());
            case UNAUTHENTICATED -> Stream.of(facts.unauthenticated());
            case UNCLEAR -> unclear();
            case CANNOT_BE_TOLD -> Stream.of(Optional.of(facts.share()), facts.sudden(), secondOpinion());
        };
    }

    private Stream<Optional<Fact>> unclear() {
        return Stream.of(
                facts.authenticationUnusable(),
                facts.own(),
                facts.mailService(),
                facts.sudden(),
                facts.wroteToIt(),
                Optional.of(facts.share()));
    }

    private Stream<Optional<Fact>> opposing() {
        return switch (senderClass) {
            case TOO_FEW -> Stream.of(facts.allowed(), facts.reachedInbox());
            case NO_SENDER_NAME, FORWARDED -> Stream.of(facts.forged(), facts.highConfidence(), facts.phish());
            case OWN_NAME_FORGED, FORGED_NAME ->
                Stream.of(facts.authenticated(), facts.vouched(), facts.unauthenticated(), facts.cleanAuthenticated());
            case OWN_SERVICE_UNAUTHENTICATED -> Stream.of(facts.forged(), facts.authenticated(), facts.phish());
            case OWN_SERVICE_JUDGED_SPAM -> Stream.of(facts.phish(), facts.highConfidence(), facts.forged());
            case MIXED -> Stream.of(facts.unauthenticated(), facts.vouched());
            case ABUSED_MAIL_SERVICE -> Stream.of(facts.forged(), facts.unauthenticated(), facts.wroteToIt());
            case BULK -> Stream.of(facts.phish(), facts.highConfidence(), facts.wroteToIt(), facts.sudden());
            case SUDDEN_FROM_TRUSTED -> againstSudden();
            case BUILT_FOR_SPAM, SPAM_ONLY ->
                Stream.of(facts.clean(), facts.allowed(), facts.unauthenticated(), facts.forged(), facts.bulk());
            case ORDINARY -> Stream.of(facts.phish(), facts.highConfidence(), facts.unauthenticated());
            case UNAUTHENTICATED -> Stream.of(facts.cleanAuthenticated(), facts.wroteToIt(), facts.authenticated());
            case UNCLEAR -> Stream.of(facts.phish(), facts.highConfidence(), facts.clean());
            case CANNOT_BE_TOLD -> Stream.of(facts.wroteToIt(), facts.clean(), facts.allowed(), facts.forged());
        };
    }

    /** Nobody wrote to it is the strongest doubt about a trust that rests on clean mail alone. */
    private Stream<Optional<Fact>> againstSudden() {
        Optional<Fact> nobodyWrote = Optional.of(facts.outboundDays())
                .filter(fact -> !facts.dossier().lacksOutbound())
                .filter(fact -> facts.dossier().mail().outboundDays() < Thresholds.TRUSTED_OUTBOUND_DAYS);
        return Stream.of(nobodyWrote, facts.bulk(), facts.unauthenticated(), facts.forged(), facts.vouched());
    }

    private Optional<Fact> trust() {
        boolean wrote = facts.dossier().mail().outboundDays() >= Thresholds.TRUSTED_OUTBOUND_DAYS;
        return wrote ? facts.wroteToIt() : facts.cleanAuthenticated();
    }

    private Optional<Fact> secondOpinion() {
        boolean sure = facts.dossier().highConfidence().atLeast(Thresholds.CONFIDENT_PERCENT);
        return sure ? facts.highConfidence() : facts.phish();
    }
}
