package io.github.spamdigest.app.cli;

import io.github.spamdigest.app.AzureRun;
import io.github.spamdigest.app.settings.IdentitySettings;
import io.github.spamdigest.app.settings.Settings;
import io.github.spamdigest.app.settings.TableSettings;
import io.github.spamdigest.azure.AzureAdapters;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestMemory;
import io.github.spamdigest.core.Head;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Marks a digest date in the table, so that the app itself sends it: a person needs the table's right only. */
final class AgainCommand implements Callable<Integer> {

    /** How often a mark is tried when somebody else changes the head at the same moment. */
    private static final int ATTEMPTS = 3;

    private final Map<String, String> environment;
    private final Clock clock;
    private final BiFunction<IdentitySettings, Clock, AzureAdapters> signIn;

    private final SettingOverrides overrides = new SettingOverrides();

    private final OptionSpec date = CliOptions.of("--date", "DATE", "The digest date, such as 2026-11-21.")
            .type(LocalDate.class)
            .converters(new Converters.DateConverter())
            .required(true)
            .build();

    private final CommandSpec spec = CliOptions.command(
            "again",
            "Asks the app to send the digest of a date once more: its next tick does, and says so in the mail.",
            this,
            overrides.options(),
            List.of(date));

    AgainCommand(Map<String, String> environment, Clock clock) {
        this(environment, clock, (identity, time) -> AzureAdapters.person(identity.authority(), time));
    }

    /** A command that signs in in another way. */
    AgainCommand(
            Map<String, String> environment, Clock clock, BiFunction<IdentitySettings, Clock, AzureAdapters> signIn) {
        this.environment = environment;
        this.clock = clock;
        this.signIn = signIn;
    }

    /** The command as the command line knows it. */
    CommandSpec spec() {
        return spec;
    }

    /** Marks the date. */
    @Override
    public Integer call() {
        LocalDate asked = date.getValue();
        Instant now = clock.instant();
        if (asked.isAfter(now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1))) {
            throw DigestException.usage("--date is " + asked + ", which is still to come; name a date that was due.");
        }
        Settings.TableAccess access = Settings.tableAccess(overrides.values(), environment);
        try (AzureAdapters azure = signIn.apply(access.identity(), clock)) {
            mark(asked, AzureRun.memory(azure, access.table()), access.table(), now);
        }
        spec.commandLine().getOut().println("The app's next tick sends the digest of " + asked + " again.");
        return 0;
    }

    private static void mark(LocalDate date, DigestMemory memory, TableSettings table, Instant now) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Head head = memory.head();
            check(head, table, now);
            if (head.asked().contains(date) || memory.replace(head.asking(date)).isPresent()) {
                return;
            }
        }
        throw DigestException.failed(
                "The head of the digest " + table.digest() + " changes all the time; ask again in a minute.");
    }

    private static void check(Head head, TableSettings table, Instant now) {
        if (head.tag().isEmpty()) {
            throw DigestException.failed("The table " + table.name() + " knows no digest " + table.digest()
                    + "; check DIGEST_TABLE and DIGEST_NAME.");
        }
        // A mark under a run at work would look to it like a second run.
        if (head.isClaimedAt(now)) {
            Head.Claim claim = head.claim().orElseThrow();
            throw DigestException.failed("A run is at work on the digest of " + claim.date()
                    + "; ask again when it is done, at " + claim.until() + " at the latest.");
        }
    }
}
