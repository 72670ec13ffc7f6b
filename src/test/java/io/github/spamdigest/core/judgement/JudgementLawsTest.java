package io.github.spamdigest.core.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.Authentication;
import io.github.spamdigest.core.Correspondence;
import io.github.spamdigest.core.Fact;
import io.github.spamdigest.core.NextStep;
import io.github.spamdigest.core.SenderClass;
import io.github.spamdigest.core.Verdict;
import io.github.spamdigest.testing.Draw;
import io.github.spamdigest.testing.Law;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for every judgement, whatever the evidence and whatever the name. */
class JudgementLawsTest {

    /** Names of the random evidence that nobody may block, told here apart from the lists' own logic. */
    private static final Set<String> UNTOUCHABLE = Set.of(
            "freemail.example",
            "eu.freemail.example",
            "mailer.example",
            "host.example",
            "evil.host.example",
            "co.example",
            "corp.example",
            "news.corp.example",
            "registered.example",
            "localhost",
            "");

    private record Guarded(long seed, SenderClass senderClass) {}

    @Test
    void noPathAdvisesABlockThatHarms() {
        Law.holds(20_000, Draw::number, seed -> {
            RandomEvidence random = new RandomEvidence(seed);
            JudgementInput dossier = random.dossier();
            Verdict verdict = judged(dossier, random.previous());
            if (verdict.step() == NextStep.BLOCK_CANDIDATE) {
                assertHarmless(dossier);
            }
        });
    }

    @Test
    void theGuardAloneAllowsNoBlockThatHarms() {
        Law.holds(20_000, JudgementLawsTest::guarded, guarded -> {
            JudgementInput dossier = new RandomEvidence(guarded.seed()).dossier();
            if (BlockGuard.rule(guarded.senderClass(), dossier) == BlockGuard.Ruling.MAY_BLOCK) {
                assertTrue(EnumSet.of(SenderClass.BUILT_FOR_SPAM, SenderClass.SPAM_ONLY)
                        .contains(guarded.senderClass()));
                assertHarmless(dossier);
            }
        });
    }

    @Test
    void everyVerdictHasTwoOrThreeFactsThatAddUpAndIsTheSameEachTime() {
        Law.holds(5_000, Draw::number, JudgementLawsTest::assertFacts);
    }

    private static void assertFacts(long seed) {
        RandomEvidence random = new RandomEvidence(seed);
        JudgementInput dossier = random.dossier();
        Optional<SenderClass> previous = random.previous();
        Verdict verdict = judged(dossier, previous);
        assertEquals(verdict, judged(dossier, previous));
        assertTrue(verdict.facts().size() == 2 || verdict.facts().size() == 3, verdict::toString);
        verdict.facts().forEach(fact -> assertAddsUp(fact, verdict));
        verdict.against().ifPresent(fact -> {
            assertAddsUp(fact, verdict);
            verdict.facts().forEach(other -> assertNotEquals(other.kind(), fact.kind()));
        });
    }

    @Test
    void aClassThatWasReachedIsKeptWhenNothingChanges() {
        Law.holds(5_000, Draw::number, seed -> {
            RandomEvidence random = new RandomEvidence(seed);
            JudgementInput dossier = random.dossier();
            Verdict first = judged(dossier, random.previous());
            assertEquals(first, judged(dossier, Optional.of(first.senderClass())));
        });
    }

    static Guarded guarded(Draw draw) {
        return new Guarded(draw.number(), draw.of(SenderClass.values()));
    }

    /** A law about cases that never come would hold for nothing. */
    @Test
    void randomEvidenceReachesEveryClassAndMostSteps() {
        Set<SenderClass> classes = EnumSet.noneOf(SenderClass.class);
        Set<NextStep> steps = EnumSet.noneOf(NextStep.class);
        for (long seed = 0; seed < 50_000; seed++) {
            Verdict verdict = judged(new RandomEvidence(seed).dossier(), Optional.empty());
            classes.add(verdict.senderClass());
            steps.add(verdict.step());
        }
        assertEquals(EnumSet.allOf(SenderClass.class), classes);
        assertTrue(steps.contains(NextStep.BLOCK_CANDIDATE) && steps.contains(NextStep.ALREADY_FILTERED));
    }

    private static Verdict judged(JudgementInput dossier, Optional<SenderClass> previous) {
        return new Judgement(dossier.snapshot(), dossier.name().lists())
                .of(dossier.activity(), previous, dossier.tracked());
    }

    private static void assertHarmless(JudgementInput dossier) {
        Correspondence mail = dossier.mail();
        Authentication authentication = dossier.evidence().authentication();
        assertFalse(UNTOUCHABLE.contains(dossier.name().domain().name()), dossier::toString);
        assertTrue(dossier.name().domain().name().matches("[a-z0-9.-]+"), dossier::toString);
        assertTrue(dossier.name().lists().isOwnConfigured(), "nobody said which domains are ours");
        assertEquals(0, mail.outboundDays() + mail.outboundPeople() + mail.clean(), dossier::toString);
        assertTrue(authentication.forged() * 5 < authentication.total(), "a forged name is a victim");
        assertTrue(dossier.activity().reachedInbox() > 0, "nothing is gained");
        assertTrue(dossier.authenticationCounts(), "nobody knows who sent it");
        assertTrue(dossier.snapshot().rejects().losses().isEmpty(), "the rows that speak for it may be lost");
        dossier.snapshot().totals().rows().ifPresent(rows -> {
            assertTrue(rows.cleanInbound() * 100 >= rows.all(), "no clean mail of anybody is there");
            assertTrue(rows.outbound() > 0, "nobody's outbound mail is there");
        });
    }

    private static void assertAddsUp(Fact fact, Verdict verdict) {
        assertTrue(fact.part() >= 0, verdict::toString);
        assertTrue(fact.whole() == 0 || fact.part() <= fact.whole(), verdict::toString);
    }
}
