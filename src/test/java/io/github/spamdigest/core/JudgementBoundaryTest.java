package io.github.spamdigest.core;

import static io.github.spamdigest.testing.EvidenceBuilder.builtForSpam;
import static io.github.spamdigest.testing.EvidenceBuilder.sender;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.testing.EvidenceBuilder;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number of the rules from both sides, the tricky ones first. */
class JudgementBoundaryTest {

    private static final Authentication GATEWAY = new Authentication(49, 0, 30, 0, 21);
    private static final Authentication HALF = new Authentication(50, 0, 30, 0, 20);

    @ParameterizedTest(name = "{0}: {2} {3}")
    @MethodSource({"tricky", "names", "states", "spamOnly", "guarded"})
    void isJudged(String what, EvidenceBuilder evidence, SenderClass senderClass, NextStep step) {
        Verdict verdict = evidence.judged();
        assertEquals(senderClass + " " + step, verdict.senderClass() + " " + verdict.step(), verdict::toString);
        assertTrue(verdict.facts().size() >= 2 && verdict.facts().size() <= 3, verdict::toString);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("sudden")
    void isSuddenSpamFromATrustedDomain(String what, EvidenceBuilder evidence, boolean expected) {
        Verdict verdict = evidence.judged();
        assertEquals(expected, verdict.senderClass() == SenderClass.SUDDEN_FROM_TRUSTED, verdict::toString);
        assertEquals(expected, verdict.step() == NextStep.CALL_CONTACT_AND_HUNT, verdict::toString);
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
                        NextStep.FIND_ALLOW_AND_BLOCK_SPOOF_PAIR),
                c(
                        "own name, a fifth forged",
                        flat("corp.example").auth(80, 0, 20, 0, 0),
                        SenderClass.OWN_NAME_FORGED,
                        NextStep.FIND_ALLOW_AND_BLOCK_SPOOF_PAIR),
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

    static Stream<Arguments> sudden() {
        return Stream.of(
                sudden("three days of writing", partner(100, 0).clean(0, 60, 5).out(3), true),
                sudden("two days of writing", partner(100, 0).clean(0, 60, 5).out(2), false),
                sudden("clean past alone", partner(100, 0).clean(0, 20, 8).out(0), true),
                sudden("clean past too small", partner(100, 0).clean(0, 19, 8).out(0), false),
                sudden(
                        "clean past on too few days",
                        partner(100, 0).clean(0, 20, 7).out(0),
                        false),
                sudden("ten deliveries", partner(10, 0), true),
                sudden("five times the mean", partner(10, 18), true),
                sudden("less than five times the mean", partner(10, 19), false),
                sudden("less than five of a hundred before", partner(400, 10).clean(0, 191, 20), true),
                sudden("five of a hundred before", partner(400, 10).clean(0, 190, 20), false),
                sudden("four fifths from five senders", partner(100, 0).senders(9, 80), true),
                sudden(
                        "less than four fifths from five senders",
                        partner(100, 0).senders(9, 79),
                        false),
                sudden("nine tenths authenticated", partner(100, 0).auth(90, 0, 10, 0, 0), true),
                sudden("less than nine tenths authenticated", partner(100, 0).auth(89, 0, 11, 0, 0), false),
                sudden("three days before to compare with", partner(100, 0).dataOf(6), true),
                sudden("data that knows no before", partner(100, 0).dataOf(5), false));
    }

    static Stream<Arguments> spamOnly() {
        return Stream.of(
                c("20 deliveries", twenty(), SenderClass.BUILT_FOR_SPAM, NextStep.BLOCK_CANDIDATE),
                c("19 deliveries", twenty().spam(19, 0), SenderClass.UNCLEAR, NextStep.NONE),
                c("four messages", twenty().messages(4), SenderClass.UNCLEAR, NextStep.NONE),
                c("four recipients", twenty().recipients(4), SenderClass.UNCLEAR, NextStep.NONE),
                c(
                        "20 of 21, so few that the share is unsure",
                        twenty().clean(1, 0, 1),
                        SenderClass.UNCLEAR,
                        NextStep.NONE),
                c(
                        "half at the highest confidence",
                        twenty().highConfidence(10),
                        SenderClass.BUILT_FOR_SPAM,
                        NextStep.BLOCK_CANDIDATE),
                c(
                        "less than half at the highest confidence",
                        twenty().highConfidence(9),
                        SenderClass.UNCLEAR,
                        NextStep.NONE),
                c(
                        "phish instead",
                        twenty().highConfidence(0).phish(10),
                        SenderClass.BUILT_FOR_SPAM,
                        NextStep.BLOCK_CANDIDATE),
                c(
                        "four fifths authenticated",
                        twenty().auth(16, 0, 3, 1, 0),
                        SenderClass.BUILT_FOR_SPAM,
                        NextStep.BLOCK_CANDIDATE),
                c(
                        "less than four fifths authenticated",
                        twenty().auth(15, 0, 3, 2, 0),
                        SenderClass.UNCLEAR,
                        NextStep.NONE),
                c(
                        "first mail 14 days ago",
                        twenty().firstMail(14),
                        SenderClass.BUILT_FOR_SPAM,
                        NextStep.BLOCK_CANDIDATE),
                c(
                        "a second older",
                        twenty().firstMail(Duration.ofDays(14).plusSeconds(1)),
                        SenderClass.SPAM_ONLY,
                        NextStep.BLOCK_CANDIDATE),
                c("sighted before", twenty().trackedSince(15), SenderClass.SPAM_ONLY, NextStep.BLOCK_CANDIDATE),
                c("sighted yesterday", twenty().trackedSince(1), SenderClass.BUILT_FOR_SPAM, NextStep.BLOCK_CANDIDATE));
    }

    static Stream<Arguments> guarded() {
        return Stream.of(
                c("first mail before the window", twenty().firstMail(31), SenderClass.SPAM_ONLY, NextStep.WATCH),
                c(
                        "the same, watched for six days",
                        twenty().firstMail(31).trackedSince(6),
                        SenderClass.SPAM_ONLY,
                        NextStep.WATCH),
                c(
                        "the same, watched for a week",
                        twenty().firstMail(31).trackedSince(7),
                        SenderClass.SPAM_ONLY,
                        NextStep.BLOCK_CANDIDATE),
                c("data too short to tell its age", twenty().dataOf(13), SenderClass.SPAM_ONLY, NextStep.WATCH),
                c(
                        "one clean delivery among many",
                        builtForSpam("a.example").clean(1, 0, 0),
                        SenderClass.BUILT_FOR_SPAM,
                        NextStep.WATCH),
                c("shared host", builtForSpam("evil.host.example"), SenderClass.BUILT_FOR_SPAM, NextStep.WATCH),
                c("public suffix", builtForSpam("co.example"), SenderClass.BUILT_FOR_SPAM, NextStep.WATCH),
                c(
                        "below a public suffix",
                        builtForSpam("evil.co.example"),
                        SenderClass.BUILT_FOR_SPAM,
                        NextStep.BLOCK_CANDIDATE),
                c(
                        "a name that no command takes",
                        builtForSpam("evil'; drop.example"),
                        SenderClass.BUILT_FOR_SPAM,
                        NextStep.WATCH),
                c(
                        "a name in letters that commands do not take",
                        builtForSpam("b\u00fccher.example"),
                        SenderClass.BUILT_FOR_SPAM,
                        NextStep.WATCH));
    }

    private static Arguments c(String what, EvidenceBuilder evidence, SenderClass senderClass, NextStep step) {
        return Arguments.of(what, evidence, senderClass, step);
    }

    private static Arguments sudden(String what, EvidenceBuilder evidence, boolean expected) {
        return Arguments.of(what, evidence, expected);
    }

    private static EvidenceBuilder partner(long last72h, long before) {
        return sender("partner.example")
                .spam(last72h, before)
                .clean(60, 2000, 27)
                .out(22);
    }

    private static EvidenceBuilder flat(String domain) {
        return sender(domain).flatSpam(100);
    }

    private static EvidenceBuilder forged(String domain) {
        return flat(domain).auth(0, 0, 100, 0, 0);
    }

    private static EvidenceBuilder twenty() {
        return sender("evil.example")
                .spam(20, 0)
                .recipients(5)
                .firstMail(2)
                .highConfidence(20)
                .reachedInbox(1);
    }
}
