package io.github.spamdigest.app.cli;

import io.github.spamdigest.app.settings.Settings;
import io.github.spamdigest.azure.AzureAdapters;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.TimeWindow;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Prints the exact KQL that would be sent, and nothing else. */
final class QueryCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final Clock clock;

    private final SettingOverrides overrides = new SettingOverrides();

    private final OptionSpec asOf = CliOptions.of(
                    "--as-of",
                    "INSTANT",
                    "The end of the window, such as 2026-11-23T06:15:00Z (default: the latest due digest's).")
            .type(Instant.class)
            .converters(new Converters.InstantConverter())
            .build();

    private final OptionSpec inView = CliOptions.flag(
            "--in-view", "Print the second query instead, which asks who sent threats of late, whatever their place.");

    private final CommandSpec spec = CliOptions.command(
            "query",
            "Prints the exact KQL that would be sent, ready to be pasted into Log Analytics.",
            this,
            overrides.options(),
            List.of(asOf, inView));

    QueryCommand(Map<String, String> environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    /** The command as the command line knows it. */
    CommandSpec spec() {
        return spec;
    }

    /** Prints the query. */
    @Override
    public Integer call() {
        Settings.Question question = Settings.question(overrides.values(), environment);
        Instant end = CliOptions.<Instant>given(asOf)
                .orElseGet(() ->
                        question.schedule().requestAt(clock.instant(), "query").asOf());
        Hunt hunt = question.hunt();
        TimeWindow window = hunt.windowEndingAt(end);
        boolean isInView = CliOptions.isGiven(inView);
        spec.commandLine()
                .getOut()
                .print(isInView ? AzureAdapters.queryInView(hunt, window) : AzureAdapters.query(hunt, window));
        return 0;
    }
}
