package io.github.spamdigest.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.app.AzureRun;
import io.github.spamdigest.app.AzureStubs;
import io.github.spamdigest.app.settings.Settings;
import io.github.spamdigest.azure.AzureAdapters;
import io.github.spamdigest.core.life.Decision;
import io.github.spamdigest.core.life.DecisionBook;
import io.github.spamdigest.testing.DecisionBookContract;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** People decide in the table of the settings, with no right but the table's. */
class DecideInTableTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);

    @RegisterExtension
    final AzureStubs azure = new AzureStubs();

    @Test
    void whatIsDecidedInTheTableIsListedAndTakenBackAndARunReadsIt() {
        azure.tick("2026-11-21T23:59:30Z");
        book().write(List.of(DecisionBookContract.about("northwind.example", "", Decision.As.WATCHING)));
        assertTrue(
                done(new DecisionsCommand(place()).spec()).startsWith("northwind.example: watching until 2026-12-22"));
        assertTrue(azure.tick("2026-11-22T23:59:30Z").contains("outcome=SENT"));
        String undone = done(new DecideCommand(place(), CLOCK).spec(), "northwind.example", "--undo");
        assertTrue(undone.startsWith("Taken back: northwind.example"), undone);
        assertEquals("Nobody decided anything.", done(new DecisionsCommand(place()).spec()));
        assertEquals(2, azure.mails().size(), "the commands send nothing");
    }

    @Test
    void aMailOfTheAppSaysHowToDecide() {
        azure.tick("2026-11-22T23:59:30Z");
        assertTrue(azure.mails().get(0).html().contains("spam-digest decide "));
        assertFalse(azure.mails().get(0).html().contains("cannot be read"));
    }

    @Test
    void aRunReadsTheSettingOfDecisionsAndItsMailSaysWhatCannotBeRead() {
        String tick = azure.tick("2026-11-22T23:59:30Z", Map.of("DIGEST_DECISIONS", "{\"decisions\":[7]}"));
        assertTrue(tick.contains("outcome=SENT"), tick);
        String mail = azure.mails().get(0).html().replaceAll("\\s+", " ");
        assertTrue(mail.contains("DIGEST_DECISIONS cannot be read whole: decision 1 needs"), mail);
    }

    private String done(CommandSpec spec, String... args) {
        StringWriter out = new StringWriter();
        int exitCode = new CommandLine(spec)
                .setOut(new PrintWriter(out, true))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    throw failure;
                })
                .execute(args);
        assertEquals(0, exitCode, out.toString());
        return out.toString().strip();
    }

    private DecisionPlace place() {
        return new DecisionPlace(
                tableOnly(), CLOCK, (identity, time) -> AzureAdapters.managedIdentity(identity.clientId(), time));
    }

    private DecisionBook book() {
        Settings.TableAccess access = Settings.tableAccess(Map.of(), tableOnly());
        return AzureRun.decisions(
                AzureAdapters.managedIdentity(access.identity().clientId(), CLOCK), access.table());
    }

    private Map<String, String> tableOnly() {
        return Map.of(
                "DIGEST_TABLE", azure.environment().get("DIGEST_TABLE"),
                "DIGEST_TABLE_CONNECTION_STRING", azure.environment().get("DIGEST_TABLE_CONNECTION_STRING"));
    }
}
