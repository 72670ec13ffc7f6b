package io.github.spamdigest.app;

import static io.github.spamdigest.app.CaseMail.FORGED;
import static io.github.spamdigest.app.CaseMail.NONE;
import static io.github.spamdigest.app.CaseMail.builtForSpam;
import static io.github.spamdigest.app.CaseMail.from;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The twelve cases that a careful analyst agrees on, from a file of events to the digest's files. */
class CasesFromFilesTest {

    @TempDir
    Path folder;

    @Test
    void theTwelveCasesAreJudgedAsAnAnalystWould() throws IOException {
        CaseFile digest = CaseFile.ndjson(
                folder,
                List.of(
                        from("case01.example")
                                .clean(6266, 0, 29)
                                .spam(208, 0, 2)
                                .senders(2)
                                .inbox(3)
                                .spam(2, 0, 2)
                                .senders(2)
                                .spam(2, 0, 2)
                                .auth(NONE)
                                .senders(6)
                                .spam(2, 12, 20)
                                .senders(6)
                                .out(22),
                        from("case02.example").clean(60, 2, 13).spam(180, 0, 1).out(9),
                        from("case03.example")
                                .clean(9700, 0, 29)
                                .spam(300, 0, 29)
                                .auth(FORGED),
                        from("case04.example")
                                .clean(13100, 0, 29)
                                .spam(900, 0, 29)
                                .messages(300)
                                .bulk(828),
                        from("case05.example")
                                .clean(8580, 0, 29)
                                .spam(420, 0, 29)
                                .senders(200)
                                .messages(210)
                                .bulk(21)
                                .out(18),
                        from("case06.example")
                                .clean(56790, 0, 29)
                                .spam(4050, 0, 29)
                                .senders(3000)
                                .spam(160, 0, 29)
                                .auth(FORGED),
                        from("case07.example").clean(20, 0, 29).spam(500, 0, 29).auth(FORGED),
                        builtForSpam("case08.example"),
                        builtForSpam("case09.example").inbox(0),
                        builtForSpam("case10.example").out(2),
                        from("case11.example").spam(3, 0, 0).messages(1),
                        from("case12.example").spam(260, 0, 4).auth(NONE)),
                "--own-domains",
                "contoso.example",
                "--mail-services",
                "case06.example,case07.example");
        digest.is("""
                case01.example | SUDDEN_FROM_TRUSTED | CALL_CONTACT_AND_HUNT | SUDDEN WROTE_TO_IT FEW_SENDERS | UNAUTHENTICATED
                case02.example | SUDDEN_FROM_TRUSTED | CALL_CONTACT_AND_HUNT | SUDDEN WROTE_TO_IT FEW_SENDERS | -
                case03.example | FORGED_NAME | HONOUR_DMARC | FORGED SPAM_SHARE | CLEAN_AUTHENTICATED
                case04.example | BULK | UNSUBSCRIBE_OR_TUNE_BULK | BULK STEADY | -
                case05.example | ORDINARY | SAMPLE_THREE | SPAM_SHARE AUTHENTICATED STEADY | -
                case06.example | ABUSED_MAIL_SERVICE | NONE | LISTED_MAIL_SERVICE AUTHENTICATED MANY_SENDERS | FORGED
                case07.example | FORGED_NAME | HONOUR_DMARC | FORGED LISTED_MAIL_SERVICE | CLEAN_AUTHENTICATED
                case08.example | BUILT_FOR_SPAM | BLOCK_CANDIDATE | SPAM_SHARE FIRST_MAIL_DAYS_AGO HIGH_CONFIDENCE | -
                case09.example | BUILT_FOR_SPAM | ALREADY_FILTERED | SPAM_SHARE FIRST_MAIL_DAYS_AGO HIGH_CONFIDENCE | -
                case10.example | UNCLEAR | ASK_COLLEAGUES | SUDDEN WROTE_TO_IT SPAM_SHARE | HIGH_CONFIDENCE
                case11.example | TOO_FEW | NONE | SPAM_DELIVERIES MESSAGES | -
                case12.example | UNAUTHENTICATED | WATCH_AND_SUBMIT | UNAUTHENTICATED SPAM_SHARE | -
                """);
        digest.commands("case08.example");
        assertEquals("SUDDEN 212/214", first(digest.row("case01.example")));
        assertEquals("FORGED 300/300", first(digest.row("case03.example")));
        assertEquals("BULK 828/900", first(digest.row("case04.example")));
        assertEquals("SPAM_SHARE 420/9000", first(digest.row("case05.example")));
        assertEquals("SPAM_SHARE 118/118", first(digest.row("case08.example")));
        assertEquals("UNAUTHENTICATED 260/260", first(digest.row("case12.example")));
    }

    private static String first(JsonNode row) {
        JsonNode fact = row.get("facts").get(0);
        return fact.get("fact").asText() + " " + fact.get("part") + "/" + fact.get("whole");
    }
}
