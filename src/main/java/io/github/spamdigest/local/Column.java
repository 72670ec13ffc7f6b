package io.github.spamdigest.local;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of the EmailEvents table that the digest reads, and the keys of the envelopes around its rows. */
enum Column {
    /** Time in a Log Analytics workspace. */
    TIME_GENERATED("TimeGenerated"),
    /** Time in Defender. */
    TIMESTAMP("Timestamp"),
    /** Time of a streaming envelope, used when the row has no time of its own. */
    ENVELOPE_TIME("time"),
    /** Table of a streaming envelope. */
    CATEGORY("category"),
    /** Table of a Log Analytics row. */
    TYPE("Type"),
    /** Inbound or another direction. */
    EMAIL_DIRECTION("EmailDirection"),
    /** What the mail was judged to be. */
    THREAT_TYPES("ThreatTypes"),
    /** Domain of the header From. */
    SENDER_FROM_DOMAIN("SenderFromDomain"),
    /** Address of the header From. */
    SENDER_FROM_ADDRESS("SenderFromAddress"),
    /** Who it was delivered to. */
    RECIPIENT_EMAIL_ADDRESS("RecipientEmailAddress"),
    /** The message, shared by its deliveries. */
    NETWORK_MESSAGE_ID("NetworkMessageId"),
    /** Where it was delivered. */
    DELIVERY_LOCATION("DeliveryLocation"),
    /** The event's number. */
    REPORT_ID("ReportId"),
    /** The subject, attacker text. */
    SUBJECT("Subject"),
    /** Domain of the envelope sender. */
    SENDER_MAIL_FROM_DOMAIN("SenderMailFromDomain"),
    /** Address that it was sent from. */
    SENDER_IPV4("SenderIPv4"),
    /** Address that it was sent from. */
    SENDER_IPV6("SenderIPv6"),
    /** Identifier from the mail's header. */
    INTERNET_MESSAGE_ID("InternetMessageId"),
    /** Domain of the recipient. */
    RECIPIENT_DOMAIN("RecipientDomain"),
    /** Results of SPF, DKIM, DMARC and CompAuth, as JSON. */
    AUTHENTICATION_DETAILS("AuthenticationDetails"),
    /** Confidence of the verdicts, as JSON. */
    CONFIDENCE_LEVEL("ConfidenceLevel"),
    /** Bulk complaint level, 0 to 9. */
    BULK_COMPLAINT_LEVEL("BulkComplaintLevel"),
    /** Which policy acted on it. */
    EMAIL_ACTION_POLICY("EmailActionPolicy"),
    /** What a setting of the organisation did to it. */
    ORG_LEVEL_ACTION("OrgLevelAction"),
    /** Which setting of the organisation did. */
    ORG_LEVEL_POLICY("OrgLevelPolicy"),
    /** What a setting of the user's did to it. */
    USER_LEVEL_ACTION("UserLevelAction"),
    /** Which setting of the user's did. */
    USER_LEVEL_POLICY("UserLevelPolicy"),
    /** Connectors that it came through. */
    CONNECTORS("Connectors"),
    /** Transport rules that it met. */
    EXCHANGE_TRANSPORT_RULE("ExchangeTransportRule");

    private static final Map<String, Column> BY_TITLE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Column::title, Function.identity()));

    private final String title;

    Column(String title) {
        this.title = title;
    }

    /** The column's name in the table. */
    String title() {
        return title;
    }

    /** The column's own bit in a set of columns. */
    long bit() {
        return 1L << ordinal();
    }

    /** The columns whose bits are set. */
    static Set<Column> ofBits(long bits) {
        Set<Column> columns = EnumSet.noneOf(Column.class);
        for (Column column : values()) {
            if ((bits & column.bit()) != 0) {
                columns.add(column);
            }
        }
        return columns;
    }

    /** The column of this exact name, empty for all that the digest does not read. */
    static Optional<Column> titled(String title) {
        return Optional.ofNullable(BY_TITLE.get(title));
    }
}
