package io.github.spamdigest.app.given;

import static io.github.spamdigest.app.given.GivenCase.given;
import static io.github.spamdigest.app.given.GivenDigest.says;
import static io.github.spamdigest.app.given.Mails.clean;
import static io.github.spamdigest.app.given.Mails.spam;
import static io.github.spamdigest.app.given.Mails.stranger;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.eventgen.EventColumn;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Spam in inboxes without a partner behind it, what lets it in, and what is no attack. */
class GivenInboxesTest {

    @TestFactory
    Stream<DynamicTest> areToldAsGiven() {
        return GivenCase.tests(all());
    }

    /** The cases of this kind. */
    static List<GivenCase> all() {
        return List.of(
                given(39, "two hundred mails of a new sender in inboxes are for today")
                        .mail(spam(STRANGER, 200)
                                .days(0, 1)
                                .proof(Proof.NOTHING)
                                .inbox(200))
                        .must(digest -> digest.mustBeToday(STRANGER)),
                given(40, "mail without a sender in inboxes is told, without a command")
                        .mail(spam("", 240)
                                .days(0, 2)
                                .people(40)
                                .proof(Proof.NOTHING)
                                .inbox(240)
                                .envelope("", "203.0.113.55")
                                .with(EventColumn.SUBJECT, "Undelivered Mail"))
                        .must(digest -> {
                            digest.mustHaveNoCommand();
                            digest.mustSay(!digest.today().isEmpty()
                                    || says(digest.aboveTheTable(), "\\b" + digest.count(240) + "\\b.{0,60}inbox"));
                        }),
                given(41, "a vendor that one rule lets in is for today, with the rule")
                        .mail(spam(VENDOR, 60)
                                .days(0, 19)
                                .proof(Proof.NOTHING)
                                .inbox(60)
                                .rule("Invoices past the filter"))
                        .must(digest -> {
                            digest.mustBeToday(VENDOR);
                            digest.mustSayOf(VENDOR, "transport rule|Invoices past|allow");
                            digest.mustNotBlock(VENDOR);
                        }),
                given(42, "spam of a partner that the allow list lets in is told with the allow")
                        .partner(VENDOR, clean(VENDOR, 2000).allowedBy(ALLOW))
                        .mail(spam(VENDOR, 60)
                                .days(0, 19)
                                .messages(60)
                                .senders(60)
                                .inbox(60)
                                .allowedBy(ALLOW))
                        .must(digest -> {
                            digest.mustSayOf(VENDOR, "allow");
                            digest.mustNotBlock(VENDOR);
                        }),
                given(43, "exercises that a rule lets in are for today, with how to leave them out")
                        .mail(spam(VENDOR, 200)
                                .days(0, 2)
                                .messages(10)
                                .inbox(200)
                                .rule("Phishing exercises"))
                        .must(digest -> {
                            digest.mustBeToday(VENDOR);
                            digest.mustSayOf(VENDOR, "transport rule|Phishing exercises|allow");
                            digest.mustSay(says(digest.aboveTheTable() + digest.passage(VENDOR), LEAVE_OUT));
                            digest.mustNotBlock(VENDOR);
                        }),
                given(44, "a mailing list with some spam needs nobody")
                        .mail(
                                clean(LIST, 960).days(0, 29).senders(1),
                                spam(LIST, 40).days(0, 29))
                        .must(digest -> {
                            digest.mustNotBeToday(LIST);
                            digest.mustNotBlock(LIST);
                        }),
                given(45, "the monthly newsletter of a vendor is no mailbox in other hands")
                        .mail(
                                clean(VENDOR, 40).days(1, 26).senders(1).from("billing"),
                                spam(VENDOR, 45)
                                        .messages(2)
                                        .people(45)
                                        .from("newsletter")
                                        .bulk(6)
                                        .with(EventColumn.EMAIL_ACTION_POLICY, "Antispam spam"))
                        .must(digest -> {
                            digest.mustNotBlock(VENDOR);
                            if (digest.isToday(VENDOR)) {
                                digest.mustSayOf(VENDOR, "newsletter|bulk");
                            }
                        }),
                given(48, "a stranger whose name holds ours is for today, and said to look like us")
                        .mail(spam(LOOKALIKE, 30)
                                .from("hr")
                                .messages(8)
                                .people(30)
                                .sure(30)
                                .inbox(8))
                        .must(digest -> {
                            digest.mustBeToday(LOOKALIKE);
                            digest.mustSayOf(LOOKALIKE, LOOKS_LIKE);
                        }),
                given(49, "our name with a letter of another alphabet is said to look like us")
                        .mail(stranger(CYRILLIC))
                        .must(digest -> digest.mustSayOf(CYRILLIC, LOOKS_LIKE)),
                given(53, "only what proves to be the scheduler is left out as one")
                        .options(
                                "--exclusions",
                                "{\"schedulers\":{\"senders\":[\"box0@first-robot.test\",\"box0@second-robot.test\"]}}")
                        .mail(
                                spam("first-robot.test", 40).days(0, 29).proof(Proof.BEHIND_GATEWAY),
                                spam("second-robot.test", 40).days(0, 29).proof(Proof.NO_RECORD))
                        .must(digest -> {
                            assertEquals(
                                    digest.count(40),
                                    digest.row("first-robot.test")
                                            .orElseThrow(() -> new AssertionError("not listed"))
                                            .get("deliveries")
                                            .asInt());
                            assertTrue(digest.row("second-robot.test").isEmpty());
                        }),
                given(57, "behind a gateway a stranger is for today, or it is said that authentication tells nothing")
                        .everyday(Everyday.USUAL.behindGateway())
                        .mail(stranger(STRANGER).sure(118))
                        .must(digest -> digest.mustSay(digest.isToday(STRANGER)
                                || says(digest.aboveTheTable(), "authentication.{0,80}(not|cannot|no|nothing|off)"))),
                given(58, "bursts of partners are for today where no mail has authentication details")
                        .everyday(new Everyday(46, 90, Proof.UNTOLD, "Inbox/folder"))
                        .partner(PARTNER, clean(PARTNER, 300).proof(Proof.UNTOLD))
                        .mail(clean(OTHER, 200).days(1, 30).proof(Proof.UNTOLD))
                        .mail(
                                spam(PARTNER, 60).messages(12).proof(Proof.UNTOLD),
                                spam(OTHER, 60).messages(12).proof(Proof.UNTOLD))
                        .must(digest -> {
                            digest.mustBeToday(PARTNER, OTHER);
                            digest.mustNotBlock(PARTNER, OTHER);
                        }));
    }

    private static final String STRANGER = "fresh-offers.test";
    private static final String VENDOR = "tailspin.example";
    private static final String PARTNER = "northwind.example";
    private static final String OTHER = "adventure-works.example";
    private static final String LIST = "lists.users-group.example";
    private static final String LOOKALIKE = "contoso-payroll.example";
    private static final String CYRILLIC = "c\u043entoso.example";
    private static final String LOOKS_LIKE = "looks? (much )?like|similar to|resembles|lookalike";
    private static final String EXERCISE = "(exercise|simulation)";
    private static final String OUT = "(exclu|left? out|leave .{0,30} out|advanced delivery)";
    private static final String LEAVE_OUT = EXERCISE + ".{0,200}" + OUT + "|" + OUT + ".{0,200}" + EXERCISE;
    private static final String ALLOW = "Tenant Allow/Block List sender allow";
}
