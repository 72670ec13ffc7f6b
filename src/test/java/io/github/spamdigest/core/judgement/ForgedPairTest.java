package io.github.spamdigest.core.judgement;

import static io.github.spamdigest.testing.EvidenceBuilder.sender;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.NextStep;
import io.github.spamdigest.testing.EvidenceBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a spoof pair may be considered for a name that others forge. */
class ForgedPairTest {

    @Test
    void forgedMailThatGotInFromItsOwnInfrastructureIsAPairToConsider() {
        assertEquals(NextStep.HONOUR_DMARC_AND_BLOCK_PAIR, step(forged().reachedInbox(1)));
    }

    @Test
    void forgedMailThatWasKeptOutNeedsNoPair() {
        assertEquals(NextStep.HONOUR_DMARC, step(forged().reachedInbox(0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "freemail.example",
                "bounces.mailer.example",
                "site.host.example",
                "corp.example",
                "mail.corp.example",
                "co.example",
                "nodot",
                "",
                "bad name.example"
            })
    void infrastructureThatOthersSendByToo(String envelope) {
        assertEquals(NextStep.HONOUR_DMARC, step(forged().reachedInbox(5).envelope(envelope)));
    }

    private static EvidenceBuilder forged() {
        return sender("tailspin.example").flatSpam(300).auth(0, 0, 300, 0, 0);
    }

    private static NextStep step(EvidenceBuilder evidence) {
        return evidence.judged().step();
    }
}
