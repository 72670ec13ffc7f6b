-- Puts rows into the table: whoever read them, they are named Rows.
INSERT INTO loaded
SELECT
    file, sec, nano,
    coalesce(Other, CASE EmailDirection WHEN 'Inbound' THEN 1 WHEN 'Outbound' THEN 2 ELSE 0 END),
    ThreatTypes,
    CASE Other WHEN 102 THEN coalesce(Lowered, Pair) ELSE Pair END,
    CASE WHEN NetworkMessageId <> '' AND (IsKept OR Other IN (103, 104)) THEN id(NetworkMessageId) END,
    CASE WHEN RecipientEmailAddress <> '' AND IsKept THEN id(RecipientEmailAddress) END,
    Lowered,
    ReportId,
    SenderFromDomain,
    CASE WHEN RecipientDomain <> '' THEN RecipientDomain
        WHEN contains(RecipientEmailAddress, '@') THEN split_part(RecipientEmailAddress, '@', -1) ELSE '' END,
    CASE WHEN EmailDirection = 'Inbound' THEN AuthenticationDetails END,
    CASE WHEN EmailDirection = 'Inbound' THEN EmailActionPolicy END,
    CASE WHEN EmailDirection IN ('Inbound', 'Outbound') OR IsKept THEN SenderFromAddress END,
    CASE WHEN Other IS NULL AND coalesce(EmailDirection, '') NOT IN ('Inbound', 'Outbound', 'Intra-org')
        THEN coalesce(EmailDirection, '') END,
    CASE Other
        WHEN 102 THEN [DeliveryLocation, ActionType, ActionResult]
        WHEN 103 THEN [AccountUpn, ActionType, IsClickedThrough]
        WHEN 104 THEN [UrlDomain]
        ELSE CASE WHEN IsKept THEN [
            DeliveryLocation, SenderMailFromDomain, SenderIPv4, SenderIPv6, ConfidenceLevel, BulkComplaintLevel,
            OrgLevelAction, OrgLevelPolicy, UserLevelAction, UserLevelPolicy, ExchangeTransportRule, Connectors,
            Subject, InternetMessageId, LatestDeliveryLocation, IsFirstContact, UrlCount, AttachmentCount] END END,
    CASE WHEN EmailDirection = 'Inbound' THEN together([
        SenderIPv4, SenderIPv6, ExchangeTransportRule, allow_of(OrgLevelAction, OrgLevelPolicy),
        allow_of(UserLevelAction, UserLevelPolicy)]) END,
    CASE WHEN EmailDirection = 'Outbound' THEN filled(SenderMailFromDomain) END,
    CASE WHEN EmailDirection = 'Outbound' THEN is_automatic_reply(Subject) END
FROM (
    SELECT
        Paired.*,
        -- A file that can be read only once keeps of all inbound mail what an action may ask of it later.
        coalesce(may_be_threat(ThreatTypes), false)
            OR (EmailDirection = 'Inbound' AND (getvariable('IsReadOnce') OR Judged.pair IS NOT NULL)) AS IsKept
    FROM (
        SELECT
            *,
            CASE WHEN NetworkMessageId <> '' AND RecipientEmailAddress <> ''
                THEN pair_of(NetworkMessageId, RecipientEmailAddress) END AS Pair,
            CASE WHEN Pair IS NOT NULL AND lower_case(RecipientEmailAddress) <> RecipientEmailAddress
                THEN pair_of(NetworkMessageId, lower_case(RecipientEmailAddress)) END AS Lowered
        FROM Rows) AS Paired
    LEFT JOIN Judged ON Judged.pair = coalesce(Paired.Lowered, Paired.Pair));
