package io.github.spamdigest.azure.logs;

import static io.github.spamdigest.azure.logs.KqlPrologue.let;

import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.TimeWindow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The exact text that is sent for one window: a prologue of literals, then the constant query file. Immutable.
 *
 * <p>It has no blank line, at which the portal's editor would cut it in two.
 *
 * <p>Names and settings reach the text only as literals, so that nothing that somebody wrote can end one.
 *
 * @param hunt how to count and what to leave out
 * @param window the window asked about
 * @param watched domains that are reported on whether they are ranked or not
 */
public record Kql(Hunt hunt, TimeWindow window, Set<SenderDomain> watched) {

    private static final String FILE = "/queries/spam-sender-domains.kql";

    private static final Pattern FUNCTION = Pattern.compile("(?ms)^let \\w+ = \\(.*?^};\n");

    /** How the workspace's table becomes what the file asks; another surface would be another line. */
    static final String WORKSPACE_EVENTS = "EmailEvents | project-rename EventTime = TimeGenerated";

    /** The table of what was done to mail later; a workspace without it has an empty one. */
    static final String WORKSPACE_ACTIONS = optional(
            "EmailPostDeliveryEvents",
            "NetworkMessageId: string, RecipientEmailAddress: string, ActionType: string, ActionResult: string,"
                    + " DeliveryLocation: string, ThreatTypes: string, ReportId: string");

    /** The oldest event is looked for a little before the history, so that a covered history can be told. */
    static final Duration LOOK_BACK = Hunt.HISTORY.plusDays(1);

    /** Copies the set. */
    public Kql {
        watched = Set.copyOf(watched);
    }

    /** After this instant everything lies that the query looks at. */
    Instant start() {
        return window.from().minus(LOOK_BACK);
    }

    /** The text. */
    public String text() {
        return "// In the portal, choose a time range that holds " + start() + " to " + window.to() + ".\n"
                + let("WindowStart", KqlLiteral.of(window.from()))
                + let("WindowEnd", KqlLiteral.of(window.to()))
                + let("HistoryStart", KqlLiteral.of(window.from().minus(Hunt.HISTORY)))
                + let("LookBackStart", KqlLiteral.of(start()))
                + let("WindowDays", KqlLiteral.of(window.days()))
                + let("LateAfter", KqlLiteral.of(Hunt.LATE_AFTER))
                + let("Tracked", KqlLiteral.of(Hunt.TRACKED))
                + let("Watched", KqlLiteral.of(names()))
                + KqlPrologue.of(hunt)
                + let("Events", WORKSPACE_EVENTS)
                + let("Actions", WORKSPACE_ACTIONS)
                + "//\n"
                + whatBecame()
                + "//\n"
                + file();
    }

    /** In a fixed order, so that the same question is the same text. */
    private List<String> names() {
        return watched.stream().map(SenderDomain::name).sorted().toList();
    }

    /** The constant file. */
    static String file() {
        return file(FILE);
    }

    /** The file's own functions with parameters, which say what a name, a day and a network are, for another query. */
    static String functions() {
        return FUNCTION.matcher(file()).results().map(MatchResult::group).collect(Collectors.joining());
    }

    /** The functions that say what became of deliveries. They stand above every query that asks it. */
    static String whatBecame() {
        return file("/queries/what-became.kql");
    }

    /** A table beside one without rows: the engine does without what is not there, and the columns stay. */
    static String optional(String table, String columns) {
        return "union isfuzzy=true\n    (datatable(TimeGenerated: datetime, " + columns + ")[]),\n    " + table
                + "\n    | project-rename EventTime = TimeGenerated";
    }

    /** A constant file of the program. */
    static String file(String name) {
        try (InputStream in = Kql.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: " + name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
