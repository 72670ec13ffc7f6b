package io.github.spamdigest.app.cli;

import io.github.spamdigest.core.DigestException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Shows how each check ended, as soon as it has. Not thread-safe. */
final class CheckReport {

    private static final String FINE = "✓";
    private static final String WRONG = "✗";
    private static final String SKIPPED = "–";
    private static final String WARNING = "!";

    private final PrintWriter screen;
    private final Set<Check> notFine = EnumSet.noneOf(Check.class);
    private final List<DigestException> failures = new ArrayList<>();

    CheckReport(PrintWriter screen) {
        this.screen = screen;
    }

    /**
     * Does a check, unless one that it needs was not fine.
     *
     * @param needs what has to be fine, in the order of the checks
     * @param look says what is fine, or throws what is not
     */
    void check(Check check, List<Check> needs, Supplier<String> look) {
        check(check, needs, look, words -> fine(check, words));
    }

    /** Does a check that itself says how what it found is shown. */
    <T> void check(Check check, List<Check> needs, Supplier<T> look, Consumer<T> show) {
        Optional<Check> missing = needs.stream().filter(notFine::contains).findFirst();
        if (missing.isPresent()) {
            skipped(check, missing.get());
            return;
        }
        try {
            show.accept(look.get());
        } catch (DigestException failure) {
            wrong(check, failure);
        }
    }

    /** A check that found what a run can live with; it counts as fine. */
    void warning(Check check, String words) {
        show(WARNING, check, words);
    }

    /** A check that found all as it should be. */
    void fine(Check check, String words) {
        show(FINE, check, words);
    }

    /** A check that found something to fix. */
    void wrong(Check check, DigestException failure) {
        notFine.add(check);
        failures.add(failure);
        show(WRONG, check, failure.sentence());
    }

    /** A check that cannot be made before another one is fine. */
    void skipped(Check check, Check missing) {
        notFine.add(check);
        show(SKIPPED, check, "not tried, because it needs the " + missing.title() + ".");
    }

    /** Throws when something is not fine; the technical details are the suppressed ones. */
    void end() {
        if (failures.isEmpty()) {
            return;
        }
        DigestException told = DigestException.failed(failures.size() + " of " + Check.values().length
                + " checks failed; the lines that start with " + WRONG + " say what to do.");
        failures.forEach(told::addSuppressed);
        throw told;
    }

    private void show(String mark, Check check, String words) {
        screen.println(mark + " " + check.title() + ": " + words.replace("\n", System.lineSeparator() + "  "));
        screen.flush();
    }
}
