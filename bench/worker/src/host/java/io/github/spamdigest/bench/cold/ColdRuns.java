package io.github.spamdigest.bench.cold;

import io.github.spamdigest.testing.TestCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Times cold runs of the staged package beside an empty timer function: whole processes, one after the other, round by
 * round. What a run did is checked before its time counts.
 */
public final class ColdRuns {

    /** The staged packages, more than one to compare them. */
    private static final List<Path> STAGED = Stream.of(System.getProperty("staged").split(":"))
            .map(folder -> Path.of(folder).toAbsolutePath())
            .toList();

    private static final String OURS = "io.github.spamdigest.app.DailyDigestFunction.run";
    private static final String EMPTY = "io.github.spamdigest.bench.empty.EmptyTimer.run";

    /** What a JVM takes by itself where there is 512 MB of memory. */
    private static final List<String> SMALL = List.of("-XX:+UseSerialGC", "-XX:MaxRAM=512m");

    private final Runs runs = new Runs();
    private final Stage stage;
    private final Launcher launcher;
    private final Path empty;
    private final List<String> kinds;
    private final List<String> flags;

    private ColdRuns(Stage stage, Launcher launcher, Path empty, List<String> kinds, List<String> flags) {
        this.stage = stage;
        this.launcher = launcher;
        this.empty = empty;
        this.kinds = kinds;
        this.flags = flags;
    }

    /** Takes the number of rounds, the folder with the stand-in, kinds of processes, and more flags for each JVM. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("spam-digest-cold");
        TestCertificate.trust(TestCertificate.makeIn(folder));
        Path built = Path.of(args[1]);
        Path empty = Files.createDirectories(folder.resolve("empty").resolve("lib")).getParent();
        try (Stream<Path> jars = Files.walk(built)) {
            for (Path jar : jars.filter(file -> file.toString().endsWith("-empty.jar")
                            || file.toString().contains("functions-java-library"))
                    .toList()) {
                Files.copy(jar, empty.resolve(jar.toString().endsWith("-empty.jar") ? "" : "lib").resolve(jar.getFileName()));
            }
        }
        List<String> flags = Arrays.asList(args).subList(3, args.length);
        try (StubHost host = new StubHost();
                Stage stage = new Stage(folder, Duration.ofSeconds(Integer.getInteger("wait")))) {
            Path worker = built.resolve("spam-domain-digest-bench-worker-0.1.0-SNAPSHOT.jar");
            if (args[2].equals("failures")) {
                Launcher launcher = new Launcher(folder, worker, built.resolve("lib"), host, Duration.ofSeconds(30));
                new FailureRuns(stage, launcher, STAGED.get(0), empty).all(folder);
                System.exit(0);
            }
            Launcher launcher = new Launcher(folder, worker, built.resolve("lib"), host, Duration.ofSeconds(120));
            new ColdRuns(stage, launcher, empty, List.of(args[2].split(" ")), flags).all(Integer.parseInt(args[0]));
        }
        System.exit(0);
    }

    private void all(int rounds) {
        round();
        System.err.println("that was to fill the caches of files, and is not counted");
        runs.clear();
        for (int round = 0; round < rounds; round++) {
            round();
        }
        runs.print();
    }

    private void round() {
        for (String kind : kinds) {
            switch (kind) {
                case "worker" -> three(kind, launcher::inWorker, flags);
                case "bare" -> three(kind, launcher::bare, flags);
                case "small" ->
                    three(kind, launcher::inWorker, Stream.concat(SMALL.stream(), flags.stream()).toList());
                default -> throw new IllegalArgumentException("worker, bare or small, not " + kind);
            }
        }
    }

    private void three(String kind, Start start, List<String> flags) {
        run(kind + " empty", start, flags, new Function(empty.toAbsolutePath(), EMPTY, "", Map.of()), "ticked", 0);
        for (Path staged : STAGED) {
            Map<String, String> settings = stage.morning();
            String of = STAGED.size() == 1 ? "" : " " + staged.getFileName();
            Function digest = new Function(staged, OURS, Stage.due(), settings);
            run(kind + " digest" + of, start, flags, digest, "outcome=SENT", 1);
            Function idle = new Function(staged, OURS, Stage.later(), settings);
            run(kind + " idle" + of, start, flags, idle, "outcome=ALREADY_SENT", 0);
        }
    }

    private void run(String name, Start start, List<String> flags, Function function, String expected, int mails) {
        int before = stage.mails().size();
        Launcher.Timed timed = start.of(function, flags);
        timed.answer().check(expected);
        int sent = stage.mails().size() - before;
        if (sent != mails) {
            throw new IllegalStateException(name + " sent " + sent + " mails");
        }
        runs.add(name, timed.run());
    }

    /** A way to start a process. */
    private interface Start {
        Launcher.Timed of(Function function, List<String> flags);
    }
}
