package io.github.spamdigest.app.cli;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.life.Decider;
import io.github.spamdigest.core.life.Decision;
import io.github.spamdigest.core.life.Decisions;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes down what a person decided about a name, or takes it back. */
final class DecideCommand implements Callable<Integer> {

    private static final String CHANGED = "changed";

    private final DecisionPlace place;
    private final Clock clock;

    private final PositionalParamSpec name = PositionalParamSpec.builder()
            .index("0")
            .arity("1")
            .paramLabel("NAME")
            .description("A domain, an address, or the id of a task as the digest shows it.")
            .build();

    private final OptionSpec as = CliOptions.of(
                    "--as",
                    "expected|watching|done",
                    "expected: a calm line a day until it changes; watching: a line with its numbers; done: closed now,"
                            + " told again with new evidence.")
            .type(Decision.As.class)
            .converters(new Converters.DecisionConverter())
            .build();

    private final OptionSpec until = CliOptions.text(
            "--until",
            "DATE|changed",
            "The last digest date that it holds for, such as 2026-12-31, or 'changed' (default: 30 days).");

    private final OptionSpec note = CliOptions.text("--note", "TEXT", "Why, in at most 200 characters.");

    private final OptionSpec undo = CliOptions.flag("--undo", "Take back what was decided about it.");

    private final CommandSpec spec;

    DecideCommand(DecisionPlace place, Clock clock) {
        this.place = place;
        this.clock = clock;
        this.spec = CliOptions.command(
                        "decide",
                        "Says that an open task is expected, watched or done: the next digest folds it until it changes.",
                        this,
                        List.of(as, until, note, undo),
                        place.options())
                .addPositional(name);
    }

    /** The command as the command line knows it. */
    CommandSpec spec() {
        return spec;
    }

    /** Writes the decision, or removes it, and says so in one line. */
    @Override
    public Integer call() {
        Optional<Decision.As> given = CliOptions.given(as);
        if (CliOptions.isGiven(undo) == given.isPresent()) {
            throw DigestException.usage("Name one of --as expected, --as watching, --as done and --undo.");
        }
        Optional<LocalDate> end = end();
        String said = place.with(open -> given.isPresent() ? decide(open, given.get(), end) : undo(open));
        spec.commandLine().getOut().println(said);
        return 0;
    }

    private String decide(DecisionPlace.Open open, Decision.As what, Optional<LocalDate> end) {
        Decider decider = Decider.of(open.memory(), DecisionPlace.NAMES);
        Decider.Name found = decider.find(name.getValue());
        decider.check(found, what);
        Decision made = new Decision(
                found.domain(),
                found.address(),
                what,
                clock.instant(),
                decider.seen(),
                end,
                open.who().name(),
                CliOptions.<String>given(note).orElse(""));
        open.book().write(made);
        String effect = what == Decision.As.DONE ? "closes" : "folds";
        return DecisionLine.of(made) + "; the next digest " + effect + " it.";
    }

    private String undo(DecisionPlace.Open open) {
        Decider decider = Decider.ofNames(open.memory(), DecisionPlace.NAMES);
        Decisions written = open.book().read();
        Decisions given = open.given(decider.past());
        Decision made = decider.find(name.getValue(), written.besides(given));
        if (!written.all().contains(made)) {
            throw DigestException.usage("Not taken back, because it stands in "
                    + open.setting().where() + ": " + DecisionLine.of(made) + ". Take it out there.");
        }
        open.book().remove(made.name(), made.address());
        String rest = given.about(made.name(), made.address())
                .map(older -> " Now " + open.setting().where() + " counts: " + DecisionLine.of(older) + ".")
                .orElse("");
        return "Taken back: " + DecisionLine.of(made) + "." + rest;
    }

    private static LocalDate date(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw DigestException.usage("--until is \"" + typed + "\"; write a date like 2026-12-31, or 'changed'.");
        }
    }

    private Optional<LocalDate> end() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Optional<String> given = CliOptions.given(until);
        if (given.isEmpty()) {
            return Optional.of(today.plusDays(Decision.USUAL_DAYS));
        }
        if (given.get().toLowerCase(Locale.ROOT).equals(CHANGED)) {
            return Optional.empty();
        }
        LocalDate end = date(given.get());
        if (end.isBefore(today)) {
            throw DigestException.usage(
                    "--until is " + end + ", which has passed; name a day from today on, or 'changed'.");
        }
        return Optional.of(end);
    }
}
