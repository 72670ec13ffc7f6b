package io.github.spamdigest.app.cli;

import io.github.spamdigest.azure.AzureAdapters.Assumption;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.OneLine;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What came of trying, on the engine of the workspace, what the query takes for granted. Immutable.
 *
 * @param all how many assumptions were tried
 * @param broken those that do not hold, all of which leave the counts as they are
 */
record EngineFindings(int all, List<Assumption> broken) {

    EngineFindings {
        broken = List.copyOf(broken);
    }

    /** What was found; throws where counts are not what they should be. */
    static EngineFindings of(List<Assumption> tried) {
        List<Assumption> broken =
                tried.stream().filter(assumption -> !assumption.holds()).toList();
        if (broken.stream().anyMatch(Assumption::changesCounts)) {
            throw DigestException.failed(told(tried.size(), broken)
                    + "\nDo not rely on these counts: run src/main/resources/queries/engine-check.kql in the workspace"
                    + " to see it yourself, and report the assumptions named here to the digest's maintainers.");
        }
        return new EngineFindings(tried.size(), broken);
    }

    /** Shows what was found: as it should be, or a warning. */
    void show(CheckReport report) {
        if (broken.isEmpty()) {
            report.fine(Check.ENGINE, all + " of " + all + " as expected.");
        } else {
            report.warning(
                    Check.ENGINE,
                    told(all, broken) + "\nThe counts stand; read such order and text with care, and report the"
                            + " assumptions named here to the digest's maintainers.");
        }
    }

    private static String told(int all, List<Assumption> broken) {
        return broken.stream()
                .map(assumption -> "\"" + text(assumption.name()) + "\" gives '" + text(assumption.actual())
                        + "' instead of '" + text(assumption.expected()) + "', which changes "
                        + (assumption.changesCounts() ? "counts: " : "order or rare text only: ")
                        + text(assumption.changes()) + ".")
                .collect(Collectors.joining("\n", all - broken.size() + " of " + all + " as expected.\n", ""));
    }

    private static String text(String answered) {
        return new OneLine(answered).toString();
    }
}
