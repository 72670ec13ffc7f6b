package io.github.spamdigest.app;

import static io.github.spamdigest.app.CaseMail.NONE;
import static io.github.spamdigest.app.CaseMail.from;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Either side of every number of the threat that the digest is for: sudden spam from a domain we trust, from a CSV file. */
class CasesOfSuddenSpamTest {

    @TempDir
    Path folder;

    @Test
    void aBurstOutOfATrustedDomainIsToldFromEverythingNearIt() throws IOException {
        CaseFile digest = CaseFile.csv(
                folder,
                List.of(
                        // 90 in the 27 days before are 10 in 72 hours.
                        partner("times50.example").spam(50).spam(90, 3, 29).out(3),
                        partner("times49.example").spam(49).spam(90, 3, 29).out(3),
                        // Of 2000 before, 100 are 5 % and 99 are less.
                        from("earlier100.example")
                                .clean(1900, 3, 29)
                                .spam(100, 3, 29)
                                .spam(500)
                                .out(3),
                        from("earlier99.example")
                                .clean(1901, 3, 29)
                                .spam(99, 3, 29)
                                .spam(500)
                                .out(3),
                        partner("burst10.example").spam(10).out(3),
                        partner("burst9.example").spam(9).spam(1, 10, 10).out(3),
                        partner("over72hours.example").spam(99, 0, 2).out(3),
                        partner("over96hours.example").spam(1000, 0, 3).out(3),
                        partner("top80.example")
                                .spam(75)
                                .senders(5)
                                .spam(25)
                                .senders(30)
                                .out(3),
                        partner("top79.example")
                                .spam(75)
                                .senders(5)
                                .spam(30)
                                .senders(30)
                                .out(3),
                        partner("auth90.example").spam(90).spam(10).auth(NONE).out(3),
                        partner("auth89.example").spam(89).spam(11).auth(NONE).out(3),
                        from("wrote3.example").spam(100).out(3),
                        from("wrote2.example").spam(100).out(2),
                        from("clean20days8.example").clean(20, 5, 12).spam(100),
                        from("clean20days7.example").clean(20, 5, 11).spam(100),
                        from("clean19days8.example").clean(19, 5, 12).spam(100),
                        from("weakclean.example").clean(60, 5, 12).auth(NONE).spam(100),
                        from("notrust.example").clean(10, 5, 12).spam(100)),
                "--own-domains",
                "contoso.example");
        digest.is("""
                times50.example | SUDDEN_FROM_TRUSTED | CALL_CONTACT_AND_HUNT | SUDDEN WROTE_TO_IT FEW_SENDERS | -
                times49.example | ORDINARY | SAMPLE_THREE | SPAM_SHARE AUTHENTICATED | -
                earlier100.example | ORDINARY | SAMPLE_THREE | SPAM_SHARE AUTHENTICATED | -
                earlier99.example | SUDDEN_FROM_TRUSTED | CALL_CONTACT_AND_HUNT | SUDDEN WROTE_TO_IT FEW_SENDERS | -
                burst10.example | SUDDEN_FROM_TRUSTED | CALL_CONTACT_AND_HUNT | SUDDEN WROTE_TO_IT FEW_SENDERS | -
                burst9.example | ORDINARY | SAMPLE_THREE | SPAM_SHARE AUTHENTICATED | -
                over72hours.example | SUDDEN_FROM_TRUSTED | CALL_CONTACT_AND_HUNT | SUDDEN WROTE_TO_IT FEW_SENDERS | -
                over96hours.example | ORDINARY | SAMPLE_THREE | SPAM_SHARE AUTHENTICATED | -
                top80.example | SUDDEN_FROM_TRUSTED | CALL_CONTACT_AND_HUNT | SUDDEN WROTE_TO_IT FEW_SENDERS | -
                top79.example | UNCLEAR | ASK_COLLEAGUES | SUDDEN WROTE_TO_IT SPAM_SHARE | CLEAN
                auth90.example | SUDDEN_FROM_TRUSTED | CALL_CONTACT_AND_HUNT | SUDDEN WROTE_TO_IT FEW_SENDERS | UNAUTHENTICATED
                auth89.example | UNCLEAR | ASK_COLLEAGUES | SUDDEN WROTE_TO_IT SPAM_SHARE | CLEAN
                wrote3.example | SUDDEN_FROM_TRUSTED | CALL_CONTACT_AND_HUNT | SUDDEN WROTE_TO_IT FEW_SENDERS | -
                wrote2.example | UNCLEAR | ASK_COLLEAGUES | SUDDEN WROTE_TO_IT SPAM_SHARE | -
                clean20days8.example | SUDDEN_FROM_TRUSTED | CALL_CONTACT_AND_HUNT | SUDDEN CLEAN_AUTHENTICATED FEW_SENDERS | WROTE_TO_IT
                clean20days7.example | UNCLEAR | NONE | SUDDEN SPAM_SHARE | CLEAN
                clean19days8.example | UNCLEAR | NONE | SUDDEN SPAM_SHARE | CLEAN
                weakclean.example | UNCLEAR | NONE | SUDDEN SPAM_SHARE | CLEAN
                notrust.example | UNCLEAR | NONE | SUDDEN SPAM_SHARE | CLEAN
                """);
        digest.commands();
    }

    /** Two thousand wanted mails before the burst. */
    private static CaseMail partner(String domain) {
        return from(domain).clean(2000, 3, 29);
    }
}
