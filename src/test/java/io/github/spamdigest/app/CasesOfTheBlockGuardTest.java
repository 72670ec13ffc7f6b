package io.github.spamdigest.app;

import static io.github.spamdigest.app.CaseMail.NONE;
import static io.github.spamdigest.app.CaseMail.builtForSpam;
import static io.github.spamdigest.app.CaseMail.from;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spamdigest.eventgen.EventColumn;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a domain that sends spam from being blocked, or from being called built for spam, from a file. */
class CasesOfTheBlockGuardTest {

    @TempDir
    Path folder;

    @Test
    void onlyWhatIsAllSpamToManyByManyCountsAsSpamOnly() throws IOException {
        CaseFile digest = guarded(
                spam("spam20.example", 20, 5, 5),
                spam("spam19.example", 19, 5, 5),
                spam("messages4.example", 40, 4, 21),
                spam("recipients4.example", 20, 7, 4),
                spam("recipients5.example", 20, 7, 5),
                spam("oneclean.example", 20, 5, 6).clean(1, 0, 0).auth(NONE),
                spam("sure50.example", 40, 10, 40).highConfidence(20),
                spam("sure49.example", 41, 10, 41).highConfidence(20),
                spam("phish.example", 40, 10, 40).highConfidence(0).with(EventColumn.THREAT_TYPES, "Spam, Phish"),
                from("auth80.example")
                        .spam(80)
                        .highConfidence(80)
                        .inbox(3)
                        .spam(20)
                        .auth(NONE),
                from("auth79.example")
                        .spam(79)
                        .highConfidence(79)
                        .inbox(3)
                        .spam(21)
                        .auth(NONE));
        digest.is("""
                spam20.example | BUILT_FOR_SPAM | BLOCK_CANDIDATE | SPAM_SHARE FIRST_MAIL_DAYS_AGO HIGH_CONFIDENCE | -
                spam19.example | UNCLEAR | NONE | SUDDEN SPAM_SHARE | HIGH_CONFIDENCE
                messages4.example | UNCLEAR | NONE | SUDDEN SPAM_SHARE | HIGH_CONFIDENCE
                recipients4.example | UNCLEAR | NONE | SUDDEN SPAM_SHARE | HIGH_CONFIDENCE
                recipients5.example | BUILT_FOR_SPAM | BLOCK_CANDIDATE | SPAM_SHARE FIRST_MAIL_DAYS_AGO HIGH_CONFIDENCE | -
                oneclean.example | UNCLEAR | NONE | SUDDEN SPAM_SHARE | HIGH_CONFIDENCE
                sure50.example | BUILT_FOR_SPAM | BLOCK_CANDIDATE | SPAM_SHARE FIRST_MAIL_DAYS_AGO HIGH_CONFIDENCE | -
                sure49.example | UNCLEAR | NONE | SUDDEN SPAM_SHARE | HIGH_CONFIDENCE
                phish.example | BUILT_FOR_SPAM | BLOCK_CANDIDATE | SPAM_SHARE FIRST_MAIL_DAYS_AGO PHISH | -
                auth80.example | BUILT_FOR_SPAM | BLOCK_CANDIDATE | SPAM_SHARE FIRST_MAIL_DAYS_AGO HIGH_CONFIDENCE | UNAUTHENTICATED
                auth79.example | UNCLEAR | NONE | SUDDEN SPAM_SHARE | HIGH_CONFIDENCE
                """);
        // Of the others too few of late are in inboxes to need anybody.
        digest.commands("auth80.example");
    }

    @Test
    void ageTrustAndInboxDecideWhatMayBeDone() throws IOException {
        CaseFile digest = guarded(
                builtForSpam("new.example"),
                aged("days14.example", Duration.ofDays(14)),
                aged("days14more.example", Duration.ofDays(14).plusSeconds(1)),
                aged("inwindow.example", Duration.ofDays(29)),
                aged("beforewindow.example", Duration.ofDays(32)),
                builtForSpam("wrote1.example").out(1),
                builtForSpam("oneclean.example").clean(1, 0, 0),
                builtForSpam("allowed.example")
                        .with(EventColumn.ORG_LEVEL_ACTION, "Allow")
                        .with(EventColumn.ORG_LEVEL_POLICY, "Tenant Allow/Block List sender allow"),
                builtForSpam("filtered.example").inbox(0),
                builtForSpam("folder.example").inbox(0).with(EventColumn.DELIVERY_LOCATION, "Junk folder"));
        digest.is("""
                new.example | BUILT_FOR_SPAM | BLOCK_CANDIDATE | SPAM_SHARE FIRST_MAIL_DAYS_AGO HIGH_CONFIDENCE | -
                days14.example | BUILT_FOR_SPAM | BLOCK_CANDIDATE | SPAM_SHARE FIRST_MAIL_DAYS_AGO HIGH_CONFIDENCE | -
                days14more.example | SPAM_ONLY | BLOCK_CANDIDATE | SPAM_SHARE HIGH_CONFIDENCE FIRST_MAIL_DAYS_AGO | -
                inwindow.example | SPAM_ONLY | BLOCK_CANDIDATE | SPAM_SHARE HIGH_CONFIDENCE FIRST_MAIL_DAYS_AGO | -
                beforewindow.example | SPAM_ONLY | WATCH | SPAM_SHARE HIGH_CONFIDENCE FIRST_MAIL_DAYS_AGO | -
                wrote1.example | UNCLEAR | ASK_COLLEAGUES | SUDDEN WROTE_TO_IT SPAM_SHARE | HIGH_CONFIDENCE
                oneclean.example | BUILT_FOR_SPAM | WATCH | SPAM_SHARE FIRST_MAIL_DAYS_AGO HIGH_CONFIDENCE | CLEAN
                allowed.example | BUILT_FOR_SPAM | BLOCK_CANDIDATE | SPAM_SHARE FIRST_MAIL_DAYS_AGO HIGH_CONFIDENCE | ALLOWED
                filtered.example | BUILT_FOR_SPAM | ALREADY_FILTERED | SPAM_SHARE FIRST_MAIL_DAYS_AGO HIGH_CONFIDENCE | -
                folder.example | BUILT_FOR_SPAM | ALREADY_FILTERED | SPAM_SHARE FIRST_MAIL_DAYS_AGO HIGH_CONFIDENCE | -
                """);
        // What an allow let in is no stranger that floods inboxes: narrow the allow.
        digest.commands("new.example", "days14.example", "days14more.example", "inwindow.example");
        assertEquals(14, digest.row("days14.example").at("/facts/1/part").asInt());
        CaseFile nobodyIsOurs = digest.again();
        nobodyIsOurs.commands();
        assertEquals("WATCH", nobodyIsOurs.row("new.example").get("step").asText());
    }

    @Test
    void whatWasTakenBackOrSimulatedIsNoEvidence() throws IOException {
        CaseFile digest = guarded(
                builtForSpam("takenback.example").laterThreats(""),
                builtForSpam("judgedlater.example")
                        .with(EventColumn.THREAT_TYPES, "")
                        .laterThreats("Spam"),
                builtForSpam("nowphish.example").laterThreats("Phish"),
                builtForSpam("simulated.example").with(EventColumn.ORG_LEVEL_POLICY, "Phishing simulation"),
                builtForSpam("alsosimulated.example")
                        .with(EventColumn.ORG_LEVEL_POLICY, "SecOps Mailbox")
                        .spam(9),
                from("onlyphish.example").spam(60).with(EventColumn.THREAT_TYPES, "Phish"));
        digest.is("""
                takenback.example | TOO_FEW | NONE | SPAM_DELIVERIES MESSAGES | REACHED_INBOX
                judgedlater.example | BUILT_FOR_SPAM | WATCH | SPAM_SHARE FIRST_MAIL_DAYS_AGO HIGH_CONFIDENCE | -
                nowphish.example | TOO_FEW | NONE | SPAM_DELIVERIES MESSAGES | REACHED_INBOX
                alsosimulated.example | TOO_FEW | NONE | SPAM_DELIVERIES MESSAGES | -
                """);
        // Its rows before the verdict changed are clean mail, which speaks against a block.
        digest.commands();
        assertEquals(118, digest.row("takenback.example").get("deliveries").asInt());
    }

    private CaseFile guarded(CaseMail... mail) throws IOException {
        return CaseFile.ndjson(folder, List.of(mail), "--own-domains", "contoso.example");
    }

    /** Confident spam of the last 24 hours, some of which reached an inbox. */
    private static CaseMail spam(String domain, int count, int messages, int recipients) {
        return from(domain)
                .spam(count)
                .messages(messages)
                .recipients(recipients)
                .highConfidence(count)
                .inbox(1);
    }

    /** Spam of the last 24 hours, and one much earlier. */
    private static CaseMail aged(String domain, Duration first) {
        return builtForSpam(domain).spam(1).aged(first);
    }
}
