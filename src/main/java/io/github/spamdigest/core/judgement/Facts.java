package io.github.spamdigest.core.judgement;

import io.github.spamdigest.core.Authentication;
import io.github.spamdigest.core.Correspondence;
import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.Fact;
import io.github.spamdigest.core.InboxAllows;
import java.time.Duration;
import java.util.Optional;

/**
 * The facts of a judgement's input, each counted once here, so that a fact says the same whichever class it decides.
 * Immutable.
 */
record Facts(JudgementInput dossier) {

    Fact spam() {
        long whole = dossier.lacksCleanInbound() ? 0 : dossier.spamShare().whole();
        return new Fact(Fact.Kind.SPAM_DELIVERIES, dossier.evidence().spam(), whole);
    }

    Fact messages() {
        return new Fact(Fact.Kind.MESSAGES, dossier.activity().messages(), 0);
    }

    /** The share of spam, or how much of it there was where its clean mail is missing: then there is no share. */
    Fact share() {
        return dossier.lacksCleanInbound() ? spam() : dossier.spamShare().as(Fact.Kind.SPAM_SHARE);
    }

    Optional<Fact> authenticated() {
        return some(dossier.authenticated(), Fact.Kind.AUTHENTICATED);
    }

    Optional<Fact> vouched() {
        return some(dossier.vouched(), Fact.Kind.VOUCHED);
    }

    Optional<Fact> forged() {
        return some(dossier.forged(), Fact.Kind.FORGED);
    }

    Optional<Fact> unauthenticated() {
        return some(dossier.unauthenticated(), Fact.Kind.UNAUTHENTICATED);
    }

    Optional<Fact> authenticationUnusable() {
        Authentication all = dossier.snapshot().totals().authentication();
        Fact fact = new Fact(Fact.Kind.AUTHENTICATION_UNUSABLE, all.forged() + all.unknown(), all.total());
        return Optional.of(fact).filter(f -> !dossier.authenticationCounts());
    }

    Optional<Fact> own() {
        return Optional.of(new Fact(Fact.Kind.OWN_DOMAIN, 1, 0))
                .filter(f -> dossier.name().isOwn());
    }

    Optional<Fact> mailService() {
        return Optional.of(new Fact(Fact.Kind.LISTED_MAIL_SERVICE, 1, 0))
                .filter(f -> dossier.name().isMailService());
    }

    Optional<Fact> bulk() {
        return some(dossier.bulk(), Fact.Kind.BULK);
    }

    Optional<Fact> highConfidence() {
        return some(dossier.highConfidence(), Fact.Kind.HIGH_CONFIDENCE);
    }

    Optional<Fact> phish() {
        return Optional.of(new Fact(Fact.Kind.PHISH, dossier.activity().phish(), 0))
                .filter(f -> f.part() > 0);
    }

    Optional<Fact> sudden() {
        return Optional.of(rhythm(Fact.Kind.SUDDEN))
                .filter(f -> dossier.rhythm().isSudden());
    }

    Optional<Fact> steady() {
        return Optional.of(rhythm(Fact.Kind.STEADY))
                .filter(f -> dossier.rhythm().isSteady());
    }

    Optional<Fact> surging() {
        DailySeries spam = dossier.activity().spam();
        return dossier.usual()
                .map(usual -> new Fact(Fact.Kind.TWICE_THE_USUAL, Math.round(usual.median()), spam.last24h()))
                .filter(f -> dossier.isSurging());
    }

    Optional<Fact> fewSenders() {
        return some(dossier.topSenders(), Fact.Kind.FEW_SENDERS);
    }

    Optional<Fact> manySenders() {
        return Optional.of(new Fact(Fact.Kind.MANY_SENDERS, dossier.activity().senders(), 0))
                .filter(f -> f.part() >= Thresholds.MANY_SENDERS);
    }

    Fact outboundDays() {
        return new Fact(
                Fact.Kind.WROTE_TO_IT,
                dossier.mail().outboundDays(),
                dossier.snapshot().window().days());
    }

    Optional<Fact> wroteToIt() {
        return Optional.of(outboundDays()).filter(f -> dossier.wroteToIt());
    }

    Optional<Fact> cleanAuthenticated() {
        Correspondence mail = dossier.mail();
        return some(new Ratio(mail.cleanAuthenticated(), mail.clean()), Fact.Kind.CLEAN_AUTHENTICATED);
    }

    Optional<Fact> clean() {
        return some(new Ratio(dossier.mail().clean(), dossier.spamShare().whole()), Fact.Kind.CLEAN);
    }

    Optional<Fact> firstMail() {
        return dossier.age().map(Duration::toDays).map(days -> new Fact(Fact.Kind.FIRST_MAIL_DAYS_AGO, days, 0));
    }

    Optional<Fact> reachedInbox() {
        Ratio reached =
                new Ratio(dossier.activity().reachedInbox(), dossier.activity().deliveries());
        return some(reached, Fact.Kind.REACHED_INBOX);
    }

    /** The allow with the most deliveries; a delivery counts for each allow, so that a sum would count it twice. */
    Optional<Fact> allowed() {
        InboxAllows allowed = dossier.evidence().allowed();
        long most = Math.max(allowed.byOrganisation(), Math.max(allowed.byUser(), allowed.byTransportRule()));
        return some(new Ratio(most, dossier.evidence().spam()), Fact.Kind.ALLOWED);
    }

    private Fact rhythm(Fact.Kind kind) {
        return new Fact(
                kind, dossier.rhythm().last72h(), dossier.activity().spam().total());
    }

    private static Optional<Fact> some(Ratio share, Fact.Kind kind) {
        return Optional.of(share).filter(Ratio::isSome).map(s -> s.as(kind));
    }
}
