package io.github.spamdigest.app;

import io.github.spamdigest.core.DigestRequest;
import io.github.spamdigest.core.RunReport;
import io.github.spamdigest.local.LocalAdapters;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Does what the timer does, with the environment's settings. */
@Command(
        name = "run",
        description = "Sends the digest that is due, as the timer does, with the settings of the environment.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RunCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final Clock clock;
    private final BiFunction<Settings, Clock, AzureWorld> signIn;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SettingOverrides overrides = new SettingOverrides();

    @Option(names = "--dry-run", description = "Query and render to --out; send and remember nothing.")
    private boolean dryRun;

    @Option(names = "--out", paramLabel = "DIR", description = "Where a dry run's files go (default: target/digest).")
    private Path out = Path.of("target", "digest");

    RunCommand(Map<String, String> environment, Clock clock) {
        this(environment, clock, AzureWorld::ofPerson);
    }

    /** A command that signs in in another way. */
    RunCommand(Map<String, String> environment, Clock clock, BiFunction<Settings, Clock, AzureWorld> signIn) {
        this.environment = environment;
        this.clock = clock;
        this.signIn = signIn;
    }

    /** Runs the digest that is due and says in one line what was done. */
    @Override
    public Integer call() {
        PrintWriter screen = spec.commandLine().getOut();
        Settings settings = Settings.from(overrides.values(), environment);
        if (!settings.enabled() && !dryRun) {
            screen.println("The digest is paused: " + Setting.DIGEST_ENABLED + " is false.");
            return 0;
        }
        DigestRequest due = settings.schedule().requestAt(clock.instant(), "command line");
        try (AzureWorld world = signIn.apply(settings, clock)) {
            screen.println(dryRun ? dryRun(world, due) : told(world.run(due)));
        }
        return 0;
    }

    private String dryRun(AzureWorld world, DigestRequest due) {
        PrintWriter screen = spec.commandLine().getOut();
        world.dryRun(due.anyway(), digest -> {
            LocalAdapters.folderSender(out).send(digest);
            screen.println(digest.text());
        });
        return "HTML: " + out.resolve("digest.html") + " (nothing was sent, nothing was remembered)";
    }

    private static String told(RunReport report) {
        return switch (report.outcome()) {
            case SENT -> "Sent the digest of " + report.date() + ".";
            case ALREADY_SENT -> "The digest of " + report.date() + " was sent before; nothing is due.";
            case CLAIMED_ELSEWHERE ->
                "Another run is at work on the digest of " + report.date() + "; nothing was done.";
        };
    }
}
