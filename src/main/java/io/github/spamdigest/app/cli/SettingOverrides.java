package io.github.spamdigest.app.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.OptionSpec;

/** The settings that a command line gives, first in priority. */
final class SettingOverrides {

    private final OptionSpec set = CliOptions.of(
                    "--set",
                    "NAME=VALUE",
                    "A setting in place of the environment's, such as DIGEST_TOP=20; may be given several times.")
            .type(Map.class)
            .auxiliaryTypes(String.class, String.class)
            .build();

    /** The option that gives them. */
    List<OptionSpec> options() {
        return List.of(set);
    }

    /** The settings by name. */
    Map<String, String> values() {
        return CliOptions.<Map<String, String>>given(set).orElse(Map.of());
    }
}
