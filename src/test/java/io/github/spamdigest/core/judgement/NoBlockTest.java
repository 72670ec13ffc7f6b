package io.github.spamdigest.core.judgement;

import static io.github.spamdigest.testing.EvidenceBuilder.builtForSpam;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.core.Fact;
import io.github.spamdigest.core.NextStep;
import io.github.spamdigest.core.SenderClass;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.SenderLists;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.Verdict;
import io.github.spamdigest.core.Verdict.NoBlock;
import io.github.spamdigest.core.view.DayBits;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.MailStream;
import io.github.spamdigest.core.view.NameActivity;
import io.github.spamdigest.core.view.NamesInView;
import io.github.spamdigest.core.view.Proof;
import io.github.spamdigest.testing.EvidenceBuilder;
import io.github.spamdigest.testing.TestLists;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why no block of a name is offered: the reason that a reader is told. */
class NoBlockTest {

    private static final SenderDomain PARTNER = new SenderDomain("partner.example");

    @ParameterizedTest
    @CsvSource({
        "o'clock.example, NO_HOST_NAME",
        "'', NO_HOST_NAME",
        "news.corp.example, OWN_NAME",
        "registered.example, OWN_NAME",
        "co.example, PUBLIC_SUFFIX",
        "eu.freemail.example, MAIL_SERVICE",
        "gifts.host.example, SHARED_HOST",
        "cs.oldtown.ac.example, INSTITUTION",
        "mail.known.example, WIDELY_KNOWN"
    })
    void aNameThatIsNotOneStrangersOwnIsToldAsWhatItIs(String name, NoBlock why) {
        assertEquals(Optional.of(why), builtForSpam(name).judged().noBlock());
    }

    @Test
    void aStrangerWhoseBlockIsOfferedHasNoReasonAgainstIt() {
        Verdict verdict = builtForSpam("evil.example").judged();
        assertEquals(Optional.empty(), verdict.noBlock());
        assertEquals(NextStep.BLOCK_CANDIDATE, verdict.step());
    }

    @Test
    void whatIsMissingOrUnknownIsTold() {
        told(NoBlock.OWN_NOT_SET, builtForSpam("evil.example").lists(TestLists.WITHOUT_OWN));
        told(NoBlock.ROWS_MISSING, builtForSpam("evil.example").rows(27, 0, 0));
        told(NoBlock.KNOWN_HERE, builtForSpam("evil.example").out(1));
        told(NoBlock.NOT_ITS_OWN, builtForSpam("evil.example").auth(80, 0, 20, 0, 0));
        told(NoBlock.NOT_ONLY_SPAM, builtForSpam("evil.example").messages(1));
        told(NoBlock.NOT_WATCHED, builtForSpam("evil.example").firstMail(40));
        told(NoBlock.KEPT_OUT, builtForSpam("evil.example").reachedInbox(0));
        told(NoBlock.STOPPED, builtForSpam("evil.example").stoppedDaysAgo(6));
    }

    @Test
    void aStrangerThatSentWithinSixDaysHasNotStopped() {
        assertEquals(
                Optional.empty(),
                builtForSpam("evil.example").stoppedDaysAgo(5).judged().noBlock());
    }

    @Test
    void anInstitutionOrAWellKnownNameIsNotCalledBuiltForSpam() {
        assertEquals(
                SenderClass.SPAM_ONLY,
                builtForSpam("oldtown.ac.example").judged().senderClass());
        assertEquals(
                SenderClass.SPAM_ONLY, builtForSpam("known.example").judged().senderClass());
        assertEquals(
                SenderClass.BUILT_FOR_SPAM,
                builtForSpam("evil.example").judged().senderClass());
    }

    @Test
    void mailWithANameAboveOrBesideItSpeaksForAName() {
        DayBits oneDay = new DayBits(1L << 20);
        for (String name : List.of("partner.example", "mailing.partner.example", "a.b.partner.example")) {
            told(NoBlock.KNOWN_HERE, builtForSpam(name), view(name, Map.of(PARTNER, oneDay), Map.of()));
            told(NoBlock.KNOWN_HERE, builtForSpam(name), view(name, Map.of(), Map.of(PARTNER, oneDay)));
        }
        SenderDomain other = new SenderDomain("other.example");
        NamesInView unrelated = view("partner.example", Map.of(other, oneDay), Map.of(other, oneDay));
        assertEquals(
                Optional.empty(),
                judged(builtForSpam("partner.example"), unrelated).noBlock());
    }

    @Test
    void whereMostThreatsGetInItIsNoReasonThatOneDid() {
        told(NoBlock.MOST_GETS_IN, builtForSpam("evil.example"), threatsBefore(6, 5));
        assertEquals(
                Optional.empty(),
                judged(builtForSpam("evil.example"), threatsBefore(5, 5)).noBlock());
        told(NoBlock.MOST_GETS_IN, builtForSpam("evil.example").reachedInbox(0), threatsBefore(6, 5));
    }

    @Test
    void automaticRepliesAreNotMailOfOurPeople() {
        EvidenceBuilder answered = builtForSpam("evil.example").out(3);
        Verdict verdict = judged(answered, view("evil.example", Map.of(), Map.of()));
        assertEquals(SenderClass.BUILT_FOR_SPAM, verdict.senderClass());
        assertEquals(Optional.empty(), verdict.noBlock());

        Verdict written =
                judged(answered, view("evil.example", Map.of(name("evil.example"), new DayBits(6)), Map.of()));
        assertEquals(SenderClass.UNCLEAR, written.senderClass());
        assertEquals(
                List.of(2L),
                written.facts().stream()
                        .filter(fact -> fact.kind() == Fact.Kind.WROTE_TO_IT)
                        .map(Fact::part)
                        .toList());
        assertEquals(
                SenderClass.SUDDEN_FROM_TRUSTED,
                judged(answered, view("elsewhere.example", Map.of(), Map.of())).senderClass(),
                "who is not in view was not asked about");
    }

    @Test
    void ofANameBelowTheTrackedOnesTheReasonIsToldToo() {
        assertEquals(NoBlock.SHARED_HOST, untracked("gifts.host.example", TestLists.LISTS));
        assertEquals(NoBlock.OWN_NOT_SET, untracked("evil.example", TestLists.WITHOUT_OWN));
        assertEquals(NoBlock.NOT_TRACKED, untracked("evil.example", TestLists.LISTS));
    }

    private static NoBlock untracked(String name, SenderLists lists) {
        return new Judgement(builtForSpam("other.example").snapshot(), lists).ofUntracked(name(name));
    }

    private static void told(NoBlock why, EvidenceBuilder mail) {
        told(why, mail, NamesInView.NONE);
    }

    private static void told(NoBlock why, EvidenceBuilder mail, NamesInView view) {
        assertEquals(Optional.of(why), judged(mail, view).noBlock());
    }

    private static Verdict judged(EvidenceBuilder mail, NamesInView view) {
        Snapshot found = mail.snapshot();
        Snapshot snapshot =
                new Snapshot(found.window(), found.ranking(), found.others(), found.totals(), found.rejects(), view);
        return new Judgement(snapshot, mail.lists()).of(mail.activity(), Optional.empty(), mail.tracked());
    }

    private static NamesInView view(String name, Map<SenderDomain, DayBits> written, Map<SenderDomain, DayBits> clean) {
        NameActivity activity = new NameActivity(name(name), 1, 1, List.of());
        return new NamesInView(List.of(activity), 0, 0, written, clean, Optional.empty());
    }

    private static NamesInView threatsBefore(long inside, long outside) {
        List<DayCount> days = List.of(
                new DayCount(10, DayCount.SPAM | DayCount.INSIDE, inside, 1),
                new DayCount(10, DayCount.SPAM, outside, 1));
        MailStream stream = new MailStream("", "", "", Proof.PASSED, days);
        // Ten names or more, as no single one tells where threats go in general.
        List<NameActivity> names = IntStream.range(0, 11)
                .mapToObj(i -> new NameActivity(name("other" + i + ".example"), 1, 1, List.of(stream)))
                .toList();
        return new NamesInView(names, 0, 0, Map.of(), Map.of(), Optional.empty());
    }

    private static SenderDomain name(String name) {
        return new SenderDomain(name);
    }
}
