package io.github.spamdigest.app.cli;

import io.github.spamdigest.app.AzureRun;
import io.github.spamdigest.app.settings.Settings;
import io.github.spamdigest.app.settings.TableSettings;
import io.github.spamdigest.app.settings.WorkspaceSettings;
import io.github.spamdigest.azure.AzureAdapters;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Head;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Snapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Looks at what a run needs on Azure, through the adapters that a run uses. Writes nothing.
 *
 * @param settings what the run is told
 * @param azure the adapters
 * @param clock tells how old the newest row is
 */
record AzureChecks(Settings settings, AzureAdapters azure, Clock clock) {

    /** The end of a sentence about rows that stopped. */
    private static final String CONNECTOR =
            "look at the Microsoft Defender XDR connector, which has to bring EmailEvents into this workspace.";

    /** Tables that a run can do without, and what they tell. */
    private static final Map<String, String> FURTHER_TABLES = new TreeMap<>(Map.of(
            "EmailPostDeliveryEvents", "what was taken out of inboxes",
            "UrlClickEvents", "who clicked",
            "EmailUrlInfo", "where links lead"));

    /** Makes all checks in order; only a test mail leaves, and only if it is asked for. */
    void run(CheckReport report, boolean sendTestMail) {
        List<Check> credential = List.of(Check.CREDENTIAL);
        List<Check> ofTable = settings.table().endpoint().isPresent() ? credential : List.of();
        report.check(Check.CREDENTIAL, List.of(), this::credential);
        report.check(Check.TABLE, ofTable, this::table);
        report.check(Check.WORKSPACE, credential, this::workspace);
        report.check(Check.NEWEST_ROW, List.of(Check.CREDENTIAL, Check.WORKSPACE), this::newestRow);
        report.check(
                Check.OLDEST_ROW, List.of(Check.NEWEST_ROW), this::oldestRow, oldest -> showOldest(report, oldest));
        report.check(
                Check.FURTHER_TABLES,
                List.of(Check.CREDENTIAL, Check.WORKSPACE),
                this::furtherTables,
                found -> showFurther(report, found));
        report.check(
                Check.ENGINE, List.of(Check.CREDENTIAL, Check.WORKSPACE), this::engine, engine -> engine.show(report));
        report.check(Check.MAILBOX, credential, sendTestMail ? this::testMail : this::mailbox);
    }

    private String credential() {
        azure.checkSignIn(settings.mail().graph());
        return "the sign-in gives a token.";
    }

    private String table() {
        TableSettings table = settings.table();
        Head head = AzureRun.memory(azure, table).head();
        String found = head.tag().isEmpty()
                ? "nothing is stored there yet"
                : head.lastSent()
                        .map(date -> "the newest digest that was sent is of " + date)
                        .orElse("no digest was sent yet");
        return "the digest " + table.digest() + " in " + table.name() + " can be read, writing was not tried; " + found
                + ".";
    }

    private String workspace() {
        probe().ask();
        return settings.workspace().id() + " answers a query.";
    }

    private String newestRow() {
        Instant now = clock.instant();
        Duration limit = settings.hunt().staleAfter();
        Instant newest = probe().newestEvent(settings.hunt().windowEndingAt(now))
                .orElseThrow(() -> DigestException.failed("EmailEvents has no row of the last "
                        + settings.hunt().lookbackDays() + " days: it is kept in the data lake only, or no connector"
                        + " brings it in (any more); " + AzureAdapters.WorkspaceProbe.route(daysNeeded()) + "."));
        // Clocks differ a little.
        Duration age = newest.isAfter(now) ? Duration.ZERO : Duration.between(newest, now);
        String compared = told(age) + " old (" + newest + "), and DIGEST_STALE_AFTER is " + told(limit);
        if (age.compareTo(limit) > 0) {
            throw DigestException.failed("The newest row of EmailEvents is " + compared + ": " + CONNECTOR);
        }
        return compared + ".";
    }

    private Instant oldestRow() {
        Instant now = clock.instant();
        // The newest row was just found, so there is one, unless it was deleted meanwhile.
        return probe().oldestEvent(settings.hunt().windowEndingAt(now)).orElse(now);
    }

    private void showOldest(CheckReport report, Instant oldest) {
        Instant now = clock.instant();
        Instant needed = now.minus(Duration.ofDays(daysNeeded()));
        String past = "the window of " + settings.hunt().lookbackDays() + " days and the history of "
                + Hunt.HISTORY.toDays() + " days before it";
        if (oldest.isAfter(needed.plus(Snapshot.COVERAGE_TOLERANCE))) {
            report.warning(
                    Check.OLDEST_ROW,
                    "EmailEvents reaches back to " + oldest + " only, "
                            + Duration.between(oldest, now).toDays() + " days, and not over " + past
                            + ", so that comparison and judgement know less of the past; rows from before do not come,"
                            + " so wait, and see that they are kept for long enough: "
                            + AzureAdapters.WorkspaceProbe.route(daysNeeded()) + ".");
            return;
        }
        report.fine(Check.OLDEST_ROW, "EmailEvents reaches back over " + past + ".");
    }

    private Map<String, Optional<Instant>> furtherTables() {
        return probe().furtherTables(settings.hunt().windowEndingAt(clock.instant()));
    }

    /** A run can do without these tables, and the mail then says what it does not know. */
    private void showFurther(CheckReport report, Map<String, Optional<Instant>> found) {
        List<String> missing = FURTHER_TABLES.entrySet().stream()
                .filter(table ->
                        found.getOrDefault(table.getKey(), Optional.empty()).isEmpty())
                .map(table -> table.getKey()
                        + (found.containsKey(table.getKey())
                                ? " has no row of the last " + settings.hunt().lookbackDays()
                                        + " days that this sign-in may read"
                                : " is not there, or this sign-in may not read it")
                        + ", so the mail cannot say " + table.getValue())
                .toList();
        if (missing.isEmpty()) {
            report.fine(Check.FURTHER_TABLES, String.join(", ", FURTHER_TABLES.keySet()) + " have rows.");
        } else {
            report.warning(
                    Check.FURTHER_TABLES,
                    String.join("; ", missing)
                            + ". Tick them in the connector Microsoft Defender XDR, or let this sign-in read them, if you want to"
                            + " know.");
        }
    }

    /** What the engine of the workspace does, beside what the query takes for granted. */
    EngineFindings engine() {
        return EngineFindings.of(probe().assumptions());
    }

    private long daysNeeded() {
        return settings.hunt().lookbackDays() + Hunt.HISTORY.toDays();
    }

    private AzureAdapters.WorkspaceProbe probe() {
        WorkspaceSettings workspace = settings.workspace();
        return azure.workspaceProbe(workspace.id(), workspace.endpoint(), workspace.timeout());
    }

    private String mailbox() {
        azure.checkMailbox(settings.mail().graph(), settings.mail().sender());
        return "Microsoft Graph lets this sign-in write a mail as "
                + settings.mail().sender() + "; none was sent (--send-test-mail sends one).";
    }

    private String testMail() {
        List<String> people = settings.mail().operators();
        AzureRun.mailTo(azure, settings.mail(), people).send(TestMail.at(clock.instant()));
        return "Microsoft Graph took a test mail for " + String.join(", ", people) + "; see whether it arrives.";
    }

    /** Hours and minutes, begun ones included, so that what is past a limit never reads as being at it. */
    private static String told(Duration time) {
        Duration begun = time.plusMinutes(1).minusNanos(1);
        int minutes = begun.toMinutesPart();
        return begun.toHours() + " h" + (minutes == 0 ? "" : " " + minutes + " min");
    }
}
