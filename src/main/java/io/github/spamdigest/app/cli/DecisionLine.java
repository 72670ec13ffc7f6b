package io.github.spamdigest.app.cli;

import io.github.spamdigest.core.OneLine;
import io.github.spamdigest.core.life.Decision;
import java.util.Locale;

/** A decision in a line. */
final class DecisionLine {

    private DecisionLine() {}

    static String of(Decision decision) {
        String name = (decision.address().isEmpty() ? "" : "an address of ")
                + (decision.name().isNone()
                        ? "mail without a sender name"
                        : new OneLine(decision.name().name()));
        String end = decision.until().map(date -> "until " + date).orElse("until it changes");
        String note = decision.note().isEmpty() ? "" : " (" + decision.note() + ")";
        return name + ": " + decision.as().name().toLowerCase(Locale.ROOT) + " " + end + ", decided by "
                + (decision.who().isEmpty() ? "somebody" : decision.who()) + " after the digest of " + decision.seen()
                + note;
    }
}
