package io.github.spamdigest.app.cli;

import io.github.spamdigest.app.AzureRun;
import io.github.spamdigest.app.settings.IdentitySettings;
import io.github.spamdigest.app.settings.Settings;
import io.github.spamdigest.app.settings.TableSettings;
import io.github.spamdigest.azure.AzureAdapters;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestMemory;
import io.github.spamdigest.core.SenderLists;
import io.github.spamdigest.core.life.DecisionBook;
import io.github.spamdigest.core.life.Decisions;
import io.github.spamdigest.core.life.GivenDecisions;
import io.github.spamdigest.core.life.PastTasks;
import io.github.spamdigest.lists.BundledLists;
import io.github.spamdigest.local.LocalAdapters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;

/** Where decisions are kept: in a state folder where one is named, or else in the table of the settings. */
final class DecisionPlace {

    /** In which spellings a name may be typed. */
    static final SenderLists NAMES = BundledLists.with(Set.of(), Set.of(), Set.of());

    private final Map<String, String> environment;
    private final Clock clock;
    private final BiFunction<IdentitySettings, Clock, AzureAdapters> signIn;

    private final SettingOverrides overrides = new SettingOverrides();

    private final OptionSpec state = CliOptions.of(
                    "--state",
                    "DIR",
                    "The state folder that the digests are kept in (default: the table of the settings, with your own sign-in).")
            .type(Path.class)
            .build();

    DecisionPlace(Map<String, String> environment, Clock clock) {
        this(environment, clock, (identity, time) -> AzureAdapters.person(identity.authority(), time));
    }

    /** A place that signs in in another way. */
    DecisionPlace(
            Map<String, String> environment, Clock clock, BiFunction<IdentitySettings, Clock, AzureAdapters> signIn) {
        this.environment = environment;
        this.clock = clock;
        this.signIn = signIn;
    }

    /**
     * A place that is open.
     *
     * @param memory what digests told
     * @param book the decisions that are made with the command
     * @param setting the decisions that stand in a setting
     * @param now the time
     * @param who who decides there
     * @param where where that is, and what to do where no digest is remembered, as the end of a sentence
     */
    record Open(DigestMemory memory, DecisionBook book, GivenDecisions setting, Instant now, Who who, String where) {

        /**
         * Checks that a digest is remembered there: a folder may be misspelt.
         *
         * @throws DigestException when none is
         */
        void checkRemembered() {
            if (memory.head().kept().isEmpty()) {
                throw DigestException.failed("No digest is remembered in " + where);
            }
        }

        /** What the setting decides about what digests told. */
        Decisions given(PastTasks past) {
            return setting.about(past, NAMES, now, LocalDate.ofInstant(now, ZoneOffset.UTC));
        }
    }

    /** Finds out who decides, when it is asked. */
    interface Who {

        /** The name, or empty where nobody is named. */
        String name();
    }

    /** What is done there. */
    interface Work {

        /** Does it, and answers with what is printed. */
        String in(Open place);
    }

    /** The options that name it. */
    List<OptionSpec> options() {
        return Stream.concat(Stream.of(state), overrides.options().stream()).toList();
    }

    /** Does something there. */
    String with(Work work) {
        Optional<Path> folder = CliOptions.given(state);
        if (folder.isPresent()) {
            if (!overrides.values().isEmpty()) {
                throw DigestException.usage("--state and --set exclude each other; name one of them.");
            }
            return work.in(new Open(
                    LocalAdapters.folderMemory(folder.get()),
                    LocalAdapters.folderDecisions(folder.get()),
                    Settings.decisions(Map.of(), environment),
                    clock.instant(),
                    () -> System.getProperty("user.name", ""),
                    where(folder.get())));
        }
        Settings.TableAccess access = Settings.tableAccess(overrides.values(), environment);
        try (AzureAdapters azure = signIn.apply(access.identity(), clock)) {
            boolean isSecret = access.table().connectionString().isPresent();
            return work.in(new Open(
                    AzureRun.memory(azure, access.table()),
                    AzureRun.decisions(azure, access.table()),
                    Settings.decisions(overrides.values(), environment),
                    clock.instant(),
                    () -> isSecret ? System.getProperty("user.name", "") : azure.signedInName(),
                    where(access.table())));
        }
    }

    private static String where(Path folder) {
        return "the folder " + folder.toAbsolutePath().normalize()
                + (Files.isDirectory(folder) ? "" : ", which does not exist")
                + "; name the folder that 'preview --state' keeps its memory in, or make a digest there first.";
    }

    private static String where(TableSettings table) {
        return "the table " + table.name() + " under the name \"" + table.digest()
                + "\"; check DIGEST_TABLE and DIGEST_NAME, or wait for the first digest.";
    }
}
