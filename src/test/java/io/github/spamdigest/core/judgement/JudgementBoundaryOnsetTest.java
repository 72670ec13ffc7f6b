package io.github.spamdigest.core.judgement;

import static io.github.spamdigest.core.judgement.BoundaryCases.assertJudged;
import static io.github.spamdigest.core.judgement.BoundaryCases.c;
import static io.github.spamdigest.core.judgement.BoundaryCases.partner;
import static io.github.spamdigest.core.judgement.BoundaryCases.twenty;
import static io.github.spamdigest.testing.EvidenceBuilder.builtForSpam;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.NextStep;
import io.github.spamdigest.core.SenderClass;
import io.github.spamdigest.core.Verdict;
import io.github.spamdigest.testing.EvidenceBuilder;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number of the rules about sudden spam and about nothing but spam, from both sides. */
class JudgementBoundaryOnsetTest {

    @ParameterizedTest(name = "{0}: {2} {3}")
    @MethodSource({"spamOnly", "guarded"})
    void isJudged(String what, EvidenceBuilder evidence, SenderClass senderClass, NextStep step) {
        assertJudged(evidence, senderClass, step);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("sudden")
    void isSuddenSpamFromATrustedDomain(String what, EvidenceBuilder evidence, boolean expected) {
        Verdict verdict = evidence.judged();
        assertEquals(expected, verdict.senderClass() == SenderClass.SUDDEN_FROM_TRUSTED, verdict::toString);
        assertEquals(expected, verdict.step() == NextStep.CALL_CONTACT_AND_HUNT, verdict::toString);
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

    private static Arguments sudden(String what, EvidenceBuilder evidence, boolean expected) {
        return Arguments.of(what, evidence, expected);
    }
}
