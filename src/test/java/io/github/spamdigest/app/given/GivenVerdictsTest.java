package io.github.spamdigest.app.given;

import static io.github.spamdigest.app.given.GivenCase.given;
import static io.github.spamdigest.app.given.GivenDigest.says;
import static io.github.spamdigest.app.given.Mails.judged;
import static io.github.spamdigest.app.given.Mails.spam;
import static io.github.spamdigest.app.given.Mails.stranger;

import io.github.spamdigest.eventgen.EventColumn;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Mail that is judged phish or malware rather than spam, or only later. */
class GivenVerdictsTest {

    @TestFactory
    Stream<DynamicTest> areToldAsGiven() {
        return GivenCase.tests(all());
    }

    /** The cases of this kind. */
    static List<GivenCase> all() {
        return List.of(
                given(14, "spam of yesterday that is judged phish today is told above the table")
                        .options("--counting", "latest")
                        .mail(spam(STRANGER, 240).on(1).messages(8).senders(2).laterPhish(64))
                        .must(digest -> {
                            digest.mustSay(says(digest.aboveTheTable(), "fresh-offers\\[\\.\\]test.{0,300}phish"));
                            digest.mustNotSayOf(STRANGER, "recovered|nothing happened");
                        }),
                given(15, "a partner whose old spam is followed by phish in inboxes is for today")
                        .partner(PARTNER)
                        .mail(
                                spam(PARTNER, 240).on(5).senders(2).messages(8),
                                judged("Phish", PARTNER, 64).messages(64).inbox(64))
                        .must(digest -> {
                            digest.mustBeToday(PARTNER);
                            digest.mustNotBeQuiet();
                        }),
                given(16, "a mailbox that sends only phish and malware is for today, or it is said not to be seen")
                        .partner(PARTNER)
                        .mail(
                                judged("Phish", PARTNER, 40)
                                        .messages(8)
                                        .people(80)
                                        .inbox(9)
                                        .within(60)
                                        .place("Quarantine"),
                                judged("Phish, Malware", PARTNER, 40)
                                        .messages(8)
                                        .people(80)
                                        .peopleFrom(200)
                                        .within(60)
                                        .place("Quarantine"))
                        .must(digest -> digest.mustSay(digest.isToday(PARTNER)
                                || says(digest.aboveTheTable(), "phish[a-z ]* (is|are) not (looked at|counted|seen)"))),
                given(17, "a little spam beside much phish in inboxes is for today, with the phish")
                        .partner(PARTNER)
                        .mail(spam(PARTNER, 12), judged("Phish", PARTNER, 70).inbox(70))
                        .must(digest -> {
                            digest.mustBeToday(PARTNER);
                            String number = "\\b" + digest.count(70) + "\\b";
                            digest.mustSayOf(PARTNER, number + ".*phish|phish.*" + number);
                        }),
                given(18, "a stranger that is blocked and stays in quarantine needs nobody")
                        .mail(stranger(STRANGER).on(30), blocked(40).days(1, 27), blocked(40))
                        .must(digest -> {
                            digest.mustBeQuiet();
                            digest.mustNotBeToday(STRANGER);
                        }),
                given(19, "a partner at onmicrosoft.com is a partner, and no free mail")
                        .partner(TENANT)
                        .mail(spam(TENANT, 40).messages(10))
                        .must(digest -> {
                            digest.mustBeToday(TENANT);
                            digest.mustSayOf(TENANT, "sudden|trust");
                            digest.mustNotSayOf(TENANT, "free mail|any(body|one) can");
                            digest.mustNotBlock(TENANT);
                        }));
    }

    private static final String PARTNER = "northwind.example";
    private static final String STRANGER = "fresh-offers.test";
    private static final String TENANT = "northwindtraders.onmicrosoft.com";

    private static Strand blocked(int count) {
        return judged("Phish", STRANGER, count)
                .place("Quarantine")
                .with(EventColumn.ORG_LEVEL_ACTION, "Block")
                .with(EventColumn.ORG_LEVEL_POLICY, "Tenant Allow/Block List sender block");
    }
}
