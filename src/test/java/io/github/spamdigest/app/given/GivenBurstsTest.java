package io.github.spamdigest.app.given;

import static io.github.spamdigest.app.given.GivenCase.given;
import static io.github.spamdigest.app.given.Mails.clean;
import static io.github.spamdigest.app.given.Mails.spam;

import io.github.spamdigest.eventgen.EventColumn;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Bursts out of one mailbox of a partner, in every shape. */
class GivenBurstsTest {

    @TestFactory
    Stream<DynamicTest> areToldAsGiven() {
        return GivenCase.tests(all());
    }

    /** The cases of this kind. */
    static List<GivenCase> all() {
        return List.of(
                given(20, "fifteen mails of one mailbox within an hour are for today")
                        .partner(PARTNER)
                        .mail(spam(PARTNER, 15).messages(15).people(15).within(60))
                        .must(isTodayAndNotBlocked()),
                given(21, "three a day for twenty days are a leak, and no false positives")
                        .partner(PARTNER, clean(PARTNER, 800).days(0, 39))
                        .mail(spam(PARTNER, 60).days(0, 19).inbox(20))
                        .must(isTodayAndNotBlocked().andThen(digest -> digest.mustNotSayOf(PARTNER, "false positive"))),
                given(22, "six mails in a hijacked thread, three of them in inboxes, are for today")
                        .partner(PARTNER)
                        .mail(spam(PARTNER, 6)
                                .messages(6)
                                .people(4)
                                .inbox(3)
                                .with(EventColumn.SUBJECT, "RE: Your order of last week"))
                        .must(isTodayAndNotBlocked()),
                given(23, "a supplier behind a gateway and one without DMARC are known by their usual mail")
                        .partner(PARTNER, clean(PARTNER, 300).proof(Proof.BEHIND_GATEWAY))
                        .partner(OTHER, clean(OTHER, 300).proof(Proof.NO_RECORD))
                        .mail(
                                spam(PARTNER, 50).messages(10).proof(Proof.BEHIND_GATEWAY),
                                spam(OTHER, 50).messages(10).proof(Proof.NO_RECORD))
                        .must(areTodayAndNotBlocked()),
                given(24, "spam that was taken out of inboxes is for today, and said to be gone")
                        .partner(PARTNER)
                        .mail(spam(PARTNER, 40).messages(10).inbox(40))
                        .removedLater()
                        .must(isTodayAndNotBlocked()
                                .andThen(digest -> digest.mustSayOf(PARTNER, "removed|moved|purged|taken out"))),
                given(25, "a burst that fails only the composite verdict is for today")
                        .partner(PARTNER)
                        .mail(spam(PARTNER, 40).messages(10).proof(Proof.COMPOSITE_FAIL))
                        .must(isTodayAndNotBlocked()),
                given(26, "everyday spam of many senders does not hide a burst of one")
                        .partner(PARTNER, clean(PARTNER, 460))
                        .mail(
                                spam(PARTNER, 30).days(1, 29).senders(6),
                                spam(PARTNER, 150).messages(30))
                        .must(isTodayAndNotBlocked()),
                given(27, "stray spam of the last month does not hide a burst in inboxes")
                        .partner(PARTNER)
                        .mail(
                                spam(PARTNER, 16)
                                        .on(3, 6, 9, 12, 15, 18, 21, 24)
                                        .messages(16)
                                        .senders(16),
                                spam(PARTNER, 90).messages(18).inbox(90))
                        .must(isTodayAndNotBlocked()),
                given(28, "a burst out of twenty mailboxes of a domain that nobody wrote to is for today")
                        .mail(
                                clean(PARTNER, 300).senders(25),
                                spam(PARTNER, 200).messages(40).senders(20))
                        .must(isTodayAndNotBlocked()
                                .andThen(digest -> digest.mustHaveSubjectWithout("nothing|no (single )?domain"))),
                given(29, "a burst that the filter calls bulk is for today, and nothing to unsubscribe from")
                        .partner(PARTNER)
                        .mail(spam(PARTNER, 80).messages(16).bulk(8))
                        .must(isTodayAndNotBlocked().andThen(digest -> digest.mustNotSayOf(PARTNER, "unsubscribe"))),
                given(30, "forgeries beside real mail of a partner's mailbox do not hide it")
                        .partner(PARTNER)
                        .partner(OTHER)
                        .mail(
                                spam(PARTNER, 80).messages(16),
                                spam(PARTNER, 22).forged(Proof.FORGED),
                                spam(OTHER, 80).messages(16),
                                spam(OTHER, 10).forged(Proof.FORGED))
                        .must(areTodayAndNotBlocked()));
    }

    private static final String PARTNER = "northwind.example";
    private static final String OTHER = "adventure-works.example";

    private static Consumer<GivenDigest> isTodayAndNotBlocked() {
        return digest -> {
            digest.mustBeToday(PARTNER);
            digest.mustNotBlock(PARTNER);
        };
    }

    private static Consumer<GivenDigest> areTodayAndNotBlocked() {
        return isTodayAndNotBlocked().andThen(digest -> {
            digest.mustBeToday(OTHER);
            digest.mustNotBlock(OTHER);
        });
    }
}
