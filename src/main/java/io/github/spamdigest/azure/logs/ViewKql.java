package io.github.spamdigest.azure.logs;

import static io.github.spamdigest.azure.logs.KqlPrologue.let;

import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.core.view.Clicks;
import io.github.spamdigest.core.view.NamesInView;
import java.time.Duration;
import java.time.Instant;

/**
 * The exact text that asks who is in view at a window's end: a prologue of literals, then the constant query file.
 * Immutable.
 *
 * @param hunt what to leave out
 * @param window the window whose end it is
 */
public record ViewKql(Hunt hunt, TimeWindow window) {

    private static final String FILE = "/queries/names-in-view.kql";

    /** The table of clicks; a workspace without it has an empty one. */
    private static final String WORKSPACE_CLICKS = Kql.optional(
            "UrlClickEvents",
            "NetworkMessageId: string, AccountUpn: string, ActionType: string, IsClickedThrough: bool");

    /** The table of links in mail, likewise. */
    private static final String WORKSPACE_LINKS =
            Kql.optional("EmailUrlInfo", "NetworkMessageId: string, UrlDomain: string");

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
