package io.github.spamdigest.eventgen;

/** The columns of the published table that the sample fills, beside the time; those that vary most come first. */
public enum EventColumn {
    NETWORK_MESSAGE_ID("NetworkMessageId"),
    REPORT_ID("ReportId"),
    RECIPIENT_EMAIL_ADDRESS("RecipientEmailAddress"),
    SUBJECT("Subject"),
    SENDER_FROM_ADDRESS("SenderFromAddress"),
    SENDER_FROM_DOMAIN("SenderFromDomain"),
    SENDER_MAIL_FROM_DOMAIN("SenderMailFromDomain"),
    SENDER_IPV4("SenderIPv4"),
    RECIPIENT_DOMAIN("RecipientDomain"),
    EMAIL_DIRECTION("EmailDirection"),
    THREAT_TYPES("ThreatTypes"),
    DETECTION_METHODS("DetectionMethods"),
    CONFIDENCE_LEVEL("ConfidenceLevel"),
    AUTHENTICATION_DETAILS("AuthenticationDetails"),
    DELIVERY_ACTION("DeliveryAction"),
    DELIVERY_LOCATION("DeliveryLocation"),
    LATEST_DELIVERY_LOCATION("LatestDeliveryLocation"),
    BULK_COMPLAINT_LEVEL("BulkComplaintLevel"),
    EMAIL_ACTION_POLICY("EmailActionPolicy"),
    ORG_LEVEL_POLICY("OrgLevelPolicy"),
    USER_LEVEL_POLICY("UserLevelPolicy"),
    CONNECTORS("Connectors"),
    EXCHANGE_TRANSPORT_RULE("ExchangeTransportRule"),
    SENDER_IPV6("SenderIPv6"),
    INTERNET_MESSAGE_ID("InternetMessageId"),
    ORG_LEVEL_ACTION("OrgLevelAction"),
    USER_LEVEL_ACTION("UserLevelAction"),
    IS_FIRST_CONTACT("IsFirstContact"),
    URL_COUNT("UrlCount"),
    ATTACHMENT_COUNT("AttachmentCount");

    private final String schemaName;

    EventColumn(String schemaName) {
        this.schemaName = schemaName;
    }

    /** The column's name in the published schema. */
    public String schemaName() {
        return schemaName;
    }

    /** Whether the published schema holds a whole number here. */
    public boolean isNumber() {
        return this == BULK_COMPLAINT_LEVEL || this == URL_COUNT || this == ATTACHMENT_COUNT;
    }

    /** Whether it holds yes or no here; all others hold text. */
    public boolean isFlag() {
        return this == IS_FIRST_CONTACT;
    }

    /** Whether only exports have the column of which a row says something there. */
    public boolean isSeldom() {
        return this == IS_FIRST_CONTACT || this == URL_COUNT || this == ATTACHMENT_COUNT;
    }

    /** Whether no question can be answered without it, so that it is written even where it is empty. */
    public boolean isRequired() {
        return this == SENDER_FROM_DOMAIN || this == EMAIL_DIRECTION || this == THREAT_TYPES;
    }
}
