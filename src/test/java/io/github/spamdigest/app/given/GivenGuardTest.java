package io.github.spamdigest.app.given;

import static io.github.spamdigest.app.given.GivenCase.given;
import static io.github.spamdigest.app.given.GivenDigest.says;
import static io.github.spamdigest.app.given.Mails.clean;
import static io.github.spamdigest.app.given.Mails.spam;
import static io.github.spamdigest.app.given.Mails.stranger;
import static io.github.spamdigest.app.given.Mails.written;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.eventgen.EventColumn;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who may be blocked, and who never. */
class GivenGuardTest {

    @TestFactory
    Stream<DynamicTest> areToldAsGiven() {
        return GivenCase.tests(all());
    }

    /** The cases of this kind. */
    static List<GivenCase> all() {
        return List.of(
                given(1, "the clear case of a stranger is for today, and its block is offered")
                        .mail(stranger(STRANGER))
                        .must(digest -> {
                            digest.mustBeToday(STRANGER);
                            digest.mustBlockOnly(STRANGER);
                        }),
                given(35, "a new subdomain of a partner is judged as the partner")
                        .partner("northwind.example", clean("northwind.example", 400))
                        .mail(stranger("mailing.northwind.example"))
                        .must(digest -> {
                            digest.mustBeToday("mailing.northwind.example");
                            digest.mustNotBlock("mailing.northwind.example");
                        }),
                given(36, "a university is not blocked for one mailbox of it, nor called built for spam")
                        .mail(spam("cs.oldtown.edu", 80)
                                .sure(80)
                                .messages(16)
                                .people(80)
                                .inbox(5)
                                .from("j.doe"))
                        .must(digest -> {
                            digest.mustNotBlock("cs.oldtown.edu");
                            digest.mustNotSayOf("cs.oldtown.edu", "built for spam");
                            assertTrue(digest.row("cs.oldtown.edu").stream()
                                    .noneMatch(row -> row.get("class").asText().equals("BUILT_FOR_SPAM")));
                        }),
                given(37, "names of Microsoft are not blocked, and some spam of one needs nobody")
                        .mail(clean(MESSAGING, 400), spam(MESSAGING, 30).days(0, 29))
                        .mail(spam(RECORDS, 40).days(0, 1).sure(40).messages(8).inbox(4))
                        .must(digest -> {
                            digest.mustNotBlock(MESSAGING, RECORDS);
                            digest.mustNotBeToday(MESSAGING);
                        }),
                given(38, "companies that everybody knows are not blocked")
                        .options("--top", "100")
                        .mail(KNOWN.stream().map(name -> stranger(name)))
                        .must(digest -> KNOWN.forEach(digest::mustNotBlock)),
                given(46, "a stranger that sent a month ago and never since needs nobody")
                        .mail(spam(STRANGER, 200).on(29).sure(200).messages(20).inbox(10))
                        .must(digest -> {
                            digest.mustBeQuiet();
                            digest.mustNotBeToday(STRANGER);
                            digest.mustNotBlock(STRANGER);
                            digest.mustHaveNoCommand();
                        }),
                given(47, "automatic replies to a stranger are not mail of our people")
                        .mail(
                                stranger(STRANGER).days(0, 2),
                                written(STRANGER, 0, 1, 2)
                                        .with(EventColumn.SENDER_MAIL_FROM_DOMAIN, "")
                                        .with(EventColumn.SUBJECT, "Automatic reply: Best offer"))
                        .must(digest -> digest.mustNotSayOf(STRANGER, FRIENDLY)),
                given(50, "hostile names lead to no harmful command, and it is said why there is no block")
                        .mail(HOSTILE.stream().map(name -> stranger(name).sure(118)))
                        .must(digest -> {
                            assertTrue(
                                    digest.commands().active().stream()
                                            .noneMatch(line -> says(line, "o'clock|\\$\\(calc|`n|Remove-Mailbox")),
                                    digest.commands().text());
                            HOSTILE.forEach(name -> digest.mustSayOf(name, NO_BLOCK));
                        }),
                given(51, "names that many share are not blocked, and it is said why")
                        .mail(Stream.of("github.io", "free-gifts.github.io", "co.uk")
                                .map(name -> spam(name, 50).days(0, 1).sure(50).inbox(6)))
                        .must(digest -> {
                            digest.mustNotBlock("github.io", "co.uk");
                            digest.mustSayOf("github.io", WHY_SHARED);
                            digest.mustSayOf("co.uk", WHY_SHARED);
                        }),
                given(52, "without own domains no block is offered, and it is said why")
                        .withoutOwnDomains()
                        .mail(stranger(STRANGER))
                        .must(digest -> {
                            digest.mustNotBlock(STRANGER);
                            digest.mustSay(says(
                                    digest.aboveTheTable() + digest.passage(STRANGER),
                                    "own domains.{0,200}(no|never|not).{0,40}block"
                                            + "|no (block|command).{0,200}own domains"));
                        }));
    }

    private static final String STRANGER = "fresh-offers.test";
    private static final String MESSAGING = "messaging.microsoft.com";
    private static final String RECORDS = "email-records.microsoft.com";
    private static final String FRIENDLY =
            "trust|your people wrote|you wr[oi]te|call your|your (known )?contact|ask (your|the) colleagues";
    private static final String NO_BLOCK = "(no|never|not|without)( a| be)? (block|command)|cannot be";
    private static final String WHY_SHARED =
            "share|public suffix|belongs? to many|many (people|others|sites|senders)|any(body|one)";

    private static final List<String> HOSTILE =
            List.of("o'clock.example", "a$(calc).example", "x`nRemove-Mailbox.example");

    private static final List<String> KNOWN = List.of(
            "docusign.net",
            "sharepointonline.com",
            "intuit.com",
            "accounts.google.com",
            "zoom.us",
            "teams.mail.microsoft",
            "canva.com",
            "salesforce.com",
            "box.com",
            "calendar-server.bounces.google.com",
            "apple.com",
            "amazon.com",
            "squareup.com",
            "stripe.com",
            "zendesk.com",
            "hubspotemail.net",
            "yahoo.co.jp",
            "t-online.de",
            "comcast.net",
            "naver.com");
}
