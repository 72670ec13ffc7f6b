package io.github.spamdigest.app.cli;

import io.github.spamdigest.app.AzureRun;
import io.github.spamdigest.app.settings.OptionValues;
import io.github.spamdigest.app.settings.Setting;
import io.github.spamdigest.app.settings.Settings;
import io.github.spamdigest.azure.AzureAdapters;
import io.github.spamdigest.core.SpamSource;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine.Model.OptionSpec;

/** A workspace asked by a person. A class of its own, so that a preview of files loads nothing of Azure. */
final class LiveWorkspace {

    private LiveWorkspace() {}

    /** Signs in as the person, hands the workspace's events on and signs off. */
    static void ask(OptionSpec workspace, Map<String, String> environment, Clock clock, Consumer<SpamSource> question) {
        OptionValues given = new OptionValues();
        CliOptions.add(given, Setting.DIGEST_WORKSPACE_ID, workspace);
        Settings.Access access = Settings.access(given, environment);
        try (AzureAdapters azure = AzureAdapters.person(access.identity().authority(), clock)) {
            question.accept(AzureRun.source(azure, access.workspace()));
        }
    }
}
