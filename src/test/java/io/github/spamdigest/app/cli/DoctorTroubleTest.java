package io.github.spamdigest.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.testing.Answer;
import io.github.spamdigest.testing.Azurite;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each check of the doctor fails once and says what cures it; what can still be looked at is. */
class DoctorTroubleTest {

    private static final String ROUTE = "in the Defender portal, under Microsoft Sentinel, Configuration, Tables, give"
            + " EmailEvents the Analytics tier and %d days; or tick EmailEvents in the connector Microsoft Defender XDR,"
            + " and raise the table's retention to as many days.";

    private static final Answer FRESH = DoctorVisit.newest("2026-11-22T21:54:30Z");

    @RegisterExtension
    final DoctorVisit visit = new DoctorVisit();

    @Test
    void wrongSettingsAreAllNamedAndNothingIsAsked() {
        visit.azure.environment().remove("DIGEST_SENDER");
        assertEquals(1, visit.doctor("--set", "DIGEST_TOP=none"));
        assertEquals(
                List.of(
                        "✗ settings: 2 settings are wrong:",
                        "  - DIGEST_TOP is 'none'; write a whole number from 1 to 100",
                        "  - DIGEST_SENDER is missing; write one mail address like spam-digest@contoso.example",
                        "– credential: not tried, because it needs the settings.",
                        "– table: not tried, because it needs the settings.",
                        "– workspace: not tried, because it needs the settings.",
                        "– newest row: not tried, because it needs the settings.",
                        "– oldest row: not tried, because it needs the settings.",
                        "– further tables: not tried, because it needs the settings.",
                        "– engine: not tried, because it needs the settings.",
                        "– mailbox: not tried, because it needs the settings."),
                visit.lines());
        assertEquals(List.of(), visit.azure.identity().requests());
    }

    @Test
    void withoutATokenOnlyATableWithAConnectionStringIsTried() {
        visit.azure.identity().willAnswer(DoctorVisit.NO_TOKEN);
        assertEquals(1, visit.doctor());
        assertTrue(
                visit.line("credential")
                        .startsWith(
                                "✗ credential: The sign-in to Azure gave no token: Error Message: No managed identity"),
                visit.line("credential"));
        assertTrue(visit.line("table").startsWith("✓ table: "), visit.line("table"));
        assertEquals("– workspace: not tried, because it needs the credential.", visit.line("workspace"));
        assertEquals("– newest row: not tried, because it needs the credential.", visit.line("newest row"));
        assertEquals("– mailbox: not tried, because it needs the credential.", visit.line("mailbox"));
        assertEquals(List.of(), visit.azure.graph().requests());
    }

    @Test
    void aTableWithoutAConnectionStringNeedsTheToken() {
        visit.azure.environment().remove("DIGEST_TABLE_CONNECTION_STRING");
        visit.azure.environment().put("DIGEST_TABLE_ENDPOINT", "https://contosodigest.table.core.windows.net");
        visit.azure.identity().willAnswer(DoctorVisit.NO_TOKEN);
        assertEquals(1, visit.doctor());
        assertEquals("– table: not tried, because it needs the credential.", visit.line("table"));
    }

    @Test
    void aTableThatLetsNobodyInIsNamedAndTheOthersAreStillTried() {
        String otherKey =
                visit.azure.environment().get("DIGEST_TABLE_CONNECTION_STRING").replace(Azurite.KEY, "b3RoZXI=");
        visit.azure.environment().put("DIGEST_TABLE_CONNECTION_STRING", otherKey);
        visit.azure.logs().willAnswer(DoctorVisit.ANSWERS, FRESH, DoctorVisit.OLDEST);
        visit.azure.graph().willAnswer(DoctorVisit.MAY_SEND);
        assertEquals(1, visit.doctor());
        assertTrue(visit.line("table").startsWith("✗ table: The table " + visit.table() + " at "), visit.line("table"));
        assertTrue(
                visit.line("table").contains("give the identity the role Storage Table Data Contributor"),
                visit.line("table"));
        assertTrue(visit.line("mailbox").startsWith("✓"), visit.line("mailbox"));
        assertEquals("1 of 9 checks failed; the lines that start with ✗ say what to do.", visit.trouble());
    }

    @Test
    void aWorkspaceThatMayNotBeReadNamesTheRole() {
        visit.azure.logs().willAnswer(DoctorVisit.error(403, "InsufficientAccessError"));
        visit.azure.graph().willAnswer(DoctorVisit.MAY_SEND);
        assertEquals(1, visit.doctor());
        assertEquals(
                "✗ workspace: Log Analytics workspace " + DoctorVisit.WORKSPACE
                        + " does not let this identity read (403): give it"
                        + " the role Log Analytics Data Reader on the workspace and allow some minutes for it to apply.",
                visit.line("workspace"));
        assertEquals("– newest row: not tried, because it needs the workspace.", visit.line("newest row"));
        assertEquals("– oldest row: not tried, because it needs the newest row.", visit.line("oldest row"));
        assertTrue(visit.line("mailbox").startsWith("✓"), visit.line("mailbox"));
    }

    @Test
    void aStaleNewestRowNamesTheConnectorAndTheLimitItself() {
        visit.azure.logs().willAnswer(DoctorVisit.ANSWERS, DoctorVisit.newest("2026-11-20T23:59:29Z"));
        visit.azure.graph().willAnswer(DoctorVisit.MAY_SEND);
        assertEquals(1, visit.doctor());
        assertEquals(
                "✗ newest row: The newest row of EmailEvents is 48 h 1 min old (2026-11-20T23:59:29Z), and DIGEST_STALE_AFTER"
                        + " is 48 h: look at the Microsoft Defender XDR connector, which has to bring EmailEvents into"
                        + " this workspace.",
                visit.line("newest row"));

        visit.azure
                .logs()
                .willAnswer(DoctorVisit.ANSWERS, DoctorVisit.newest("2026-11-20T23:59:30Z"), DoctorVisit.OLDEST);
        visit.azure.graph().willAnswer(DoctorVisit.MAY_SEND);
        assertEquals(0, visit.doctor());
    }

    @Test
    void noRowAtAllIsNeverFine() {
        visit.azure.logs().willAnswer(DoctorVisit.ANSWERS, DoctorVisit.NO_ROW);
        visit.azure.graph().willAnswer(DoctorVisit.MAY_SEND);
        assertEquals(1, visit.doctor("--set", "DIGEST_LOOKBACK_DAYS=7"));
        assertEquals(
                "✗ newest row: EmailEvents has no row of the last 7 days: it is kept in the data lake only, or no connector"
                        + " brings it in (any more); " + ROUTE.formatted(90),
                visit.line("newest row"));
    }

    @Test
    void anOldestRowYoungerThanWindowAndHistoryIsAWarningThatSaysWhatItMeansAndWhatToDo() {
        visit.azure.logs().willAnswer(DoctorVisit.ANSWERS, FRESH, DoctorVisit.oldest("2026-10-10T00:59:31Z"));
        visit.azure.graph().willAnswer(DoctorVisit.MAY_SEND);
        assertEquals(0, visit.doctor());
        assertEquals(
                "! oldest row: EmailEvents reaches back to 2026-10-10T00:59:31Z only, 43 days, and not over the window of 30"
                        + " days and the history of 14 days before it, so that comparison and judgement know less of the"
                        + " past; rows from before do not come, so wait, and see that they are kept for long enough: "
                        + ROUTE.formatted(90),
                visit.line("oldest row"));
        assertTrue(visit.line("mailbox").startsWith("✓"), visit.line("mailbox"));
        assertEquals("", visit.trouble());
    }

    @Test
    void theLongestWindowNeedsNoMoreThanTheUsualNinetyDays() {
        visit.azure.logs().willAnswer(DoctorVisit.ANSWERS, FRESH, DoctorVisit.OLDEST);
        visit.azure.graph().willAnswer(DoctorVisit.MAY_SEND);
        assertEquals(0, visit.doctor("--set", "DIGEST_LOOKBACK_DAYS=75"));
        assertTrue(visit.line("oldest row").endsWith(ROUTE.formatted(90)), visit.line("oldest row"));
    }

    @Test
    void aMailboxThatIsNotAuthorisedNamesTheScriptWithAndWithoutATestMail() {
        for (String[] words : new String[][] {{}, {"--send-test-mail"}}) {
            visit.azure.logs().willAnswer(DoctorVisit.ANSWERS, FRESH, DoctorVisit.OLDEST);
            visit.azure.graph().willAnswer(DoctorVisit.MAY_NOT);
            assertEquals(1, visit.doctor(words));
            assertTrue(
                    visit.line("mailbox")
                            .startsWith("✗ mailbox: The app may not send mail as spam-digest@contoso.example"),
                    visit.line("mailbox"));
            assertTrue(visit.line("mailbox").contains("infra/authorize-mailbox.ps1"), visit.line("mailbox"));
            assertEquals(DoctorVisit.AS_WHOM, visit.lines().get(visit.lines().size() - 1));
        }
    }
}
