package io.github.spamdigest.core.judgement;

import static io.github.spamdigest.testing.EvidenceBuilder.builtForSpam;
import static io.github.spamdigest.testing.EvidenceBuilder.sender;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Fact;
import io.github.spamdigest.core.Fact.Kind;
import io.github.spamdigest.core.NextStep;
import io.github.spamdigest.core.SenderClass;
import io.github.spamdigest.core.Verdict;
import io.github.spamdigest.testing.EvidenceBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Twelve cases that a careful analyst agrees on, with the facts that decide and the one against. */
class JudgementCasesTest {

    @Test
    void case1SuddenSpamFromADomainWeTrust() {
        Verdict verdict = sender("partner.example")
                .spam(212, 2)
                .clean(60, 6206, 27)
                .auth(212, 0, 0, 2, 0)
                .senders(6, 98)
                .out(22)
                .reachedInbox(3)
                .judged();
        is(verdict, SenderClass.SUDDEN_FROM_TRUSTED, NextStep.CALL_CONTACT_AND_HUNT);
        decided(verdict, Kind.SUDDEN, Kind.WROTE_TO_IT, Kind.FEW_SENDERS);
        assertEquals(Optional.of(new Fact(Kind.UNAUTHENTICATED, 2, 214)), verdict.against());
        assertEquals(new Fact(Kind.SUDDEN, 212, 214), verdict.facts().get(0));
    }

    @Test
    void case2AThreeQuarterShareIsNoVeto() {
        Verdict verdict =
                sender("partner.example").spam(180, 0).clean(0, 60, 12).out(9).judged();
        is(verdict, SenderClass.SUDDEN_FROM_TRUSTED, NextStep.CALL_CONTACT_AND_HUNT);
        assertEquals(Optional.empty(), verdict.against());
    }

    @Test
    void case3AForgedNameIsNotAccused() {
        Verdict verdict = sender("bank.example")
                .flatSpam(300)
                .clean(970, 8730, 30)
                .auth(0, 0, 300, 0, 0)
                .judged();
        is(verdict, SenderClass.FORGED_NAME, NextStep.HONOUR_DMARC);
        assertEquals(new Fact(Kind.FORGED, 300, 300), verdict.facts().get(0));
        assertEquals(Optional.of(new Fact(Kind.CLEAN_AUTHENTICATED, 9700, 9700)), verdict.against());
    }

    @Test
    void case4BulkMail() {
        Verdict verdict = sender("shop.example")
                .flatSpam(900)
                .clean(1310, 11790, 30)
                .bulk(828)
                .judged();
        is(verdict, SenderClass.BULK, NextStep.UNSUBSCRIBE_OR_TUNE_BULK);
        decided(verdict, Kind.BULK, Kind.STEADY);
    }

    @Test
    void case5AnOrdinarySenderSomeOfWhoseMailIsJudgedSpam() {
        Verdict verdict = sender("partner.example")
                .flatSpam(420)
                .clean(858, 7722, 30)
                .bulk(21)
                .senders(200, 12)
                .out(18)
                .judged();
        is(verdict, SenderClass.ORDINARY, NextStep.SAMPLE_THREE);
        decided(verdict, Kind.SPAM_SHARE, Kind.AUTHENTICATED, Kind.STEADY);
    }

    @Test
    void case6AbusedFreeMailNeedsNothing() {
        Verdict verdict = freeMail().judged();
        is(verdict, SenderClass.ABUSED_MAIL_SERVICE, NextStep.NONE);
        decided(verdict, Kind.LISTED_MAIL_SERVICE, Kind.AUTHENTICATED, Kind.MANY_SENDERS);
        assertEquals(Optional.of(new Fact(Kind.FORGED, 160, 4210)), verdict.against());
    }

    @Test
    void case6UnlessItIsTwiceTheUsual() {
        is(freeMail().spamToday(280).judged(), SenderClass.ABUSED_MAIL_SERVICE, NextStep.CHECK_SURGE);
    }

    @Test
    void case7AForgedFreeMailName() {
        Verdict verdict = sender("freemail.example")
                .flatSpam(500)
                .clean(2, 18, 15)
                .auth(0, 0, 500, 0, 0)
                .judged();
        is(verdict, SenderClass.FORGED_NAME, NextStep.HONOUR_DMARC);
        decided(verdict, Kind.FORGED, Kind.LISTED_MAIL_SERVICE);
    }

    @Test
    void case8BuiltForSpam() {
        Verdict verdict = builtForSpam("cheap-pills.example").judged();
        is(verdict, SenderClass.BUILT_FOR_SPAM, NextStep.BLOCK_CANDIDATE);
        assertEquals(
                List.of(
                        new Fact(Kind.SPAM_SHARE, 118, 118),
                        new Fact(Kind.FIRST_MAIL_DAYS_AGO, 2, 0),
                        new Fact(Kind.HIGH_CONFIDENCE, 112, 118)),
                verdict.facts());
    }

    @Test
    void case9WhatNeverReachedAnInboxIsAlreadyFiltered() {
        is(
                builtForSpam("cheap-pills.example").reachedInbox(0).judged(),
                SenderClass.BUILT_FOR_SPAM,
                NextStep.ALREADY_FILTERED);
    }

    @Test
    void case10WhomSomebodyHereWroteToMayBeANewSupplier() {
        Verdict verdict = builtForSpam("cheap-pills.example").out(2).judged();
        is(verdict, SenderClass.UNCLEAR, NextStep.ASK_COLLEAGUES);
        assertTrue(verdict.facts().contains(new Fact(Kind.WROTE_TO_IT, 2, 30)));
        assertEquals(Optional.of(new Fact(Kind.HIGH_CONFIDENCE, 112, 118)), verdict.against());
    }

    @Test
    void case11TooFewToJudge() {
        Verdict verdict =
                sender("once.example").spam(3, 0).messages(1).firstMail(1).judged();
        is(verdict, SenderClass.TOO_FEW, NextStep.NONE);
        assertEquals(List.of(new Fact(Kind.SPAM_DELIVERIES, 3, 3), new Fact(Kind.MESSAGES, 1, 0)), verdict.facts());
    }

    @Test
    void case12AnUnauthenticatedSenderIsWatched() {
        Verdict verdict = sender("nobody.example")
                .spam(160, 100)
                .auth(0, 0, 0, 260, 0)
                .highConfidence(260)
                .firstMail(5)
                .reachedInbox(9)
                .judged();
        is(verdict, SenderClass.UNAUTHENTICATED, NextStep.WATCH_AND_SUBMIT);
        assertEquals(new Fact(Kind.UNAUTHENTICATED, 260, 260), verdict.facts().get(0));
    }

    private static EvidenceBuilder freeMail() {
        return sender("freemail.example")
                .flatSpam(4210)
                .clean(5679, 51111, 30)
                .auth(4050, 0, 160, 0, 0)
                .senders(3000, 4);
    }

    private static void is(Verdict verdict, SenderClass senderClass, NextStep step) {
        assertEquals(senderClass + " " + step, verdict.senderClass() + " " + verdict.step(), verdict::toString);
    }

    private static void decided(Verdict verdict, Kind... kinds) {
        assertEquals(
                Arrays.asList(kinds), verdict.facts().stream().map(Fact::kind).toList());
    }
}
