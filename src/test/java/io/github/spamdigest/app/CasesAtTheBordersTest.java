package io.github.spamdigest.app;

import static io.github.spamdigest.app.CaseMail.FORGED;
import static io.github.spamdigest.app.CaseMail.NONE;
import static io.github.spamdigest.app.CaseMail.UNKNOWN;
import static io.github.spamdigest.app.CaseMail.VOUCHED;
import static io.github.spamdigest.app.CaseMail.details;
import static io.github.spamdigest.app.CaseMail.from;

import io.github.spamdigest.eventgen.EventColumn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Either side of the numbers of authentication, bulk and size, from a file. The spam comes in the last 24 hours, so that no
 * class of the day before gives a margin.
 */
class CasesAtTheBordersTest {

    @TempDir
    Path folder;

    @Test
    void tooFewIsLessThanTenDeliveriesOrTwoMessages() throws IOException {
        borders(
                        from("nine.example").spam(9).inbox(9).auth(NONE),
                        from("ten.example").spam(10).messages(2).auth(NONE),
                        from("onemessage.example").spam(40).messages(1).auth(NONE),
                        from("twomessages.example").spam(40).messages(2).auth(NONE))
                .is("""
                nine.example | TOO_FEW | NONE | SPAM_DELIVERIES MESSAGES | REACHED_INBOX
                ten.example | UNAUTHENTICATED | WATCH_AND_SUBMIT | UNAUTHENTICATED SPAM_SHARE | -
                onemessage.example | TOO_FEW | NONE | SPAM_DELIVERIES MESSAGES | -
                twomessages.example | UNAUTHENTICATED | WATCH_AND_SUBMIT | UNAUTHENTICATED SPAM_SHARE | -
                """);
    }

    @Test
    void theShareOfEachAuthenticationDecidesAtItsNumber() throws IOException {
        borders(
                        two("mixed20.example", 80, details("pass", "pass"), FORGED),
                        two("mixed19.example", 81, details("pass", "pass"), FORGED),
                        two("vouched80.example", 80, VOUCHED, NONE),
                        two("vouched79.example", 79, VOUCHED, NONE),
                        two("forged80.example", 80, FORGED, NONE),
                        two("forged79.example", 79, FORGED, NONE),
                        two("nobody50.example", 50, NONE, UNKNOWN),
                        two("nobody51.example", 51, NONE, UNKNOWN))
                .is("""
                mixed20.example | MIXED | READ_BOTH_LINES | AUTHENTICATED FORGED | -
                mixed19.example | UNCLEAR | NONE | SUDDEN SPAM_SHARE | -
                vouched80.example | FORWARDED | CHECK_ARC_SEALERS | VOUCHED SPAM_SHARE | -
                vouched79.example | UNCLEAR | NONE | SUDDEN SPAM_SHARE | -
                forged80.example | FORGED_NAME | HONOUR_DMARC | FORGED SPAM_SHARE | UNAUTHENTICATED
                forged79.example | UNCLEAR | NONE | SUDDEN SPAM_SHARE | -
                nobody50.example | UNCLEAR | NONE | SUDDEN SPAM_SHARE | -
                nobody51.example | UNAUTHENTICATED | WATCH_AND_SUBMIT | UNAUTHENTICATED SPAM_SHARE | -
                """);
    }

    @Test
    void whatAuthenticationDetailsSayIsReadInEveryFormAndNeverGuessed() throws IOException {
        borders(
                        from("bestguess.example")
                                .spam(60)
                                .auth("{\"DMARC\":\"BestGuessPass\",\"CompAuth\":\"PASS\"}")
                                .clean(400, 3, 29),
                        from("softpass.example").spam(60).auth(details("none", "softpass")),
                        from("compauth.example").spam(60).auth(details("none", "pass")),
                        from("broken.example").spam(60).auth("{\"DMARC\":\"pass\",\"CompAuth\":\"pa"),
                        from("twice.example").spam(60).auth("{\"DMARC\":\"pass\"}{\"DMARC\":\"pass\"}"),
                        from("list.example").spam(60).auth("[{\"DMARC\":\"pass\"}]"),
                        from("nested.example").spam(60).auth("{\"DMARC\":{\"result\":\"pass\"}}"),
                        from("missing.example").spam(60).auth(""),
                        from("temperror.example").spam(60).auth(details("temperror", "pass")),
                        from("policy.example")
                                .spam(60)
                                .auth(details("pass", "pass"))
                                .with(EventColumn.EMAIL_ACTION_POLICY, "Anti-phishing spoof"))
                .is("""
                bestguess.example | SUDDEN_FROM_TRUSTED | CALL_CONTACT_AND_HUNT | SUDDEN CLEAN_AUTHENTICATED FEW_SENDERS | WROTE_TO_IT
                softpass.example | UNAUTHENTICATED | WATCH_AND_SUBMIT | UNAUTHENTICATED SPAM_SHARE | -
                compauth.example | UNCLEAR | NONE | SUDDEN SPAM_SHARE | -
                broken.example | UNCLEAR | NONE | SUDDEN SPAM_SHARE | -
                twice.example | UNCLEAR | NONE | SUDDEN SPAM_SHARE | -
                list.example | UNCLEAR | NONE | SUDDEN SPAM_SHARE | -
                nested.example | UNCLEAR | NONE | SUDDEN SPAM_SHARE | -
                missing.example | UNCLEAR | NONE | SUDDEN SPAM_SHARE | -
                temperror.example | UNCLEAR | NONE | SUDDEN SPAM_SHARE | -
                policy.example | FORGED_NAME | HONOUR_DMARC | FORGED SPAM_SHARE | -
                """);
    }

    @Test
    void halfUnderABulkPolicyOrAtTheComplaintThresholdIsBulk() throws IOException {
        CaseFile digest = borders(
                from("bulk49.example").spam(100).bulk(49),
                from("bulk50.example").spam(100).bulk(50),
                from("level6.example").spam(100).with(EventColumn.BULK_COMPLAINT_LEVEL, "6"),
                from("level7.example").spam(100).with(EventColumn.BULK_COMPLAINT_LEVEL, "7"),
                from("phishy.example")
                        .spam(100)
                        .bulk(100)
                        .highConfidence(100)
                        .with(EventColumn.THREAT_TYPES, "Phish, Spam"),
                from("halves.example")
                        .spam(25)
                        .bulk(25)
                        .spam(25)
                        .with(EventColumn.BULK_COMPLAINT_LEVEL, "9")
                        .spam(50));
        digest.is("""
                bulk49.example | UNCLEAR | NONE | SUDDEN SPAM_SHARE | -
                bulk50.example | BULK | UNSUBSCRIBE_OR_TUNE_BULK | BULK SPAM_SHARE | SUDDEN
                level6.example | UNCLEAR | NONE | SUDDEN SPAM_SHARE | -
                level7.example | BULK | UNSUBSCRIBE_OR_TUNE_BULK | BULK SPAM_SHARE | SUDDEN
                phishy.example | BULK | UNSUBSCRIBE_OR_TUNE_BULK | BULK SPAM_SHARE | PHISH
                halves.example | BULK | UNSUBSCRIBE_OR_TUNE_BULK | BULK SPAM_SHARE | SUDDEN
                """);
        digest.again("--own-domains", "contoso.example", "--bulk-threshold", "6")
                .is("""
                bulk49.example | UNCLEAR | NONE | SUDDEN SPAM_SHARE | -
                bulk50.example | BULK | UNSUBSCRIBE_OR_TUNE_BULK | BULK SPAM_SHARE | SUDDEN
                level6.example | BULK | UNSUBSCRIBE_OR_TUNE_BULK | BULK SPAM_SHARE | SUDDEN
                level7.example | BULK | UNSUBSCRIBE_OR_TUNE_BULK | BULK SPAM_SHARE | SUDDEN
                phishy.example | BULK | UNSUBSCRIBE_OR_TUNE_BULK | BULK SPAM_SHARE | PHISH
                halves.example | BULK | UNSUBSCRIBE_OR_TUNE_BULK | BULK SPAM_SHARE | SUDDEN
                """);
    }

    private CaseFile borders(CaseMail... mail) throws IOException {
        // Enough clean mail that authentication counts in this tenant whatever the cases hold.
        CaseMail tenant = from("tailspin.example").clean(2000, 0, 29);
        CaseFile digest = CaseFile.ndjson(
                folder,
                Stream.concat(Stream.of(tenant), Arrays.stream(mail)).toList(),
                "--own-domains",
                "contoso.example");
        digest.commands();
        return digest;
    }

    /** A hundred spam, so many of one authentication and the rest of another. */
    private static CaseMail two(String domain, int ofFirst, String first, String second) {
        return from(domain).spam(ofFirst).auth(first).spam(100 - ofFirst).auth(second);
    }
}
