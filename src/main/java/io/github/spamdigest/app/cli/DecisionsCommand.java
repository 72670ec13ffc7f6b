package io.github.spamdigest.app.cli;

import io.github.spamdigest.core.life.Decider;
import io.github.spamdigest.core.life.Decision;
import io.github.spamdigest.core.life.Decisions;
import io.github.spamdigest.core.life.GivenDecisions;
import io.github.spamdigest.core.life.PastTasks;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** Lists what people decided. */
final class DecisionsCommand implements Callable<Integer> {

    private final DecisionPlace place;

    private final CommandSpec spec;

    DecisionsCommand(DecisionPlace place) {
        this.place = place;
        this.spec = CliOptions.command(
                "decisions", "Lists what was decided, by whom and until when.", this, place.options());
    }

    /** The command as the command line knows it. */
    CommandSpec spec() {
        return spec;
    }

    /** Prints a line for each decision, by name; what cannot be read is trouble. */
    @Override
    public Integer call() {
        String unread = place.with(open -> {
            Decisions written = open.book().read();
            Decisions known = written.besides(given(open));
            if (known.all().isEmpty() && known.unread().isEmpty()) {
                open.checkRemembered();
            }
            print(known, written, open.setting());
            return known.unread().orElse("");
        });
        if (!unread.isEmpty()) {
            spec.commandLine().getErr().println(unread);
            return DigestCli.FAILED;
        }
        return 0;
    }

    /** What digests told is needed only where a setting decides something; where it cannot be read, names are as written. */
    private static Decisions given(DecisionPlace.Open open) {
        return open.given(
                open.setting().entries().isEmpty()
                        ? PastTasks.NONE
                        : Decider.ofNames(open.memory(), DecisionPlace.NAMES).past());
    }

    private void print(Decisions known, Decisions written, GivenDecisions setting) {
        PrintWriter screen = spec.commandLine().getOut();
        known.all().stream()
                .sorted(Comparator.comparing(Decision::name).thenComparing(Decision::address))
                .forEach(decision -> screen.println(DecisionLine.of(decision)
                        + (written.all().contains(decision) ? "" : "; in " + setting.where())));
        if (known.all().isEmpty() && known.unread().isEmpty()) {
            screen.println("Nobody decided anything.");
        }
    }
}
