package io.github.spamdigest.app.cli;

import io.github.spamdigest.app.settings.IdentitySettings;
import io.github.spamdigest.app.settings.Setting;
import io.github.spamdigest.app.settings.Settings;
import io.github.spamdigest.azure.AzureAdapters;
import io.github.spamdigest.core.DigestException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Looks at everything that a digest needs, and says for each thing that it is fine or what cures it. */
final class DoctorCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final Clock clock;
    private final BiFunction<IdentitySettings, Clock, AzureAdapters> signIn;

    private final SettingOverrides overrides = new SettingOverrides();

    private final OptionSpec sendTestMail = CliOptions.flag(
            "--send-test-mail",
            "Send a real test mail to DIGEST_OPERATORS, else to the recipients. Without it no mail leaves.");

    private final CommandSpec spec = CliOptions.withExitCodes(
            CliOptions.command(
                    "doctor",
                    "Checks settings, credential, table, workspace, newest and oldest row, engine and mailbox with the settings of the"
                            + " environment and your own sign-in, and reports what is fine and how to fix what is not.",
                    this,
                    overrides.options(),
                    List.of(sendTestMail)),
            "everything is fine, or only warnings",
            "something is not, wrong settings included",
            "wrong usage");

    DoctorCommand(Map<String, String> environment, Clock clock) {
        this(environment, clock, (identity, time) -> AzureAdapters.person(identity.authority(), time));
    }

    /** A command that signs in in another way. */
    DoctorCommand(
            Map<String, String> environment, Clock clock, BiFunction<IdentitySettings, Clock, AzureAdapters> signIn) {
        this.environment = environment;
        this.clock = clock;
        this.signIn = signIn;
    }

    /** The command as the command line knows it. */
    CommandSpec spec() {
        return spec;
    }

    /** Makes all checks that can be made. */
    @Override
    public Integer call() {
        PrintWriter screen = spec.commandLine().getOut();
        CheckReport report = new CheckReport(screen);
        Optional<Settings> settings = settings(report);
        if (settings.isEmpty()) {
            EnumSet.complementOf(EnumSet.of(Check.SETTINGS)).forEach(rest -> report.skipped(rest, Check.SETTINGS));
        } else {
            try (AzureAdapters azure = signIn.apply(settings.get().identity(), clock)) {
                new AzureChecks(settings.get(), azure, clock).run(report, CliOptions.isGiven(sendTestMail));
            }
            screen.println("These checks used your own sign-in, not the app's: where their rights differ, the"
                    + " app's apply.");
        }
        report.end();
        return 0;
    }

    private Optional<Settings> settings(CheckReport report) {
        try {
            Settings settings = Settings.from(overrides.values(), environment);
            String paused = ", and the digest is paused: " + Setting.DIGEST_ENABLED + " is false.";
            settings.decisions()
                    .unread()
                    .ifPresentOrElse(
                            unread -> report.warning(Check.SETTINGS, unread),
                            () -> report.fine(Check.SETTINGS, "all can be used" + (settings.enabled() ? "." : paused)));
            return Optional.of(settings);
        } catch (DigestException wrong) {
            report.wrong(Check.SETTINGS, wrong);
            return Optional.empty();
        }
    }
}
