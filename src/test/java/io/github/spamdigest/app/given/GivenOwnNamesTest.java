package io.github.spamdigest.app.given;

import static io.github.spamdigest.app.given.GivenCase.given;
import static io.github.spamdigest.app.given.Mails.OWN;
import static io.github.spamdigest.app.given.Mails.clean;
import static io.github.spamdigest.app.given.Mails.spam;
import static io.github.spamdigest.app.given.Mails.stranger;

import io.github.spamdigest.eventgen.EventColumn;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Mail in the own name: forged, let in by us, or a service of ours. */
class GivenOwnNamesTest {

    @TestFactory
    Stream<DynamicTest> areToldAsGiven() {
        return GivenCase.tests(all());
    }

    /** The cases of this kind. */
    static List<GivenCase> all() {
        return List.of(
                given(2, "forged mail in our own name that reached an inbox is for today, without a block of ourselves")
                        .mail(
                                ownClean(860),
                                forged(39).days(0, 9).messages(7),
                                forged(1).inbox(1).rule("Skip the filter"))
                        .must(digest -> {
                            digest.mustBeToday(OWN);
                            digest.mustNotBlock(OWN);
                        }),
                given(3, "forged mail in our own name that a rule lets past the filter is for today, with the rule")
                        .mail(
                                ownClean(860),
                                spam(OWN, 20)
                                        .days(0, 9)
                                        .forged(Proof.FORGED_BYPASSED)
                                        .inbox(20)
                                        .rule(RULE)
                                        .with(EventColumn.CONFIDENCE_LEVEL, "{\"Spam\":\"-1\"}"),
                                spam(OWN, 20).days(0, 9).forged(Proof.FORGED_BYPASSED))
                        .must(digest -> {
                            digest.mustBeToday(OWN);
                            digest.mustSayOf(OWN, "transport rule|" + RULE);
                            digest.mustNotBlock(OWN);
                        }),
                given(5, "a service of ours without SPF and DKIM is told to get them, and nothing else")
                        .mail(
                                clean(SERVICE, 1175).days(0, 29),
                                spam(SERVICE, 25).days(0, 29).proof(Proof.NOTHING))
                        .must(digest -> {
                            digest.mustSayOf(SERVICE, "SPF.*DKIM|DKIM.*SPF");
                            digest.mustNotBlock(SERVICE);
                            digest.mustNotPair(SERVICE);
                            digest.mustNotSayOf(SERVICE, "call your");
                        }),
                given(6, "a newsletter of ours by a mail service may be a service of ours, and no pair stops it")
                        .mail(
                                ownClean(400),
                                spam(OWN, 90)
                                        .days(0, 29)
                                        .from("marketing")
                                        .messages(30)
                                        .inbox(30)
                                        .forged(Proof.FORGED)
                                        .envelope("sendgrid.net", "203.0.113.40"))
                        .must(digest -> {
                            digest.mustSayOf(OWN, MAY_BE_OURS);
                            digest.mustNotPair(OWN);
                        }),
                given(7, "forgeries from an IPv6 address are for today, without a pair that Exchange does not take")
                        .mail(
                                ownClean(400),
                                forged(90)
                                        .days(0, 29)
                                        .inbox(30)
                                        .with(EventColumn.SENDER_IPV4, "")
                                        .with(EventColumn.SENDER_IPV6, "2001:db8:5::7"))
                        .must(digest -> {
                            digest.mustBeToday(OWN);
                            digest.mustHold(digest.commands().pairs().stream()
                                    .noneMatch(pair -> pair.network().contains(":")));
                        }),
                given(8, "one forgery of a month ago, and only junk since, needs nobody")
                        .mail(forged(1).on(29).inbox(1), forged(29).days(0, 28))
                        .must(digest -> {
                            digest.mustBeQuiet();
                            digest.mustNotBeToday(OWN);
                            digest.mustHaveNoCommand();
                        }),
                given(59, "in a hybrid tenant what is delivered to the servers on premises counts as inside")
                        .everyday(new Everyday(46, 0, Proof.AUTHENTICATED, ON_PREMISES))
                        .mail(
                                ownClean(300).place(ON_PREMISES).inbox(0),
                                forged(60).days(0, 2).place(ON_PREMISES).allowedBy("Connection policy"),
                                stranger("fresh-offers.test").sure(118).inbox(0).place(ON_PREMISES))
                        .must(digest -> {
                            digest.mustBeToday(OWN);
                            digest.mustNotBlock(OWN);
                            digest.mustSay(digest.isToday("fresh-offers.test")
                                    || digest.commands().blocks().contains("fresh-offers.test"));
                            digest.mustHold(digest.hasOnlyCommandsForToday());
                        }));
    }

    private static final String SERVICE = "service.contoso.example";
    private static final String MAY_BE_OURS =
            "service of (yours|ours|your)|own .{0,20}service|service (that )?you use|(may|might|could) be your";
    private static final String RULE = "Old scanner bypass";
    private static final String ON_PREMISES = "On-premises/external";

    private static Strand ownClean(int count) {
        return clean(OWN, count).days(0, 29);
    }

    /** Mail of others in our name, in junk. */
    private static Strand forged(int count) {
        return spam(OWN, count).forged(Proof.FORGED);
    }
}
