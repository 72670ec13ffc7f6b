package io.github.spamdigest.app;

import io.github.spamdigest.azure.AzureAdapters;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Head;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Looks at what a run needs on Azure, through the adapters that a run uses. Writes nothing.
 *
 * @param settings what the run is told
 * @param azure the adapters
 * @param clock tells how old the newest row is
 */
record AzureChecks(Settings settings, AzureAdapters azure, Clock clock) {

    private static final String CONNECTOR =
            "look at the Microsoft Defender XDR connector, which has to bring EmailEvents into this workspace.";

    /** Makes all checks in order; only a test mail leaves, and only if it is asked for. */
    void run(CheckReport report, boolean sendTestMail) {
        List<Check> credential = List.of(Check.CREDENTIAL);
        List<Check> ofTable = settings.table().endpoint().isPresent() ? credential : List.of();
        report.check(Check.CREDENTIAL, List.of(), this::credential);
        report.check(Check.TABLE, ofTable, this::table);
        report.check(Check.WORKSPACE, credential, this::workspace);
        report.check(Check.NEWEST_ROW, List.of(Check.CREDENTIAL, Check.WORKSPACE), this::newestRow);
        report.check(Check.MAILBOX, credential, sendTestMail ? this::testMail : this::mailbox);
    }

    private String credential() {
        azure.checkSignIn(settings.mail().graph());
        return "the sign-in gives a token.";
    }

    private String table() {
        TableSettings table = settings.table();
        Head head = AzureWorld.memory(azure, table).head();
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
                        + settings.hunt().lookbackDays() + " days: " + CONNECTOR));
        // Clocks differ a little.
        Duration age = newest.isAfter(now) ? Duration.ZERO : Duration.between(newest, now);
        String compared = told(age) + " old (" + newest + "), and DIGEST_STALE_AFTER is " + told(limit);
        if (age.compareTo(limit) > 0) {
            throw DigestException.failed("The newest row of EmailEvents is " + compared + ": " + CONNECTOR);
        }
        return compared + ".";
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
        AzureWorld.mailTo(azure, settings.mail(), people).send(TestMail.at(clock.instant()));
        return "Microsoft Graph took a test mail for " + String.join(", ", people) + "; see whether it arrives.";
    }

    /** Hours and minutes, begun ones included, so that what is past a limit never reads as being at it. */
    private static String told(Duration time) {
        Duration begun = time.plusMinutes(1).minusNanos(1);
        int minutes = begun.toMinutesPart();
        return begun.toHours() + " h" + (minutes == 0 ? "" : " " + minutes + " min");
    }
}
