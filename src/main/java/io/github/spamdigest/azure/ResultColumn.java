package io.github.spamdigest.azure;

import com.azure.monitor.query.models.LogsColumnType;

/** The columns that the query answers with, in its order. */
enum ResultColumn {
    PART("Part", LogsColumnType.STRING),
    DOMAIN("Domain", LogsColumnType.STRING),
    SCENARIO("Scenario", LogsColumnType.STRING),
    DELIVERIES("Deliveries", LogsColumnType.LONG),
    SPAM_BY_DAY("SpamByDay", LogsColumnType.STRING),
    INBOUND("Inbound", LogsColumnType.LONG),
    INBOUND_BY_DAY("InboundByDay", LogsColumnType.STRING),
    REACHED_INBOX("ReachedInbox", LogsColumnType.LONG),
    RECIPIENTS("Recipients", LogsColumnType.LONG),
    SENDERS("Senders", LogsColumnType.LONG),
    MESSAGES("Messages", LogsColumnType.LONG),
    PHISH("Phish", LogsColumnType.LONG),
    PHISH_LAST_24H("PhishLast24h", LogsColumnType.LONG),
    FIRST_SPAM("FirstSpam", LogsColumnType.DATETIME),
    EARLIER_SPAM("EarlierSpam", LogsColumnType.DATETIME),
    FIRST_MAIL("FirstMail", LogsColumnType.DATETIME),
    NEWEST_SPAM("NewestSpam", LogsColumnType.LONG),
    NEWEST_BY_DAY("NewestByDay", LogsColumnType.STRING),
    AUTHENTICATED("Authenticated", LogsColumnType.LONG),
    VOUCHED("Vouched", LogsColumnType.LONG),
    FORGED("Forged", LogsColumnType.LONG),
    UNAUTHENTICATED("Unauthenticated", LogsColumnType.LONG),
    UNKNOWN("Unknown", LogsColumnType.LONG),
    TOP_SENDERS("TopSenders", LogsColumnType.LONG),
    TOP_SENDER_ADDRESSES("TopSenderAddresses", LogsColumnType.STRING),
    BULK("Bulk", LogsColumnType.LONG),
    HIGH_CONFIDENCE("HighConfidence", LogsColumnType.LONG),
    ALLOWED_BY_ORGANISATION("AllowedByOrganisation", LogsColumnType.LONG),
    ALLOWED_BY_USER("AllowedByUser", LogsColumnType.LONG),
    ALLOWED_BY_TRANSPORT_RULE("AllowedByTransportRule", LogsColumnType.LONG),
    ENVELOPE_DOMAINS("EnvelopeDomains", LogsColumnType.LONG),
    TOP_ENVELOPE_DOMAIN("TopEnvelopeDomain", LogsColumnType.STRING),
    NETWORKS("Networks", LogsColumnType.LONG),
    TOP_NETWORK("TopNetwork", LogsColumnType.STRING),
    CLEAN("Clean", LogsColumnType.LONG),
    CLEAN_AUTHENTICATED("CleanAuthenticated", LogsColumnType.LONG),
    CLEAN_AUTHENTICATED_DAYS("CleanAuthenticatedDays", LogsColumnType.LONG),
    OUTBOUND_DAYS("OutboundDays", LogsColumnType.LONG),
    OUTBOUND_PEOPLE("OutboundPeople", LogsColumnType.LONG),
    DOMAINS("Domains", LogsColumnType.LONG),
    RECIPIENT_DOMAINS("RecipientDomains", LogsColumnType.STRING),
    OLDEST_EVENT("OldestEvent", LogsColumnType.DATETIME),
    NEWEST_EVENT("NewestEvent", LogsColumnType.DATETIME);

    private final String text;
    private final LogsColumnType type;

    ResultColumn(String text, LogsColumnType type) {
        this.text = text;
        this.type = type;
    }

    /** Its name in the query. */
    String text() {
        return text;
    }

    /** Its type in the query. */
    LogsColumnType type() {
        return type;
    }
}
