package io.github.spamdigest.app;

import io.github.spamdigest.render.FreemarkerRenderer.Options;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say how the mail looks; each has a setting of the same meaning. */
final class PresentationOptions {

    @Option(
            names = "--show-senders",
            description = "Show the five From addresses with the most spam of each listed domain.")
    private boolean showSenders;

    @Option(
            names = "--attachments",
            paramLabel = "FILES",
            description =
                    "What goes with the mail: some of csv, json, commands and picture, separated by commas, or none"
                            + " (default: all).")
    private Optional<String> attachments = Optional.empty();

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            description = "A folder of your own templates, file by file in place of the program's.")
    private Optional<Path> templates = Optional.empty();

    @Option(names = "--tenant", paramLabel = "ID", description = "Your tenant's id, for the links to Log Analytics.")
    private Optional<String> tenant = Optional.empty();

    @Option(
            names = "--workspace-resource",
            paramLabel = "ID",
            description = "The workspace's resource id, for the links to Log Analytics.")
    private Optional<String> workspaceResource = Optional.empty();

    /** What these options and, where they are silent, the settings say; throws with every problem. */
    Options read(Map<String, String> environment) {
        Map<String, String> given = new HashMap<>();
        if (showSenders) {
            given.put(Setting.DIGEST_SHOW_SENDERS.name(), "true");
        }
        attachments.ifPresent(files -> given.put(Setting.DIGEST_ATTACHMENTS.name(), files));
        templates.ifPresent(path -> given.put(Setting.DIGEST_TEMPLATES.name(), path.toString()));
        tenant.ifPresent(id -> given.put(Setting.DIGEST_TENANT_ID.name(), id));
        workspaceResource.ifPresent(id -> given.put(Setting.DIGEST_WORKSPACE_RESOURCE_ID.name(), id));
        return Settings.presentation(given, environment);
    }
}
