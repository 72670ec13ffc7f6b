package io.github.spamdigest.core.judgement;

import static io.github.spamdigest.core.judgement.BoundaryCases.assertJudged;
import static io.github.spamdigest.core.judgement.BoundaryCases.c;
import static io.github.spamdigest.core.judgement.BoundaryCases.flat;
import static io.github.spamdigest.core.judgement.BoundaryCases.forged;
import static io.github.spamdigest.testing.EvidenceBuilder.builtForSpam;
import static io.github.spamdigest.testing.EvidenceBuilder.sender;

import io.github.spamdigest.core.NextStep;
import io.github.spamdigest.core.SenderClass;
import io.github.spamdigest.testing.EvidenceBuilder;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number of the rules about whose name it is and how it is authenticated, from both sides. */
class JudgementBoundaryNameTest {

    @ParameterizedTest(name = "{0}: {2} {3}")
    @MethodSource({"names", "states"})
    void isJudged(String what, EvidenceBuilder evidence, SenderClass senderClass, NextStep step) {
        assertJudged(evidence, senderClass, step);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                c("no sender name", builtForSpam(""), SenderClass.NO_SENDER_NAME, NextStep.NONE),
                c("nine deliveries", sender("a.example").spam(9, 0), SenderClass.TOO_FEW, NextStep.NONE),
                c("ten deliveries", sender("a.example").spam(10, 0), SenderClass.UNCLEAR, NextStep.NONE),
                c("one message", builtForSpam("a.example").messages(1), SenderClass.TOO_FEW, NextStep.NONE),
                c("two messages", builtForSpam("a.example").messages(2), SenderClass.UNCLEAR, NextStep.NONE),
                c(
                        "own name forged",
                        forged("corp.example"),
                        SenderClass.OWN_NAME_FORGED,
                        NextStep.FIND_WHAT_LETS_IT_IN),
                c(
                        "own name, a fifth forged",
                        flat("corp.example").auth(80, 0, 20, 0, 0),
                        SenderClass.OWN_NAME_FORGED,
                        NextStep.FIND_WHAT_LETS_IT_IN),
                c(
                        "own name, less than a fifth forged",
                        flat("corp.example").auth(81, 0, 19, 0, 0),
                        SenderClass.OWN_SERVICE_JUDGED_SPAM,
                        NextStep.REPORT_FALSE_POSITIVE),
                c(
                        "own service without SPF",
                        flat("corp.example").auth(50, 0, 0, 50, 0),
                        SenderClass.OWN_SERVICE_UNAUTHENTICATED,
                        NextStep.SET_SPF_AND_DKIM),
                c(
                        "own name, nothing known",
                        flat("corp.example").auth(0, 0, 0, 0, 100),
                        SenderClass.UNCLEAR,
                        NextStep.NONE),
                c(
                        "mail service below a listed name",
                        flat("eu.mailer.example"),
                        SenderClass.ABUSED_MAIL_SERVICE,
                        NextStep.NONE),
                c(
                        "mail service, unauthenticated",
                        flat("mailer.example").auth(50, 0, 0, 50, 0),
                        SenderClass.UNCLEAR,
                        NextStep.NONE),
                c(
                        "mail service, bulk",
                        flat("mailer.example").bulk(100),
                        SenderClass.ABUSED_MAIL_SERVICE,
                        NextStep.NONE),
                c(
                        "mail service, just less than twice the usual",
                        flat("mailer.example").spam(60, 540).spamToday(39),
                        SenderClass.ABUSED_MAIL_SERVICE,
                        NextStep.NONE),
                c(
                        "mail service, twice the usual",
                        flat("mailer.example").spam(60, 540).spamToday(40),
                        SenderClass.ABUSED_MAIL_SERVICE,
                        NextStep.CHECK_SURGE));
    }

    static Stream<Arguments> states() {
        return Stream.of(
                c(
                        "a fifth authenticated",
                        flat("a.example").auth(20, 0, 80, 0, 0),
                        SenderClass.MIXED,
                        NextStep.READ_BOTH_LINES),
                c(
                        "less than a fifth authenticated",
                        flat("a.example").auth(19, 0, 81, 0, 0),
                        SenderClass.FORGED_NAME,
                        NextStep.HONOUR_DMARC),
                c(
                        "four fifths forged",
                        flat("a.example").auth(0, 0, 80, 20, 0),
                        SenderClass.FORGED_NAME,
                        NextStep.HONOUR_DMARC),
                c(
                        "less than four fifths forged",
                        flat("a.example").auth(0, 0, 79, 21, 0),
                        SenderClass.UNCLEAR,
                        NextStep.NONE),
                c(
                        "four fifths vouched",
                        flat("a.example").auth(0, 80, 20, 0, 0),
                        SenderClass.FORWARDED,
                        NextStep.CHECK_ARC_SEALERS),
                c(
                        "less than four fifths vouched",
                        flat("a.example").auth(0, 79, 21, 0, 0),
                        SenderClass.UNCLEAR,
                        NextStep.NONE),
                c("half unauthenticated", flat("a.example").auth(0, 0, 0, 50, 50), SenderClass.UNCLEAR, NextStep.NONE),
                c(
                        "over half unauthenticated",
                        flat("a.example").auth(0, 0, 0, 51, 49),
                        SenderClass.UNAUTHENTICATED,
                        NextStep.WATCH_AND_SUBMIT),
                c(
                        "all unknown is never pass",
                        builtForSpam("a.example").auth(0, 0, 0, 0, 118),
                        SenderClass.UNCLEAR,
                        NextStep.NONE),
                c(
                        "a fifth of its mail is spam",
                        flat("a.example").clean(40, 360, 30),
                        SenderClass.UNCLEAR,
                        NextStep.NONE),
                c(
                        "less than a fifth of its mail is spam",
                        flat("a.example").clean(40, 361, 30),
                        SenderClass.ORDINARY,
                        NextStep.SAMPLE_THREE));
    }
}
