package io.github.spamdigest.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sign-in of a person, in a process of its own where nobody is signed in and no tool is found. */
class PersonSignInTest {

    private static final Map<String, String> SETTINGS = Map.of(
            "DIGEST_WORKSPACE_ID", "11111111-2222-3333-4444-555555555555",
            "DIGEST_RECIPIENTS", "soc@contoso.example",
            "DIGEST_SENDER", "spam-digest@contoso.example",
            "DIGEST_TABLE_ENDPOINT", "https://localhost:1",
            "DIGEST_LOGS_ENDPOINT", "https://localhost:1",
            "DIGEST_GRAPH_ENDPOINT", "https://localhost:1",
            "DIGEST_AUTHORITY_HOST", "https://localhost:1");

    @Test
    void whereNobodyIsSignedInTheCommandsToTypeAreTold(@TempDir Path empty) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DigestCli.class.getName(),
                        "doctor")
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(SETTINGS);
        builder.environment().put("PATH", empty.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        assertTrue(said.contains("✗ credential: Nobody is signed in to Azure on this machine: type az login"), said);
        assertEquals(1, process.exitValue(), said);
    }
}
