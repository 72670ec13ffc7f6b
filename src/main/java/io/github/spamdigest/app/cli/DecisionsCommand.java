package io.github.spamdigest.app.cli;

import io.github.spamdigest.core.life.Decision;
import io.github.spamdigest.core.life.Decisions;
import io.github.spamdigest.local.LocalAdapters;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Lists what people decided. */
final class DecisionsCommand implements Callable<Integer> {

    private final OptionSpec state = CliOptions.of("--state", "DIR", "The state folder that the digests are kept in.")
            .type(Path.class)
            .required(true)
            .build();

    private final CommandSpec spec = CliOptions.command(
            "decisions", "Lists what was decided with 'decide', by whom and until when.", this, List.of(state));

    /** The command as the command line knows it. */
    CommandSpec spec() {
        return spec;
    }

    /** Prints a line for each decision, by name; what cannot be read is trouble. */
    @Override
    public Integer call() {
        Decisions known = LocalAdapters.folderDecisions(state.getValue()).read();
        PrintWriter screen = spec.commandLine().getOut();
        known.all().stream()
                .sorted(Comparator.comparing(Decision::name).thenComparing(Decision::address))
                .forEach(decision -> screen.println(DecisionLine.of(decision)));
        if (known.unread().isPresent()) {
            spec.commandLine().getErr().println(known.unread().get());
            return DigestCli.FAILED;
        }
        if (known.all().isEmpty()) {
            screen.println("Nobody decided anything.");
        }
        return 0;
    }
}
