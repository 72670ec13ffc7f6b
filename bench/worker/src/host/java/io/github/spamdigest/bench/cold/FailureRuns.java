package io.github.spamdigest.bench.cold;

import io.github.spamdigest.testing.HttpsStub;
import io.github.spamdigest.testing.Refusals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lets Graph answer to a mail with each body that is no acceptance, the statuses in turn, and sees that the worker
 * answers its host soon after, with a stack trace. First a planted failure that cannot be printed has to stay without an
 * answer.
 */
final class FailureRuns {

    private static final List<Integer> STATUSES = List.of(200, 300, 400, 401, 403, 404, 408, 429, 500, 502, 503, 504);
    private static final double LONGEST_SECONDS = 5;
    private static final String OURS = "io.github.spamdigest.app.DailyDigestFunction.run";
    private static final String PLANTED = "io.github.spamdigest.bench.empty.PlantedTimer.run";

    private final Stage stage;
    private final Launcher launcher;
    private final Path staged;
    private final Path empty;
    private volatile io.github.spamdigest.testing.Answer now = io.github.spamdigest.testing.Answer.status(202);
    private volatile long asked;

    FailureRuns(Stage stage, Launcher launcher, Path staged, Path empty) {
        this.stage = stage;
        this.launcher = launcher;
        this.staged = staged;
        this.empty = empty;
    }

    /** Runs them all; throws when one does not end as it should. */
    void all(Path folder) throws IOException {
        planted(folder);
        try (HttpsStub graph = new HttpsStub(request -> answered())) {
            int turn = 0;
            for (Map.Entry<String, io.github.spamdigest.testing.Answer> body : Refusals.BODIES.entrySet()) {
                int status = STATUSES.get(turn++ % STATUSES.size());
                // Longer than a run may wait, so that nothing is asked again.
                now = body.getValue().withStatus(status).with("Retry-After", "3600");
                Map<String, String> settings = stage.morning();
                settings.put("DIGEST_GRAPH_ENDPOINT", graph.uri().toString());
                run(status + " " + body.getKey(), new Function(staged, OURS, Stage.due(), settings));
            }
        }
    }

    private void run(String name, Function function) {
        asked = 0;
        Answer answer = launcher.inWorker(function, List.of()).answer();
        double seconds = (answer.nanos() - asked) / 1e9;
        System.out.printf(Locale.ROOT, "%-22s %.2f s%n", name, seconds);
        if (asked == 0 || answer.failure().isEmpty() || seconds > LONGEST_SECONDS) {
            throw new IllegalStateException(name + " ended after " + seconds + " s with " + answer);
        }
    }

    /** The staged jars with one function more. */
    private void planted(Path folder) throws IOException {
        Path app = folder.resolve("planted");
        Path lib = Files.createDirectories(app.resolve("lib"));
        for (Path from : List.of(empty, staged.resolve("lib"))) {
            try (Stream<Path> jars = Files.list(from)) {
                for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
                    Files.copy(jar, lib.resolve(jar.getFileName()));
                }
            }
        }
        Answer answer;
        try {
            answer = launcher.inWorker(new Function(app, PLANTED, "", Map.of()), List.of()).answer();
        } catch (IllegalStateException unanswered) {
            String why = Files.readString(folder.resolve("stderr.txt"));
            if (!why.contains("ODataError.getMessage")) {
                throw unanswered;
            }
            why.lines()
                    .filter(line -> line.contains("Exception"))
                    .forEach(line -> System.out.println("planted: no answer. " + line));
            return;
        }
        throw new IllegalStateException("a failure that cannot be printed was answered: " + answer);
    }

    private io.github.spamdigest.testing.Answer answered() {
        asked = System.nanoTime();
        return now;
    }
}
