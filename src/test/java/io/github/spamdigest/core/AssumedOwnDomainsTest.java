package io.github.spamdigest.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.judgement.Judgement;
import io.github.spamdigest.lists.BundledLists;
import io.github.spamdigest.testing.EvidenceBuilder;
import io.github.spamdigest.testing.TestLists;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** While nobody said which domains are ours, those that mail came to stand in for them. */
class AssumedOwnDomainsTest {

    private static final SenderLists NOT_SET = TestLists.WITHOUT_OWN;

    @Test
    void whatIsSetIsNeverReplaced() {
        assertSame(TestLists.LISTS, AssumedOwnDomains.over(TestLists.LISTS, cameTo("contoso.example")));
    }

    @Test
    void whereNoMailCameNothingIsProposed() {
        assertSame(NOT_SET, AssumedOwnDomains.over(NOT_SET, cameTo()));
    }

    @Test
    void theMostMailComesFirst() {
        SenderLists lists = AssumedOwnDomains.over(NOT_SET, cameTo("wingtip.example", "contoso.example", "a.example"));
        assertEquals(names("wingtip.example", "contoso.example", "a.example"), List.copyOf(lists.own()));
        assertFalse(lists.isOwnConfigured());
    }

    @Test
    void sharedNamesAndPublicSuffixesAreNobodysOwn() {
        Totals totals = cameTo("co.example", "freemail.example", "host.example", "ours.host.example");
        assertEquals(
                names("ours.host.example"),
                List.copyOf(AssumedOwnDomains.over(NOT_SET, totals).own()));
        assertSame(SenderLists.NONE, AssumedOwnDomains.over(SenderLists.NONE, cameTo("contoso.example")));
    }

    @Test
    void theListsSayTheSameAsBefore() {
        SenderLists lists = AssumedOwnDomains.over(NOT_SET, cameTo("contoso.example"));
        assertTrue(lists.isMailService(new SenderDomain("freemail.example")));
        assertTrue(lists.isSharedHost(new SenderDomain("host.example")));
        assertTrue(lists.isPublicSuffix(new SenderDomain("co.example")));
        assertFalse(lists.isMailService(new SenderDomain("contoso.example")));
    }

    @Test
    void aNameOfOursIsOursInEverySpelling() {
        SenderLists bundled = BundledLists.with(Set.of(), Set.of(), Set.of());
        for (String came : List.of("stra\u00dfe.example", "xn--strae-oqa.example")) {
            SenderLists lists = AssumedOwnDomains.over(bundled, cameTo(came));
            assertEquals(names(came), List.copyOf(lists.own()));
            assertTrue(lists.isOwn(new SenderDomain("stra\u00dfe.example")), came);
            assertTrue(lists.isOwn(new SenderDomain("xn--strae-oqa.example")), came);
            assertFalse(lists.isOwn(new SenderDomain("strasse.example")), came);
        }
    }

    @Test
    void aForgedNameOfOursIsFoundAndNothingIsBlockedForIt() {
        Verdict verdict =
                judged(EvidenceBuilder.builtForSpam("mail.contoso.example").auth(0, 0, 118, 0, 0));
        assertEquals(SenderClass.OWN_NAME_FORGED, verdict.senderClass());
        assertEquals(NextStep.FIND_WHAT_LETS_IT_IN, verdict.step());
    }

    @Test
    void aStrangerIsNotBlockedEither() {
        Verdict verdict = judged(EvidenceBuilder.builtForSpam("evil.example"));
        assertEquals(SenderClass.BUILT_FOR_SPAM, verdict.senderClass());
        assertEquals(NextStep.WATCH, verdict.step());
    }

    private static Verdict judged(EvidenceBuilder evidence) {
        SenderLists lists = AssumedOwnDomains.over(NOT_SET, cameTo("contoso.example"));
        return new Judgement(evidence.snapshot(), lists).of(evidence.activity(), Optional.empty(), evidence.tracked());
    }

    private static Totals cameTo(String... domains) {
        DailySeries none = DailySeries.zero(1);
        return new Totals(
                none, none, 0, Optional.empty(), Optional.empty(), Authentication.NONE, Map.of(), 0, names(domains));
    }

    private static List<SenderDomain> names(String... domains) {
        return Arrays.stream(domains).map(SenderDomain::new).toList();
    }
}
