-- Puts rows into the table: whoever read them, they are named Rows.
INSERT INTO loaded
SELECT
    getvariable('LoadPart')::INTEGER, sec, nano,
    coalesce(other, CASE EmailDirection WHEN 'Inbound' THEN 1 WHEN 'Outbound' THEN 2 ELSE 0 END),
    ThreatTypes,
    CASE WHEN NetworkMessageId <> '' THEN hash(md5(NetworkMessageId)) END,
    CASE WHEN RecipientEmailAddress <> '' THEN hash(md5(RecipientEmailAddress)) END,
    ReportId,
    SenderFromDomain,
    CASE WHEN RecipientDomain <> '' THEN RecipientDomain
        WHEN contains(RecipientEmailAddress, '@') THEN regexp_extract(RecipientEmailAddress, '@([^@]*)$', 1)
        ELSE '' END,
    CASE WHEN EmailDirection = 'Inbound' THEN AuthenticationDetails END,
    CASE WHEN EmailDirection = 'Inbound' THEN EmailActionPolicy END,
    CASE WHEN EmailDirection = 'Outbound' OR may_be_spam(ThreatTypes) THEN SenderFromAddress END,
    CASE WHEN may_be_spam(ThreatTypes) THEN DeliveryLocation END,
    CASE WHEN may_be_spam(ThreatTypes) THEN SenderMailFromDomain END,
    CASE WHEN may_be_spam(ThreatTypes) THEN SenderIPv4 END,
    CASE WHEN may_be_spam(ThreatTypes) THEN SenderIPv6 END,
    CASE WHEN may_be_spam(ThreatTypes) THEN ConfidenceLevel END,
    CASE WHEN may_be_spam(ThreatTypes) THEN BulkComplaintLevel END,
    CASE WHEN may_be_spam(ThreatTypes) THEN OrgLevelAction END,
    CASE WHEN may_be_spam(ThreatTypes) THEN OrgLevelPolicy END,
    CASE WHEN may_be_spam(ThreatTypes) THEN UserLevelAction END,
    CASE WHEN may_be_spam(ThreatTypes) THEN UserLevelPolicy END,
    CASE WHEN may_be_spam(ThreatTypes) THEN ExchangeTransportRule END,
    CASE WHEN may_be_spam(ThreatTypes) THEN Connectors END,
    CASE WHEN may_be_spam(ThreatTypes) THEN Subject END,
    CASE WHEN may_be_spam(ThreatTypes) THEN InternetMessageId END
FROM Rows;
