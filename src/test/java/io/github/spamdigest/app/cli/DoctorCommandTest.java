package io.github.spamdigest.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.app.Mail;
import io.github.spamdigest.testing.EngineCheckWire;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The doctor where everything is fine, and the mail that only leaves when it is asked for. */
class DoctorCommandTest {

    @RegisterExtension
    final DoctorVisit visit = new DoctorVisit();

    @Test
    void everythingFineIsSaidLineByLine() {
        visit.azure
                .logs()
                .willAnswer(DoctorVisit.ANSWERS, DoctorVisit.newest("2026-11-22T21:54:30Z"), DoctorVisit.OLDEST);
        visit.azure.graph().willAnswer(DoctorVisit.MAY_SEND);
        assertEquals(0, visit.doctor());
        assertEquals(
                List.of(
                        "✓ settings: all can be used.",
                        "✓ credential: the sign-in gives a token.",
                        "✓ table: the digest spam-domain-digest in " + visit.table()
                                + " can be read, writing was not tried;" + " nothing is stored there yet.",
                        "✓ workspace: " + DoctorVisit.WORKSPACE + " answers a query.",
                        "✓ newest row: 2 h 5 min old (2026-11-22T21:54:30Z), and DIGEST_STALE_AFTER is 48 h.",
                        "✓ oldest row: EmailEvents reaches back over the window of 30 days and the history of 14 days before"
                                + " it.",
                        "! further tables: EmailPostDeliveryEvents is not there, or this sign-in may not read it, so the mail"
                                + " cannot say what was taken out of inboxes; EmailUrlInfo is not there, or this sign-in may"
                                + " not read it, so the mail cannot say where links lead; UrlClickEvents is not there, or this"
                                + " sign-in may not read it, so the mail cannot say who clicked. Tick them in the connector Microsoft"
                                + " Defender XDR, or let this sign-in read them, if you want to know.",
                        "✓ engine: " + EngineCheckWire.rows().size() + " of "
                                + EngineCheckWire.rows().size() + " as expected.",
                        "✓ mailbox: Microsoft Graph lets this sign-in write a mail as spam-digest@contoso.example; none"
                                + " was sent (--send-test-mail sends one).",
                        DoctorVisit.AS_WHOM),
                visit.lines());
        assertEquals("", visit.trouble());
    }

    @Test
    void furtherTablesThatAreEmptyOrNotThereAreNamedWithWhatTheyWouldTell() {
        assertEquals(
                "✓ further tables: EmailPostDeliveryEvents, EmailUrlInfo, UrlClickEvents have rows.",
                further(
                        "[\"EmailPostDeliveryEvents\",\"2026-11-22T20:00:00Z\"]",
                        "[\"EmailUrlInfo\",\"2026-11-22T20:00:00Z\"]",
                        "[\"UrlClickEvents\",\"2026-11-22T20:00:00Z\"]"));
        assertEquals(
                "! further tables: UrlClickEvents has no row of the last 30 days that this sign-in may read, so the mail cannot"
                        + " say who clicked. Tick them in the connector Microsoft Defender XDR, or let this sign-in read"
                        + " them, if you want to know.",
                further(
                        "[\"EmailPostDeliveryEvents\",\"2026-11-22T20:00:00Z\"]",
                        "[\"EmailUrlInfo\",\"2026-11-22T20:00:00Z\"]",
                        "[\"UrlClickEvents\",null]"));
    }

    private String further(String... rows) {
        visit.azure
                .logs()
                .willAnswer(
                        DoctorVisit.ANSWERS,
                        DoctorVisit.newest("2026-11-22T21:54:30Z"),
                        DoctorVisit.OLDEST,
                        DoctorVisit.further(rows));
        visit.azure.graph().willAnswer(DoctorVisit.MAY_SEND);
        assertEquals(0, visit.doctor());
        return visit.line("further tables");
    }

    @Test
    void noMailLeavesUnlessItIsAskedFor() {
        visit.azure
                .logs()
                .willAnswer(DoctorVisit.ANSWERS, DoctorVisit.newest("2026-11-22T21:54:30Z"), DoctorVisit.OLDEST);
        visit.azure.graph().willAnswer(DoctorVisit.MAY_SEND);
        visit.doctor();
        String only = visit.azure.graph().onlyRequest().text();
        assertFalse(only.contains("@contoso.example"), only);
        assertEquals(List.of(), visit.azure.mails().get(0).to());
    }

    @Test
    void aTestMailGoesToTheOperatorsAndSaysWhatItIs() {
        visit.azure.environment().put("DIGEST_OPERATORS", "oncall@contoso.example");
        visit.azure
                .logs()
                .willAnswer(DoctorVisit.ANSWERS, DoctorVisit.newest("2026-11-22T21:54:30Z"), DoctorVisit.OLDEST);
        assertEquals(0, visit.doctor("--send-test-mail"));
        assertEquals(
                "✓ mailbox: Microsoft Graph took a test mail for oncall@contoso.example; see whether it arrives.",
                visit.line("mailbox"));
        Mail mail = visit.azure.mails().get(0);
        assertEquals(1, visit.azure.mails().size());
        assertEquals("Spam Domain Digest: test mail, nothing to do", mail.subject());
        assertEquals(List.of("oncall@contoso.example"), mail.to());
        assertEquals(List.of(), mail.attachmentNames());
        assertTrue(mail.html().contains("sent by its command doctor at 2026-11-22T23:59:30Z"), mail.html());
    }

    @Test
    void whatWasSentIsReadFromTheTableAndStaysAsItIs() {
        visit.azure.tick("2026-11-22T23:59:30Z");
        visit.azure
                .logs()
                .willAnswer(DoctorVisit.ANSWERS, DoctorVisit.newest("2026-11-22T21:54:30Z"), DoctorVisit.OLDEST);
        visit.azure.graph().willAnswer(DoctorVisit.MAY_SEND);
        assertEquals(0, visit.doctor());
        assertTrue(
                visit.line("table").endsWith("; the newest digest that was sent is of 2026-11-22."),
                visit.line("table"));
        assertTrue(visit.azure.tick("2026-11-23T00:59:30Z").contains("ALREADY_SENT"));
    }

    @Test
    void aPausedDigestIsFineAndIsSaidToBePaused() {
        visit.azure.environment().put("DIGEST_ENABLED", "false");
        visit.azure
                .logs()
                .willAnswer(DoctorVisit.ANSWERS, DoctorVisit.newest("2026-11-22T21:54:30Z"), DoctorVisit.OLDEST);
        visit.azure.graph().willAnswer(DoctorVisit.MAY_SEND);
        assertEquals(0, visit.doctor());
        assertEquals(
                "✓ settings: all can be used, and the digest is paused: DIGEST_ENABLED is false.",
                visit.line("settings"));
    }

    @Test
    void theCommandLineKnowsIt() {
        CliRun help = CliRun.of("doctor", "--help");
        assertTrue(help.out().contains("--send-test-mail"), help.out());
        assertTrue(help.out().contains("something is not, wrong settings included"), help.out());

        CliRun unset = CliRun.of("doctor");
        assertEquals(1, unset.exitCode());
        assertTrue(unset.out().startsWith("✗ settings: "), unset.out());
        assertEquals(
                "1 of 9 checks failed; the lines that start with ✗ say what to do.",
                unset.err().strip());
        CliRun debug = CliRun.of("doctor", "--debug");
        assertTrue(debug.err().contains("Suppressed: "), debug.err());
    }
}
