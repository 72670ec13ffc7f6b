package io.github.spamdigest.app.cli;

import static java.util.stream.Collectors.joining;

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
import java.util.stream.Stream;
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
            .description("A domain, an address, or the id of a task, or of a line of many, as the digest shows it.")
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
        open.checkRemembered();
        Decider decider = Decider.of(open.memory(), DecisionPlace.NAMES);
        List<Decider.Name> names = decider.findAll(name.getValue());
        names.forEach(found -> decider.check(found, what));
        String who = open.who().name();
        List<Decision> made = names.stream()
                .map(found -> new Decision(
                        found.domain(),
                        found.address(),
                        what,
                        clock.instant(),
                        decider.seen(),
                        end,
                        who,
                        CliOptions.<String>given(note).orElse("")))
                .toList();
        List<Decision> replaced = open.book().write(made);
        String effect = what == Decision.As.DONE ? "closes" : "folds";
        Stream<String> lines = made.stream().map(one -> DecisionLine.of(one) + "; the next digest " + effect + " it.");
        long lost = decider.lost(name.getValue());
        Stream<String> rest = lost == 0
                ? Stream.empty()
                : Stream.of("Not decided: names of that line for which the memory had no room, " + lost + " in all.");
        return Stream.of(lines, before(made, replaced, open, decider), rest)
                .flatMap(all -> all)
                .collect(joining(System.lineSeparator()));
    }

    /** What counted about the names until now. */
    private static Stream<String> before(
            List<Decision> made, List<Decision> replaced, DecisionPlace.Open open, Decider decider) {
        return Stream.concat(
                replaced.stream().map(old -> "Replaced: " + DecisionLine.of(old) + "."),
                open.given(decider.past()).replacedBy(made).stream()
                        .map(old -> "It counts before what stands in "
                                + open.setting().where() + ": " + DecisionLine.of(old) + "."));
    }

    private String undo(DecisionPlace.Open open) {
        Decider decider = Decider.ofNames(open.memory(), DecisionPlace.NAMES);
        Decisions written = open.book().read();
        Decisions given = open.given(decider.past());
        Decisions known = written.besides(given);
        if (known.all().isEmpty() && known.unread().isEmpty()) {
            open.checkRemembered();
        }
        List<Decision> made = decider.findAll(name.getValue(), known);
        made.stream().filter(one -> !written.all().contains(one)).findFirst().ifPresent(one -> {
            throw DigestException.usage("Not taken back, because it stands in "
                    + open.setting().where() + ": " + DecisionLine.of(one) + ". Take it out there.");
        });
        return made.stream().map(one -> undo(one, open, given)).collect(joining(System.lineSeparator()));
    }

    private static String undo(Decision made, DecisionPlace.Open open, Decisions given) {
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
