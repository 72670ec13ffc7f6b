package io.github.spamdigest.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.app.AzureStubs;
import io.github.spamdigest.app.settings.Setting;
import io.github.spamdigest.azure.AzureAdapters;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Head;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import picocli.CommandLine;

/** Asking for a date again, with no right but the table's. */
class AgainCommandTest {

    @RegisterExtension
    final AzureStubs azure = new AzureStubs();

    private final StringWriter out = new StringWriter();

    @Test
    void theNextTickSendsTheDateAgainAndTheOneAfterItNothing() {
        azure.tick("2026-11-21T23:59:30Z");
        azure.tick("2026-11-22T23:59:30Z");
        assertEquals(0, again("2026-11-21"));
        assertEquals(0, again("2026-11-21"));
        assertEquals(2, azure.mails().size(), "the command itself sends nothing");

        String line = azure.tick("2026-11-23T00:59:30Z");
        assertTrue(line.contains("digestDate=2026-11-21 outcome=SENT"), line);
        assertTrue(azure.tick("2026-11-23T01:59:30Z").contains("outcome=ALREADY_SENT"));
        assertEquals(3, azure.mails().size());
        assertTrue(azure.mails().get(2).subject().contains("2026-11-21"));
        assertEquals(
                azure.mails().get(0).json().get("window"),
                azure.mails().get(2).json().get("window"));
        assertEquals(
                "The app's next tick sends the digest of 2026-11-21 again.",
                out.toString().lines().findFirst().orElse(""));
    }

    @Test
    void aDateThatIsStillToComeAndADateThatIsNoneAreRefused() {
        azure.tick("2026-11-22T23:59:30Z");
        assertTrue(failureOf("2026-11-25").sentence().contains("still to come"));
        CliRun typed = CliRun.of("again", "--date", "yesterday");
        assertEquals(DigestCli.WRONG_USAGE, typed.exitCode());
        assertTrue(typed.err().contains("write it like 2026-11-23"), typed.err());
        CliRun none = CliRun.of("again");
        assertEquals(DigestCli.WRONG_USAGE, none.exitCode());
        assertTrue(none.err().contains("--date"), none.err());
    }

    @Test
    void aTableThatKnowsNoSuchDigestIsNotWrittenTo() {
        DigestException failure = failureOf("2026-11-22");
        assertTrue(failure.sentence().contains("check DIGEST_TABLE and DIGEST_NAME"), failure.sentence());
        assertTrue(azure.tick("2026-11-22T23:59:30Z").contains("outcome=SENT"));
    }

    @Test
    void aRunAtWorkIsNotDisturbed() {
        claimUntil("2026-11-23T00:19:30Z");
        DigestException failure = failureOf("2026-11-22", "2026-11-23T00:10:00Z");
        assertTrue(failure.sentence().contains("2026-11-23T00:19:30Z at the latest"), failure.sentence());
        assertEquals(0, again("2026-11-22"));
    }

    /** What the table holds while a run is at work, or after one was killed. */
    private void claimUntil(String until) {
        LocalDate date = LocalDate.of(2026, 11, 22);
        Head.Claim claim = new Head.Claim(date, "invocation-1", Instant.parse(until));
        Head head = new Head(
                Optional.of(claim), Optional.empty(), List.of(), List.of(date), Optional.empty(), List.of(), "");
        try (AzureAdapters adapters = AzureAdapters.managedIdentity(Optional.empty(), Clock.systemUTC())) {
            adapters.table(
                            azure.environment().get("DIGEST_TABLE_CONNECTION_STRING"),
                            azure.environment().get("DIGEST_TABLE"),
                            Setting.DIGEST_NAME.defaultValue())
                    .replace(head)
                    .orElseThrow();
        }
    }

    private int again(String date) {
        return again(date, "2026-11-23T00:30:00Z");
    }

    private int again(String date, String now) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        Map<String, String> tableOnly = Map.of(
                "DIGEST_TABLE", azure.environment().get("DIGEST_TABLE"),
                "DIGEST_TABLE_CONNECTION_STRING", azure.environment().get("DIGEST_TABLE_CONNECTION_STRING"));
        AgainCommand command = new AgainCommand(
                tableOnly, clock, (identity, time) -> AzureAdapters.managedIdentity(identity.clientId(), time));
        return new CommandLine(command.spec())
                .setOut(new PrintWriter(out, true))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    throw failure;
                })
                .execute("--date", date);
    }

    private DigestException failureOf(String date) {
        return failureOf(date, "2026-11-23T00:30:00Z");
    }

    private DigestException failureOf(String date, String now) {
        return assertThrows(DigestException.class, () -> call(date, now));
    }

    /** Without the command line around it, which would turn the failure into an exit code. */
    private void call(String date, String now) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        AgainCommand command = new AgainCommand(
                azure.environment(),
                clock,
                (identity, time) -> AzureAdapters.managedIdentity(identity.clientId(), time));
        new CommandLine(command.spec()).parseArgs("--date", date);
        command.call();
    }
}
