package io.github.spamdigest.staged;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.app.AzureStubs;
import io.github.spamdigest.app.TickProcess;
import io.github.spamdigest.app.crash.Program;
import io.github.spamdigest.testing.Answer;
import io.github.spamdigest.testing.Azurite;
import io.github.spamdigest.testing.AzuriteExtension;
import io.github.spamdigest.testing.HttpsStub;
import io.github.spamdigest.testing.ManagedIdentityStub;
import io.github.spamdigest.testing.Refusals;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whatever Graph answers to a mail, the tick ends soon, in a failure whose stack trace can be printed. */
@ExtendWith(AzuriteExtension.class)
class StagedFailuresIT {

    private static final Instant DUE = Instant.parse("2026-11-22T23:59:30Z");
    private static final List<Integer> STATUSES = List.of(200, 300, 400, 401, 403, 404, 408, 429, 500, 502, 503, 504);

    /** Each body with each status takes two minutes: by {@code -Dfailures.all=true}. Else each body has one, in turn. */
    private static final boolean ALL = Boolean.getBoolean("failures.all");

    /** From the last request to Graph on. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Longer than any run waits, so that a 429 is not asked again. */
    private static final String LATER = "3600";

    private final Azurite azurite;

    @TempDir
    private Path folder;

    StagedFailuresIT(Azurite azurite) {
        this.azurite = azurite;
    }

    @Test
    void everyAnswerToAMailEndsTheTickWithinFiveSecondsInAFailureThatCanBePrinted()
            throws IOException, InterruptedException {
        Graph now = new Graph();
        try (AzureStubs azure = new AzureStubs();
                HttpsStub graph = new HttpsStub(request -> now.answer())) {
            azure.start(azurite.connectionString(), azurite.newTable());
            Map<String, String> environment = new HashMap<>(azure.environment());
            environment.put("DIGEST_GRAPH_ENDPOINT", graph.uri().toString());
            environment.put("IDENTITY_ENDPOINT", azure.identity().endpoint().toString());
            environment.put("IDENTITY_HEADER", ManagedIdentityStub.SECRET);
            try (Program program = new Staged(folder).start(environment, folder.resolve("classes.txt"))) {
                program.awaitReady();
                assertAll(cases().entrySet().stream().map(one -> () -> {
                    now.answer = one.getValue().with("Retry-After", LATER);
                    check(program, one.getKey(), now, graph);
                }));
            }
        }
    }

    private static Map<String, Answer> cases() {
        Map<String, Answer> cases = new LinkedHashMap<>();
        int turn = 0;
        for (Map.Entry<String, Answer> body : Refusals.BODIES.entrySet()) {
            for (int status : ALL ? STATUSES : List.of(STATUSES.get(turn++ % STATUSES.size()))) {
                cases.put(status + " " + body.getKey(), body.getValue().withStatus(status));
            }
        }
        return cases;
    }

    private static void check(Program program, String name, Graph now, HttpsStub graph) throws InterruptedException {
        int before = graph.requests().size();
        program.tick(DUE);
        String answer = program.answerOrDeathAfter(LIMIT).orElse("nothing");
        Duration took = Duration.between(now.asked, Instant.now());
        assertTrue(answer.startsWith(TickProcess.FAILED), name + ": " + answer);
        assertTrue(graph.requests().size() > before, name + " asked Graph nothing");
        assertTrue(took.compareTo(SOON) < 0, name + " took " + took);
    }

    /** What Graph answers, and when it was asked last. */
    private static final class Graph {

        private volatile Answer answer = Answer.status(202);
        private volatile Instant asked = Instant.MIN;

        private Answer answer() {
            asked = Instant.now();
            return answer;
        }
    }
}
