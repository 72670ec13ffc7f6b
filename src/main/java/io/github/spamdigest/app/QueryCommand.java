package io.github.spamdigest.app;

import io.github.spamdigest.azure.AzureAdapters;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the exact KQL that would be sent, and nothing else. */
@Command(
        name = "query",
        description = "Prints the exact KQL that would be sent, ready to be pasted into Log Analytics.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class QueryCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SettingOverrides overrides = new SettingOverrides();

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            converter = Converters.InstantConverter.class,
            description = "The end of the window, such as 2026-11-23T06:15:00Z (default: the latest due digest's).")
    private Optional<Instant> asOf = Optional.empty();

    QueryCommand(Map<String, String> environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    /** Prints the query. */
    @Override
    public Integer call() {
        Settings.Question question = Settings.question(overrides.values(), environment);
        Instant end = asOf.orElseGet(
                () -> question.schedule().requestAt(clock.instant(), "query").asOf());
        spec.commandLine()
                .getOut()
                .print(AzureAdapters.query(question.hunt(), question.hunt().windowEndingAt(end)));
        return 0;
    }
}
