package io.github.spamdigest.app;

import io.github.spamdigest.azure.AzureAdapters;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestMemory;
import io.github.spamdigest.core.Head;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Marks a digest date in the table, so that the app itself sends it: a person needs the table's right only. */
@Command(
        name = "again",
        description =
                "Asks the app to send the digest of a date once more: its next tick does, and says so in the mail.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class AgainCommand implements Callable<Integer> {

    /** How often a mark is tried when somebody else changes the head at the same moment. */
    private static final int ATTEMPTS = 3;

    private final Map<String, String> environment;
    private final Clock clock;
    private final BiFunction<IdentitySettings, Clock, AzureAdapters> signIn;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SettingOverrides overrides = new SettingOverrides();

    @Option(
            names = "--date",
            paramLabel = "DATE",
            required = true,
            converter = Converters.DateConverter.class,
            description = "The digest date, such as 2026-11-21.")
    private LocalDate date = LocalDate.EPOCH;

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

    /** Marks the date. */
    @Override
    public Integer call() {
        Instant now = clock.instant();
        if (date.isAfter(now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1))) {
            throw DigestException.usage("--date is " + date + ", which is still to come; name a date that was due.");
        }
        Settings.TableAccess access = Settings.tableAccess(overrides.values(), environment);
        try (AzureAdapters azure = signIn.apply(access.identity(), clock)) {
            mark(AzureWorld.memory(azure, access.table()), access.table(), now);
        }
        spec.commandLine().getOut().println("The app's next tick sends the digest of " + date + " again.");
        return 0;
    }

    private void mark(DigestMemory memory, TableSettings table, Instant now) {
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

    private void check(Head head, TableSettings table, Instant now) {
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
