package io.github.spamdigest.azure.logs;

/** The columns that the query answers with, in its order. */
enum ResultColumn implements AnswerColumn {
    PART("Part", "string"),
    DOMAIN("Domain", "string"),
    SCENARIO("Scenario", "string"),
    DELIVERIES("Deliveries", "long"),
    SPAM_BY_DAY("SpamByDay", "string"),
    INBOUND("Inbound", "long"),
    INBOUND_BY_DAY("InboundByDay", "string"),
    REACHED_INBOX("ReachedInbox", "long"),
    STILL_INSIDE("StillInside", "long"),
    OPEN_INSIDE("OpenInside", "long"),
    RECIPIENTS("Recipients", "long"),
    SENDERS("Senders", "long"),
    MESSAGES("Messages", "long"),
    PHISH("Phish", "long"),
    PHISH_LAST_24H("PhishLast24h", "long"),
    FIRST_SPAM("FirstSpam", "datetime"),
    EARLIER_SPAM("EarlierSpam", "datetime"),
    FIRST_MAIL("FirstMail", "datetime"),
    NEWEST_SPAM("NewestSpam", "long"),
    NEWEST_BY_DAY("NewestByDay", "string"),
    AUTHENTICATED("Authenticated", "long"),
    VOUCHED("Vouched", "long"),
    FORGED("Forged", "long"),
    UNAUTHENTICATED("Unauthenticated", "long"),
    UNKNOWN("Unknown", "long"),
    TOP_SENDERS("TopSenders", "long"),
    TOP_SENDER_ADDRESSES("TopSenderAddresses", "string"),
    BULK("Bulk", "long"),
    HIGH_CONFIDENCE("HighConfidence", "long"),
    ALLOWED_BY_ORGANISATION("AllowedByOrganisation", "long"),
    ALLOWED_BY_USER("AllowedByUser", "long"),
    ALLOWED_BY_TRANSPORT_RULE("AllowedByTransportRule", "long"),
    ENVELOPE_DOMAINS("EnvelopeDomains", "long"),
    TOP_ENVELOPE_DOMAIN("TopEnvelopeDomain", "string"),
    NETWORKS("Networks", "long"),
    TOP_NETWORK("TopNetwork", "string"),
    CLEAN("Clean", "long"),
    CLEAN_AUTHENTICATED("CleanAuthenticated", "long"),
    CLEAN_AUTHENTICATED_DAYS("CleanAuthenticatedDays", "long"),
    OUTBOUND_DAYS("OutboundDays", "long"),
    OUTBOUND_PEOPLE("OutboundPeople", "long"),
    DOMAINS("Domains", "long"),
    RECIPIENT_DOMAINS("RecipientDomains", "string"),
    OLDEST_EVENT("OldestEvent", "datetime"),
    NEWEST_EVENT("NewestEvent", "datetime"),
    ALL_ROWS("AllRows", "long"),
    CLEAN_INBOUND_ROWS("CleanInboundRows", "long"),
    OUTBOUND_ROWS("OutboundRows", "long"),
    REPEATED_SPAM("RepeatedSpam", "long"),
    FRESH_DOMAINS("FreshDomains", "long");

    private final String text;
    private final String type;

    ResultColumn(String text, String type) {
        this.text = text;
        this.type = type;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public boolean mayBeEmpty() {
        return this == DOMAIN;
    }
}
