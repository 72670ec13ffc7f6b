package io.github.spamdigest.app.settings;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.render.FreemarkerRenderer;
import io.github.spamdigest.render.FreemarkerRenderer.File;
import io.github.spamdigest.render.FreemarkerRenderer.Options;
import io.github.spamdigest.render.FreemarkerRenderer.Portals;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what people choose about a mail. */
final class PresentationSettings {

    private static final String RESOURCE_ID = "(?i)/subscriptions/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
            + "/resourceGroups/[\\w.()-]{1,90}/providers/Microsoft\\.OperationalInsights/workspaces/[a-z0-9-]{4,63}";

    private static final String RESOURCE_ID_FORM = "the workspace's resource id from its properties page, like"
            + " /subscriptions/…/resourceGroups/…/providers/Microsoft.OperationalInsights/workspaces/…";

    private PresentationSettings() {}

    static Options read(SettingsReader read) {
        Options ours =
                new Options(read.flag(Setting.DIGEST_SHOW_SENDERS), files(read), portals(read), Optional.empty());
        return templates(read).map(ours::with).filter(own -> works(read, own)).orElse(ours);
    }

    private static Set<File> files(SettingsReader read) {
        Set<File> files = EnumSet.noneOf(File.class);
        String value = read.optional(Setting.DIGEST_ATTACHMENTS).orElse("").toUpperCase(Locale.ROOT);
        if (value.equals("NONE")) {
            return files;
        }
        // Where only commas stand the parts are none, which is not the same as asking for none.
        String[] names = value.split("[,;]");
        for (String name : names.length == 0 ? new String[] {value} : names) {
            if (isFile(name.strip())) {
                files.add(File.valueOf(name.strip()));
            } else {
                read.wrong(
                        Setting.DIGEST_ATTACHMENTS,
                        name.strip().toLowerCase(Locale.ROOT),
                        "write some of csv, json, commands and picture, separated by commas, or none");
            }
        }
        return files;
    }

    private static Optional<Path> templates(SettingsReader read) {
        Optional<String> given = read.optional(Setting.DIGEST_TEMPLATES);
        Optional<Path> folder = given.flatMap(PresentationSettings::folder);
        if (given.isPresent() && folder.isEmpty()) {
            read.wrong(Setting.DIGEST_TEMPLATES, given.get(), "write the path of a folder that holds your templates");
        }
        return folder;
    }

    /** Before anything is asked, so that no morning finds out; whoever is told of a broken one is told in our words. */
    private static boolean works(SettingsReader read, Options own) {
        try {
            new FreemarkerRenderer(own).rehearse();
            return true;
        } catch (DigestException broken) {
            read.problem(Setting.DIGEST_TEMPLATES, "is wrong: " + broken.sentence());
            return false;
        }
    }

    private static Optional<Path> folder(String path) {
        try {
            return Optional.of(Path.of(path)).filter(Files::isDirectory);
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    private static boolean isFile(String name) {
        return EnumSet.allOf(File.class).stream().anyMatch(file -> file.name().equals(name));
    }

    private static Portals portals(SettingsReader read) {
        Optional<String> tenant = read.optionalGuid(Setting.DIGEST_TENANT_ID);
        Optional<String> resource = read.optional(Setting.DIGEST_WORKSPACE_RESOURCE_ID)
                .map(given -> read.name(Setting.DIGEST_WORKSPACE_RESOURCE_ID, RESOURCE_ID, RESOURCE_ID_FORM));
        if (resource.isPresent() && tenant.isEmpty()) {
            String needed = read.called(Setting.DIGEST_TENANT_ID, Setting.DIGEST_WORKSPACE_RESOURCE_ID);
            read.problem(
                    Setting.DIGEST_WORKSPACE_RESOURCE_ID, "needs " + needed + " for its link; write the tenant's id");
        }
        String portal = address(read, Setting.DIGEST_PORTAL);
        return new Portals(
                Optional.of(address(read, Setting.DIGEST_DEFENDER_PORTAL)),
                resource.flatMap(id -> tenant.map(of -> new Portals.Workspace(portal, of, id))));
    }

    private static String address(SettingsReader read, Setting setting) {
        return read.https(setting).toString().replaceAll("/+$", "");
    }
}
