package io.github.spamdigest.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.app.AzureRun;
import io.github.spamdigest.app.AzureStubs;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The run command against the same stubs as the timer. */
class RunCommandTest {

    @RegisterExtension
    final AzureStubs azure = new AzureStubs();

    private final StringWriter out = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void runSendsWhatTheTimerWouldAndTheTimerThenHasNothingToDo() {
        assertEquals(0, run());
        assertEquals("Sent the digest of 2026-11-22.", out.toString().strip());
        assertTrue(azure.tick("2026-11-23T00:59:30Z").contains("ALREADY_SENT"));
        assertEquals(0, run());
        assertTrue(out.toString().contains("was sent before; nothing is due"), out.toString());
        assertEquals(1, azure.mails().size());
    }

    @Test
    void aDryRunWritesTheFilesSendsNothingAndRemembersNothing() {
        Path files = folder.resolve("dry");
        assertEquals(0, run("--dry-run", "--out", files.toString()));
        assertTrue(out.toString().contains("nothing was sent, nothing was remembered"), out.toString());
        assertTrue(Files.exists(files.resolve("digest.html")));
        assertEquals(0, azure.graph().requests().size());
        assertTrue(azure.tick("2026-11-23T00:59:30Z").contains("outcome=SENT"), "the digest is still due");
    }

    @Test
    void aSettingOfTheCommandLineComesBeforeTheEnvironments() {
        assertEquals(0, run("--set", "DIGEST_TOP=3"));
        assertEquals(3, azure.mails().get(0).json().get("domains").size());
    }

    @Test
    void aPausedDigestIsSaidToBe() {
        assertEquals(0, run("--set", "DIGEST_ENABLED=false"));
        assertEquals(
                "The digest is paused: DIGEST_ENABLED is false.", out.toString().strip());
        assertFalse(azure.mails().iterator().hasNext());
    }

    private int run(String... words) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T23:59:30Z"), ZoneOffset.UTC);
        return new CommandLine(new RunCommand(azure.environment(), clock, AzureRun::ofApp).spec())
                .setOut(new PrintWriter(out, true))
                .execute(Stream.of(words).toArray(String[]::new));
    }
}
