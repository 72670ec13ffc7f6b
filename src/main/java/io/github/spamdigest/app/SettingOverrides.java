package io.github.spamdigest.app;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The settings that a command line gives, first in priority. */
final class SettingOverrides {

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A setting in place of the environment's, such as DIGEST_TOP=20; may be given several times.")
    private Map<String, String> values = new LinkedHashMap<>();

    /** The settings by name. */
    Map<String, String> values() {
        return values;
    }
}
