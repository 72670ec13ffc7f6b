package io.github.spamdigest.staged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.app.AzureStubs;
import io.github.spamdigest.app.crash.Program;
import io.github.spamdigest.testing.Answer;
import io.github.spamdigest.testing.Azurite;
import io.github.spamdigest.testing.AzuriteExtension;
import io.github.spamdigest.testing.ManagedIdentityStub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The shrunk package runs as the whole one does: unit tests never see the jars that are deployed. */
@ExtendWith(AzuriteExtension.class)
class StagedRunIT {

    private static final Instant DUE = Instant.parse("2026-11-22T23:59:30Z");
    private static final Answer REFUSED = Answer.status(403)
            .withJson(
                    "{\"error\":{\"code\":\"ErrorAccessDenied\",\"message\":\"Access is denied. Check credentials.\"}}");
    private static final Answer LATER = Answer.status(429).with("Retry-After", "1");
    private static final Answer ACCEPTED = Answer.status(202);

    private final Azurite azurite;
    private final AzureStubs azure = new AzureStubs();

    @TempDir
    private Path folder;

    StagedRunIT(Azurite azurite) {
        this.azurite = azurite;
    }

    @BeforeEach
    void start() {
        azure.start(azurite.connectionString(), azurite.newTable());
    }

    @AfterEach
    void stop() {
        azure.close();
    }

    @Test
    void aRefusalIsToldADelayIsSatOutTheDigestIsSentAndATickWithNothingDueLoadsNoMore()
            throws IOException, InterruptedException {
        Path first = folder.resolve("first.txt");
        try (Program program = new Staged(folder).start(environment(), first)) {
            program.awaitReady();

            azure.graph().willAnswer(REFUSED, ACCEPTED);
            String refused = tick(program, DUE);
            assertTrue(refused.contains("ErrorAccessDenied") || refused.contains("may not send mail"), refused);

            azure.graph().willAnswer(LATER, ACCEPTED);
            String sent = tick(program, DUE.plusSeconds(3_600));
            assertTrue(sent.contains("outcome=SENT"), sent);
        }
        assertEquals(List.of(), complaints(), "nobody listens to the SDKs' log, and nobody has to be told");
        int posts = azure.graph().requests().size();
        assertEquals(4, posts, "refused, notice, later, digest");
        assertTrue(
                azure.mails().get(posts - 1).attachmentNames().containsAll(List.of("digest.csv", "digest.json")),
                "the attachments travel");

        Path idle = folder.resolve("idle.txt");
        try (Program program = new Staged(folder).start(environment(), idle)) {
            program.awaitReady();
            String nothing = tick(program, DUE.plusSeconds(7_200));
            assertTrue(nothing.contains("outcome=ALREADY_SENT"), nothing);
        }
        for (String unused : List.of("com.microsoft.graph.", "com.azure.monitor.query.", "freemarker.")) {
            assertTrue(loads(first, unused), "a run with a digest does not load " + unused);
            assertTrue(!loads(idle, unused), "a tick with nothing due loads " + unused);
        }
    }

    private static String tick(Program program, Instant at) throws InterruptedException {
        program.tick(at);
        return program.answer().orElse("it died");
    }

    private List<String> complaints() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("stderr.txt"))) {
            return lines.filter(line -> line.startsWith("SLF4J")).toList();
        }
    }

    private static boolean loads(Path file, String name) throws IOException {
        String loaded = Files.readString(file);
        return loaded.contains("] " + name);
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(azure.environment());
        environment.put("IDENTITY_ENDPOINT", azure.identity().endpoint().toString());
        environment.put("IDENTITY_HEADER", ManagedIdentityStub.SECRET);
        return environment;
    }
}
