package io.github.spamdigest.local;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns of the EmailEvents table that the digest reads and of the tables beside it, and the keys of the envelopes
 * around their rows.
 */
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
    /** Time of the event in the results of a search job. */
    ORIGINAL_TIME("_OriginalTimeGenerated"),
    /** Table that a search job searched. */
    ORIGINAL_TYPE("_OriginalType"),
    /** Any other column that a search job adds. */
    ORIGINAL("_Original"),
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
    EXCHANGE_TRANSPORT_RULE("ExchangeTransportRule"),
    /** Where it is now, as far as the platform tells. */
    LATEST_DELIVERY_LOCATION("LatestDeliveryLocation"),
    /** Whether the recipient had no mail of the sender before. */
    IS_FIRST_CONTACT("IsFirstContact"),
    /** How many links it has. */
    URL_COUNT("UrlCount"),
    /** How many attachments it has. */
    ATTACHMENT_COUNT("AttachmentCount"),
    /** What was done after delivery, or what became of a click. */
    ACTION_TYPE("ActionType"),
    /** Whether it was done. */
    ACTION_RESULT("ActionResult"),
    /** Who clicked. */
    ACCOUNT_UPN("AccountUpn"),
    /** Whether they went on past the warning. */
    IS_CLICKED_THROUGH("IsClickedThrough"),
    /** Where a link leads. */
    URL_DOMAIN("UrlDomain");

    private static final Map<String, Column> BY_TITLE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Column::title, Function.identity()));

    private static final String ORIGINAL_PREFIX = "_Original";

    private final String title;

    Column(String title) {
        this.title = title;
    }

    /** The column's name in the table. */
    String title() {
        return title;
    }

    /** Whether only the results of a search job have it, whose TimeGenerated is the time of the job. */
    boolean isOfSearchJob() {
        return title.startsWith(ORIGINAL_PREFIX);
    }

    /** The column of this name, empty for all that the digest does not read. */
    static Optional<Column> titled(String title) {
        Optional<Column> exact = Optional.ofNullable(BY_TITLE.get(title));
        return exact.isEmpty() && title.startsWith(ORIGINAL_PREFIX) ? Optional.of(ORIGINAL) : exact;
    }
}
