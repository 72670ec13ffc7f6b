package io.github.spamdigest.app;

import static io.github.spamdigest.app.CaseMail.FORGED;
import static io.github.spamdigest.app.CaseMail.UNKNOWN;
import static io.github.spamdigest.app.CaseMail.builtForSpam;
import static io.github.spamdigest.app.CaseMail.from;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tenant whose mail passes another gateway, so that authentication says nothing, from a CSV file. */
class CasesBehindAGatewayTest {

    /** The clean mail of the window that every file of cases holds beside its cases. */
    private static final int BACKGROUND = 300;

    @TempDir
    Path folder;

    @Test
    void overHalfForgedOrUnknownSwitchesTheClassesOfAuthenticationOff() throws IOException {
        CaseFile digest = gateway(1);
        digest.is("""
                new.example | UNCLEAR | NONE | AUTHENTICATION_UNUSABLE SUDDEN SPAM_SHARE | HIGH_CONFIDENCE
                wrote.example | UNCLEAR | ASK_COLLEAGUES | AUTHENTICATION_UNUSABLE SUDDEN WROTE_TO_IT | HIGH_CONFIDENCE
                contoso.example | UNCLEAR | NONE | AUTHENTICATION_UNUSABLE OWN_DOMAIN SUDDEN | -
                (none) | NO_SENDER_NAME | NONE | SPAM_DELIVERIES MESSAGES | -
                bulk.example | BULK | UNSUBSCRIBE_OR_TUNE_BULK | BULK STEADY | -
                forged.example | UNCLEAR | NONE | AUTHENTICATION_UNUSABLE SUDDEN SPAM_SHARE | -
                """);
        digest.commands();
    }

    @Test
    void exactlyHalfDoesNot() throws IOException {
        CaseFile digest = gateway(0);
        digest.is("""
                new.example | BUILT_FOR_SPAM | BLOCK_CANDIDATE | SPAM_SHARE FIRST_MAIL_DAYS_AGO HIGH_CONFIDENCE | -
                wrote.example | UNCLEAR | ASK_COLLEAGUES | SUDDEN WROTE_TO_IT SPAM_SHARE | HIGH_CONFIDENCE
                contoso.example | OWN_NAME_FORGED | FIND_WHAT_LETS_IT_IN | OWN_DOMAIN FORGED | -
                (none) | NO_SENDER_NAME | NONE | SPAM_DELIVERIES MESSAGES | -
                bulk.example | BULK | UNSUBSCRIBE_OR_TUNE_BULK | BULK STEADY | -
                forged.example | FORGED_NAME | HONOUR_DMARC | FORGED SPAM_SHARE | -
                """);
        // Nothing forged is in an inbox, so there is no pair either.
        digest.commands("new.example");
    }

    /** As much forged and unknown mail as all other, and so many more. */
    private CaseFile gateway(int more) throws IOException {
        int others = BACKGROUND + 118 + 118 + 60 + 300;
        int forged = 60 + 60;
        return CaseFile.csv(
                folder,
                List.of(
                        builtForSpam("new.example"),
                        builtForSpam("wrote.example").out(1),
                        from("contoso.example").spam(60).auth(FORGED),
                        from("").spam(60),
                        from("bulk.example").spam(300, 0, 29).bulk(300),
                        from("forged.example").spam(60).auth(FORGED),
                        from("relayed.example")
                                .clean(others - forged + more, 0, 29)
                                .auth(UNKNOWN)),
                "--own-domains",
                "contoso.example");
    }
}
