package io.github.spamdigest.app;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.Schedule;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.SenderLists;
import io.github.spamdigest.lists.BundledLists;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
 * @param showSenders whether the digest shows From addresses
 */
record Settings(
        boolean enabled,
        Schedule schedule,
        Hunt hunt,
        Workspace workspace,
        Mail mail,
        Table table,
        Identity identity,
        Names names,
        boolean showSenders) {

    /**
     * A Log Analytics workspace.
     *
     * @param id its GUID
     * @param endpoint the API's address
     * @param timeout how long it may work on a query
     */
    record Workspace(String id, URI endpoint, Duration timeout) {}

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
    record Access(Workspace workspace, Identity identity) {}

    /**
     * A mail's envelope.
     *
     * @param sender the mailbox that sends
     * @param recipients who receives, at least one
     * @param bcc whether recipients are hidden from each other
     * @param saveToSent whether the mailbox keeps a copy
     * @param graph Microsoft Graph's address
     */
    record Mail(String sender, List<String> recipients, boolean bcc, boolean saveToSent, URI graph) {}

    /**
     * A table; exactly one of address and connection string is present.
     *
     * @param digest the digest's name in it
     * @param name the table's name
     * @param endpoint the table service's address
     * @param connectionString a connection string in its place
     */
    record Table(String digest, String name, Optional<URI> endpoint, Optional<String> connectionString) {}

    /**
     * What is known of domains beyond the lists that come with the product.
     *
     * @param own our own domains
     * @param mailServices more free mail and mail services
     * @param sharedHosts more shared hosts
     */
    record Names(Set<SenderDomain> own, Set<SenderDomain> mailServices, Set<SenderDomain> sharedHosts) {

        /** The lists with these domains among them. */
        SenderLists lists() {
            return BundledLists.with(own, mailServices, sharedHosts);
        }
    }

    /**
     * Who the app is.
     *
     * @param clientId the user-assigned managed identity's client id
     * @param authority the sign-in authority's address
     */
    record Identity(Optional<String> clientId, URI authority) {}

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
                workspace(read),
                new Mail(
                        read.address(Setting.DIGEST_SENDER),
                        read.addresses(Setting.DIGEST_RECIPIENTS),
                        read.flag(Setting.DIGEST_BCC),
                        read.flag(Setting.DIGEST_SAVE_TO_SENT),
                        read.https(Setting.DIGEST_GRAPH_ENDPOINT)),
                table(read),
                identity(read),
                names(read),
                read.flag(Setting.DIGEST_SHOW_SENDERS));
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
        Access access = new Access(workspace(read), identity(read));
        throwAll(read.problems());
        return access;
    }

    private static Schedule schedule(SettingsReader read) {
        return new Schedule(
                read.time(Setting.DIGEST_DUE),
                read.zone(Setting.DIGEST_TIME_ZONE),
                read.duration(Setting.DIGEST_SETTLE, Duration.ofHours(24)));
    }

    private static Hunt hunt(SettingsReader read) {
        return new Hunt(
                read.number(Setting.DIGEST_LOOKBACK_DAYS, Hunt.MAX_LOOKBACK_DAYS),
                read.number(Setting.DIGEST_TOP, Hunt.TRACKED),
                read.counting(Setting.DIGEST_COUNTING),
                read.exclusions(Setting.DIGEST_EXCLUSIONS),
                read.number(Setting.DIGEST_BULK_THRESHOLD, Hunt.MAX_BULK_THRESHOLD));
    }

    /** Reads which domains are known, and nothing else. */
    static Names names(Map<String, String> overrides, Map<String, String> environment) {
        SettingsReader read = new SettingsReader(overrides, environment);
        Names names = names(read);
        throwAll(read.problems());
        return names;
    }

    private static Names names(SettingsReader read) {
        return new Names(
                read.domains(Setting.DIGEST_OWN_DOMAINS),
                read.domains(Setting.DIGEST_MAIL_SERVICES),
                read.domains(Setting.DIGEST_SHARED_HOSTS));
    }

    private static Identity identity(SettingsReader read) {
        return new Identity(read.optionalGuid(Setting.DIGEST_CLIENT_ID), read.https(Setting.DIGEST_AUTHORITY_HOST));
    }

    private static Workspace workspace(SettingsReader read) {
        return new Workspace(
                read.guid(Setting.DIGEST_WORKSPACE_ID),
                read.https(Setting.DIGEST_LOGS_ENDPOINT),
                read.duration(Setting.DIGEST_QUERY_TIMEOUT, Duration.ofMinutes(10)));
    }

    private static Table table(SettingsReader read) {
        Optional<String> connection = read.optional(Setting.DIGEST_TABLE_CONNECTION_STRING);
        Optional<URI> endpoint =
                read.optional(Setting.DIGEST_TABLE_ENDPOINT).map(value -> read.https(Setting.DIGEST_TABLE_ENDPOINT));
        if (connection.isEmpty() && endpoint.isEmpty()) {
            read.problem(
                    Setting.DIGEST_TABLE_ENDPOINT,
                    "is missing; write an address like https://contosodigest.table.core.windows.net, or set"
                            + " DIGEST_TABLE_CONNECTION_STRING");
        }
        if (connection.isPresent() && endpoint.isPresent()) {
            read.problem(
                    Setting.DIGEST_TABLE_ENDPOINT,
                    "and DIGEST_TABLE_CONNECTION_STRING are both set; remove one of them");
        }
        return new Table(
                read.name(
                        Setting.DIGEST_NAME,
                        "[A-Za-z0-9][A-Za-z0-9-]{0,62}",
                        "letters, digits and hyphens, 63 at most"),
                read.name(
                        Setting.DIGEST_TABLE,
                        "[A-Za-z][A-Za-z0-9]{2,62}",
                        "3 to 63 letters and digits, a letter first"),
                endpoint,
                connection);
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
