package io.github.spamdigest.app.given;

import static io.github.spamdigest.app.given.GivenCase.given;
import static io.github.spamdigest.app.given.GivenDigest.says;
import static io.github.spamdigest.app.given.Mails.OWN;
import static io.github.spamdigest.app.given.Mails.clean;
import static io.github.spamdigest.app.given.Mails.spam;
import static io.github.spamdigest.app.given.Mails.written;

import io.github.spamdigest.eventgen.EventColumn;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Partners below a long list, with little data, or after a weekend; and many names together. */
class GivenListsTest {

    @TestFactory
    Stream<DynamicTest> areToldAsGiven() {
        return GivenCase.tests(all());
    }

    /** The cases of this kind. */
    static List<GivenCase> all() {
        return List.of(
                given(31, "a partner below 150 louder domains is for today")
                        .mail(IntStream.range(0, 150)
                                .mapToObj(i -> spam("steady-" + i + ".test", 30).days(0, 29)))
                        .partner(PARTNER)
                        .mail(spam(PARTNER, 25).messages(10).inbox(25))
                        .must(digest -> {
                            digest.mustBeToday(PARTNER);
                            digest.mustNotBlock(PARTNER);
                        }),
                given(32, "two partners far below the ten that are listed are for today")
                        .mail(IntStream.range(0, 20)
                                .mapToObj(i -> spam("big-" + i + ".test", 300)
                                        .days(0, 29)
                                        .bulk(8)))
                        .mail(IntStream.range(0, 70)
                                .mapToObj(
                                        i -> spam("middling-" + i + ".test", 40).days(0, 29)))
                        .partner(PARTNER, clean(PARTNER, 300).proof(Proof.NO_RECORD))
                        .partner(OTHER)
                        .mail(
                                spam(PARTNER, 50).messages(10).proof(Proof.NO_RECORD),
                                spam(OTHER, 15).messages(15).people(15))
                        .must(areToday()),
                given(33, "with five days of data a supplier is for today, or the mail says how little is known")
                        .everyday(new Everyday(5, 0, Proof.AUTHENTICATED, "Inbox/folder"))
                        .mail(
                                clean(PARTNER, 60).days(3, 4),
                                written(PARTNER, 2, 3, 4),
                                spam(PARTNER, 60).messages(12))
                        .must(digest -> {
                            digest.mustNotBlock(PARTNER);
                            digest.mustSay(digest.isToday(PARTNER)
                                    || says(digest.aboveTheTable(), "\\b(5|five|few) days|covers \\d+ of")
                                            && !digest.isQuiet());
                        }),
                given(34, "bursts of Friday and Thursday are for today on Monday")
                        .partner(PARTNER)
                        .partner(OTHER)
                        .mail(
                                spam(PARTNER, 60).on(2).messages(12).inbox(60),
                                spam(OTHER, 60).on(3).messages(12).inbox(60))
                        .must(areToday()),
                given(54, "three hundred new domains of one campaign are told in one line")
                        .mail(IntStream.range(0, 300)
                                .mapToObj(i -> spam("campaign-" + i + ".test", 12)
                                        .days(0, 2)
                                        .messages(6)
                                        .sure(12)))
                        .must(digest -> {
                            digest.mustSay(says(digest.aboveTheTable(), "\\b(29\\d|30\\d) .{0,40}domains"));
                            digest.mustSay(says(
                                    digest.aboveTheTable(), "(twice|times|more than) (the|its|as much)? ?(as )?usual"));
                        }),
                given(55, "subdomains that rotate are named by their domain")
                        .mail(IntStream.range(0, 200)
                                .mapToObj(i -> spam(String.format("m%03d.rotator.test", i), 10)
                                        .days(0, 19)
                                        .sure(10)))
                        .must(digest -> digest.mustSay(says(digest.text(), "(?<![a-z0-9.\\]])rotator\\[\\.\\]test"))),
                given(56, "a flood of subscriptions to one mailbox is urgent")
                        .mail(IntStream.range(0, 2500).mapToObj(i -> subscription(i, i % 2 == 0)))
                        .mail(IntStream.range(0, 500).mapToObj(i -> subscription(i, i % 2 == 1)))
                        .must(digest -> {
                            digest.mustNotBeQuiet();
                            digest.mustSay(says(
                                    digest.aboveTheTable(), "(one|single|same) (mailbox|recipient|person|of your)"));
                        }));
    }

    private static final String PARTNER = "northwind.example";
    private static final String OTHER = "adventure-works.example";

    private static Consumer<GivenDigest> areToday() {
        return digest -> {
            digest.mustBeToday(PARTNER, OTHER);
            digest.mustNotBlock(PARTNER, OTHER);
        };
    }

    private static Strand subscription(int i, boolean isSpam) {
        String domain = "shop-" + i + ".test";
        Strand mail = isSpam ? spam(domain, 1).bulk(6) : clean(domain, 1);
        return mail.on(0).within(150).with(EventColumn.RECIPIENT_EMAIL_ADDRESS, "p7@" + OWN);
    }
}
