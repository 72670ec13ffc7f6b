package io.github.spamdigest.core.judgement;

import static io.github.spamdigest.testing.EvidenceBuilder.builtForSpam;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.AssumedOwnDomains;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.SenderClass;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.SenderLists;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.testing.EvidenceBuilder;
import io.github.spamdigest.testing.TestLists;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The last filter before a block is advised, on its own. */
class BlockGuardTest {

    @Test
    void aDomainThatNobodyKnowsMayBeBlocked() {
        rules(BlockGuard.Ruling.MAY_BLOCK, builtForSpam("evil.example"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"BUILT_FOR_SPAM", "SPAM_ONLY"})
    void noOtherClassMayBeBlocked(SenderClass senderClass) {
        assertEquals(
                BlockGuard.Ruling.MUST_NOT_BLOCK, BlockGuard.rule(senderClass, dossier(builtForSpam("evil.example"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "corp.example",
                "a.b.corp.example",
                "registered.example",
                "freemail.example",
                "a.freemail.example",
                "mailer.example",
                "host.example",
                "a.host.example",
                "co.example",
                "a..example",
                "a b.example",
                "'.example",
                "_evil.example",
                "-evil.example",
                "evil-.example",
                "\u0430.example",
                "a\u3002example.example"
            })
    void namesThatAreNotTheSendersOwnMayNotBeBlocked(String name) {
        rules(BlockGuard.Ruling.MUST_NOT_BLOCK, builtForSpam(name));
    }

    @Test
    void endlessNamesMayNotBeBlocked() {
        rules(BlockGuard.Ruling.MUST_NOT_BLOCK, builtForSpam("x".repeat(300) + ".example"));
    }

    @Test
    void whileNobodySaidWhichDomainsAreOursNothingMayBeBlocked() {
        rules(BlockGuard.Ruling.MUST_NOT_BLOCK, builtForSpam("evil.example").lists(TestLists.WITHOUT_OWN));
        rules(BlockGuard.Ruling.MUST_NOT_BLOCK, builtForSpam("evil.example").lists(SenderLists.NONE));
        SenderLists proposed = new AssumedOwnDomains(TestLists.WITHOUT_OWN, Set.of(new SenderDomain("corp.example")));
        rules(BlockGuard.Ruling.MUST_NOT_BLOCK, builtForSpam("evil.example").lists(proposed));
    }

    @Test
    void correspondentsMayNotBeBlocked() {
        rules(BlockGuard.Ruling.MUST_NOT_BLOCK, builtForSpam("evil.example").out(1));
        rules(BlockGuard.Ruling.MUST_NOT_BLOCK, builtForSpam("evil.example").clean(0, 1, 0));
    }

    /** The other spelling of a name has a row of its own, and its mail speaks for the same sender. */
    @Test
    void correspondentsInAnotherSpellingMayNotBeBlocked() {
        EvidenceBuilder evidence = builtForSpam("evil.example");
        DomainActivity wanted = builtForSpam("xn--evil.example").clean(0, 1, 0).activity();
        SenderLists known =
                new SpellingLists(evidence.lists(), Set.of(evidence.activity().domain(), wanted.domain()));
        Snapshot snapshot = evidence.snapshot();
        Snapshot both = new Snapshot(
                snapshot.window(), snapshot.ranking(), List.of(wanted), snapshot.totals(), snapshot.rejects());
        ListedName name = new ListedName(evidence.activity().domain(), known);
        assertEquals(
                BlockGuard.Ruling.MUST_NOT_BLOCK,
                BlockGuard.rule(
                        SenderClass.SPAM_ONLY,
                        new JudgementInput(evidence.activity(), both, name, evidence.tracked())));
        assertEquals(
                BlockGuard.Ruling.MAY_BLOCK,
                BlockGuard.rule(
                        SenderClass.SPAM_ONLY,
                        new JudgementInput(evidence.activity(), snapshot, name, evidence.tracked())));
    }

    /** Lists that know two names for one. */
    private record SpellingLists(SenderLists lists, Set<SenderDomain> same) implements SenderLists {

        @Override
        public Set<SenderDomain> own() {
            return lists.own();
        }

        @Override
        public boolean isOwnConfigured() {
            return lists.isOwnConfigured();
        }

        @Override
        public Set<SenderDomain> spellings(SenderDomain domain) {
            return same.contains(domain) ? same : Set.of(domain);
        }

        @Override
        public boolean isMailService(SenderDomain domain) {
            return lists.isMailService(domain);
        }

        @Override
        public boolean isSharedHost(SenderDomain domain) {
            return lists.isSharedHost(domain);
        }

        @Override
        public boolean isPublicSuffix(SenderDomain domain) {
            return lists.isPublicSuffix(domain);
        }
    }

    @Test
    void forgedNamesMayNotBeBlocked() {
        rules(BlockGuard.Ruling.MUST_NOT_BLOCK, builtForSpam("evil.example").auth(0, 0, 118, 0, 0));
        rules(BlockGuard.Ruling.MUST_NOT_BLOCK, builtForSpam("evil.example").auth(80, 0, 20, 0, 0));
        rules(BlockGuard.Ruling.MAY_BLOCK, builtForSpam("evil.example").auth(81, 0, 19, 0, 0));
    }

    @Test
    void whatIsFilteredNeedsNoBlock() {
        rules(BlockGuard.Ruling.ALREADY_FILTERED, builtForSpam("evil.example").reachedInbox(0));
    }

    private static void rules(BlockGuard.Ruling expected, EvidenceBuilder evidence) {
        assertEquals(expected, BlockGuard.rule(SenderClass.BUILT_FOR_SPAM, dossier(evidence)));
        assertEquals(expected, BlockGuard.rule(SenderClass.SPAM_ONLY, dossier(evidence)));
    }

    private static JudgementInput dossier(EvidenceBuilder evidence) {
        DomainActivity activity = evidence.activity();
        ListedName name = new ListedName(activity.domain(), evidence.lists());
        return new JudgementInput(activity, evidence.snapshot(), name, evidence.tracked());
    }
}
