package io.github.spamdigest.app.cli;

import io.github.spamdigest.app.AzureRun;
import io.github.spamdigest.app.settings.Setting;
import io.github.spamdigest.app.settings.Settings;
import io.github.spamdigest.core.DigestRequest;
import io.github.spamdigest.core.OneLine;
import io.github.spamdigest.core.RunReport;
import io.github.spamdigest.local.LocalAdapters;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Does what the timer does, with the environment's settings. */
final class RunCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final Clock clock;
    private final BiFunction<Settings, Clock, AzureRun> signIn;

    private final SettingOverrides overrides = new SettingOverrides();

    private final OptionSpec dryRun =
            CliOptions.flag("--dry-run", "Query and render to --out; send and remember nothing.");

    private final OptionSpec out = CliOptions.of("--out", "DIR", "Where a dry run's files go (default: target/digest).")
            .type(Path.class)
            .initialValue(Path.of("target", "digest"))
            .build();

    private final CommandSpec spec = CliOptions.command(
            "run",
            "Sends the digest that is due, as the timer does, with the settings of the environment.",
            this,
            overrides.options(),
            List.of(dryRun, out));

    RunCommand(Map<String, String> environment, Clock clock) {
        this(environment, clock, AzureRun::ofPerson);
    }

    /** A command that signs in in another way. */
    RunCommand(Map<String, String> environment, Clock clock, BiFunction<Settings, Clock, AzureRun> signIn) {
        this.environment = environment;
        this.clock = clock;
        this.signIn = signIn;
    }

    /** The command as the command line knows it. */
    CommandSpec spec() {
        return spec;
    }

    /** Runs the digest that is due and says in one line what was done. */
    @Override
    public Integer call() {
        PrintWriter screen = spec.commandLine().getOut();
        Settings settings = Settings.from(overrides.values(), environment);
        boolean rehearses = CliOptions.isGiven(dryRun);
        if (!settings.enabled() && !rehearses) {
            screen.println("The digest is paused: " + Setting.DIGEST_ENABLED + " is false.");
            return 0;
        }
        DigestRequest due = settings.schedule().requestAt(clock.instant(), "command line");
        try (AzureRun world = signIn.apply(settings, clock)) {
            screen.println(rehearses ? dryRun(world, due) : told(world.run(due)));
        }
        return 0;
    }

    private String dryRun(AzureRun world, DigestRequest due) {
        PrintWriter screen = spec.commandLine().getOut();
        Path folder = out.getValue();
        world.dryRun(due.anyway(), digest -> {
            LocalAdapters.folderSender(folder).send(digest);
            screen.println(digest.text());
        });
        return "HTML: " + new OneLine(folder.resolve("digest.html").toString())
                + " (nothing was sent, nothing was remembered)";
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
