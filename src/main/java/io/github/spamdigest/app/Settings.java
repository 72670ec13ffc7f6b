package io.github.spamdigest.app;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Schedule;
import io.github.spamdigest.render.FreemarkerRenderer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the digest on Azure is told. Immutable.
 *
 * @param enabled whether ticks do anything
 * @param schedule when a digest is due
 * @param hunt what is asked
 * @param workspace where the events are
 * @param mail from whom to whom
 * @param table where the memory is
 * @param identity who the app is
 * @param names which domains are known
 * @param presentation how the mail looks and what goes with it
 */
record Settings(
        boolean enabled,
        Schedule schedule,
        Hunt hunt,
        WorkspaceSettings workspace,
        MailSettings mail,
        TableSettings table,
        IdentitySettings identity,
        NameSettings names,
        FreemarkerRenderer.Options presentation) {

    private static final Duration LONGEST_SETTLE = Duration.ofHours(24);

    /**
     * What is asked, and when.
     *
     * @param schedule when a digest is due
     * @param hunt what is asked
     */
    record Question(Schedule schedule, Hunt hunt) {}

    /**
     * Which workspace to ask, and as whom.
     *
     * @param workspace where the events are
     * @param identity who asks
     */
    record Access(WorkspaceSettings workspace, IdentitySettings identity) {}

    /**
     * Reads all settings; throws one {@link DigestException} that names every problem there is.
     *
     * @param overrides what the command line says, first in priority
     * @param environment the app settings or environment variables
     */
    static Settings from(Map<String, String> overrides, Map<String, String> environment) {
        SettingsReader read = new SettingsReader(overrides, environment);
        Settings settings = new Settings(
                read.flag(Setting.DIGEST_ENABLED),
                schedule(read),
                hunt(read),
                WorkspaceSettings.read(read),
                MailSettings.read(read),
                TableSettings.read(read),
                IdentitySettings.read(read),
                NameSettings.read(read),
                PresentationSettings.read(read));
        read.cron(Setting.DIGEST_SCHEDULE);
        read.unknownNames();
        throwAll(read.problems());
        return settings;
    }

    /** Whether the digest is switched off; then nothing else needs to be set yet. */
    static boolean isPaused(Map<String, String> overrides, Map<String, String> environment) {
        return new SettingsReader(overrides, environment)
                .optional(Setting.DIGEST_ENABLED)
                .map("false"::equalsIgnoreCase)
                .orElse(false);
    }

    /** Reads what asking a question needs and nothing else, so that it can be shown before anything is deployed. */
    static Question question(Map<String, String> overrides, Map<String, String> environment) {
        SettingsReader read = new SettingsReader(overrides, environment);
        Question question = new Question(schedule(read), hunt(read));
        throwAll(read.problems());
        return question;
    }

    /** Reads which workspace to ask and where to sign in, and nothing else. */
    static Access access(Map<String, String> overrides, Map<String, String> environment) {
        SettingsReader read = new SettingsReader(overrides, environment);
        Access access = new Access(WorkspaceSettings.read(read), IdentitySettings.read(read));
        throwAll(read.problems());
        return access;
    }

    /** Reads which domains are known, and nothing else. */
    static NameSettings names(Map<String, String> overrides, Map<String, String> environment) {
        SettingsReader read = new SettingsReader(overrides, environment);
        NameSettings names = NameSettings.read(read);
        throwAll(read.problems());
        return names;
    }

    /** Reads how the mail looks, and nothing else. */
    static FreemarkerRenderer.Options presentation(Map<String, String> overrides, Map<String, String> environment) {
        SettingsReader read = new SettingsReader(overrides, environment);
        FreemarkerRenderer.Options presentation = PresentationSettings.read(read);
        throwAll(read.problems());
        return presentation;
    }

    private static Schedule schedule(SettingsReader read) {
        return new Schedule(
                read.time(Setting.DIGEST_DUE),
                read.zone(Setting.DIGEST_TIME_ZONE),
                read.duration(Setting.DIGEST_SETTLE, LONGEST_SETTLE));
    }

    private static Hunt hunt(SettingsReader read) {
        return new Hunt(
                read.number(Setting.DIGEST_LOOKBACK_DAYS, Hunt.MAX_LOOKBACK_DAYS),
                read.number(Setting.DIGEST_TOP, Hunt.TRACKED),
                read.counting(Setting.DIGEST_COUNTING),
                read.exclusions(Setting.DIGEST_EXCLUSIONS),
                read.number(Setting.DIGEST_BULK_THRESHOLD, Hunt.MAX_BULK_THRESHOLD));
    }

    private static void throwAll(List<String> problems) {
        if (!problems.isEmpty()) {
            List<String> lines = new ArrayList<>();
            lines.add(problems.size() == 1 ? "1 setting is wrong:" : problems.size() + " settings are wrong:");
            problems.forEach(problem -> lines.add("- " + problem));
            throw DigestException.usage(lines);
        }
    }
}
