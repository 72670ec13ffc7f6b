package io.github.spamdigest.core.judgement;

import static io.github.spamdigest.testing.EvidenceBuilder.sender;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.NextStep;
import io.github.spamdigest.core.SenderClass;
import io.github.spamdigest.core.Verdict;
import io.github.spamdigest.testing.EvidenceBuilder;
import org.junit.jupiter.params.provider.Arguments;

/** Senders just inside and outside the rules, for the tests of their numbers. */
final class BoundaryCases {

    private BoundaryCases() {}

    static void assertJudged(EvidenceBuilder evidence, SenderClass senderClass, NextStep step) {
        Verdict verdict = evidence.judged();
        assertEquals(senderClass + " " + step, verdict.senderClass() + " " + verdict.step(), verdict::toString);
        assertTrue(verdict.facts().size() >= 2 && verdict.facts().size() <= 3, verdict::toString);
    }

    static Arguments c(String what, EvidenceBuilder evidence, SenderClass senderClass, NextStep step) {
        return Arguments.of(what, evidence, senderClass, step);
    }

    static EvidenceBuilder partner(long last72h, long before) {
        return sender("partner.example")
                .spam(last72h, before)
                .clean(60, 2000, 27)
                .out(22);
    }

    static EvidenceBuilder flat(String domain) {
        return sender(domain).flatSpam(100);
    }

    static EvidenceBuilder forged(String domain) {
        return flat(domain).auth(0, 0, 100, 0, 0);
    }

    static EvidenceBuilder twenty() {
        return sender("evil.example")
                .spam(20, 0)
                .recipients(5)
                .firstMail(2)
                .highConfidence(20)
                .reachedInbox(1);
    }
}
