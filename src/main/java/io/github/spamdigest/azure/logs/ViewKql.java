package io.github.spamdigest.azure.logs;

import static io.github.spamdigest.azure.logs.KqlPrologue.let;

import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.core.view.Clicks;
import io.github.spamdigest.core.view.NamesInView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The exact text that asks who is in view at a window's end: a prologue of literals, then the constant query file.
 * Immutable.
 *
 * @param hunt what to leave out
 * @param window the window whose end it is
 * @param open names of which it is asked how their threats went on, but for those that {@link NamesInView#toAsk} leaves out
 */
public record ViewKql(Hunt hunt, TimeWindow window, Set<SenderDomain> open) {

    private static final String FILE = "/queries/names-in-view.kql";

    /** The table of clicks; a workspace without it has an empty one. */
    private static final String WORKSPACE_CLICKS = Kql.optional(
            "UrlClickEvents",
            "NetworkMessageId: string, AccountUpn: string, ActionType: string, IsClickedThrough: bool");

    /** The table of links in mail, likewise. */
    private static final String WORKSPACE_LINKS =
            Kql.optional("EmailUrlInfo", "NetworkMessageId: string, UrlDomain: string");
    /** The text where no task is open. */
    public ViewKql(Hunt hunt, TimeWindow window) {
        this(hunt, window, Set.of());
    }

    /** Copies the set. */
    public ViewKql {
        open = Set.copyOf(open);
    }

    /** The open names that it asks about. */
    List<SenderDomain> asked() {
        return NamesInView.toAsk(open);
    }

    /** After this instant everything lies that the query looks at. */
    Instant start() {
        Instant history = window.from().minus(Hunt.HISTORY);
        return history.isBefore(viewStart()) ? history : viewStart();
    }

    /** The text. */
    public String text() {
        return "// In the portal, choose a time range that holds " + start() + " to " + window.to() + ".\n"
                + let("ViewStart", KqlLiteral.of(viewStart()))
                + let("HistoryStart", KqlLiteral.of(window.from().minus(Hunt.HISTORY)))
                + let("WindowEnd", KqlLiteral.of(window.to()))
                + let("ViewDays", KqlLiteral.of(NamesInView.DAYS))
                + let("RecentDays", KqlLiteral.of(NamesInView.RECENT))
                + let("Noticed", KqlLiteral.of(NamesInView.NOTICED))
                + let("MostNames", KqlLiteral.of(NamesInView.MOST))
                + let("MostNamed", KqlLiteral.of(NamesInView.NAMED))
                + let("LateAfter", KqlLiteral.of(Hunt.LATE_AFTER))
                + let("ShowPeople", String.valueOf(hunt.namesPeople()))
                + let("MostPeople", KqlLiteral.of(Clicks.NAMED))
                + let(
                        "OpenNames",
                        KqlLiteral.of(asked().stream().map(SenderDomain::name).toList()))
                + KqlPrologue.exclusions(hunt.exclusions())
                + let("Events", Kql.WORKSPACE_EVENTS)
                + let("Actions", Kql.WORKSPACE_ACTIONS)
                + let("Clicks", WORKSPACE_CLICKS)
                + let("Links", WORKSPACE_LINKS)
                + "//\n"
                + Kql.functions()
                + "//\n"
                + Kql.whatBecame()
                + "//\n"
                + file();
    }

    /** The constant file. */
    static String file() {
        return Kql.file(FILE);
    }

    private Instant viewStart() {
        return window.to().minus(Duration.ofDays(NamesInView.DAYS));
    }
}
