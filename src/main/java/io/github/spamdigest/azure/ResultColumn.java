package io.github.spamdigest.azure;

import com.azure.monitor.query.models.LogsColumnType;

/** The columns that the query answers with, in its order. */
enum ResultColumn {
    PART("Part", LogsColumnType.STRING),
    DOMAIN("Domain", LogsColumnType.STRING),
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
    DOMAINS("Domains", LogsColumnType.LONG),
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
