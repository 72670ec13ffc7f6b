-- What becomes of rows of objects: 100 are of a table that is not read, 101 are those that Java has to look at, and 102
-- to 104 are of the tables beside EmailEvents.
CREATE OR REPLACE TEMP VIEW Rows AS
SELECT
    *,
    getvariable('FirstFile') + file_index::INTEGER AS file,
    Nanos // 1000000000 AS sec,
    Nanos % 1000000000 AS nano,
    CASE
        WHEN properties IS NOT NULL OR records IS NOT NULL OR results IS NOT NULL THEN 101
        WHEN is_of_search_job(_OriginalTimeGenerated, _OriginalType, Type) THEN 101
        WHEN Of = 100 THEN 100
        WHEN Nanos IS NULL OR Nanos < 0 THEN 101
        WHEN Of >= 101 THEN CASE WHEN is_nested(ThreatTypes) OR is_nested(RecipientEmailAddress)
            OR is_nested(NetworkMessageId) OR is_nested(ReportId) OR is_nested(DeliveryLocation) OR is_nested(ActionType)
            OR is_nested(ActionResult) OR is_nested(AccountUpn) OR is_nested(IsClickedThrough) OR is_nested(UrlDomain)
            THEN 101 ELSE Of END
        WHEN (EmailDirection IS NULL AND SenderFromDomain IS NULL)
            OR is_nested(EmailDirection) OR is_nested(ThreatTypes) OR is_nested(SenderFromDomain)
            OR is_nested(RecipientEmailAddress) OR is_nested(RecipientDomain) OR is_nested(NetworkMessageId)
            OR is_nested(ReportId) OR is_nested(EmailActionPolicy) OR is_nested(SenderFromAddress)
            OR starts_with(AuthenticationDetails, '[') THEN 101
        WHEN may_be_threat(ThreatTypes) AND (is_nested(Subject) OR is_nested(Connectors)
            OR is_nested(ExchangeTransportRule) OR is_nested(DeliveryLocation) OR is_nested(SenderMailFromDomain)
            OR is_nested(BulkComplaintLevel) OR is_nested(OrgLevelAction) OR is_nested(OrgLevelPolicy)
            OR is_nested(UserLevelAction) OR is_nested(UserLevelPolicy) OR is_nested(InternetMessageId)
            OR is_nested(LatestDeliveryLocation) OR is_nested(IsFirstContact) OR is_nested(UrlCount)
            OR is_nested(AttachmentCount)
            OR is_nested(SenderIPv4) OR is_nested(SenderIPv6) OR starts_with(ConfidenceLevel, '[')) THEN 101
        WHEN EmailDirection = 'Inbound' AND (is_nested(SenderIPv4) OR is_nested(SenderIPv6)
            OR is_nested(ExchangeTransportRule) OR is_nested(OrgLevelAction) OR is_nested(OrgLevelPolicy)
            OR is_nested(UserLevelAction) OR is_nested(UserLevelPolicy)) THEN 101
        WHEN EmailDirection = 'Outbound' AND (is_nested(Subject) OR is_nested(SenderMailFromDomain)) THEN 101
    END AS Other
FROM (
    SELECT
        *,
        utc(written(TimeGenerated, Timestamp, "time")) AS Nanos,
        table_of(category, Type, SenderFromDomain, ActionType, ActionResult, AccountUpn, IsClickedThrough, UrlDomain) AS Of
    FROM Texts);
