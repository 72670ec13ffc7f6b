package io.github.spamdigest.app;

import static io.github.spamdigest.app.CaseMail.FORGED;
import static io.github.spamdigest.app.CaseMail.NONE;
import static io.github.spamdigest.app.CaseMail.UNKNOWN;
import static io.github.spamdigest.app.CaseMail.VOUCHED;
import static io.github.spamdigest.app.CaseMail.builtForSpam;
import static io.github.spamdigest.app.CaseMail.from;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that are ours, that look like ours, that many share, and that are no names, from a file. */
class CasesOfNamesTest {

    @TempDir
    Path folder;

    @Test
    void ourOwnNameIsNeverASenderToBlock() throws IOException {
        CaseFile digest = CaseFile.ndjson(
                folder,
                List.of(
                        from("Contoso.Example").spam(80).inbox(4).spam(20).auth(FORGED),
                        from("mail.contoso.example").spam(60).auth(FORGED).inbox(60),
                        from("events.contoso.example").spam(81).spam(19).auth(FORGED),
                        from("crm.contoso.example").spam(60).auth(NONE),
                        from("lists.contoso.example").spam(60).auth(VOUCHED),
                        from("lost.contoso.example").spam(60).auth(UNKNOWN),
                        from("few.contoso.example").spam(9).auth(FORGED),
                        builtForSpam("spam.contoso.example"),
                        builtForSpam("xn--mller-brombel-wob.example"),
                        builtForSpam("m\u00fcller-brombel.example"),
                        builtForSpam("group.example"),
                        builtForSpam("notcontoso.example"),
                        builtForSpam("contoso.example.evil.example"),
                        builtForSpam("xn--contos-9xa.example"),
                        builtForSpam("\uff43ontoso.example")),
                "--own-domains",
                "contoso.example,shop.group.example,m\u00fcller-brombel.example");
        digest.is("""
                contoso.example | OWN_NAME_FORGED | FIND_WHAT_LETS_IT_IN | OWN_DOMAIN FORGED REACHED_INBOX | AUTHENTICATED
                mail.contoso.example | OWN_NAME_FORGED | FIND_WHAT_LETS_IT_IN | OWN_DOMAIN FORGED REACHED_INBOX | -
                events.contoso.example | OWN_SERVICE_JUDGED_SPAM | REPORT_FALSE_POSITIVE | OWN_DOMAIN AUTHENTICATED | FORGED
                crm.contoso.example | OWN_SERVICE_UNAUTHENTICATED | SET_SPF_AND_DKIM | OWN_DOMAIN UNAUTHENTICATED | -
                lists.contoso.example | OWN_SERVICE_JUDGED_SPAM | REPORT_FALSE_POSITIVE | OWN_DOMAIN VOUCHED | -
                lost.contoso.example | UNCLEAR | NONE | OWN_DOMAIN SUDDEN SPAM_SHARE | -
                few.contoso.example | TOO_FEW | NONE | SPAM_DELIVERIES MESSAGES | -
                spam.contoso.example | OWN_SERVICE_JUDGED_SPAM | REPORT_FALSE_POSITIVE | OWN_DOMAIN AUTHENTICATED | HIGH_CONFIDENCE
                xn--mller-brombel-wob.example | OWN_SERVICE_JUDGED_SPAM | REPORT_FALSE_POSITIVE | OWN_DOMAIN AUTHENTICATED | HIGH_CONFIDENCE
                m\u00fcller-brombel.example | OWN_SERVICE_JUDGED_SPAM | REPORT_FALSE_POSITIVE | OWN_DOMAIN AUTHENTICATED | HIGH_CONFIDENCE
                group.example | BUILT_FOR_SPAM | WATCH | SPAM_SHARE FIRST_MAIL_DAYS_AGO HIGH_CONFIDENCE | -
                notcontoso.example | BUILT_FOR_SPAM | BLOCK_CANDIDATE | SPAM_SHARE FIRST_MAIL_DAYS_AGO HIGH_CONFIDENCE | -
                contoso.example.evil.example | BUILT_FOR_SPAM | BLOCK_CANDIDATE | SPAM_SHARE FIRST_MAIL_DAYS_AGO HIGH_CONFIDENCE | -
                xn--contos-9xa.example | BUILT_FOR_SPAM | BLOCK_CANDIDATE | SPAM_SHARE FIRST_MAIL_DAYS_AGO HIGH_CONFIDENCE | -
                \uff43ontoso.example | OWN_SERVICE_JUDGED_SPAM | REPORT_FALSE_POSITIVE | OWN_DOMAIN AUTHENTICATED | HIGH_CONFIDENCE
                """);
        // The network that forges contoso.example also sends mail that is proven to be ours: no pair.
        digest.commands("notcontoso.example", "contoso.example.evil.example", "xn--contos-9xa.example");
    }

    @Test
    void sharedNamesAndNamesThatAreNoneAreNeverBlocked() throws IOException {
        CaseFile digest = CaseFile.ndjson(
                folder,
                List.of(
                        builtForSpam("co.uk"),
                        builtForSpam("prize.azurewebsites.net"),
                        builtForSpam("localhost"),
                        builtForSpam("192.0.2.7"),
                        builtForSpam("b\u00fccher.example"),
                        builtForSpam("evil'; Remove-Mailbox ada.example"),
                        builtForSpam("evil example.example"),
                        builtForSpam("_evil.example"),
                        builtForSpam(""),
                        builtForSpam("mx.freemail.example"),
                        builtForSpam("xn--bcher-kva.example"),
                        from("CHEAP.example").spam(60, 0, 1).highConfidence(60).inbox(1),
                        from("cheap.EXAMPLE.").spam(58, 0, 1).highConfidence(52)),
                "--own-domains",
                "contoso.example",
                "--mail-services",
                "freemail.example");
        digest.is("""
                co.uk | BUILT_FOR_SPAM | WATCH | SPAM_SHARE FIRST_MAIL_DAYS_AGO HIGH_CONFIDENCE | -
                prize.azurewebsites.net | BUILT_FOR_SPAM | WATCH | SPAM_SHARE FIRST_MAIL_DAYS_AGO HIGH_CONFIDENCE | -
                localhost | BUILT_FOR_SPAM | WATCH | SPAM_SHARE FIRST_MAIL_DAYS_AGO HIGH_CONFIDENCE | -
                192.0.2.7 | BUILT_FOR_SPAM | WATCH | SPAM_SHARE FIRST_MAIL_DAYS_AGO HIGH_CONFIDENCE | -
                b\u00fccher.example | BUILT_FOR_SPAM | WATCH | SPAM_SHARE FIRST_MAIL_DAYS_AGO HIGH_CONFIDENCE | -
                evil'; remove-mailbox ada.example | BUILT_FOR_SPAM | WATCH | SPAM_SHARE FIRST_MAIL_DAYS_AGO HIGH_CONFIDENCE | -
                evil example.example | BUILT_FOR_SPAM | WATCH | SPAM_SHARE FIRST_MAIL_DAYS_AGO HIGH_CONFIDENCE | -
                _evil.example | BUILT_FOR_SPAM | WATCH | SPAM_SHARE FIRST_MAIL_DAYS_AGO HIGH_CONFIDENCE | -
                (none) | NO_SENDER_NAME | NONE | SPAM_DELIVERIES MESSAGES | HIGH_CONFIDENCE
                mx.freemail.example | ABUSED_MAIL_SERVICE | CHECK_SURGE | LISTED_MAIL_SERVICE AUTHENTICATED TWICE_THE_USUAL | -
                xn--bcher-kva.example | BUILT_FOR_SPAM | BLOCK_CANDIDATE | SPAM_SHARE FIRST_MAIL_DAYS_AGO HIGH_CONFIDENCE | -
                cheap.example | BUILT_FOR_SPAM | BLOCK_CANDIDATE | SPAM_SHARE FIRST_MAIL_DAYS_AGO HIGH_CONFIDENCE | -
                """);
        // Of cheap.example too few of late are in inboxes to need anybody.
        digest.commands("xn--bcher-kva.example");
    }

    @Test
    void aListedServiceIsJudgedByWhatItSendsAndByItsUsual() throws IOException {
        CaseFile digest = CaseFile.ndjson(
                folder,
                List.of(
                        from("twice.example").spam(580, 1, 29).spam(40).clean(3000, 0, 29),
                        from("almost.example").spam(580, 1, 29).spam(39).clean(3000, 0, 29),
                        from("forged.example").spam(600, 0, 29).auth(FORGED).spam(60, 0, 29),
                        from("mixed.example").spam(300, 0, 29).auth(FORGED).spam(300, 0, 29),
                        from("nobody.example").spam(600, 0, 29).auth(NONE),
                        from("bulky.example").spam(600, 0, 29).bulk(600),
                        from("wrote.example").spam(600, 0, 29).out(20)),
                "--own-domains",
                "contoso.example",
                "--mail-services",
                "twice.example,almost.example,forged.example,mixed.example,nobody.example,bulky.example,wrote.example");
        digest.is("""
                twice.example | ABUSED_MAIL_SERVICE | CHECK_SURGE | LISTED_MAIL_SERVICE AUTHENTICATED TWICE_THE_USUAL | -
                almost.example | ABUSED_MAIL_SERVICE | NONE | LISTED_MAIL_SERVICE AUTHENTICATED | -
                forged.example | FORGED_NAME | HONOUR_DMARC | FORGED LISTED_MAIL_SERVICE | AUTHENTICATED
                mixed.example | MIXED | READ_BOTH_LINES | AUTHENTICATED FORGED LISTED_MAIL_SERVICE | -
                nobody.example | UNAUTHENTICATED | WATCH_AND_SUBMIT | UNAUTHENTICATED SPAM_SHARE | -
                bulky.example | ABUSED_MAIL_SERVICE | NONE | LISTED_MAIL_SERVICE AUTHENTICATED | -
                wrote.example | ABUSED_MAIL_SERVICE | NONE | LISTED_MAIL_SERVICE AUTHENTICATED | WROTE_TO_IT
                """);
        digest.commands();
    }
}
