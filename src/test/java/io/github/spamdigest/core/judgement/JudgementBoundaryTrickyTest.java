package io.github.spamdigest.core.judgement;

import static io.github.spamdigest.core.judgement.BoundaryCases.assertJudged;
import static io.github.spamdigest.core.judgement.BoundaryCases.c;
import static io.github.spamdigest.core.judgement.BoundaryCases.forged;
import static io.github.spamdigest.core.judgement.BoundaryCases.partner;
import static io.github.spamdigest.testing.EvidenceBuilder.builtForSpam;

import io.github.spamdigest.core.Authentication;
import io.github.spamdigest.core.NextStep;
import io.github.spamdigest.core.SenderClass;
import io.github.spamdigest.testing.EvidenceBuilder;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Senders to whom several rules could apply, and the one that must win. */
class JudgementBoundaryTrickyTest {

    private static final Authentication GATEWAY = new Authentication(49, 0, 30, 0, 21);
    private static final Authentication HALF = new Authentication(50, 0, 30, 0, 20);

    @ParameterizedTest(name = "{0}: {2} {3}")
    @MethodSource("tricky")
    void isJudged(String what, EvidenceBuilder evidence, SenderClass senderClass, NextStep step) {
        assertJudged(evidence, senderClass, step);
    }

    static Stream<Arguments> tricky() {
        return Stream.of(
                c(
                        "own subdomain, authenticated, looks built for spam",
                        builtForSpam("news.corp.example"),
                        SenderClass.OWN_SERVICE_JUDGED_SPAM,
                        NextStep.REPORT_FALSE_POSITIVE),
                c(
                        "name that only ends like ours",
                        builtForSpam("notcorp.example"),
                        SenderClass.BUILT_FOR_SPAM,
                        NextStep.BLOCK_CANDIDATE),
                c(
                        "name above one of ours",
                        builtForSpam("registered.example"),
                        SenderClass.BUILT_FOR_SPAM,
                        NextStep.WATCH),
                c(
                        "ours as somebody else's label",
                        builtForSpam("corp.example.evil.example"),
                        SenderClass.BUILT_FOR_SPAM,
                        NextStep.BLOCK_CANDIDATE),
                c(
                        "taken-over partner that sends a newsletter too",
                        partner(212, 2).bulk(106),
                        SenderClass.SUDDEN_FROM_TRUSTED,
                        NextStep.CALL_CONTACT_AND_HUNT),
                c("half of it bulk", partner(212, 2).bulk(107), SenderClass.BULK, NextStep.UNSUBSCRIBE_OR_TUNE_BULK),
                c(
                        "bulk service that was built for spam",
                        builtForSpam("evil.example").bulk(59),
                        SenderClass.BULK,
                        NextStep.UNSUBSCRIBE_OR_TUNE_BULK),
                c(
                        "phish beside it does not make wanted mail spam",
                        builtForSpam("evil.example").clean(60, 0, 0).phish(60),
                        SenderClass.UNCLEAR,
                        NextStep.NONE),
                c(
                        "gateway before the filter, looks built for spam",
                        builtForSpam("evil.example").tenant(GATEWAY),
                        SenderClass.UNCLEAR,
                        NextStep.NONE),
                c(
                        "gateway before the filter, taken-over partner",
                        partner(212, 2).tenant(GATEWAY),
                        SenderClass.UNCLEAR,
                        NextStep.ASK_COLLEAGUES),
                c(
                        "gateway before the filter, our own name",
                        forged("corp.example").tenant(GATEWAY),
                        SenderClass.UNCLEAR,
                        NextStep.NONE),
                c(
                        "gateway before the filter, bulk",
                        builtForSpam("evil.example").bulk(118).tenant(GATEWAY),
                        SenderClass.BULK,
                        NextStep.UNSUBSCRIBE_OR_TUNE_BULK),
                c(
                        "exactly half lost is no gateway",
                        builtForSpam("evil.example").tenant(HALF),
                        SenderClass.BUILT_FOR_SPAM,
                        NextStep.BLOCK_CANDIDATE));
    }
}
