package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.testing.Answer;
import io.github.spamdigest.testing.HttpsStub;
import io.github.spamdigest.testing.ManagedIdentityStub;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Secrets are planted where the program has them, and looked for in everything that it says, writes and sends. */
class CanarySecretsTest {

    private static final String TICK = "2026-11-22T23:59:30Z";
    private static final Pattern KEY = Pattern.compile("AccountKey=([^;]+)");

    private static final Answer QUOTING = Answer.status(400)
            .withJson("{\"error\":{\"code\":\"Wrong\",\"message\":\"The header was Authorization: Bearer "
                    + ManagedIdentityStub.TOKEN + " and that is wrong\"}}");

    @RegisterExtension
    final AzureStubs azure = new AzureStubs();

    private final StringWriter said = new StringWriter();
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @BeforeEach
    void listen() {
        PrintStream heard = new PrintStream(console, true, StandardCharsets.UTF_8);
        System.setOut(heard);
        System.setErr(heard);
    }

    @AfterEach
    void stop() {
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void aRunThatSucceedsTellsNoSecret() {
        tick(Map.of());

        assertEquals(1, azure.mails().size());
        assertNoSecret();
    }

    @Test
    void aServiceThatRefusesAndQuotesTheTokenTellsNoSecret() {
        for (HttpsStub service : List.of(azure.logs(), azure.graph())) {
            service.willAnswer(QUOTING);
            DigestException failure = assertThrows(DigestException.class, () -> azure.tick(TICK));
            said.append(failure.sentence());
        }

        assertTrue(said.toString().contains("The header was Authorization: Bearer [secret]"), said.toString());
        assertNoSecret();
    }

    @Test
    void aConnectionStringThatIsCutTellsNoSecret() {
        String cut = azure.environment()
                .get("DIGEST_TABLE_CONNECTION_STRING")
                .replaceAll("TableEndpoint=[^;]*;?", "")
                .replace("AccountName", "Account");
        tick(Map.of("DIGEST_TABLE_CONNECTION_STRING", cut));

        assertTrue(said.toString().contains("DIGEST_TABLE_CONNECTION_STRING"), said.toString());
        assertNoSecret();
    }

    @Test
    void aConnectionStringInTheWrongSettingIsNotPrinted() {
        tick(Map.of(
                "DIGEST_TABLE_ENDPOINT",
                azure.environment().get("DIGEST_TABLE_CONNECTION_STRING"),
                "DIGEST_TABLE_CONNECTION_STRING",
                ""));

        assertTrue(said.toString().contains("DIGEST_TABLE_ENDPOINT"), said.toString());
        assertNoSecret();
    }

    /** Ticks and keeps what was logged, or all that the failure holds, with its stack and whatever hangs on it. */
    private void tick(Map<String, String> more) {
        try {
            said.append(azure.tick(TICK, more)).append('\n');
        } catch (RuntimeException failure) {
            failure.printStackTrace(new PrintWriter(said, true));
        }
    }

    private void assertNoSecret() {
        StringBuilder everything = new StringBuilder(said.toString()).append(console.toString(StandardCharsets.UTF_8));
        azure.graph().requests().forEach(request -> everything.append(request.text()));
        azure.logs().requests().forEach(request -> everything.append(request.text()));
        Matcher key = KEY.matcher(azure.environment().get("DIGEST_TABLE_CONNECTION_STRING"));
        assertTrue(key.find(), "the connection string holds a key to look for");
        // A sentence that quotes the beginning only tells too much, too.
        String beginning = key.group(1).substring(0, 16);
        for (String secret : List.of(key.group(1), beginning, ManagedIdentityStub.TOKEN, ManagedIdentityStub.SECRET)) {
            int at = everything.indexOf(secret);
            assertFalse(at >= 0, () -> "a secret stands in: " + everything.substring(Math.max(0, at - 200), at));
        }
    }
}
