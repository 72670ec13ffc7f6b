package io.github.spamdigest.app.settings;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Schedule;
import io.github.spamdigest.core.life.GivenDecisions;
import io.github.spamdigest.render.FreemarkerRenderer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The settings of the digest on Azure. Immutable.
 *
 * @param enabled whether ticks do anything
 * @param schedule when a digest is due
 * @param hunt what is asked
 * @param workspace where the events are
 * @param mail from whom to whom
 * @param table where the memory is
 * @param decisions what is decided in a setting; what cannot be read there is no problem of the settings
 * @param identity who the app is
 * @param names which domains are known
 * @param presentation how the mail looks and what goes with it
 * @param hourly whether the timer ticks at each full hour
 */
public record Settings(
        boolean enabled,
        Schedule schedule,
        Hunt hunt,
        WorkspaceSettings workspace,
        MailSettings mail,
        TableSettings table,
        GivenDecisions decisions,
        IdentitySettings identity,
        DomainListSettings names,
        FreemarkerRenderer.Options presentation,
        boolean hourly) {

    /** Stands in the log for a digest whose name is wrong; no name begins like this. */
    static final String NO_NAME = "-";

    private static final Duration LONGEST_SETTLE = Duration.ofHours(24);
    private static final Duration LONGEST_TRYING = Duration.ofHours(24);
    private static final Duration LEAST_STALE = Duration.ofHours(1);
    private static final Duration MOST_STALE = Duration.ofDays(30);

    /**
     * What is asked, and when.
     *
     * @param schedule when a digest is due
     * @param hunt what is asked
     */
    public record Question(Schedule schedule, Hunt hunt) {}

    /**
     * Which workspace to ask, and as whom.
     *
     * @param workspace where the events are
     * @param identity who asks
     */
    public record Access(WorkspaceSettings workspace, IdentitySettings identity) {}

    /**
     * Which table to use, and as whom.
     *
     * @param table where the memory is
     * @param identity who asks
     */
    public record TableAccess(TableSettings table, IdentitySettings identity) {}

    /**
     * Reads all settings; throws one {@link DigestException} that names every problem there is.
     *
     * @param overrides what the command line says, first in priority
     * @param environment the app settings or environment variables
     */
    public static Settings from(Map<String, String> overrides, Map<String, String> environment) {
        SettingsReader read = new SettingsReader(overrides, environment);
        Settings settings = read(read);
        throwAll(read.problems());
        return settings;
    }

    /**
     * Reads settings of which some are wrong, so that operators can be told: what is wrong has a stand-in. Empty when
     * something is wrong that a notice needs.
     */
    public static Optional<Settings> forNotice(Map<String, String> environment) {
        SettingsReader needed = new SettingsReader(Map.of(), environment);
        TableSettings.read(needed);
        IdentitySettings.read(needed);
        return MailSettings.reachesOperators(needed)
                ? Optional.of(read(new SettingsReader(Map.of(), environment)))
                : Optional.empty();
    }

    private static Settings read(SettingsReader read) {
        boolean isEnabled = read.flag(Setting.DIGEST_ENABLED);
        Schedule schedule = schedule(read);
        Settings settings = new Settings(
                isEnabled,
                schedule,
                hunt(read),
                WorkspaceSettings.read(read),
                MailSettings.read(read),
                TableSettings.read(read),
                decisions(read, () -> schedule),
                IdentitySettings.read(read),
                DomainListSettings.read(read),
                PresentationSettings.read(read),
                read.optional(Setting.DIGEST_SCHEDULE).equals(Optional.of(Setting.DIGEST_SCHEDULE.defaultValue())));
        read.cron(Setting.DIGEST_SCHEDULE);
        read.unknownNames();
        return settings;
    }

    /** Whether the digest is switched off; then nothing else needs to be set yet. */
    public static boolean isPaused(Map<String, String> overrides, Map<String, String> environment) {
        return new SettingsReader(overrides, environment)
                .optional(Setting.DIGEST_ENABLED)
                .map("false"::equalsIgnoreCase)
                .orElse(false);
    }

    /** The digest's name as it is in force, whatever else is wrong; {@value #NO_NAME} when it is wrong itself. */
    public static String digestName(Map<String, String> environment) {
        return TableSettings.digest(new SettingsReader(Map.of(), environment)).orElse(NO_NAME);
    }

    /** Reads what asking a question needs and nothing else, so that it can be shown before anything is deployed. */
    public static Question question(Map<String, String> overrides, Map<String, String> environment) {
        SettingsReader read = new SettingsReader(overrides, environment);
        Question question = new Question(schedule(read), hunt(read));
        read.unknownNames();
        throwAll(read.problems());
        return question;
    }

    /** Reads which workspace to ask and where to sign in, and nothing else. */
    public static Access access(OptionValues given, Map<String, String> environment) {
        SettingsReader read = new SettingsReader(given, environment);
        Access access = new Access(WorkspaceSettings.read(read), IdentitySettings.read(read));
        throwAll(read.problems());
        return access;
    }

    /** Reads which table to use and where to sign in, and nothing else. */
    public static TableAccess tableAccess(Map<String, String> overrides, Map<String, String> environment) {
        SettingsReader read = new SettingsReader(overrides, environment);
        TableAccess access = new TableAccess(TableSettings.read(read), IdentitySettings.read(read));
        read.unknownNames();
        throwAll(read.problems());
        return access;
    }

    /** Reads which domains are known, and nothing else. */
    public static DomainListSettings names(OptionValues given, Map<String, String> environment) {
        SettingsReader read = new SettingsReader(given, environment);
        DomainListSettings names = DomainListSettings.read(read);
        throwAll(read.problems());
        return names;
    }

    /** Reads how the mail looks, and nothing else. */
    public static FreemarkerRenderer.Options presentation(OptionValues given, Map<String, String> environment) {
        SettingsReader read = new SettingsReader(given, environment);
        FreemarkerRenderer.Options presentation = PresentationSettings.read(read);
        throwAll(read.problems());
        return presentation;
    }

    /** Reads what is decided in a setting, and nothing else. */
    public static GivenDecisions decisions(Map<String, String> overrides, Map<String, String> environment) {
        SettingsReader read = new SettingsReader(overrides, environment);
        GivenDecisions decisions = decisions(read, () -> schedule(read));
        throwAll(read.problems());
        return decisions;
    }

    private static GivenDecisions decisions(SettingsReader read, Supplier<Schedule> schedule) {
        return read.optional(Setting.DIGEST_DECISIONS)
                .map(given -> DecisionsFile.read(given, schedule.get()))
                .orElse(GivenDecisions.NONE);
    }

    private static Schedule schedule(SettingsReader read) {
        return new Schedule(
                read.time(Setting.DIGEST_DUE),
                read.zone(Setting.DIGEST_TIME_ZONE),
                read.duration(Setting.DIGEST_SETTLE, LONGEST_SETTLE),
                read.duration(Setting.DIGEST_GIVE_UP_AFTER, LONGEST_TRYING));
    }

    /** Why a workspace is asked about fewer days than files are. */
    private static final String WHY_NO_LONGER_LOOKBACK =
            ", as the query looks 15 days further back and Azure Monitor may"
                    + " throttle one that spans more than 90 days; preview --events takes up to 90";

    private static Hunt hunt(SettingsReader read) {
        return new Hunt(
                read.number(Setting.DIGEST_LOOKBACK_DAYS, Hunt.MAX_LIVE_LOOKBACK_DAYS, WHY_NO_LONGER_LOOKBACK),
                read.number(Setting.DIGEST_TOP, Hunt.TRACKED),
                read.counting(Setting.DIGEST_COUNTING),
                read.exclusions(Setting.DIGEST_EXCLUSIONS),
                read.number(Setting.DIGEST_BULK_THRESHOLD, Hunt.MAX_BULK_THRESHOLD),
                read.duration(Setting.DIGEST_STALE_AFTER, LEAST_STALE, MOST_STALE),
                read.flag(Setting.DIGEST_SHOW_PEOPLE));
    }

    private static void throwAll(List<String> problems) {
        if (!problems.isEmpty()) {
            List<String> lines = new ArrayList<>();
            String what = problems.stream().allMatch(problem -> problem.startsWith("--")) ? "option" : "setting";
            lines.add(
                    problems.size() == 1 ? "1 " + what + " is wrong:" : problems.size() + " " + what + "s are wrong:");
            problems.forEach(problem -> lines.add("- " + problem));
            throw DigestException.usage(lines);
        }
    }
}
