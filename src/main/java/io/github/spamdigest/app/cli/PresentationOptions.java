package io.github.spamdigest.app.cli;

import io.github.spamdigest.app.settings.OptionValues;
import io.github.spamdigest.app.settings.Setting;
import io.github.spamdigest.app.settings.Settings;
import io.github.spamdigest.render.FreemarkerRenderer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/** The options that say how the mail looks; each has a setting of the same meaning. */
final class PresentationOptions {

    private final OptionSpec showSenders =
            CliOptions.flag("--show-senders", "Show the five From addresses with the most spam of each listed domain.");

    private final OptionSpec attachments = CliOptions.text(
            "--attachments",
            "FILES",
            "What goes with the mail: some of csv, json, commands and picture, separated by commas, or none (default:"
                    + " all).");

    private final OptionSpec templates = CliOptions.text(
            "--templates", "DIR", "A folder of your own templates, file by file in place of the program's.");

    private final OptionSpec tenant =
            CliOptions.text("--tenant", "ID", "Your tenant's id, for the links to Log Analytics.");

    private final OptionSpec workspaceResource = CliOptions.text(
            "--workspace-resource", "ID", "The workspace's resource id, for the links to Log Analytics.");

    /** All of them, in the order of the help. */
    List<OptionSpec> options() {
        return List.of(showSenders, attachments, templates, tenant, workspaceResource);
    }

    /** What these options and, where they are silent, the settings say; throws with every problem. */
    FreemarkerRenderer.Options read(Map<String, String> environment) {
        OptionValues given = new OptionValues();
        given.add(
                Setting.DIGEST_SHOW_SENDERS,
                showSenders.longestName(),
                CliOptions.isGiven(showSenders) ? Optional.of("true") : Optional.empty());
        CliOptions.add(given, Setting.DIGEST_ATTACHMENTS, attachments);
        CliOptions.add(given, Setting.DIGEST_TEMPLATES, templates);
        CliOptions.add(given, Setting.DIGEST_TENANT_ID, tenant);
        CliOptions.add(given, Setting.DIGEST_WORKSPACE_RESOURCE_ID, workspaceResource);
        return Settings.presentation(given, environment);
    }
}
