package io.github.spamdigest.core.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.view.Proof;
import io.github.spamdigest.lists.BundledLists;
import io.github.spamdigest.testing.MailInView;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which network is offered as a pair, and what rules it out. */
class SpoofPairTest {

    private static final String OWN = "xn--mller-werke-thb.de";
    private static final String SPELT = "m\u00fcller-werke.de";
    private static final String NETWORK = "198.18.7.0/24";
    private static final String OTHER = "198.19.9.0/24";
    private static final BundledLists LISTS = BundledLists.with(Set.of(new SenderDomain(OWN)), Set.of(), Set.of());

    @Test
    void theNetworkThatForgesANameIsOffered() {
        assertEquals(Optional.of(NETWORK), pair(forged(OWN)));
    }

    @Test
    void mailThatIsProvenToBeOfTheNameRulesItsNetworkOutThoughItIsJudgedSpam() {
        assertEquals(
                Optional.empty(), pair(from(forged(OWN), NETWORK, Proof.PASSED).spam(OWN, 3, 4, 0)));
        assertEquals(
                Optional.of(NETWORK),
                pair(from(forged(OWN), OTHER, Proof.PASSED).spam(OWN, 3, 4, 0)));
    }

    @Test
    void anAddressThatNeverFailsRulesItsNetworkOutThoughAllItsMailIsJudgedSpam() {
        assertEquals(
                Optional.empty(),
                pair(forged(OWN).by("news@" + OWN, NETWORK, "", Proof.UNTOLD).spam(OWN, 5, 8, 0)));
        assertEquals(
                Optional.of(NETWORK),
                pair(forged(OWN).by("news@" + OWN, OTHER, "", Proof.UNTOLD).spam(OWN, 5, 8, 0)));
    }

    @Test
    void fewForgeriesAndOnesThatReadersLetInAreNoReasonForAPair() {
        assertEquals(
                Optional.empty(),
                pair(from(new MailInView(), NETWORK, Proof.FORGED).spam(OWN, 0, 9, 9)));
        assertEquals(
                Optional.empty(),
                pair(forged(OWN).by("", OTHER, "user:Safe sender", Proof.FAILED).spam(OWN, 0, 1, 1)));
    }

    @Test
    void forgeriesOfANameBelowAreNoReasonForAPairOfTheNameAbove() {
        assertEquals(Optional.empty(), pair(forged("hr." + OWN)));
        assertEquals(
                Optional.empty(),
                pair(from(forged("hr." + OWN), OTHER, Proof.FORGED).spam(OWN, 0, 1, 1)));
    }

    @Test
    void cleanMailInTheOtherSpellingRulesAPairOutWhereItsNetworkIsNotNamed() {
        MailInView elsewhere = from(forged(OWN), OTHER, Proof.FORGED).spam(SPELT, 20, 1, 0);
        assertEquals(Optional.of(NETWORK), pair(elsewhere));
        assertEquals(Optional.empty(), pair(from(elsewhere, "", Proof.PASSED).clean(SPELT, 9, 9, 1)));
    }

    @Test
    void cleanMailSpeaksForANameHoweverItIsProvenAndInEitherSpelling() {
        MailInView view = from(new MailInView(), "", Proof.FAILED)
                .spam("news.b\u00fccher-x.de", 0, 9, 9)
                .spam("other.example", 0, 9, 9)
                .clean("news.b\u00fccher-x.de", 33, 33, 1);
        Signals signals = new Signals(view.snapshot(), LISTS);
        assertTrue(signals.isKnownHere(new SenderDomain("b\u00fccher-x.de")));
        assertTrue(signals.isKnownHere(new SenderDomain("shop.xn--bcher-x-n2a.de")));
        assertFalse(signals.isKnownHere(new SenderDomain("other.example")));
    }

    private static MailInView forged(String name) {
        return from(new MailInView(), NETWORK, Proof.FORGED).spam(name, 0, 12, 6);
    }

    private static MailInView from(MailInView view, String network, Proof proof) {
        return view.by("", network, "", proof);
    }

    private static Optional<String> pair(MailInView view) {
        return new Signals(view.snapshot(), LISTS)
                .found().stream().flatMap(signal -> signal.pair().stream()).findFirst();
    }
}
