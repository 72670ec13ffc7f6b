package io.github.spamdigest.core.judgement;

import static io.github.spamdigest.testing.EvidenceBuilder.builtForSpam;
import static io.github.spamdigest.testing.EvidenceBuilder.sender;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Authentication;
import io.github.spamdigest.core.Fact;
import io.github.spamdigest.core.NextStep;
import io.github.spamdigest.core.SenderClass;
import io.github.spamdigest.core.Verdict;
import io.github.spamdigest.testing.EvidenceBuilder;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is judged where rows of clean or outbound mail are missing: what stands on them cannot be told. */
class MissingRowsTest {

    private static final UnaryOperator<EvidenceBuilder> WHOLE = mail -> mail.rows(1000, 700, 200);
    private static final UnaryOperator<EvidenceBuilder> SPAM_ONLY = mail -> mail.rows(27, 0, 0);
    private static final UnaryOperator<EvidenceBuilder> INBOUND_ONLY = mail -> mail.rows(800, 700, 0);
    private static final UnaryOperator<EvidenceBuilder> NO_CLEAN = mail -> mail.rows(1000, 9, 200);
    private static final UnaryOperator<EvidenceBuilder> ONE_PERCENT_CLEAN = mail -> mail.rows(1000, 10, 1);

    private enum Missing {
        SPAM_ONLY(MissingRowsTest.SPAM_ONLY),
        INBOUND_ONLY(MissingRowsTest.INBOUND_ONLY),
        NO_CLEAN(MissingRowsTest.NO_CLEAN);

        private final UnaryOperator<EvidenceBuilder> rows;

        Missing(UnaryOperator<EvidenceBuilder> rows) {
            this.rows = rows;
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsBlockedAndTheClassSaysThatItCannotBeTold(Missing missing) {
        for (EvidenceBuilder mail : new EvidenceBuilder[] {
            builtForSpam("evil.example"), builtForSpam("evil.example").firstMail(25)
        }) {
            judged(SenderClass.CANNOT_BE_TOLD, NextStep.WATCH, missing.rows.apply(mail));
        }
        judged(SenderClass.BUILT_FOR_SPAM, NextStep.BLOCK_CANDIDATE, WHOLE.apply(builtForSpam("evil.example")));
        judged(
                SenderClass.BUILT_FOR_SPAM,
                NextStep.BLOCK_CANDIDATE,
                ONE_PERCENT_CLEAN.apply(builtForSpam("a.example")));
    }

    @ParameterizedTest
    @EnumSource
    void theGuardTrustsNoClass(Missing missing) {
        EvidenceBuilder mail = missing.rows.apply(builtForSpam("evil.example"));
        JudgementInput dossier = new JudgementInput(
                mail.activity(),
                mail.snapshot(),
                new ListedName(mail.activity().domain(), mail.lists()),
                mail.tracked());
        assertEquals(BlockGuard.Ruling.MUST_NOT_BLOCK, BlockGuard.rule(SenderClass.BUILT_FOR_SPAM, dossier));
    }

    @ParameterizedTest
    @EnumSource
    void whatStandsOnTheSpamAloneIsTold(Missing missing) {
        judged(SenderClass.TOO_FEW, missing.rows.apply(sender("a.example").spam(9, 0)));
        judged(
                SenderClass.BULK,
                missing.rows.apply(sender("a.example").flatSpam(100).bulk(60)));
        judged(SenderClass.FORWARDED, missing.rows.apply(spamWith(0, 100, 0, 0, 0)));
        judged(SenderClass.MIXED, missing.rows.apply(spamWith(50, 0, 50, 0, 0)));
        judged(SenderClass.UNAUTHENTICATED, missing.rows.apply(spamWith(0, 0, 0, 100, 0)));
        judged(
                SenderClass.ABUSED_MAIL_SERVICE,
                missing.rows.apply(sender("freemail.example").flatSpam(100)));
        judged(
                SenderClass.OWN_SERVICE_JUDGED_SPAM,
                missing.rows.apply(sender("corp.example").flatSpam(100)));
        judged(
                SenderClass.UNCLEAR,
                missing.rows.apply(sender("corp.example").flatSpam(100).auth(0, 0, 0, 0, 100)));
    }

    @Test
    void theShareOfCleanMailIsToldWhereThereIsSome() {
        EvidenceBuilder ordinary = sender("a.example").flatSpam(100).clean(90, 810, 30);
        judged(SenderClass.ORDINARY, INBOUND_ONLY.apply(ordinary));
        judged(SenderClass.CANNOT_BE_TOLD, NO_CLEAN.apply(ordinary));
        EvidenceBuilder half = sender("a.example").flatSpam(100).clean(10, 90, 30);
        judged(SenderClass.UNCLEAR, INBOUND_ONLY.apply(half));
        judged(SenderClass.CANNOT_BE_TOLD, NO_CLEAN.apply(half));
    }

    @Test
    void whoMayBeOurPartnerCannotBeToldWithoutOutboundMail() {
        EvidenceBuilder few = sender("a.example").flatSpam(16);
        judged(SenderClass.CANNOT_BE_TOLD, INBOUND_ONLY.apply(few));
        judged(SenderClass.UNCLEAR, NextStep.ASK_COLLEAGUES, WHOLE.apply(few.out(2)));
    }

    @Test
    void aTakenOverPartnerIsFoundInTheRowsThatAreThere() {
        judged(
                SenderClass.SUDDEN_FROM_TRUSTED,
                NO_CLEAN.apply(sender("a.example").spam(40, 0).out(9)));
        EvidenceBuilder known = sender("a.example").spam(40, 0).clean(10, 600, 29);
        Verdict inboundOnly = INBOUND_ONLY.apply(known).judged();
        assertEquals(SenderClass.SUDDEN_FROM_TRUSTED, inboundOnly.senderClass());
        assertTrue(inboundOnly.against().isEmpty(), "that nobody wrote to it is not known");
        assertEquals(
                Fact.Kind.WROTE_TO_IT,
                WHOLE.apply(known).judged().against().orElseThrow().kind());
    }

    @Test
    void withoutCleanRowsNoFactSpeaksOfAShare() {
        for (EvidenceBuilder mail : new EvidenceBuilder[] {
            builtForSpam("evil.example"),
            spamWith(0, 0, 100, 0, 0),
            sender("a.example").spam(9, 0)
        }) {
            Verdict verdict = SPAM_ONLY.apply(mail).judged();
            Stream.concat(verdict.facts().stream(), verdict.against().stream()).forEach(fact -> {
                assertTrue(fact.kind() != Fact.Kind.SPAM_SHARE && fact.kind() != Fact.Kind.CLEAN, verdict::toString);
                assertTrue(fact.kind() != Fact.Kind.SPAM_DELIVERIES || fact.whole() == 0, verdict::toString);
            });
        }
    }

    @Test
    void whetherAGatewayIsThereCannotBeToldWithoutCleanRows() {
        EvidenceBuilder mail = spamWith(0, 0, 100, 0, 0).tenant(new Authentication(0, 0, 100, 0, 0));
        judged(SenderClass.UNCLEAR, WHOLE.apply(mail));
        judged(SenderClass.UNCLEAR, INBOUND_ONLY.apply(mail));
        judged(SenderClass.CANNOT_BE_TOLD, SPAM_ONLY.apply(mail));
    }

    @Test
    void noBlockStandsOnRowsOfWhichManyCouldNotBeRead() {
        EvidenceBuilder mail = WHOLE.apply(builtForSpam("evil.example")).losing("a.csv: 9 of 20 rows are lost");
        judged(SenderClass.BUILT_FOR_SPAM, NextStep.WATCH, mail);
    }

    @Test
    void aSourceThatDoesNotTellItsRowsIsTakenAsWhole() {
        judged(SenderClass.BUILT_FOR_SPAM, NextStep.BLOCK_CANDIDATE, builtForSpam("evil.example"));
    }

    @ParameterizedTest
    @EnumSource(names = {"BUILT_FOR_SPAM", "SPAM_ONLY", "ORDINARY", "UNCLEAR"})
    void noClassOfTheDayBeforeIsCarriedOverMissingRows(SenderClass before) {
        judged(
                SenderClass.CANNOT_BE_TOLD,
                SPAM_ONLY.apply(builtForSpam("evil.example").previously(before)));
        judged(
                SenderClass.BUILT_FOR_SPAM,
                WHOLE.apply(builtForSpam("evil.example").previously(SenderClass.CANNOT_BE_TOLD)));
    }

    private static EvidenceBuilder spamWith(long pass, long vouched, long forged, long none, long unknown) {
        return sender("a.example").flatSpam(100).auth(pass, vouched, forged, none, unknown);
    }

    private static void judged(SenderClass expected, EvidenceBuilder mail) {
        assertEquals(expected, mail.judged().senderClass());
    }

    private static void judged(SenderClass expected, NextStep step, EvidenceBuilder mail) {
        judged(expected, mail);
        assertEquals(step, mail.judged().step());
    }
}
