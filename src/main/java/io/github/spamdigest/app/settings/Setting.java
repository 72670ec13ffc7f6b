package io.github.spamdigest.app.settings;

/**
 * Every setting there is, in the order in which people meet them. The names are the names of the app settings and
 * environment variables; docs/settings.md and the example file are checked against this list.
 */
public enum Setting {
    DIGEST_ENABLED("true", "false pauses the digest; ticks then do nothing"),
    DIGEST_SCHEDULE("0 0 * * * *", "when the timer ticks, six fields in UTC; the platform reads it, hourly is right"),
    DIGEST_DUE("06:00", "the local time at which a digest is due"),
    DIGEST_TIME_ZONE("UTC", "the time zone of the due time and of the dates in the mail"),
    DIGEST_SETTLE("1h", "how long before the due time the window ends, because rows arrive late"),
    DIGEST_GIVE_UP_AFTER("5h", "how long after the due time a digest is tried before the operators are notified"),
    DIGEST_STALE_AFTER("48h", "how old the newest event may be before the digest says that there is no data"),
    DIGEST_WORKSPACE_ID("", "required: the Log Analytics workspace's id (a GUID) that holds EmailEvents"),
    DIGEST_RECIPIENTS("", "required: who gets the digest: addresses, separated by commas"),
    DIGEST_OPERATORS(
            "", "who is notified when there is no digest: addresses, separated by commas; else the recipients"),
    DIGEST_SENDER("", "required: the mailbox that sends the digest"),
    DIGEST_BCC("false", "true hides the recipients from each other"),
    DIGEST_SAVE_TO_SENT("true", "whether the sender mailbox keeps a copy in Sent Items"),
    DIGEST_TOP("10", "how many domains the digest lists, 1 to 100"),
    DIGEST_LOOKBACK_DAYS("30", "the length of the window in days of 24 hours, 1 to 75"),
    DIGEST_COUNTING("deliveries", "deliveries counts each row, latest the newest row of each message and recipient"),
    DIGEST_EXCLUSIONS("", "what is left out of the count: a path of an exclusions.json, or its JSON"),
    DIGEST_DECISIONS("", "what is decided about open tasks, beside decide: a path of a decisions.json, or its JSON"),
    DIGEST_OWN_DOMAINS("", "your own mail domains, separated by commas; without them no block is ever suggested"),
    DIGEST_MAIL_SERVICES("", "more free mail and mail services than the lists have, separated by commas"),
    DIGEST_SHARED_HOSTS("", "more shared hosts than the list has, separated by commas"),
    DIGEST_BULK_THRESHOLD("7", "the complaint level from which your policy treats mail as bulk, 1 to 9"),
    DIGEST_SHOW_SENDERS("false", "true shows the five From addresses with the most spam of each listed domain"),
    DIGEST_SHOW_PEOPLE(
            "false", "true names the accounts that clicked a link in a threat, in the mail and in digest.json"),
    DIGEST_ATTACHMENTS("csv,json,commands,picture", "what goes with the mail: some of these, or none"),
    DIGEST_TEMPLATES("", "a folder of your own templates, file by file in place of ours: docs/templates.md"),
    DIGEST_TENANT_ID("", "your tenant's id (a GUID), for the links to Log Analytics"),
    DIGEST_WORKSPACE_RESOURCE_ID(
            "", "the workspace's resource id, /subscriptions/…/workspaces/…, for the links to Log Analytics"),
    DIGEST_NAME("spam-domain-digest", "the digest's name in the table; two digests may share a table under two names"),
    DIGEST_TABLE("SpamDomainDigest", "the table in Table Storage that holds the memory"),
    DIGEST_TABLE_ENDPOINT(
            "", "required unless the next is set: the table service's address; the app signs in by its identity"),
    DIGEST_TABLE_CONNECTION_STRING("", "a connection string in place of the address, for Azurite"),
    DIGEST_CLIENT_ID("", "the client id of the user-assigned managed identity; empty for the system-assigned one"),
    DIGEST_QUERY_TIMEOUT("4m", "how long Log Analytics may work on a query, at most 10m"),
    DIGEST_LOGS_ENDPOINT("https://api.loganalytics.io", "the Log Analytics API, for other clouds"),
    DIGEST_GRAPH_ENDPOINT("https://graph.microsoft.com", "Microsoft Graph, for other clouds"),
    DIGEST_AUTHORITY_HOST("https://login.microsoftonline.com", "the sign-in authority, for other clouds"),
    DIGEST_PORTAL("https://portal.azure.com", "the Azure portal that the links lead to, for other clouds"),
    DIGEST_DEFENDER_PORTAL(
            "https://security.microsoft.com", "the Defender portal that the links lead to, for other clouds");

    private final String defaultValue;
    private final String meaning;

    Setting(String defaultValue, String meaning) {
        this.defaultValue = defaultValue;
        this.meaning = meaning;
    }

    /** The value when nothing is set; empty when there is none. */
    public String defaultValue() {
        return defaultValue;
    }

    /** What it is for, one line. */
    String meaning() {
        return meaning;
    }
}
