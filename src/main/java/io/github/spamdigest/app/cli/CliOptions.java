package io.github.spamdigest.app.cli;

import io.github.spamdigest.app.settings.OptionValues;
import io.github.spamdigest.app.settings.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Builds commands and reads what was typed. Without annotations, because to read them picocli has classes made at run
 * time: a tenth of a short run.
 */
final class CliOptions {

    private CliOptions() {}

    /** A command of that name, with its options in this order and those that each command has. */
    @SafeVarargs
    static CommandSpec command(String name, String description, Callable<Integer> body, List<OptionSpec>... options) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(body).name(name).versionProvider(new ProductVersion());
        spec.usageMessage().description(description).sortOptions(false);
        for (List<OptionSpec> some : options) {
            some.forEach(spec::addOption);
        }
        return spec.addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help message and exit.")
                        .build())
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Print version information and exit.")
                        .build());
    }

    /** The command, its help saying what the exit codes 0, 1 and 2 mean. */
    static CommandSpec withExitCodes(CommandSpec spec, String done, String failed, String wrongUsage) {
        Map<String, String> meanings = new TreeMap<>(Map.of(
                "0",
                done,
                String.valueOf(DigestCli.FAILED),
                failed,
                String.valueOf(DigestCli.WRONG_USAGE),
                wrongUsage));
        spec.usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(meanings);
        return spec;
    }

    /** An option that is given or not. */
    static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .description(description)
                .build();
    }

    /** An option with a text. */
    static OptionSpec text(String name, String label, String description) {
        return of(name, label, description).build();
    }

    /** An option with a value, to be completed. */
    static OptionSpec.Builder of(String name, String label, String description) {
        return OptionSpec.builder(name).arity("1").paramLabel(label).description(description);
    }

    /** Whether a flag was given. */
    static boolean isGiven(OptionSpec flag) {
        return Boolean.TRUE.equals(flag.getValue());
    }

    /** What was given, of the option's type. */
    static <T> Optional<T> given(OptionSpec option) {
        return Optional.ofNullable(option.getValue());
    }

    /** Lets the value of an option, where it was given, stand for a setting. */
    static void add(OptionValues values, Setting setting, OptionSpec option) {
        values.add(setting, option.longestName(), given(option));
    }
}
